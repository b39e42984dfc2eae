import type { Alternative } from '../../recommendation/report';

export type SortKey = 'score' | 'hours' | 'usd' | 'kwh';

/** Best first: the largest score, else the smallest amount; what is not known comes last. */
export function sortAlternatives(
  alternatives: readonly Alternative[],
  key: SortKey,
): readonly Alternative[] {
  const rank = (alternative: Alternative): number => {
    if (key === 'score') return -alternative.score;
    return alternative[key]?.mid ?? Number.POSITIVE_INFINITY;
  };
  // Compared, not subtracted: two unknowns must be level, and ∞ − ∞ is not a number.
  return alternatives.toSorted((a, b) => Number(rank(a) > rank(b)) - Number(rank(a) < rank(b)));
}
