/** A run on hardware → how fast, what limits it, and how sure that is. Start reading here. */

import { CALIBRATION, type Calibration } from './calibration';
import { type Shifts, shiftsOf } from './efficiency';
import { usableBytes } from './memory';
import { type PeakRate, peakRate } from './precision';
import type { Bound, Deployment, Infeasible, Prediction, Run } from './prediction';
import { type Roof, roofOf } from './roofline';
import { fastestServing } from './serving';
import { fastestStep } from './training';
import { logErrorSigma, measuredLevel } from './uncertainty';

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
  const { device } = deployment;
  if (run.model.matrixFraction.value === 0 && !device.isGeneralPurpose) {
    return { reason: 'workload', excessFactor: Number.POSITIVE_INFINITY };
  }
  const peak = peakRate(device, run.precision);
  if (peak === null) return { reason: 'precision', excessFactor: Number.POSITIVE_INFINITY };
  const shifts = shiftsOf(run, deployment, peak, calibration);
  const outcome = predictShifted(run, deployment, peak, calibration, shifts);
  if ('reason' in outcome) return outcome;
  outcome.logErrorSigma = logErrorSigma(run, deployment, calibration);
  outcome.measured = measuredLevel(run, deployment, calibration);
  return outcome;
}

/** The physics alone, under given shifts, its error left open; for the fit, which looks for them. */
export function predictShifted(
  run: Run,
  { device, chips }: Deployment,
  peak: PeakRate,
  { constants }: Calibration,
  shifts: Shifts,
): Prediction | Infeasible {
  const roof = roofOf(device, run.model, peak, constants, shifts);
  return run.kind === 'train' ? trained(run, roof, chips) : served(run, roof, chips);
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
): Prediction | Infeasible {
  const step = fastestStep(run, chips, roof);
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
    logErrorSigma: Number.NaN,
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
    logErrorSigma: Number.NaN,
    measured: 'none',
  };
}
