/** A calculation that rests between its steps (`yield`), so that a page can let input through. */
export type Search<Found> = Generator<undefined, Found>;

/** Runs a search to its end without a rest. */
export function drained<Found>(search: Search<Found>): Found {
  let step = search.next();
  while (!step.done) step = search.next();
  return step.value;
}
