/** What of a measured speed belongs to how it was measured, not to the machine. */

import type { Device, Platform } from '../../catalog/device';
import { REFERENCE_YEAR, type Shifts } from '../efficiency';
import type { Run } from '../prediction';
import { unitsToTarget } from './convergence';
import { isMlperf, kindOf, type Measurement, softwareYearOf } from './measurement';
import type { SpeedOf } from './metric';

/** A logarithmic term on the measured speed itself, or on one of the shifts of the physics. */
export interface Circumstance {
  on: 'measured' | keyof Shifts;
  key: string;
  coefficient: number;
}

const measured = (key: string, coefficient = 1): Circumstance => ({
  on: 'measured',
  key,
  coefficient,
});
const speed = (key: string): Circumstance => ({ on: 'speed', key, coefficient: 1 });
const overhead = (key: string): Circumstance => ({ on: 'overhead', key, coefficient: 1 });

/**
 * Computed with TF32, which only GPUs have: slower products of numbers twice as wide in memory, and
 * no longer a launch or a host.
 */
export const tf32Terms = ({ platform }: Device, isTf32: boolean): Circumstance[] =>
  isTf32 && platform !== 'xla' ? [speed('tf32')] : [];

/**
 * Whose code was measured, by its short name; null for entries to a benchmark with the vendors'
 * libraries, which all else is compared to.
 */
export function harnessOf(measurement: Measurement): string | null {
  const { workload, framework } = measurement;
  const origin = `${measurement.source} ${measurement.notes}`;
  // Writes its own kernels, in place of the libraries that all other entries call.
  if (framework.startsWith('tinygrad')) return 'tinygrad';
  if (isMlperf(measurement)) return null;
  // A single product or copy, repeated, says nothing of what a step of a program costs besides.
  if (/gemm|copy/i.test(workload)) return 'kernel';
  if (/lambda/i.test(origin)) return 'lambda';
  if (origin.includes('DeepLearningExamples')) return 'examples';
  if (workload.startsWith('layer_')) return 'paradnn';
  return 'recipe';
}

/**
 * ParaDnn keeps its weights in fp32 and wraps its optimizer in one that sums gradients and then updates
 * all of them on each core (paradnn/fc.py; tf.tpu.CrossShardOptimizer).
 */
export const isPlainDataParallel = (measurement: Measurement): boolean =>
  harnessOf(measurement) === 'paradnn';

/**
 * What ordinary code loses, or gains where it is simpler: on the way to what a chip can do at best, so
 * least where that is near (fp32 on vector units), and seconds of each step beside it.
 */
function harnessTerms(measurement: Measurement, { kind }: Run, platform: Platform): Circumstance[] {
  const harness = harnessOf(measurement);
  if (harness === null) return [];
  const own = speed(`harness/${harness}/${kind}`);
  if (harness === 'kernel') return [own, overhead('kernelOverhead')];
  const terms = [own, overhead(`harnessOverhead/${harness}/${kind}`)];
  // Forward, backward and update are some 13 kernels a layer, which TensorFlow 1 starts one by one on
  // GPUs: four to five a pass. On TPUs a step is one compiled program.
  if (harness === 'paradnn' && platform !== 'xla') {
    return [...terms, { on: 'sequential', key: 'launches', coefficient: 1 }];
  }
  if (harness !== 'examples') return terms;
  const stack = /tensorflow|pytorch|mxnet/i.exec(measurement.framework)?.[0] ?? 'other';
  const key = `${harness}/${stack.toLowerCase()}`;
  return [...terms, speed(`harness/${key}`), overhead(`harnessOverhead/${key}`)];
}

/** Evaluations and set-up of a usual run of MLPerf's. Our assumption; fitted terms bend it. */
const EVALUATION_SEC = 10;

/** MLPerf's training rounds time whole runs, from the first sample read to the target reached. */
const isWholeRun = (measurement: Measurement): boolean => kindOf(measurement) === 'training';

function evaluationTerms(
  measurement: Measurement,
  { model }: Run,
  platform: Platform,
): Circumstance[] {
  if (!isWholeRun(measurement)) return [];
  const evaluation = (key: string, coefficient: number): Circumstance => ({
    on: 'evaluation',
    key,
    coefficient,
  });
  return [
    evaluation(`evaluation/${model.id}`, 1),
    evaluation(`evaluation/${platform}`, 1),
    evaluation(
      'evaluationPerYear',
      (softwareYearOf(measurement) ?? REFERENCE_YEAR) - REFERENCE_YEAR,
    ),
  ];
}

/**
 * A speed as whole runs show it, in its own unit: evaluations and set-up are few seconds in an hour, but
 * most of a run of twenty seconds on four thousand chips.
 *
 * Takes all of a benchmark's runs to need as many samples at the same batch; lucky ones look fast.
 */
export function ofWholeRun(measurement: Measurement, run: Run, speed: SpeedOf): SpeedOf {
  const units = isWholeRun(measurement) ? unitsToTarget(measurement, run) : null;
  if (units === null) return speed;
  return (timing, shifts) => {
    const workingSec = units / timing.throughputPerSec;
    const evaluationSec = EVALUATION_SEC * Math.exp(shifts.evaluation);
    return speed(timing, shifts) * (workingSec / (workingSec + evaluationSec));
  };
}

/**
 * How surely an entry for a language model served one batch after the other. From v3.1 to v4.0 every
 * NVIDIA GPU of GPT-J gained 2.3 to 3.3 times per chip, whoever entered it; no row tells when TPUs did.
 */
function staticShare({ round }: Measurement, run: Run, platform: Platform): number {
  if (run.kind !== 'serve' || run.outputTokens <= 1) return 0;
  if (/^inference v[0-3]\./.test(round)) return 1;
  return platform === 'xla' && round === 'inference v4.0' ? 0.5 : 0;
}

/** One standard deviation of ln(speed) where an entry may have batched either way; 0 elsewhere. */
export function batchingSigma(
  measurement: Measurement,
  run: Run,
  { platform }: Device,
  lnStaticBatching: number,
): number {
  const share = staticShare(measurement, run, platform);
  return Math.abs(lnStaticBatching) * Math.sqrt(share * (1 - share));
}

/** Every circumstance of a row that shifts what was measured, with the factor by which it counts. */
export function circumstancesOf(
  measurement: Measurement,
  run: Run,
  { platform }: Device,
): Circumstance[] {
  const { phase, notes, source, precision } = measurement;
  const share = staticShare(measurement, run, platform);
  const isUnderLatency = phase === 'server' || phase === 'interactive';
  return [
    ...evaluationTerms(measurement, run, platform),
    ...harnessTerms(measurement, run, platform),
    ...(isUnderLatency ? [measured(phase), measured(`${phase}/${platform}`)] : []),
    ...(share > 0 ? [measured('staticBatching', share)] : []),
    ...(/MaxQ/i.test(`${notes} ${source}`) ? [measured('powerCapped')] : []),
    ...(/XLA/.test(precision) ? [measured('compiled')] : []),
  ];
}

/**
 * Examples per second that the hosts of ParaDnn could feed: constants of this one benchmark, the
 * plateaus of its own results less the fixed costs of a step. They bend its rows alone, and no
 * prediction for a reader.
 */
const FED_PER_SEC: Partial<Record<Platform, number>> = { cuda: 32_500, xla: 400_000 };

/** How sharply the longer of computing and feeding decides. Our assumption. */
const FEED_SHARPNESS = 4;

/**
 * ParaDnn makes its input on one host, which is often slower than the chips: the next samples come while
 * chips compute, and the fixed costs of a step are beside both.
 */
export function inputLimited(
  measurement: Measurement,
  { platform }: Device,
  speed: SpeedOf,
): SpeedOf {
  const fed = isPlainDataParallel(measurement) ? FED_PER_SEC[platform] : undefined;
  if (fed === undefined) return speed;
  return (timing, shifts) => {
    const { fixed, total } = timing.stepSec;
    const feedingSec = timing.globalBatch / fed;
    const longerSec =
      ((total - fixed) ** FEED_SHARPNESS + feedingSec ** FEED_SHARPNESS) ** (1 / FEED_SHARPNESS);
    return speed(timing, shifts) * (total / (longerSec + fixed));
  };
}
