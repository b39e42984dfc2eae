import { describe, expect, test } from 'vitest';
import { normalQuantile, uniformDraws } from '../../src/scoring/draws';

describe('uniformDraws', () => {
  test('the same call gives the same numbers', () => {
    expect(uniformDraws(64, 5)).toEqual(uniformDraws(64, 5));
  });

  test('each coordinate of 4,096 draws meets each of 4,096 slices once', () => {
    const draws = uniformDraws(4096, 24);
    for (let j = 0; j < 24; j++) {
      const slices = new Set<number>();
      for (let n = 0; n < 4096; n++) slices.add(Math.floor((draws[n * 24 + j] ?? 0) * 4096));
      expect(slices.size).toBe(4096);
    }
  });

  test('no two of 24 coordinates are correlated by more than 0.1', () => {
    const draws = uniformDraws(4096, 24);
    for (let j = 0; j < 24; j++) {
      for (let k = 0; k < j; k++) {
        let sum = 0;
        for (let n = 0; n < 4096; n++) {
          sum += ((draws[n * 24 + j] ?? 0) - 0.5) * ((draws[n * 24 + k] ?? 0) - 0.5);
        }
        expect(Math.abs((sum * 12) / 4096), `${j} and ${k}`).toBeLessThan(0.1);
      }
    }
  });
});

describe('normalQuantile', () => {
  test('the 10th, 50th, 97.5th and 0.1st percentiles are -1.2816, 0, 1.9600 and -3.0902', () => {
    expect(normalQuantile(0.1)).toBeCloseTo(-1.2815516, 6);
    expect(normalQuantile(0.5)).toBe(0);
    expect(normalQuantile(0.975)).toBeCloseTo(1.959964, 6);
    expect(normalQuantile(0.001)).toBeCloseTo(-3.0902323, 6);
  });
});
