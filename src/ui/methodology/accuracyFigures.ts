/** The figures of the backtest as the page tells them apart. */

import calibration from '../../performance/calibration.json';

const { accuracy } = calibration;

/** What the fits had seen, the most first. */
export const WAYS = [
  'inSample',
  'leftOutByRoundAndWorkload',
  'leftOutByDevice',
  'leftOutByArchitecture',
  'leftOutByModel',
] as const;
export type Way = (typeof WAYS)[number];

/** The way of leaving out that stands for all where one has to do. */
export const LEFT_OUT = 'leftOutByRoundAndWorkload';

/** MLPerf's two, and tables published by others. */
export type Kind = keyof typeof accuracy.inSample.byKind;
export const KINDS = Object.keys(accuracy.inSample.byKind) as Kind[];

export const figuresOf = (way: Way, kind: Kind | 'all') =>
  kind === 'all' ? accuracy[way] : accuracy[way].byKind[kind];
export type Figures = ReturnType<typeof figuresOf>;

/** Whether the ratio of data-sheet peaks is nearer to what was measured than the model is. */
export const sheetsAreCloser = ({ pairs, baseline }: Compared): boolean =>
  baseline.pairError < pairs.pairError;

interface Compared {
  pairs: { pairError: number };
  baseline: { pairError: number };
}

/** Errors so many times as large unseen as fitted, in logarithms, show a fit to the rows themselves. */
const OVERFITTED = 1.2;

export const isOverfitted = (fitted: number, unseen: number): boolean =>
  Math.log(unseen) > OVERFITTED * Math.log(fitted);
