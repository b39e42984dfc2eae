/** A whole job: its seconds from its units, with what every job pays once or now and then. */

import { trainingStateBytes } from './memory';
import type { Prediction, Run } from './prediction';

/** Reserving, loading data and starting processes. Our assumption. */
const START_SEC = 300;
/** Tracing and compiling the step. Our assumption; recompilation on new shapes is not counted. */
const COMPILE_SEC = 180;
/** Share of training time that goes to evaluation and checkpoints. Our assumption. */
const INTERRUPTION_FRACTION = 0.03;
/** Loading weights from storage, per chip. Our assumption. */
const LOAD_BYTES_PER_SEC = 1e9;

/**
 * Seconds of a job of `units` (tokens or samples), start to end. Failures and queues are left out,
 * so months on thousands of chips come out too short.
 */
export function jobSec(run: Run, prediction: Prediction, units: number): number {
  const working = units / prediction.throughputPerSec;
  const stateBytes =
    run.kind === 'train'
      ? trainingStateBytes(run, prediction.layout, { isSharded: true, isRecomputed: false })
      : prediction.memoryBytesPerChip;
  const once = START_SEC + COMPILE_SEC + stateBytes / LOAD_BYTES_PER_SEC;
  return once + working * (run.kind === 'train' ? 1 + INTERRUPTION_FRACTION : 1);
}
