/**
 * From estimates to values in [0, 100], on anchors that do not depend on the set at hand: min–max
 * over the alternatives would make (10.1 : 1) and (10 : 5) look the same.
 */

/** An estimate this many times better (worse) than its reference is worth 100 (0). */
const ANCHOR_FACTOR = 10;
const LN_ANCHOR_FACTOR = Math.log(ANCHOR_FACTOR);

/**
 * Value of a quantity that is better when smaller (seconds, dollars, joules): 50 at the reference,
 * 100 at a tenth of it, 0 at ten times it, logarithmic between. Doubling costs 15 points anywhere.
 * Clamped, so beyond tenfold it understates a difference.
 */
export function smallerIsBetterValue(estimate: number, reference: number): number {
  if (estimate <= 0) return 100;
  return clampValue(50 + pointsOfFactor(reference / estimate));
}

/** Points by which a factor between two estimates moves a logarithmic value: 2 → 15. */
export function pointsOfFactor(factor: number): number {
  return 50 * (Math.log(factor) / LN_ANCHOR_FACTOR);
}

export function clampValue(value: number): number {
  return Math.min(100, Math.max(0, value));
}
