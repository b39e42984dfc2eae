import { describe, expect, test } from 'vitest';
import type { Device } from '../../src/catalog/device';
import { leastRows, peakRate } from '../../src/performance/precision';
import { figure, roundDevice } from './fixtures';

const at = (rates: Record<string, number>): Device => ({
  ...roundDevice,
  peakFlopPerSec: Object.fromEntries(
    Object.entries(rates).map(([precision, teraflops]) => [precision, figure(teraflops * 1e12)]),
  ),
});

describe('what is asked for in fp4', () => {
  test.each([
    ['runs in it where a chip has it', { fp4: 9, int8: 4, fp8: 4, bf16: 2 }, 'fp4'],
    [
      'runs in fp8 where it does not, not in int8, even where that is faster',
      { int8: 6, fp8: 3, bf16: 2 },
      'fp8',
    ],
    ['runs in int8 where there is no fp8', { int8: 6, bf16: 3 }, 'int8'],
    ['runs in bf16 where there is nothing narrower', { bf16: 3, fp32: 1 }, 'bf16'],
  ])('%s', (_, rates, precision) => {
    expect(peakRate(at(rates), 'fp4')?.precision).toBe(precision);
  });
});

test('int8 that is asked for runs in int8 beside fp8 of the same rate', () => {
  expect(peakRate(at({ int8: 4, fp8: 4, bf16: 2 }), 'int8')?.precision).toBe('int8');
});

test.each([
  ['a systolic array costs a full tile', 'xla', 256, 256],
  ['a GPU eight rows, whatever its tile', 'cuda', 128, 8],
  ['a GPU without tiles one', 'cuda', 1, 1],
] as const)('a request alone: %s', (_, platform, tile, rows) => {
  expect(leastRows({ ...roundDevice, platform, matrixTile: figure(tile) })).toBe(rows);
});
