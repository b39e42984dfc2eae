/**
 * Every measurement that the model was fitted to, each with what was predicted for it by a fit that
 * had not seen its round and workload. Written by `npm run calibrate`, read by the methodology page.
 */

import type { Side } from '../catalog/vocabulary';

/** A measurement as the page shows it. */
export interface MeasuredRow {
  /** The table or the MLPerf entry that it stands in, with its repository. */
  source: string;
  round: string;
  workload: string;
  family: string;
  kind: string;
  device: string;
  side: Side;
  submitter: string;
  /** Unit of `measured` and `predicted`. */
  metric: string;
  chips: number;
  measured: number;
  predicted: number;
  /** One standard deviation of ln(measured ÷ predicted). */
  sigma: number;
}

/** A TPU and a GPU measured alike: how likely the TPU was said to be faster, and whether it was. */
export interface MeasuredPair {
  probability: number;
  isTpuFaster: boolean;
}

export const TEXT_COLUMNS = [
  'source',
  'round',
  'workload',
  'family',
  'kind',
  'device',
  'side',
  'submitter',
  'metric',
] as const;
export const NUMBER_COLUMNS = ['chips', 'measured', 'predicted', 'sigma'] as const;
export type TextColumn = (typeof TEXT_COLUMNS)[number];
export type NumberColumn = (typeof NUMBER_COLUMNS)[number];

/** Small enough for a page: texts once each, numbers by column. */
export interface MeasuredTable {
  /** Distinct texts of each column. */
  texts: Readonly<Record<TextColumn, readonly string[]>>;
  /** One entry a row: an index into the texts, or the number itself. */
  columns: Readonly<Record<TextColumn | NumberColumn, readonly number[]>>;
  /** Probability that the TPU is faster, and 1 where it was. */
  pairs: readonly (readonly number[])[];
}

/** The rows of a table, in its order. */
export function measuredRows({ texts, columns }: MeasuredTable): MeasuredRow[] {
  return columns.chips.map((_, at) => {
    const number = (column: NumberColumn) => columns[column][at] ?? Number.NaN;
    const text = (column: TextColumn) => texts[column][columns[column][at] ?? -1] ?? '';
    return {
      source: text('source'),
      round: text('round'),
      workload: text('workload'),
      family: text('family'),
      kind: text('kind'),
      device: text('device'),
      side: text('side') === 'tpu' ? 'tpu' : 'gpu',
      submitter: text('submitter'),
      metric: text('metric'),
      chips: number('chips'),
      measured: number('measured'),
      predicted: number('predicted'),
      sigma: number('sigma'),
    };
  });
}

export const measuredPairs = ({ pairs }: MeasuredTable): MeasuredPair[] =>
  pairs.map(([probability = 0.5, outcome]) => ({ probability, isTpuFaster: outcome === 1 }));
