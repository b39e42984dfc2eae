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
 * are equally fast the narrower wins: it moves fewer bytes.
 */
export function peakRate(device: Device, asked: Precision): PeakRate | null {
  let best: PeakRate | null = emulatedSingle(device, asked);
  for (let i = PRECISIONS.indexOf(asked); i >= 0; i--) {
    const precision = PRECISIONS[i] as Precision;
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

/** Share of the arithmetic that does useful work when a dimension pads to the matrix unit's tile. */
export function tileFraction(dimension: number, tile: number): number {
  if (dimension <= 0 || tile <= 1) return 1;
  return dimension / (Math.ceil(dimension / tile) * tile);
}
