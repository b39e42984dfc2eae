/**
 * Samples that MLPerf's training benchmarks take to their target, and the batches they are run at:
 * where a row states throughput and minutes, their product tells the samples.
 */

import type { Model } from '../../catalog/model';
import type { Run } from '../prediction';
import { isCountedInTokens } from '../work';
import { kindOf, type Measurement, metricOf } from './measurement';

/**
 * Samples to a target grow with the batch B as least × (1 + B ÷ critical) (McCandlish et al. 2018,
 * An Empirical Model of Large-Batch Training), which the entries follow within a few per cent.
 */
interface Convergence {
  /** The first round with these: targets, rules and optimizers change. */
  from: number;
  leastSamples: number;
  /** The batch that takes twice as many; infinite where entries do not tell. */
  criticalBatch: number;
}

interface Benchmark {
  convergence: readonly Convergence[];
  /** Batches entered, by chips. */
  batches: Readonly<Record<number, number>>;
}

const since = (from: number, leastSamples: number, criticalBatch = Infinity): Convergence => ({
  from,
  leastSamples,
  criticalBatch,
});

/**
 * By model. Samples are fitted to the medians by batch of the entries to MLPerf Training v0.5–v5.1,
 * closed division, batches are medians by chips; both rounded. Not verified by MLCommons Association.
 */
const BENCHMARKS: Readonly<Record<string, Benchmark>> = {
  'resnet-50': {
    // Of v0.6 one entry tells: 92.2 million at 32,768.
    convergence: [
      since(0.5, 77e6, 64e3),
      since(0.6, 57e6, 53e3),
      since(0.7, 47.7e6, 53e3),
      since(1, 43.2e6, 43e3),
    ],
    batches: { 2: 408, 4: 1632, 8: 3264, 64: 3264, 256: 16_384, 1024: 35_840, 4096: 65_536 },
  },
  'ssd-resnet-34': {
    convergence: [since(0.5, 5.25e6, 4500)],
    batches: { 4: 456, 8: 912, 64: 1536, 512: 2048, 2048: 3072, 4096: 4096 },
  },
  retinanet: {
    convergence: [since(2, 4.3e6, 1750)],
    batches: { 4: 256, 128: 256, 512: 1024, 2048: 2048 },
  },
  'mask-rcnn': {
    convergence: [since(0.5, 1.55e6, 870)],
    batches: { 2: 8, 4: 48, 8: 96, 64: 128, 128: 256 },
  },
  'unet-3d': {
    convergence: [since(1, 300e3, 350)],
    batches: { 2: 16, 4: 28, 8: 56, 72: 56, 432: 84 },
  },
  'bert-large': {
    // Of v0.7 one figure is known: 4.0 million at 288.
    convergence: [since(0.7, 3.95e6, 17e3), since(1, 2.7e6, 17e3), since(3, 2.4e6, 12e3)],
    batches: { 4: 448, 8: 768, 32: 1536, 64: 3072, 512: 5632, 4096: 14_336 },
  },
  'rnn-t': {
    convergence: [since(1, 12.5e6, 5000), since(2, 10.5e6, 4100)],
    batches: { 2: 512, 4: 1536, 16: 1536, 128: 2048, 512: 4096, 1536: 6144 },
  },
  dlrm: { convergence: [since(0.7, 2.74e9, 135e3)], batches: { 8: 55_296, 112: 71_680 } },
  'dlrm-dcnv2': {
    convergence: [since(3, 2.7e9, 306e3)],
    batches: { 4: 32_768, 8: 55_296, 16: 55_296, 64: 135_168 },
  },
  rgat: {
    convergence: [since(4, 70.7e6, 113e3)],
    batches: { 4: 8192, 8: 16_384, 64: 65_536, 512: 262_144 },
  },
  'gpt-3-175b': {
    convergence: [since(3, 541e3, 22.5e3)],
    batches: { 1024: 2048, 10752: 2688 },
  },
  'llama-2-70b': { convergence: [since(4, 2615, 34.7)], batches: { 64: 8, 1024: 128 } },
  'llama-3.1-405b': {
    convergence: [since(5, 311e3, 23.3e3)],
    batches: { 256: 512, 512: 1152, 2560: 1152, 8192: 1536 },
  },
  'llama-3.1-8b': {
    convergence: [since(5, 142e3, 107)],
    batches: { 8: 16, 16: 32, 64: 32, 256: 64 },
  },
  'stable-diffusion-v2': {
    convergence: [since(3, 2.08e6, 2200), since(5, 1.44e6, 1030)],
    batches: { 8: 256, 64: 1024, 512: 2048 },
  },
  'flux-1-256': {
    convergence: [since(5, 7.2e6, 3450)],
    batches: { 16: 512, 64: 2048, 1152: 2304 },
  },
  // No entry to these states throughput: passes over the data, games played, and about the growth that
  // other benchmarks show, our assumption.
  gnmt: {
    convergence: [since(0.5, 12.7e6, 15e3)],
    batches: { 4: 2048, 16: 3072, 64: 8192, 512: 8192, 1024: 16_384 },
  },
  'transformer-big': { convergence: [since(0.5, 4e6, 20e3)], batches: { 8: 2048, 512: 8192 } },
  ncf: { convergence: [since(0.5, 1e9)], batches: { 8: 1_048_576 } },
  minigo: { convergence: [since(0.5, 1e9)], batches: { 8: 4096 } },
};

/** The benchmark that a row of MLPerf's training rounds was entered to; null for all other rows. */
const benchmarkOf = (measurement: Measurement, { id }: Model): Benchmark | null =>
  kindOf(measurement) === 'training' ? (BENCHMARKS[id] ?? null) : null;

/**
 * The usual batch of an MLPerf training benchmark on as many chips, in samples, between its medians
 * by the logarithms; null for rows that are none. A submitter's own may be half or twice that.
 */
export function usualBatch(measurement: Measurement, model: Model): number | null {
  const benchmark = benchmarkOf(measurement, model);
  if (benchmark === null) return null;
  const known = Object.entries(benchmark.batches).map(
    ([chips, batch]) => [Math.log(Number(chips)), Math.log(batch)] as const,
  );
  const at = Math.log(measurement.chips);
  const above = known.find(([chips]) => chips >= at) ?? known.at(-1);
  const below = known.findLast(([chips]) => chips <= at) ?? known[0];
  if (above === undefined || below === undefined) return null;
  const share = above[0] === below[0] ? 0 : (at - below[0]) / (above[0] - below[0]);
  return Math.exp(below[1] + share * (above[1] - below[1]));
}

/** Metrics, as `metricOf` spells them, that tell the time to a target. */
export const TIME_TO_TARGET = /^[^/]*(minutes|hours|days|time to train)/;

/** Whether a row states the time to its target rather than a speed. */
export const isTimeToTarget = (measurement: Measurement): boolean =>
  TIME_TO_TARGET.test(metricOf(measurement));

/** Steps of a whole run, where the notes state them. */
const notedSteps = ({ notes }: Measurement): number | null =>
  Number(/(\d[\d,]*) steps/.exec(notes)?.[1]?.replaceAll(',', '') ?? 0) || null;

/**
 * Units (tokens, or samples) of a training run to its target: from its steps, the law of its
 * benchmark, or outside MLPerf the catalog; null where nothing tells. Lucky runs look fast.
 */
export function unitsToTarget(measurement: Measurement, run: Run): number | null {
  if (run.kind !== 'train') return null;
  const { model, contextTokens, globalBatch } = run;
  const unitsPerSample = isCountedInTokens(model) ? contextTokens : 1;
  const steps = notedSteps(measurement);
  if (steps !== null && globalBatch !== null) return steps * globalBatch * unitsPerSample;
  if (kindOf(measurement) !== 'training') return model.typical.trainUnits;
  const version = Number(measurement.round.replace(/[^\d.]/g, ''));
  const rules = benchmarkOf(measurement, model)?.convergence;
  const current = rules?.findLast(({ from }) => from <= version) ?? rules?.[0];
  if (current === undefined) return null;
  const growth = 1 + (globalBatch ?? 0) / current.criticalBatch;
  return current.leastSamples * growth * unitsPerSample;
}

/** Nine in ten of the 1,532 entries that state throughput and minutes lie within 0.10 of the law. */
const CONVERGENCE_SIGMA = 0.06;

/**
 * One standard deviation of ln(samples taken ÷ samples of the law): by so much a row in minutes is
 * less sure than one in samples a second. 0 for others, and where the steps are known.
 */
export const convergenceSigma = (measurement: Measurement): number =>
  isTimeToTarget(measurement) && notedSteps(measurement) === null ? CONVERGENCE_SIGMA : 0;
