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

/** A factor near 1, where hundredths matter, e.g. "1.13×". */
export const timesText = (factor: number): string => `${factor.toFixed(2)}×`;

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

/** Figures of fewer rows say little. */
export const FEW = 20;

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

const binOf = ({ probability }: MeasuredPair): number =>
  Math.min(BINS - 1, Math.floor(probability * BINS));

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

/** How often the TPU was the faster, by how likely that was said to be, in equal steps. */
export function pairReliability(pairs: readonly MeasuredPair[]): readonly ClaimKept[] {
  return Array.from({ length: BINS }, (_, bin) => {
    const own = pairs.filter((pair) => binOf(pair) === bin);
    return {
      claimed: sum(own.map(({ probability }) => probability)) / own.length,
      held: sum(own.map(({ isTpuFaster }) => +isTpuFaster)) / own.length,
      count: own.length,
    };
  }).filter(({ count }) => count > 0);
}

/** A call is close outside the first step and the last. */
export const CLOSE = { low: 1 / BINS, high: 1 - 1 / BINS };

/**
 * How many of the close calls TPUs should have won and have, and the chance of a number at least as
 * far off, were every stated chance right and pairs independent. They share rows, so it comes out too
 * small.
 */
export function closeCalls(pairs: readonly MeasuredPair[]) {
  const close = pairs.filter((pair) => binOf(pair) > 0 && binOf(pair) < BINS - 1);
  const expected = sum(close.map(({ probability }) => probability));
  const won = close.filter(({ isTpuFaster }) => isTpuFaster).length;
  let chances = [1];
  for (const { probability } of close) {
    const before = chances;
    chances = Array.from(
      { length: before.length + 1 },
      (_, wins) => (before[wins] ?? 0) * (1 - probability) + (before[wins - 1] ?? 0) * probability,
    );
  }
  const asFarOff = chances.filter(
    (_, wins) => Math.abs(wins - expected) >= Math.abs(won - expected),
  );
  return { pairs: close.length, expected, won, chance: sum(asFarOff) };
}
