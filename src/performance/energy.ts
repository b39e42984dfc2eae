import type { Device } from '../catalog/device';
import type { Prediction } from './prediction';

const JOULES_PER_KWH = 3.6e6;
/** What the building adds to the machines; 1.1 at Google, 1.56 world-wide (Uptime Institute 2024). */
export const POWER_USAGE_EFFECTIVENESS = 1.2;
/** Power of a chip that waits, as a share of its limit. Our assumption. */
const IDLE_FRACTION = 0.35;
/** Host, network and cooling fans, as a share of the chips' power. Our assumption. */
const HOST_FRACTION = 0.3;

/**
 * Mean power of one chip at work, as a share of its limit: idle when it waits for the network or
 * the host, its limit when the matrix units or the memory are busy.
 */
export function powerFraction(prediction: Prediction): number {
  const { compute, memory, total } = prediction.stepSec;
  const busy = Math.min(1, Math.max(compute, memory) / total);
  return IDLE_FRACTION + (1 - IDLE_FRACTION) * busy;
}

/**
 * Kilowatt-hours of `chips` chips for `seconds`, building included; null where no power is
 * published. Chips rarely draw their limit, so this errs high.
 */
export function energyKwh(
  device: Device,
  prediction: Prediction,
  chips: number,
  seconds: number,
): number | null {
  if (device.powerWatt === null) return null;
  const chipsWatt = device.powerWatt.value * chips * powerFraction(prediction);
  return (chipsWatt * (1 + HOST_FRACTION) * POWER_USAGE_EFFECTIVENESS * seconds) / JOULES_PER_KWH;
}
