/** Kinds of measurement, which differ in how much is known of TPUs: figures are told for each. */

import type { Calibration } from '../calibration';
import type { PairFigures, Prediction } from './accuracy';
import type { Measurement } from './measurement';
import { figuresOf } from './report';

/** MLPerf's two, and tables published by vendors and others. */
export const KINDS = ['training', 'inference', 'published'] as const;
export type Kind = (typeof KINDS)[number];

/** Which of these a row is, by the name of its round. */
export const kindOf = ({ round }: Measurement): Kind =>
  KINDS.find((kind) => round.startsWith(`${kind} v`)) ?? 'published';

/** Figures of all predictions, and of each kind; what the page shows of one way of leaving out. */
export interface KindFigures {
  ratioError: number;
  coverage: number;
  pairs: PairFigures & { brier: number };
  baseline: PairFigures;
}

/** Those figures, of all and by kind; NaN where a kind has no rows or no pairs. */
export function figuresByKind(
  predictions: readonly Prediction[],
  calibration: Calibration,
): KindFigures & { byKind: Record<Kind, KindFigures> } {
  const figures = (of: readonly Prediction[]): KindFigures => {
    const { ratioError, coverage, pairs, baseline } = figuresOf(of, calibration);
    return { ratioError, coverage, pairs, baseline };
  };
  const ofKind = (kind: Kind) =>
    predictions.filter(({ observation }) => kindOf(observation.measurement) === kind);
  return {
    ...figures(predictions),
    byKind: {
      training: figures(ofKind('training')),
      inference: figures(ofKind('inference')),
      published: figures(ofKind('published')),
    },
  };
}
