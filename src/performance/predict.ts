/** A run on hardware → how fast, what limits it, and how sure that is. Start reading here. */

import { CALIBRATION, type Calibration } from './calibration';
import { shiftsOf } from './efficiency';
import { fastestStep } from './fastestStep';
import { usableBytes } from './memory';
import { peakRate } from './precision';
import type {
  Bound,
  Deployment,
  Hardware,
  Infeasible,
  Prediction,
  Run,
  StepSeconds,
  Timing,
} from './prediction';
import { type Roof, roofOf } from './roofline';
import { fastestServing, loadedPace } from './serving';
import { logErrorSigma, measuredLevel } from './uncertainty';

export const isInfeasible = (outcome: Timing | Infeasible): outcome is Infeasible =>
  !('throughputPerSec' in outcome);

/**
 * Throughput, bottleneck and layout of `run` on `deployment`, or why it cannot be done.
 *
 * The fastest layout that fits is assumed to be found by whoever runs it; without that care the
 * real figure is lower.
 */
export const predict = (
  run: Run,
  deployment: Deployment,
  calibration: Calibration = CALIBRATION,
): Prediction | Infeasible => predictorOf(run, deployment, calibration).at(deployment.chips);

/** Seconds between output tokens by the share of the throughput asked for; null without tokens. */
export type Pace = (busyFraction: number) => number | null;

export interface Predictor {
  at: (chips: number) => Prediction | Infeasible;
  /** Of a prediction made here, under less load than it can carry, as in `loadedPace`. */
  paceOf: (prediction: Prediction) => Pace;
}

/** Predictions of `run` for any number of chips; what does not depend on that is worked out once. */
export function predictorOf(run: Run, hardware: Hardware, calibration: Calibration): Predictor {
  const { device } = hardware;
  const never = (reason: Infeasible['reason']): Predictor => {
    const infeasible = { reason, excessFactor: Number.POSITIVE_INFINITY };
    return { at: () => infeasible, paceOf: () => () => null };
  };
  if (run.model.matrixFraction.value === 0 && !device.isGeneralPurpose) return never('workload');
  const peak = peakRate(device, run.precision);
  if (peak === null) return never('precision');
  const execution = { run, deployment: hardware, peak };
  const roof = roofOf(execution, calibration.constants, shiftsOf(execution, calibration));
  const sigma = logErrorSigma(run, hardware, calibration);
  const measured = measuredLevel(run, hardware, calibration);
  return {
    at: (chips) => {
      const outcome = timingOf(run, chips, roof);
      return isInfeasible(outcome) ? outcome : { ...outcome, logErrorSigma: sigma, measured };
    },
    paceOf: (prediction) => {
      if (run.kind !== 'serve' || prediction.timePerOutputTokenSec === null) return () => null;
      return loadedPace(run, roof, prediction);
    },
  };
}

/** The physics alone, under the roofs of one chip. */
export function timingOf(run: Run, chips: number, roof: Roof): Timing | Infeasible {
  const step =
    run.kind === 'train' ? fastestStep(run, chips, roof) : fastestServing(run, chips, roof);
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
