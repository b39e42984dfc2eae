import type { Device } from '../catalog/device';
import type { Model } from '../catalog/model';
import type { Precision } from '../catalog/vocabulary';
import type { PeakRate } from './precision';

/** What limits an alternative. `capacity`: the demand is met and more hardware would idle. */
export type Bound = 'compute' | 'memory' | 'network' | 'capacity';

/**
 * What has to be run, whatever the hardware, in base units. `model` is a preset or one derived from
 * the reader's own figures; nothing here names a chip.
 */
export type Run = TrainingRun | ServingRun;

export interface TrainingRun {
  kind: 'train';
  model: Model;
  /** `finetune` with adapters: no gradients or optimizer state for the frozen weights. */
  method: 'full' | 'adapter';
  precision: Precision;
  contextTokens: number;
  /** Sequences or samples per optimizer step over all chips; null leaves it to the model. */
  globalBatch: number | null;
  /** Each replica keeps and updates all state, in fp32; else states are spread and numbers narrow. */
  isPlainDataParallel?: boolean;
}

export interface ServingRun {
  kind: 'serve';
  model: Model;
  precision: Precision;
  inputTokens: number;
  outputTokens: number;
  /** Longest acceptable time per output token, or of a step of samples; null for offline work. */
  timePerOutputTokenLimitSec: number | null;
  /** Requests in flight, where the reader fixes it. */
  concurrentRequests: number | null;
  /** No prompts are read while answers are written: the pace of decoding alone. */
  isDecodeOnly?: boolean;
}

/** What is run on what, in any number, and the arithmetic that it really runs at. */
export interface Execution {
  run: Run;
  deployment: Hardware;
  peak: PeakRate;
}

/** How a run is spread: tensor × pipeline × data is the number of chips used. */
export interface Layout {
  tensor: number;
  pipeline: number;
  data: number;
  /** Chips of a stage that share out its experts, 1 where each holds all; left out of dense models. */
  expert?: number;
}

/** Seconds of one step (optimizer step, decode step, batch) by what they are spent on. */
export interface StepSeconds {
  compute: number;
  memory: number;
  network: number;
  fixed: number;
  total: number;
}

/** A step in the layout chosen for a run. */
export interface Step extends StepSeconds {
  layout: Layout;
  memoryBytesPerChip: number;
  throughputPerSec: number;
  globalBatch: number;
  /** Only where language models are served. */
  timePerOutputTokenSec?: number;
  timeToFirstTokenSec?: number;
}

/** What the physics says of a run; how sure that is, only a prediction knows. */
export interface Timing {
  /**
   * Units of work per second over all chips: tokens (trained or generated), or samples where the
   * model is not counted in tokens. For serving a language model: output tokens.
   */
  throughputPerSec: number;
  bound: Bound;
  layout: Layout;
  /** Precision that really runs: the next wider one where the chip lacks the one asked for. */
  precision: Precision;
  /** Needed and available on one chip. */
  memoryBytesPerChip: number;
  memoryLimitBytesPerChip: number;
  stepSec: StepSeconds;
  /** Serving of language models only, at the batch chosen. */
  timePerOutputTokenSec: number | null;
  timeToFirstTokenSec: number | null;
  /** Sequences or samples in one step over all chips (serving: requests in flight). */
  globalBatch: number;
}

export interface Prediction extends Timing {
  /** One standard deviation of ln(measured ÷ predicted) at this kind of extrapolation. */
  logErrorSigma: number;
  /** Whether any measurement of this device, or of this platform and family, was calibrated on. */
  measured: 'device' | 'platform' | 'none';
}

/** Why a run cannot be done on a device and count, with the size of the gap. */
export interface Infeasible {
  reason: 'memory' | 'latency' | 'precision' | 'workload';
  /** How many times over the limit the need is (memory, latency); Infinity where no amount helps. */
  excessFactor: number;
}

export interface Hardware {
  device: Device;
  /** The year whose software runs on it; left out: that of the calibration. */
  softwareYear?: number;
}

export interface Deployment extends Hardware {
  chips: number;
}
