/** Kinds of measurement, which differ in how much is known of TPUs: figures are told for each. */

import { DEVIATIONS_OF_80_PERCENT } from '../../units/interval';
import type { Calibration } from '../calibration';
import { type PairFigures, type Prediction, quantile, residual } from './accuracy';
import { KINDS, type Kind, kindOf } from './measurement';
import { figuresOf } from './report';

/**
 * By how much each kind of result spreads beyond its stated spread, or within it: the factor that makes
 * eight in ten fall inside their interval. Left out where there are none.
 */
export function spreadByKind(predictions: readonly Prediction[]): Record<string, number> {
  const factorOf = (kind: Kind) => {
    const members = predictions.filter(
      ({ observation }) => kindOf(observation.measurement) === kind,
    );
    const deviations = members.map((each) => Math.abs(residual(each)) / each.sigma);
    return quantile(deviations, 0.8) / DEVIATIONS_OF_80_PERCENT;
  };
  const factors = KINDS.map((kind) => [kind, factorOf(kind)] as const);
  return Object.fromEntries(factors.filter(([, factor]) => Number.isFinite(factor)));
}

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
