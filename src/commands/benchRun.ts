/** What the benchmark measures, the same in Node and in a browser; it is bundled for the latter. */

import { CATALOG } from '../catalog/catalog';
import { CRITERIA } from '../catalog/vocabulary';
import { EXAMPLES } from '../questionnaire/examples';
import { decide } from '../recommendation/decision';
import { exploration } from '../recommendation/exploration';
import { recommend } from '../recommendation/recommend';
import { DRAWS } from '../recommendation/simulation';

export interface Timing {
  medianMs: number;
  p99Ms: number;
}

export interface BenchResult {
  /** One report of each example in turn, flips aside, each on a catalog that remembers nothing. */
  report: Timing;
  /** The same again with the predictions of the first pass remembered, as after a changed answer. */
  repeated: Timing;
  /** As many multiply–adds as the draws of a report take, in a bare loop. */
  bareLoop: Timing;
  reportOverBareLoop: number;
  /** Flips, thresholds and open questions of one example. */
  exploration: Timing;
  /** The longest that one step of it holds up an input. */
  longestStepMs: number;
}

const ROUNDS = 10;

export function runBench(): BenchResult {
  for (const { answers } of EXAMPLES) recommend(answers);
  const cold = times(() => ({ ...CATALOG }));
  const warm = times(() => CATALOG);
  const count = multiplyAdds();
  const loop = Array.from({ length: 100 }, () => timed(() => bareLoop(count)));
  const steps: number[] = [];
  const searches = EXAMPLES.map(({ answers }) =>
    timed(() => {
      const search = exploration(answers, CATALOG);
      let done: boolean | undefined = false;
      while (!done)
        steps.push(
          timed(() => {
            done = search.next().done;
          }),
        );
    }),
  );
  const report = summary(cold);
  return {
    report,
    repeated: summary(warm),
    bareLoop: summary(loop),
    reportOverBareLoop: report.medianMs / summary(loop).medianMs,
    exploration: summary(searches),
    longestStepMs: Math.max(...steps),
  };
}

function times(catalogOf: () => typeof CATALOG): number[] {
  return Array.from({ length: ROUNDS }, () => {
    const catalog = catalogOf();
    return EXAMPLES.map(({ answers }) => timed(() => recommend(answers, { catalog })));
  }).flat();
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** Of the middle example: draws × candidates × criteria. */
function multiplyAdds(): number {
  const counts = EXAMPLES.map(({ answers }) => decide(answers, CATALOG).contenders).sort(
    (a, b) => a - b,
  );
  return DRAWS * CRITERIA.length * (counts[Math.floor(counts.length / 2)] ?? 1);
}

let sink = 0;

function bareLoop(count: number): void {
  const weights = new Float64Array(CRITERIA.length).fill(0.125);
  let sum = sink;
  for (let n = 0; n < count; n++) sum += (weights[n % CRITERIA.length] as number) * n;
  sink = sum % 1;
}

function summary(values: readonly number[]): Timing {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  return { medianMs: at(0.5), p99Ms: at(0.99) };
}
