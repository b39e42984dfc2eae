/** Ticks at 1, 2 and 5 of each power of ten inside; at powers of ten alone where those are many. */
export function logTicks(values: readonly number[]): number[] {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const first = Math.floor(Math.log10(low));
  const decades = Math.ceil(Math.log10(high)) - first + 1;
  const steps = Math.log10(high / low) > 2 ? [1] : [1, 2, 5];
  return Array.from({ length: decades }, (_, n) => first + n)
    .flatMap((power) => steps.map((step) => Number(`${step}e${power}`)))
    .filter((tick) => tick >= low && tick <= high);
}
