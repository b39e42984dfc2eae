import type { Device } from '../catalog/device';
import { OWNERSHIP } from '../catalog/ownership';
import type { Prediction } from './prediction';

const JOULES_PER_KWH = 3.6e6;
/** Power of a chip that waits, as a share of its limit. Our assumption. */
const IDLE_FRACTION = 0.35;

/** Machines held for a while. */
export interface Held {
  chips: number;
  seconds: number;
  /** Share of the time in which there is work to do. */
  busyFraction: number;
  isInCloud: boolean;
}

/**
 * Kilowatt-hours of held machines, host and building included; null where no power is published. At
 * work a chip draws its limit while its matrix units or memory are busy, and idles while it waits for
 * the network or for work. Chips rarely draw their limit, so this errs high.
 */
export function energyKwh(device: Device, prediction: Prediction, held: Held): number | null {
  if (device.powerWatt === null) return null;
  const { hostPowerFraction, cloudPowerUsageEffectiveness, powerUsageEffectiveness } = OWNERSHIP;
  const { compute, memory, total } = prediction.stepSec;
  const activeFraction = held.busyFraction * Math.min(1, Math.max(compute, memory) / total);
  const drawnFraction = IDLE_FRACTION + (1 - IDLE_FRACTION) * activeFraction;
  const chipsWatt = device.powerWatt.value * held.chips * drawnFraction;
  const building = held.isInCloud ? cloudPowerUsageEffectiveness : powerUsageEffectiveness;
  const watt = chipsWatt * (1 + hostPowerFraction.value) * building.value;
  return (watt * held.seconds) / JOULES_PER_KWH;
}
