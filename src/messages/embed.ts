/** What hosts and the people who embed the page are told. */
export const FRAME = {
  refused: (type: string, field: string) =>
    `${type}: “${field}” is missing or not as the protocol has it. Nothing was changed.`,
  issues: (messages: readonly string[]) => `set-answers: ${messages.join(' ')}`,
  noReport: 'The report could not be computed: a part of the page did not load.',
  openFull: 'Open the full page in a new tab',
} as const;
