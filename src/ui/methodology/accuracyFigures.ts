/** The figures of the backtest as the page tells them apart. */

import calibration from '../../performance/calibration.json';
import { formatCount, formatPercent } from '../../units/format';
import { timesText } from './errorFigures';

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

export const pairFiguresOf = (way: Way, kind: Kind | 'all') =>
  kind === 'all' ? accuracy[way] : accuracy[way].byKind[kind];

interface Compared {
  pairs: { pairError: number };
  baseline: { pairError: number };
}

/** Whether the ratio of data-sheet peaks is nearer to what was measured than the model is. */
export const sheetsAreCloser = ({ pairs, baseline }: Compared): boolean =>
  baseline.pairError < pairs.pairError;

/** The error in one sentence, of results in all. */
export function headline(rows: number) {
  const { ratioError, pairs, baseline } = accuracy[LEFT_OUT];
  return {
    rows: formatCount(rows),
    unseen: timesText(ratioError),
    unseenModel: timesText(accuracy.leftOutByModel.ratioError),
    ratio: timesText(pairs.pairError),
    sheetsRatio: timesText(baseline.pairError),
    winner: formatPercent(pairs.winner),
    sheetsWinner: formatPercent(baseline.winner),
  };
}
