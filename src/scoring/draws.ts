/**
 * Quasi-random draws with a fixed start: the same answers give the same probabilities, and a changed
 * answer is compared on common random numbers, so nothing flickers.
 *
 * The points are a rank-1 Korobov lattice, generator 17,797 (Hickernell, Hong, L'Ecuyer, Lemieux
 * 2001): coordinate j of point n is frac((n·17797^j + ½) ÷ count). Every single coordinate meets each
 * of `count` equal slices exactly once, so the error falls about as 1/count, against 1/√count for
 * independent draws.
 */

const GENERATOR = 17_797;

/** `count` rows of `dimensions` numbers in (0, 1), row after row; `count` is a power of two. */
export function uniformDraws(count: number, dimensions: number): Float64Array {
  const draws = new Float64Array(count * dimensions);
  let stride = 1;
  for (let j = 0; j < dimensions; j++) {
    for (let n = 0; n < count; n++) {
      draws[n * dimensions + j] = (((n * stride) % count) + 0.5) / count;
    }
    stride = (stride * GENERATOR) % count;
  }
  return draws;
}

/**
 * Standard normal quantile of p in (0, 1): Acklam's rational approximation, relative error below
 * 1.2e-9 everywhere.
 */
export function normalQuantile(p: number): number {
  if (p < LOW_TAIL) return -tailQuantile(p);
  if (p > 1 - LOW_TAIL) return tailQuantile(1 - p);
  const q = p - 0.5;
  const r = q * q;
  return (q * horner(CENTER_NUMERATOR, r)) / horner(CENTER_DENOMINATOR, r);
}

/** Below this probability, and above its complement, the tails' coefficients of Acklam hold. */
const LOW_TAIL = 0.02425;
/** Coefficients of Acklam’s approximation, the highest power first. */
const CENTER_NUMERATOR = [
  -39.69683028665376, 220.9460984245205, -275.9285104469687, 138.357751867269, -30.66479806614716,
  2.506628277459239,
];
const CENTER_DENOMINATOR = [
  -54.47609879822406, 161.5858368580409, -155.6989798598866, 66.80131188771972, -13.28068155288572,
  1,
];
const TAIL_NUMERATOR = [
  -0.007784894002430293, -0.3223964580411365, -2.400758277161838, -2.549732539343734,
  4.374664141464968, 2.938163982698783,
];
const TAIL_DENOMINATOR = [
  0.007784695709041462, 0.3224671290700398, 2.445134137142996, 3.754408661907416, 1,
];

/** Distance from the mean, in standard deviations, beyond which `p` of the mass lies. */
function tailQuantile(p: number): number {
  const q = Math.sqrt(-2 * Math.log(p));
  return -horner(TAIL_NUMERATOR, q) / horner(TAIL_DENOMINATOR, q);
}

function horner(coefficients: readonly number[], x: number): number {
  let sum = 0;
  for (const coefficient of coefficients) sum = sum * x + coefficient;
  return sum;
}

/**
 * The middles of `count` equal slices of (0, 1) in an order that depends on `coordinate` alone: a
 * Latin hypercube column. Few points need shuffled columns: a lattice of 16 repeats its own.
 */
export function strata(count: number, coordinate: number): readonly number[] {
  const order = Array.from({ length: count }, (_, n) => n);
  let state = (coordinate + 1) * 2_654_435_761;
  for (let n = count - 1; n > 0; n--) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const other = Math.floor((state / 2 ** 32) * (n + 1));
    [order[n], order[other]] = [order[other] ?? 0, order[n] ?? 0];
  }
  return order.map((slice) => (slice + 0.5) / count);
}
