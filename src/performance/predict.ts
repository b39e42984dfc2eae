/** A run on hardware → how fast, what limits it, and how sure that is. Start reading here. */

import { CALIBRATION, type Calibration } from './calibration';
import { type Shifts, shiftsOf } from './efficiency';
import { usableBytes } from './memory';
import { peakRate } from './precision';
import type {
  Bound,
  Deployment,
  Execution,
  Infeasible,
  Prediction,
  Run,
  StepSeconds,
  Timing,
} from './prediction';
import { roofOf } from './roofline';
import { fastestServing, loadedPace } from './serving';
import { fastestStep } from './training';
import { logErrorSigma, measuredLevel } from './uncertainty';

export const isInfeasible = (outcome: Timing | Infeasible): outcome is Infeasible =>
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
  const execution = { run, deployment, peak };
  const outcome = predictShifted(execution, calibration, shiftsOf(execution, calibration));
  if (isInfeasible(outcome)) return outcome;
  return {
    ...outcome,
    logErrorSigma: logErrorSigma(run, deployment, calibration),
    measured: measuredLevel(run, deployment, calibration),
  };
}

/**
 * Seconds between output tokens where a share of a prediction's throughput is asked for, which keeps
 * fewer requests in flight than there is room for; null without tokens. As in `loadedPace`.
 */
export function loadedPaceOf(
  { run, deployment }: Omit<Execution, 'peak'>,
  prediction: Prediction,
  calibration: Calibration = CALIBRATION,
): (busyFraction: number) => number | null {
  const peak = peakRate(deployment.device, run.precision);
  if (run.kind !== 'serve' || prediction.timePerOutputTokenSec === null || peak === null) {
    return () => null;
  }
  const execution = { run, deployment, peak };
  const roof = roofOf(execution, calibration.constants, shiftsOf(execution, calibration));
  return loadedPace(run, roof, prediction);
}

/** The physics alone, under given shifts; for the fit, which looks for them. */
export function predictShifted(
  execution: Execution,
  { constants }: Calibration,
  shifts: Shifts,
): Timing | Infeasible {
  const { run, deployment } = execution;
  const roof = roofOf(execution, constants, shifts);
  const step =
    run.kind === 'train'
      ? fastestStep(run, deployment.chips, roof)
      : fastestServing(run, deployment.chips, roof);
  if ('reason' in step) return step;
  const { compute, memory, network, fixed, total } = step;
  return {
    throughputPerSec: step.throughputPerSec,
    bound: boundOf(step),
    layout: step.layout,
    precision: roof.precision,
    memoryBytesPerChip: step.memoryBytesPerChip,
    memoryLimitBytesPerChip: usableBytes(roof.device),
    stepSec: { compute, memory, network, fixed, total },
    timePerOutputTokenSec: step.timePerOutputTokenSec ?? null,
    timeToFirstTokenSec: step.timeToFirstTokenSec ?? null,
    globalBatch: step.globalBatch,
  };
}

function boundOf({ compute, memory, network }: StepSeconds): Bound {
  if (network > Math.max(compute, memory)) return 'network';
  return memory > compute ? 'memory' : 'compute';
}
