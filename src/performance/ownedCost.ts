/** What an hour of a chip of one's own costs: power, and the share of its purchase. */

import type { Device } from '../catalog/device';
import { OWNERSHIP } from '../catalog/ownership';

const HOURS_PER_YEAR = 8766;

/**
 * Dollars per chip-hour of electricity for chip, host and building; null where no power is known.
 * At full load, so it errs high.
 */
export function powerUsdPerChipHour({ powerWatt }: Device): number | null {
  if (powerWatt === null) return null;
  const { electricityUsdPerKwh, powerUsageEffectiveness, hostPowerFraction } = OWNERSHIP;
  const watt = powerWatt.value * (1 + hostPowerFraction.value) * powerUsageEffectiveness.value;
  return (watt / 1000) * electricityUsdPerKwh.value;
}

/**
 * Dollars per busy chip-hour of bought hardware, host and power included; null where no purchase
 * price is known. `busySec` is how long it will be busy in all: bought for less than its life, it is
 * written off over that. Room, people, interest and resale are left out.
 */
export function purchaseUsdPerChipHour(device: Device, busySec: number): number | null {
  if (device.purchasePriceUsd === null) return null;
  const { hostCostFraction, lifeYears, busyFraction } = OWNERSHIP;
  const machineUsd = device.purchasePriceUsd.value * (1 + hostCostFraction.value);
  const lifeHours = lifeYears.value * HOURS_PER_YEAR * busyFraction.value;
  const busyHours = Math.min(lifeHours, busySec / 3600);
  return machineUsd / busyHours + (powerUsdPerChipHour(device) ?? 0);
}
