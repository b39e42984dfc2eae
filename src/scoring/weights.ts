import { CRITERIA, type Criterion } from '../catalog/vocabulary';

export type Weights = Readonly<Record<Criterion, number>>;

/**
 * Weights that sum to 1, from any non-negative ones. All zero means no preference, hence equal
 * weights: the one place where weights are normalised.
 */
export function normalizeWeights(raw: Weights): Weights {
  const sum = CRITERIA.reduce((total, criterion) => total + raw[criterion], 0);
  return recordOf((criterion) => (sum > 0 ? raw[criterion] / sum : 1 / CRITERIA.length));
}

/** One number per criterion, in the order of `CRITERIA`. */
export function recordOf(numberOf: (criterion: Criterion) => number): Record<Criterion, number> {
  const record = {} as Record<Criterion, number>;
  for (const criterion of CRITERIA) record[criterion] = numberOf(criterion);
  return record;
}

/** The score, 0 to 100: the sum of contributions, value × weight. `weights` must be normalised. */
export function scoreOf(values: Readonly<Record<Criterion, number>>, weights: Weights): number {
  let score = 0;
  for (const criterion of CRITERIA) score += values[criterion] * weights[criterion];
  // The weights' own rounding may reach past the scale.
  return Math.min(100, score);
}
