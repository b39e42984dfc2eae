/** A measurement made comparable: what was run on what, and how its metric follows from a prediction. */

import type { Device } from '../../catalog/device';
import { PRECISIONS, type Precision } from '../../catalog/vocabulary';
import { peakRate } from '../precision';
import { isInfeasible, predict } from '../predict';
import type { Deployment, Execution, Run } from '../prediction';
import { loggedBatch, servedBatch, trainedBatch } from './batch';
import {
  type Circumstance,
  circumstancesOf,
  inputLimited,
  isPlainDataParallel,
  ofWholeRun,
  tf32Terms,
} from './circumstances';
import { isTimeToTarget, unitsToTarget } from './convergence';
import { corrected } from './corrections';
import { isMlperf, type Measurement, softwareYearOf } from './measurement';
import {
  isDecodeOnly,
  isOfSteps,
  isTimeMetric,
  type SpeedOf,
  speedOf,
  unknownMetric,
} from './metric';
import { deviceNamed } from './namedDevices';
import { type Workload, workloadNamed } from './workloads';

export interface Observation extends Execution {
  deployment: Deployment;
  measurement: Measurement;
  speedOf: SpeedOf;
  /** In the metric of the measurement; of a time, its inverse. */
  measuredSpeed: number;
  isTime: boolean;
  circumstances: readonly Circumstance[];
}

/** Words that name a format, in the order in which they decide. */
const FORMATS: readonly [RegExp, Precision | 'tf32' | null][] = [
  [/^$|^not stated/, null],
  // On GPUs JAX computes what is stored in fp32 with TF32, on TPUs with bf16.
  [/^tf32|tf32 on|^float32 api default/, 'tf32'],
  [/fp4|int4|w4a|awq|gptq|q4_|4-?bit/, 'fp4'],
  [/^int8|quantization=int8|int8 weights/, 'int8'],
  [/fp8/, 'fp8'],
  [/bf16|bfloat16|fp16|float16/, 'bf16'],
  [/int8/, 'int8'],
  [/fp32|float32/, 'fp32'],
];

const formatNamed = (text: string): Precision | 'tf32' | null =>
  FORMATS.find(([pattern]) => pattern.test(text.toLowerCase()))?.[1] ?? null;

/**
 * The entries of inference v4.1 name the format in which weights were handed out: 70B on a B200 at
 * 11,264 tokens/s would be 1.4 times its bf16 peak.
 */
const isOfStoredWeights = ({ round, precision }: Measurement): boolean =>
  round === 'inference v4.1' && precision === 'fp16';

/** Generations of GPUs before the one that brought TF32 (NVIDIA, Ampere, 2020): fp32 is fp32 on them. */
const BEFORE_TF32: readonly string[] = ['kepler', 'maxwell', 'pascal', 'volta', 'turing'];

/** The format that a row names, in its column or in the name of the workload. */
function statedFormat(
  measurement: Measurement,
  device: Device,
  { namesWeights }: Workload,
): Precision | 'tf32' | null {
  if (isOfStoredWeights(measurement) || (namesWeights && isMlperf(measurement))) return null;
  const stated = formatNamed(measurement.precision) ?? formatNamed(measurement.workload);
  return stated === 'tf32' && BEFORE_TF32.includes(device.architecture) ? 'fp32' : stated;
}

/**
 * The format of a row that names none. MLPerf's entries: what others of that benchmark ran on GPUs,
 * never fp4 in training; on TPUs bf16, but int8 where Google's own were. Published tables: bf16. Where
 * a chip does not compute it, the next wider one that it does, in which its weights are kept as well;
 * of a chip that has neither, the widest format known of it, as long as that can train.
 */
function usualFormat(measurement: Measurement, workload: Workload, device: Device): Precision {
  const ofGpus = workload.devicePrecision[device.id] ?? workload.gpuPrecision;
  const ofMlperf = device.side === 'tpu' ? workload.tpuPrecision : ofGpus;
  const usual = isMlperf(measurement) ? ofMlperf : 'bf16';
  const computed = peakRate(device, usual);
  if (computed !== null) return computed.precision;
  const isTraining = measurement.phase === 'train';
  const known = PRECISIONS.find(
    (format) => !(isTraining && format === 'int8') && device.peakFlopPerSec[format] !== undefined,
  );
  return known ?? usual;
}

const KERNELS: readonly string[] = ['gemm', 'copy'];
/** Kernels are launched so often that starting them does not count. */
const KERNEL_REPEATS = 100;

function runOf(measurement: Measurement, workload: Workload, precision: Precision): Run {
  const { model } = workload;
  const { phase, inputTokens, outputTokens, chips, notes } = measurement;
  if (phase === 'train') {
    const contextTokens = inputTokens ?? workload.contextTokens;
    return {
      kind: 'train',
      model,
      method: workload.method === 'adapter' || /lora/i.test(notes) ? 'adapter' : 'full',
      precision,
      contextTokens,
      globalBatch: trainedBatch(measurement, { model, contextTokens }),
      ...(isPlainDataParallel(measurement) && { isPlainDataParallel: true }),
    };
  }
  return {
    kind: 'serve',
    model,
    precision,
    inputTokens: inputTokens ?? workload.inputTokens,
    outputTokens: (outputTokens ?? workload.outputTokens) * workload.beams,
    timePerOutputTokenLimitSec: workload.limitSec[phase] ?? null,
    ...(isDecodeOnly(measurement) && { isDecodeOnly: true }),
    concurrentRequests: KERNELS.includes(model.id)
      ? KERNEL_REPEATS * chips
      : servedBatch(measurement),
  };
}

/**
 * The chip as programs that were measured use it: at fp32 libraries for GPUs compose no products of
 * narrower ones unless they are asked to, and no row says that they were. TPUs know no other way.
 */
function asMeasured(device: Device): Device {
  const { emulatedSingleFlopPerSec: _, ...plain } = device;
  return device.platform === 'xla' ? device : plain;
}

/** How often memory is doubled at the most until a run fits that was measured. */
const MOST_DOUBLINGS = 8;

/**
 * The device, with more memory where the run would not fit: it was measured, so something (host
 * memory, narrower weights) made it fit, and the row is compared rather than dropped.
 */
function roomy(run: Run, device: Device, chips: number): Device {
  let larger = device;
  for (let doublings = 0; doublings < MOST_DOUBLINGS; doublings++) {
    const outcome = predict(run, { device: larger, chips });
    // No memory helps against a limit on latency.
    if (!isInfeasible(outcome) || outcome.reason !== 'memory') return larger;
    const { memoryBytes } = larger;
    larger = { ...larger, memoryBytes: { ...memoryBytes, value: 2 * memoryBytes.value } };
  }
  return larger;
}

/** A measurement that cannot be compared, and why. */
export interface Unmapped {
  unmapped: string;
}

/** What a row would have to state to be compared; null where it states enough. */
function missingIn(measurement: Measurement, run: Run): string | null {
  if (run.kind !== 'train') return null;
  if (isTimeToTarget(measurement) && unitsToTarget(measurement, run) === null) {
    return `samples to the target of ${measurement.workload}`;
  }
  const isUntold = isOfSteps(measurement) && loggedBatch(measurement, run) === null;
  return isUntold ? 'steps without their batch' : null;
}

/** Carrying several candidates along is MLPerf's rule; tables of others decode greedily. */
function workloadOf(measurement: Measurement, kind: Run['kind']): Workload | null {
  const named = workloadNamed(measurement.workload, kind, measurement.round);
  return named === null || isMlperf(measurement) ? named : { ...named, beams: 1 };
}

function measuredSpeedOf(measurement: Measurement): number {
  const value = measurement.value ?? measurement.minutes ?? Number.NaN;
  return isTimeMetric(measurement) ? 1 / value : value;
}

/** The measurement made comparable, or why that is impossible. */
export function observe(written: Measurement): Observation | Unmapped {
  if (written.fault !== null) return { unmapped: written.fault };
  const measurement = corrected(written);
  const kind = measurement.phase === 'train' ? 'train' : 'serve';
  const named = deviceNamed(measurement.device);
  if (named === null) return { unmapped: `device ${measurement.device}` };
  const device = asMeasured(named);
  const workload = workloadOf(measurement, kind);
  if (workload === null) return { unmapped: `workload ${measurement.workload}` };
  const format =
    statedFormat(measurement, device, workload) ?? usualFormat(measurement, workload, device);
  const run = runOf(measurement, workload, format === 'tf32' ? 'bf16' : format);
  const peak = peakRate(device, run.precision);
  if (peak === null) return { unmapped: `precision ${measurement.precision || run.precision}` };
  const speed = speedOf(measurement, run, peak, workload);
  if (speed === null) return { unmapped: unknownMetric(measurement) };
  const missing = missingIn(measurement, run);
  if (missing !== null) return { unmapped: missing };
  const chips = Math.max(1, measurement.chips);
  const softwareYear = softwareYearOf(measurement);
  return {
    measurement,
    run,
    deployment: {
      device: roomy(run, device, chips),
      chips,
      ...(softwareYear !== null && { softwareYear }),
    },
    peak,
    speedOf: ofWholeRun(measurement, run, inputLimited(measurement, device, speed)),
    measuredSpeed: measuredSpeedOf(measurement),
    isTime: isTimeMetric(measurement),
    circumstances: [
      ...circumstancesOf(measurement, run, device),
      ...tf32Terms(device, format === 'tf32'),
    ],
  };
}
