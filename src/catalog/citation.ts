/**
 * How the hardware tables write a figure: `high(teraflops(312), from('table 2', 'some-source'))`.
 * A figure's date is that of its decisive source, or the day it was read where that has none.
 */

import type { Figure } from './figure';
import { SOURCES, type SourceId } from './sources';
import type { Confidence } from './vocabulary';

interface Citation {
  sources: Figure['sources'];
  locator: string;
  asOf: string;
}

/** The place inside the first source, which is decisive, and other sources that say the same. */
export function from(locator: string, first: SourceId, ...others: readonly SourceId[]): Citation {
  const { published, accessed } = SOURCES[first];
  return { sources: [first, ...others], locator, asOf: published ?? accessed };
}

/** Epoch AI's table: one row a chip. */
export const epoch = (row: string, ...others: readonly SourceId[]): Citation =>
  from(`row ${row}`, 'epoch-ml-hardware', ...others);

/** The tables of dense TFLOPS, memory and power in "Machine Learning Engineering". */
export const mlEngineering = (row: string, ...others: readonly SourceId[]): Citation =>
  from(`accelerator tables, row ${row}`, 'ml-engineering-accelerators', ...others);

/** The same book's tables of links within and between nodes. */
export const mlNetwork = (row: string, ...others: readonly SourceId[]): Citation =>
  from(`network tables, ${row}`, 'ml-engineering-network', ...others);

const withConfidence =
  (confidence: Confidence) =>
  (value: number, citation: Citation, note?: string): Figure => ({
    value,
    ...citation,
    confidence,
    ...(note === undefined ? {} : { note }),
  });

export const high = withConfidence('high');
export const medium = withConfidence('medium');
export const low = withConfidence('low');

/** A figure in circulation for which no source was found; the page says so. */
export const unsourced = (value: number, note?: string): Figure =>
  withConfidence('none')(value, from('none', 'unsourced'), note);
