/** Which number format really runs on a device, and how fast its arithmetic is at best. */

import type { Device } from '../catalog/device';
import { PRECISIONS, type Precision } from '../catalog/vocabulary';

export interface PeakRate {
  precision: Precision;
  flopPerSec: number;
}

/**
 * The fastest format at least as wide as the one asked for, in dense FLOP/s; null where the chip has
 * none. A format without a native path (fp8 on A100) thereby runs at the next wider one. Where two
 * are equally fast the narrower wins: it moves fewer bytes. What is asked for in fp4 runs in fp8 where
 * that exists, as engines do, and not in int8.
 */
export function peakRate(device: Device, asked: Precision): PeakRate | null {
  let best: PeakRate | null = emulatedSingle(device, asked);
  for (let i = PRECISIONS.indexOf(asked); i >= 0; i--) {
    const precision = PRECISIONS[i] as Precision;
    if (precision === 'int8' && asked === 'fp4' && device.peakFlopPerSec.fp8 !== undefined)
      continue;
    const flopPerSec = device.peakFlopPerSec[precision]?.value ?? 0;
    if (flopPerSec > (best?.flopPerSec ?? 0)) best = { precision, flopPerSec };
  }
  return best;
}

/** Asked for fp32, a matrix engine may compose it of narrower products. */
function emulatedSingle(device: Device, asked: Precision): PeakRate | null {
  if (asked !== 'fp32' || !device.emulatedSingleFlopPerSec) return null;
  return { precision: 'fp32', flopPerSec: device.emulatedSingleFlopPerSec.value };
}

/** Narrowest side of a product on GPUs, which comes in eights (PTX ISA, shapes of mma and tcgen05.mma). */
const NARROWEST_GPU_SIDE = 8;

/**
 * Least rows of activations that a product with weights costs. A systolic array takes as long to load
 * its weights as a full tile takes to pass; on GPUs engines put few tokens on the narrow side, weights
 * on the wide one. Errs fast where an engine does not.
 */
export const leastRows = ({ platform, matrixTile }: Device): number =>
  platform === 'xla' ? matrixTile.value : Math.min(NARROWEST_GPU_SIDE, matrixTile.value);

/** Share of the arithmetic that does useful work when a dimension pads to the matrix unit's tile. */
export function tileFraction(dimension: number, tile: number): number {
  if (dimension <= 0 || tile <= 1) return 1;
  return dimension / (Math.ceil(dimension / tile) * tile);
}
