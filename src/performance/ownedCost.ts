/** What an hour of a chip of one's own costs: power, and the share of its purchase. */

import type { Device } from '../catalog/device';
import { OWNERSHIP } from '../catalog/ownership';
import type { Place } from '../catalog/vocabulary';
import { hostWatt, usageEffectiveness } from './energy';

const HOURS_PER_YEAR = 8766;

/**
 * Dollars per chip-hour of electricity for chip, host and building; null where no power is known.
 * At full load, so it errs high.
 */
export function powerUsdPerChipHour(device: Device, place: Place): number | null {
  if (device.powerWatt === null) return null;
  const chipWatt = device.powerWatt.value;
  const watt = (chipWatt + hostWatt(device, chipWatt)) * usageEffectiveness(place);
  return (watt / 1000) * OWNERSHIP.electricityUsdPerKwh.value;
}

/** How long bought hardware is of use. */
interface Use {
  place: Place;
  /** How long it will be busy in all; Infinity for its whole life. */
  busySec: number;
  /** Held at a load, so that the hours in which it waits are counted as well as those at work. */
  isHeld: boolean;
}

/**
 * Dollars per chip-hour of bought hardware, host and power included; null where no purchase price is
 * known. Bought for less than its life, it is written off over the hours of use. Room, people,
 * interest and resale are left out.
 */
export function purchaseUsdPerChipHour(device: Device, use: Use): number | null {
  if (device.purchasePriceUsd === null) return null;
  const { lifeYears, busyFraction } = OWNERSHIP;
  const usedFraction = use.isHeld ? 1 : busyFraction.value;
  const lifeHours = lifeYears.value * HOURS_PER_YEAR * usedFraction;
  const hours = Math.min(lifeHours, use.busySec / 3600);
  const machineUsd = device.purchasePriceUsd.value + hostUsd(device, device.purchasePriceUsd.value);
  return machineUsd / hours + (powerUsdPerChipHour(device, use.place) ?? 0);
}

function hostUsd({ host }: Device, chipUsd: number): number {
  if (host === 'included') return 0;
  return host ? host.priceUsd.value : chipUsd * OWNERSHIP.hostCostFraction.value;
}
