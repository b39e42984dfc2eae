import { expect, test } from 'vitest';
import { DEVICES } from '../../src/catalog/devices';
import { powerUsdPerChipHour, purchaseUsdPerChipHour } from '../../src/performance/ownedCost';

const device = (id: string) => {
  const found = DEVICES.find((each) => each.id === id);
  if (!found) throw new Error(id);
  return found;
};

test('an H100 at 700 W × 1.82 with its host × 1.54 in its building × $0.087 costs $0.1707 an hour', () => {
  expect(powerUsdPerChipHour(device('h100-sxm'))).toBeCloseTo(0.1707, 3);
});

test('bought for $33,600 with 0.3 of host, over 5 years at 0.7 busy, it costs $1.424 + power', () => {
  const power = powerUsdPerChipHour(device('h100-sxm')) ?? 0;
  expect((purchaseUsdPerChipHour(device('h100-sxm'), Infinity) ?? 0) - power).toBeCloseTo(
    (33_600 * 1.3) / (5 * 8766 * 0.7),
    6,
  );
});

test('what has no purchase price has no cost: none is invented', () => {
  expect(purchaseUsdPerChipHour(device('gb300'), Infinity)).toBeNull();
});

test('bought for 100 busy hours only, $33,600 × 1.3 come to $436.80 an hour', () => {
  const power = powerUsdPerChipHour(device('h100-sxm')) ?? 0;
  expect((purchaseUsdPerChipHour(device('h100-sxm'), 360_000) ?? 0) - power).toBeCloseTo(436.8, 6);
});
