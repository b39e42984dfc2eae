/** The fitted terms by what they stand for. */

import { PRIORS, type Prior } from '../../performance/backtest/priors';
import { CALIBRATION } from '../../performance/calibration';

export interface TermKind {
  /** First word of the keys of its terms. */
  kind: string;
  prior: Prior;
  values: readonly number[];
}

/** Every kind that has a prior, in the order of the code, with the values of its terms. */
export const termKinds = (
  priors: Readonly<Record<string, Prior>>,
  terms: Readonly<Record<string, number>>,
): readonly TermKind[] =>
  Object.entries(priors).map(([kind, prior]) => ({
    kind,
    prior,
    values: Object.entries(terms).flatMap(([key, value]) =>
      key.split('/')[0] === kind ? value : [],
    ),
  }));

export const TERM_KINDS = termKinds(PRIORS, CALIBRATION.terms);

/** By how much communication is stretched on each platform. */
export const NETWORK_FACTORS = Object.entries(CALIBRATION.terms).flatMap(([key, value]) => {
  const [kind, platform = ''] = key.split('/');
  return kind === 'network' ? { platform, factor: Math.exp(value) } : [];
});
