import { type Pair, pairFigures } from './accuracy';

const FACTORS = Array.from({ length: 30 }, (_, index) => 0.3 + 0.05 * index);

/**
 * By how much the spread of a ratio differs from that of two independent errors: the factor with the
 * lowest Brier score on left-out pairs. Below 1, as both sides share the errors of their workload.
 */
export function bestPairFactor(pairs: readonly Pair[]): number {
  const scored = FACTORS.map((factor) => ({ factor, brier: pairFigures(pairs, factor).brier }));
  return scored.reduce((best, next) => (next.brier < best.brier ? next : best)).factor;
}
