import { expect, test } from 'vitest';
import { allReduceSec, allToAllSec, scaleOutBytesPerSec } from '../../src/performance/network';
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

const torus = (topology: 'torus-2d' | 'torus-3d', podChips: number) => ({
  ...roundDevice,
  scaleUp: { ...roundDevice.scaleUp, chips: figure(podChips), topology },
});
const flat = torus('torus-2d', 256);
const cubic = torus('torus-3d', 4096);

test('a cube of 4 × 4 × 4 is joined all round: all links, 2 × 63/64 × 1e9 / 320e9 = 6.15 ms', () => {
  // The farthest chip is half of each of three rings of four away: 6 hops.
  expect(allReduceSec(cubic, 1e9, 64)).toBeCloseTo(6.152e-3 + 24e-6, 6);
});

test('2 × 2 × 1 chips have two of their six links: 2 × 3/4 × 1e9 / 106.7e9 = 14.06 ms', () => {
  expect(allReduceSec(cubic, 1e9, 4)).toBeCloseTo(14.063e-3 + 8e-6, 6);
});

test('in a flat pod of 16 × 16, a mesh of 8 × 8 has half of its links, 8 × 16 three quarters', () => {
  expect(allReduceSec(flat, 1e9, 64)).toBeCloseTo((2 * 1e9 * 63) / 64 / 160e9 + 2 * 14 * 2e-6, 9);
  const sides = Math.sqrt(128);
  const hops = sides / 2 + sides - 1;
  const half = (2 * 1e9 * 127) / 128 / 240e9;
  expect(allReduceSec(flat, 1e9, 128)).toBeCloseTo(half + 2 * hops * 2e-6, 9);
});

test('8 chips of a torus that stand 8 apart stretch over a cube and get half of its rings', () => {
  expect(allReduceSec(cubic, 1e9, 8, 8)).toBeCloseTo((2 * 1e9 * 7) / 8 / 160e9 + 12e-6, 9);
});

test('16 × 16 all to all: 128 chips send 0.5 GB each across 32 links of 80 GB/s, 25 ms', () => {
  expect(allToAllSec(flat, 1e9, 256)).toBeCloseTo(25e-3 + 16 * 2e-6, 9);
});

test('4 × 4 × 4 all to all: 32 chips send 0.5 GB each across 32 links of 53.3 GB/s, 9.375 ms', () => {
  expect(allToAllSec(cubic, 1e9, 64)).toBeCloseTo(9.375e-3 + 6 * 2e-6, 9);
});

test('2 × 2 all to all: 2 chips send 0.5 GB each across 2 links of 53.3 GB/s, 9.375 ms again', () => {
  expect(allToAllSec(cubic, 1e9, 4)).toBeCloseTo(9.375e-3 + 2 * 2e-6, 9);
});

test('a torus of one chip a domain talks over the network alone', () => {
  const lone = torus('torus-2d', 1);
  expect(allToAllSec(lone, 1e9, 2)).toBeCloseTo(0.5e9 / 40e9 + 8e-6, 9);
});

const bridged = {
  ...roundDevice,
  scaleUp: { chips: figure(2), bandwidthBytesPerSec: figure(600e9), topology: 'mesh' as const },
  betweenPairsBytesPerSec: figure(30e9),
  scaleOutBytesPerSec: figure(5e9),
};

test('pairs of one host talk over its PCIe: 10 cards are one host, 12 are not', () => {
  expect(scaleOutBytesPerSec(bridged, 10)).toBe(24e9);
  expect(scaleOutBytesPerSec(bridged, 12)).toBe(4e9);
});

test('a network faster than PCIe serves pairs of one host as well', () => {
  const quick = { ...bridged, scaleOutBytesPerSec: figure(50e9) };
  expect(scaleOutBytesPerSec(quick, 8)).toBe(40e9);
});
