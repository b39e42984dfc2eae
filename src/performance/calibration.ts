import type { Platform } from '../catalog/device';

/** Few constants with meaning that turn data-sheet peaks into what programs reach. */
export interface Calibration {
  asOf: string;
  /** Share of the dense peak that the matrix products of a whole model reach. */
  matrixEfficiency: Readonly<Record<Platform, number>>;
  /** Share of the data sheet's memory bandwidth that streaming reaches. */
  bandwidthEfficiency: Readonly<Record<Platform, number>>;
  /** Seconds of launch, host and synchronisation in every step, whatever its size. */
  stepOverheadSec: Readonly<Record<Platform, number>>;
  /** Seconds of one dependent step of a recurrence, when its arithmetic is negligible. */
  sequentialStepSec: Readonly<Record<Platform, number>>;
  /** Share of the computation behind which gradient traffic can hide. */
  overlapFraction: number;
}

/** Not fitted yet: what practitioners report (Austin et al. 2025; Narayanan et al. 2021). */
export const CALIBRATION: Calibration = {
  asOf: '2026-11-23',
  matrixEfficiency: { cuda: 0.5, rocm: 0.4, xla: 0.5, tflite: 0.3 },
  bandwidthEfficiency: { cuda: 0.8, rocm: 0.7, xla: 0.8, tflite: 0.6 },
  stepOverheadSec: { cuda: 2e-3, rocm: 3e-3, xla: 1e-3, tflite: 1e-3 },
  sequentialStepSec: { cuda: 1e-5, rocm: 1e-5, xla: 5e-6, tflite: 1e-5 },
  overlapFraction: 0.7,
};
