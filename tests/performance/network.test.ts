import { expect, test } from 'vitest';
import { allReduceSec, allToAllSec } from '../../src/performance/network';
import { figure, roundDevice } from './fixtures';

test('1 GB over 8 chips at 400 GB/s × 0.8: 2 × 7/8 × 1e9 / 320e9 = 5.47 ms, bandwidth-bound', () => {
  expect(allReduceSec(roundDevice, 1e9, 8)).toBeCloseTo(5.469e-3 + 12e-6, 6);
});

test('8 bytes over 8 chips: there and back over log₂ 8 = 3 hops of 2 µs = 12 µs, latency-bound', () => {
  expect(allReduceSec(roundDevice, 8, 8)).toBeCloseTo(12e-6, 9);
});

test('beyond the fabric, 16 domains add 2 × 15/16 × (1e9 / 8) / 40e9 = 5.86 ms and 64 µs', () => {
  const inside = allReduceSec(roundDevice, 1e9, 8);
  expect(allReduceSec(roundDevice, 1e9, 128) - inside).toBeCloseTo(5.859e-3 + 64e-6, 6);
});

test('neighbours 8 apart share no fabric: 16 chips are 16 domains of one', () => {
  const spread = (2 * 1e9 * 15) / 16 / 40e9 + 2 * 4 * 8e-6;
  expect(allReduceSec(roundDevice, 1e9, 16, 8)).toBeCloseTo(spread, 9);
});

test('a chip alone has nobody to talk to', () => {
  expect(allReduceSec(roundDevice, 1e9, 1)).toBe(0);
  expect(allToAllSec(roundDevice, 1e9, 1)).toBe(0);
});

test('all-to-all of 1 GB a chip in a switch: 7/8 × 1e9 / 320e9 = 2.73 ms', () => {
  expect(allToAllSec(roundDevice, 1e9, 8)).toBeCloseTo(2.734e-3 + 6e-6, 6);
});

test('on a torus of 16 × 16 messages share links: 16 / 4 = 4 times a switch', () => {
  const torus = {
    ...roundDevice,
    scaleUp: { ...roundDevice.scaleUp, chips: figure(256), topology: 'torus-2d' as const },
  };
  const alone = (1e9 * 255) / 256 / 320e9;
  expect(allToAllSec(torus, 1e9, 256)).toBeCloseTo(4 * alone + 16 * 2e-6, 6);
});
