/** What the reader is told about a link that could not be read in full. */

export const EXPECTED = {
  oneOf: (values: readonly string[]) => `one of ${values.join(', ')}`,
  model: "a model of this page's list, or custom",
  device: "a device of this page's list",
  number: (min: string, max: string) => `a number from ${min} to ${max}`,
  wholeNumber: (min: string, max: string) => `a whole number from ${min} to ${max}`,
  step: 'a step of this page',
  question: 'a question of this page',
  catalogVersion: 'a year and month such as 2026.11',
  linkVersion: 'a version that this page knows',
  language: 'a language tag such as en',
  colour: 'six hexadecimal digits',
  origin: 'an origin such as https://example.org',
} as const;

/** Whole sentences; `raw` is text from outside and already cut short. */
export const ISSUE_TEXT = {
  'unknown-key': (key: string) => `“${key}” is nothing that this page knows. Left out.`,
  'unknown-value': (key: string, raw: string, expected: string) =>
    `${key}: “${raw}” is not known; expected ${expected}. Left out.`,
  'not-a-number': (key: string, raw: string, expected: string) =>
    `${key}: “${raw}” is not a number as links write it; expected ${expected}. Left out.`,
  'out-of-range': (key: string, raw: string, expected: string) =>
    `${key}: “${raw}” is out of range; expected ${expected}. Left out.`,
  repeated: (key: string, raw: string) =>
    `${key} stands in the link more than once; the first is kept, “${raw}” is not.`,
  retired: (key: string, raw: string) => `${key}: “${raw}” is no longer offered. Left out.`,
  conflict: (key: string, raw: string, expected: string) =>
    `${key}: “${raw}” does not agree with ${expected}. Left out.`,
  'too-long': () => 'The link is longer than 8 KiB; what stands beyond was not read.',
} as const;

export const MORE_ISSUES = (count: number) => `${count} more parts of the link could not be read.`;

export const AT_MOST_PARAMS = (params: string) => `at most ${params} parameters in all`;
