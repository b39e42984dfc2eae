import { expect, test } from 'vitest';
import { DEVICES } from '../../src/catalog/devices';
import { powerUsdPerChipHour, purchaseUsdPerChipHour } from '../../src/performance/ownedCost';

const device = (id: string) => {
  const found = DEVICES.find((each) => each.id === id);
  if (!found) throw new Error(id);
  return found;
};

const HALL = { place: 'on-prem', busySec: Infinity, isHeld: false } as const;

/** Dollars an hour of the machine alone, without its power. */
const machineUsd = (id: string, use: Parameters<typeof purchaseUsdPerChipHour>[1]) =>
  (purchaseUsdPerChipHour(device(id), use) ?? 0) -
  (powerUsdPerChipHour(device(id), use.place) ?? 0);

test('an H100 at 700 W × 1.82 with its host × 1.54 in its building × $0.087 costs $0.1707 an hour', () => {
  expect(powerUsdPerChipHour(device('h100-sxm'), 'on-prem')).toBeCloseTo(0.1707, 3);
});

test('a desktop card at 575 W × 1.82 with its host needs no building: $0.0910 an hour', () => {
  expect(powerUsdPerChipHour(device('rtx-5090'), 'workstation')).toBeCloseTo(0.091, 4);
});

test('a module of 60 W counts its host: $0.0052 an hour', () => {
  expect(powerUsdPerChipHour(device('jetson-agx-orin-64gb'), 'edge')).toBeCloseTo(0.00522, 5);
});

test('bought for $33,600 with 0.3 of host, over 5 years at 0.7 busy, it costs $1.424 + power', () => {
  expect(machineUsd('h100-sxm', HALL)).toBeCloseTo((33_600 * 1.3) / (5 * 8766 * 0.7), 6);
});

test('held for a load, it serves all its hours: $0.997 + power', () => {
  expect(machineUsd('h100-sxm', { ...HALL, isHeld: true })).toBeCloseTo(0.9966, 3);
});

test('a module comes with its host, an Edge TPU needs one for $80', () => {
  const field = { place: 'edge', busySec: 3600, isHeld: true } as const;
  expect(machineUsd('jetson-agx-orin-64gb', field)).toBeCloseTo(1999.95, 6);
  expect(machineUsd('edge-tpu', field)).toBeCloseTo(59.99 + 80, 6);
});

test('what has no purchase price has no cost: none is invented', () => {
  expect(purchaseUsdPerChipHour(device('gb300'), HALL)).toBeNull();
});

test('bought for 100 busy hours only, $33,600 × 1.3 come to $436.80 an hour', () => {
  expect(machineUsd('h100-sxm', { ...HALL, busySec: 360_000 })).toBeCloseTo(436.8, 6);
});
