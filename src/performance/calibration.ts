import fitted from './calibration.json';

/**
 * What turns data-sheet peaks into what programs reach: a few constants that hold for all, and
 * fitted terms (natural logarithms) for what differs, written by `npm run calibrate`. A term that is
 * absent was never measured and counts as 0.
 */
export interface Calibration {
  /** Day of the fit. */
  asOf: string;
  /** The year whose software a prediction is for, where the deployment names none. */
  softwareYear: number;
  constants: Constants;
  terms: Readonly<Record<string, number>>;
  spread: Spread;
}

export interface Constants {
  /** Shares of the dense peak and of the memory bandwidth that whole programs reach. */
  matrixEfficiency: number;
  bandwidthEfficiency: number;
  /** Share of the memory bandwidth at which weights and cache stream, which no program makes faster. */
  streamingEfficiency: number;
  /** Share of the dense peak that programs near and do not pass, on the largest products. */
  attainableFraction: number;
  /** Launch, host and synchronisation in every step, whatever its size. */
  overheadSec: number;
  /** One dependent step of a recurrence, when its arithmetic is negligible. */
  sequentialStepSec: number;
  /** How sharply the slower of arithmetic and memory sets the pace; ∞: they overlap perfectly. */
  roofSharpness: number;
  /** How much of the padding of its products a model suffers; 1: all of it. */
  paddingExponent: number;
  /** How much of the gain of a faster format a model sees, and of the loss of a slower; 1: all. */
  precisionExponent: number;
}

/** Standard deviations of ln(measured ÷ predicted), by what a prediction rests on. */
export interface Spread {
  general: number;
  /** By platform, family and kind, as `cuda/cnn/train`. */
  groups: Readonly<Record<string, number>>;
  /**
   * Added in quadrature where the model, or the device, was never measured at this kind of run; for
   * models by kind of run and whether they are language models, as `language/serve`.
   */
  unseenModel: Readonly<Record<string, number>>;
  unseenDevice: number;
  /** In place of that where no chip of its architecture was measured. */
  unseenArchitecture: number;
  /**
   * By how much results of each kind spread more, or less, than all do: `training`, `inference`,
   * `published`. A reader's own code is none of these and has the spread of all.
   */
  byKind: Readonly<Record<string, number>>;
  /** Spread of a ratio of two predictions, against that of two independent errors. */
  pairFactor: number;
  /** What was measured: `resnet-50/train`, `h100-sxm/serve`, `hopper/serve`. */
  models: readonly string[];
  devices: readonly string[];
  architectures: readonly string[];
}

/** Ours; the terms are fitted around them. */
const CONSTANTS: Constants = {
  matrixEfficiency: 0.5,
  bandwidthEfficiency: 0.5,
  streamingEfficiency: 0.7,
  attainableFraction: 1,
  overheadSec: 2e-3,
  sequentialStepSec: 1e-5,
  roofSharpness: 1,
  paddingExponent: 1,
  precisionExponent: 0.7,
};

export const CALIBRATION: Calibration = { constants: CONSTANTS, ...fitted };
