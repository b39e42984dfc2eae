/** The chip alone: how fast it computes and streams, calibrated (Williams et al. 2009). */

import type { Device } from '../catalog/device';
import type { Model } from '../catalog/model';
import type { Precision } from '../catalog/vocabulary';
import type { Calibration } from './calibration';
import { peakRate, tileFraction } from './precision';

/** One chip's roofs for a model at a precision, efficiencies included. */
export interface Roof {
  device: Device;
  precision: Precision;
  /** Seconds of one FLOP of the model: matrix part on the matrix engine, the rest beside it. */
  secPerFlop: number;
  secPerByte: number;
  overheadSec: number;
  sequentialStepSec: number;
}

/** Look-ups fetch short rows: this share of the streaming rate. Our assumption. */
export const RANDOM_ACCESS_FRACTION = 0.5;
/** Arithmetic beside the matrix engine, where no rate is published. Our assumption. */
const VECTOR_PER_MATRIX_RATE = 1 / 32;

/**
 * The roofs of `device` for `model`, or null where it has no arithmetic of that precision.
 *
 * Padding counts the smallest dimension of the large products in full, so models with a few small
 * layers come out too slow.
 */
export function roofOf(
  device: Device,
  model: Model,
  asked: Precision,
  calibration: Calibration,
): Roof | null {
  const peak = peakRate(device, asked);
  if (peak === null) return null;
  const { platform } = device;
  const padding = tileFraction(model.smallestMatrixDimension.value, device.matrixTile.value);
  const matrixRate = peak.flopPerSec * calibration.matrixEfficiency[platform] * padding;
  const vectorRate =
    (device.peakFlopPerSec.fp32?.value ?? peak.flopPerSec * VECTOR_PER_MATRIX_RATE) *
    calibration.matrixEfficiency[platform];
  const matrix = model.matrixFraction.value;
  const bandwidth = device.memoryBandwidthBytesPerSec?.value;
  return {
    device,
    precision: peak.precision,
    secPerFlop: matrix / matrixRate + (1 - matrix) / Math.min(matrixRate, vectorRate),
    secPerByte:
      bandwidth === undefined ? 0 : 1 / (bandwidth * calibration.bandwidthEfficiency[platform]),
    overheadSec: calibration.stepOverheadSec[platform],
    sequentialStepSec: calibration.sequentialStepSec[platform],
  };
}
