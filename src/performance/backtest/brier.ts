import { type Pair, pairFigures } from './accuracy';

const FACTORS = Array.from({ length: 30 }, (_, index) => 0.3 + 0.05 * index);

/** Brier scores that differ by no more say nothing of which factor is right. */
const INDIFFERENT_BRIER = 0.002;

/**
 * By how much the spread of a ratio differs from that of two independent errors: the most cautious
 * factor of those with nearly the lowest Brier score on left-out pairs. Both sides share the errors of
 * their workload, so that it is usually below 1.
 */
export function bestPairFactor(pairs: readonly Pair[]): number {
  const scored = FACTORS.map((factor) => ({ factor, brier: pairFigures(pairs, factor).brier }));
  const lowest = Math.min(...scored.map(({ brier }) => brier));
  const near = scored.filter(({ brier }) => brier <= lowest + INDIFFERENT_BRIER);
  return Math.max(...near.map(({ factor }) => factor));
}
