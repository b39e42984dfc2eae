/** Something of the link that could not be used. */
export interface Issue {
  key: string;
  /** What was written, at most 40 characters of it. */
  raw: string;
  kind: IssueKind;
  /** What is wrong and what was expected, as a sentence. */
  message: string;
}

export type IssueKind =
  | 'unknown-key'
  | 'unknown-value'
  | 'out-of-range'
  | 'not-a-number'
  | 'repeated'
  | 'retired'
  | 'too-long'
  | 'conflict';
