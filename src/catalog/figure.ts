import type { SourceId } from './sources';
import type { Confidence } from './vocabulary';

/** A number from outside, with everything a reader needs to check it. */
export interface Figure {
  /** In the base unit that the field's name states. */
  value: number;
  /** Where it was read; the first one is decisive. Never empty: `unsourced` says that none was found. */
  sources: readonly [SourceId, ...SourceId[]];
  /** Page, table or row inside the source. */
  locator: string;
  /** ISO date (or its year or month) at which the figure was true or read. */
  asOf: string;
  confidence: Confidence;
  /** How it was derived, or what other sources say instead. */
  note?: string;
}
