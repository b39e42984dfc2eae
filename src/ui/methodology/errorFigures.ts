/** How wrong a set of predictions is, and whether its claims hold. */

import { median, quantile } from '../../performance/backtest/accuracy';
import type { MeasuredPair, MeasuredRow } from '../../performance/measuredRows';
import { normalQuantile } from '../../scoring/draws';
import { DEVIATIONS_OF_80_PERCENT } from '../../units/interval';

export interface GroupFigures {
  name: string;
  rows: number;
  /** Median of exp|ln(predicted ÷ measured)|. */
  ratioError: number;
  /** Share inside the 80 % interval. */
  coverage: number;
}

const logError = ({ measured, predicted }: MeasuredRow): number =>
  Math.abs(Math.log(predicted / measured));

/** A factor near 1, where hundredths matter, e.g. "1.13×"; half of one is rounded up, as 1.115. */
export const timesText = (factor: number): string =>
  `${(Math.round(100 * factor) / 100).toFixed(2)}×`;

/** How many times the prediction is too large or too small. */
export const factorOff = (row: MeasuredRow): number => Math.exp(logError(row));

export const medianFactor = (rows: readonly MeasuredRow[]): number =>
  Math.exp(median(rows.map(logError)));

/** The factor within which a share of the predictions are. */
export const factorWithin = (rows: readonly MeasuredRow[], share: number): number =>
  Math.exp(quantile(rows.map(logError), share));

/** Off by more than this factor is far off. */
export const FAR = 2;

export const farOff = (rows: readonly MeasuredRow[]): readonly MeasuredRow[] =>
  rows.filter((row) => factorOff(row) > FAR);

const isInference = ({ round }: MeasuredRow): boolean => round.startsWith('inference v');

/** MLPerf's results of inference, and those on TPUs among them. */
export const inferenceOf = (rows: readonly MeasuredRow[]): readonly MeasuredRow[] =>
  rows.filter(isInference);
export const tpuInferenceOf = (rows: readonly MeasuredRow[]): readonly MeasuredRow[] =>
  rows.filter((row) => isInference(row) && row.side === 'tpu');

/** Share of the measurements within so many standard deviations of their predictions. */
const shareWithin = (rows: readonly MeasuredRow[], deviations: number): number =>
  rows.filter((row) => logError(row) <= deviations * row.sigma).length / rows.length;

/** The largest groups first. */
export function groupFigures(
  rows: readonly MeasuredRow[],
  nameOf: (row: MeasuredRow) => string,
): readonly GroupFigures[] {
  const groups = new Map<string, MeasuredRow[]>();
  for (const row of rows) {
    const group = groups.get(nameOf(row));
    if (group) group.push(row);
    else groups.set(nameOf(row), [row]);
  }
  return [...groups]
    .map(([name, own]) => ({
      name,
      rows: own.length,
      ratioError: medianFactor(own),
      coverage: shareWithin(own, DEVIATIONS_OF_80_PERCENT),
    }))
    .sort((a, b) => b.rows - a.rows);
}

/** What was claimed, and the share of cases in which it held. */
export interface ClaimKept {
  claimed: number;
  held: number;
  count: number;
}

const LEVELS = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95];

/** Of the intervals that claim to hold a share of the measurements, the share that they hold. */
export const coverageCurve = (rows: readonly MeasuredRow[]): readonly ClaimKept[] =>
  LEVELS.map((claimed) => ({
    claimed,
    held: shareWithin(rows, normalQuantile((1 + claimed) / 2)),
    count: rows.length,
  }));

const BINS = 5;

/** How often the TPU was the faster, by how likely that was said to be, in equal steps. */
export function pairReliability(pairs: readonly MeasuredPair[]): readonly ClaimKept[] {
  return Array.from({ length: BINS }, (_, bin) => {
    const own = pairs.filter(
      ({ probability }) => Math.min(BINS - 1, Math.floor(probability * BINS)) === bin,
    );
    const mean = (values: readonly number[]) =>
      values.reduce((sum, value) => sum + value, 0) / values.length;
    return {
      claimed: mean(own.map(({ probability }) => probability)),
      held: mean(own.map(({ isTpuFaster }) => (isTpuFaster ? 1 : 0))),
      count: own.length,
    };
  }).filter(({ count }) => count > 0);
}
