/** A run on hardware → how fast, what limits it, and how sure that is. Start reading here. */

import { CALIBRATION, type Calibration } from './calibration';
import { usableBytes } from './memory';
import type { Bound, Deployment, Infeasible, Prediction, Run } from './prediction';
import { type Roof, roofOf } from './roofline';
import { fastestServing } from './serving';
import { fastestStep } from './training';

/** Spread of ln(measured ÷ predicted) before anything was calibrated. Our assumption. */
const UNCALIBRATED_LOG_SIGMA = 0.5;

export const isInfeasible = (outcome: Prediction | Infeasible): outcome is Infeasible =>
  'reason' in outcome;

/**
 * Throughput, bottleneck and layout of `run` on `deployment`, or why it cannot be done.
 *
 * The fastest layout that fits is assumed to be found by whoever runs it; without that care the
 * real figure is lower.
 */
export function predict(
  run: Run,
  deployment: Deployment,
  calibration: Calibration = CALIBRATION,
): Prediction | Infeasible {
  const { device, chips } = deployment;
  if (run.model.matrixFraction.value === 0 && !device.isGeneralPurpose) {
    return { reason: 'workload', excessFactor: Number.POSITIVE_INFINITY };
  }
  const roof = roofOf(device, run.model, run.precision, calibration);
  if (roof === null) return { reason: 'precision', excessFactor: Number.POSITIVE_INFINITY };
  return run.kind === 'train' ? trained(run, roof, chips, calibration) : served(run, roof, chips);
}

type Seconds = Prediction['stepSec'];

function boundOf(step: Seconds): Bound {
  if (step.network > Math.max(step.compute, step.memory)) return 'network';
  return step.memory > step.compute ? 'memory' : 'compute';
}

const secondsOf = ({ compute, memory, network, fixed, total }: Seconds): Seconds => ({
  compute,
  memory,
  network,
  fixed,
  total,
});

function trained(
  run: Extract<Run, { kind: 'train' }>,
  roof: Roof,
  chips: number,
  calibration: Calibration,
): Prediction | Infeasible {
  const step = fastestStep(run, chips, roof, calibration.overlapFraction);
  if ('reason' in step) return step;
  return {
    throughputPerSec: step.unitsPerStep / step.total,
    bound: boundOf(step),
    layout: step.layout,
    precision: roof.precision,
    memoryBytesPerChip: step.memoryBytesPerChip,
    memoryLimitBytesPerChip: usableBytes(roof.device),
    stepSec: secondsOf(step),
    timePerOutputTokenSec: null,
    timeToFirstTokenSec: null,
    globalBatch: step.globalBatch,
    logErrorSigma: UNCALIBRATED_LOG_SIGMA,
    measured: 'none',
  };
}

function served(
  run: Extract<Run, { kind: 'serve' }>,
  roof: Roof,
  chips: number,
): Prediction | Infeasible {
  const step = fastestServing(run, roof, chips);
  if ('reason' in step) return step;
  return {
    throughputPerSec: step.throughputPerSec,
    bound: boundOf(step),
    layout: step.layout,
    precision: roof.precision,
    memoryBytesPerChip: step.memoryBytesPerChip,
    memoryLimitBytesPerChip: usableBytes(roof.device),
    stepSec: secondsOf(step),
    timePerOutputTokenSec: step.timePerOutputTokenSec,
    timeToFirstTokenSec: step.timeToFirstTokenSec,
    globalBatch: step.globalBatch,
    logErrorSigma: UNCALIBRATED_LOG_SIGMA,
    measured: 'none',
  };
}
