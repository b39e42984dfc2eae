import type { Device } from '../catalog/device';
import { OWNERSHIP } from '../catalog/ownership';
import { CLOUDS, type Place } from '../catalog/vocabulary';
import type { Prediction } from './prediction';

const JOULES_PER_KWH = 3.6e6;
/** Power of a chip that waits, as a share of its limit. Our assumption. */
const IDLE_FRACTION = 0.35;
/** The same of a module in the field, built to wait on little. Our assumption. */
const EDGE_IDLE_FRACTION = 0.15;
/** What a room with a desktop or a device in it draws per watt of theirs: it has no cooling plant. Our assumption. */
const ROOM_USAGE_EFFECTIVENESS = 1;

/** Machines held for a while. */
export interface Held {
  chips: number;
  seconds: number;
  /** Share of the time in which there is work to do. */
  busyFraction: number;
  place: Place;
}

/** Power of the building per power of what computes in it. */
export function usageEffectiveness(place: Place): number {
  if (CLOUDS.includes(place)) return OWNERSHIP.cloudPowerUsageEffectiveness.value;
  return place === 'on-prem' ? OWNERSHIP.powerUsageEffectiveness.value : ROOM_USAGE_EFFECTIVENESS;
}

/** Watts of the host of one chip that draws `chipWatt`, where that does not count the host already. */
export function hostWatt({ host }: Device, chipWatt: number): number {
  if (host === 'included') return 0;
  return host ? host.powerWatt.value : chipWatt * OWNERSHIP.hostPowerFraction.value;
}

/**
 * Kilowatt-hours of held machines, host and building included; null where no power is published. At
 * work a chip draws its limit while its matrix units or memory are busy, and idles while it waits for
 * the network or for work. Chips rarely draw their limit, so this errs high.
 */
export function energyKwh(device: Device, prediction: Prediction, held: Held): number | null {
  if (device.powerWatt === null) return null;
  const { compute, memory, network, fixed, total } = prediction.stepSec;
  const activeSec = Math.max(compute, memory, total - network - fixed);
  const activeFraction = held.busyFraction * Math.min(1, activeSec / total);
  const idleFraction = held.place === 'edge' ? EDGE_IDLE_FRACTION : IDLE_FRACTION;
  const chipWatt = device.powerWatt.value * (idleFraction + (1 - idleFraction) * activeFraction);
  const watt = held.chips * (chipWatt + hostWatt(device, chipWatt));
  return (watt * usageEffectiveness(held.place) * held.seconds) / JOULES_PER_KWH;
}
