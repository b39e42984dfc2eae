import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pointsOfFactor, smallerIsBetterValue } from '../../src/scoring/valueFunctions';

describe('smallerIsBetterValue', () => {
  test('the reference is worth 50, a tenth of it 100, ten times it 0', () => {
    expect(smallerIsBetterValue(8, 8)).toBe(50);
    expect(smallerIsBetterValue(0.8, 8)).toBeCloseTo(100, 9);
    expect(smallerIsBetterValue(80, 8)).toBeCloseTo(0, 9);
  });

  test('halving an estimate gains 50·log10(2) = 15.05 points', () => {
    expect(smallerIsBetterValue(4, 8) - smallerIsBetterValue(8, 8)).toBeCloseTo(15.0515, 4);
    expect(pointsOfFactor(2)).toBeCloseTo(15.0515, 4);
  });

  test('beyond tenfold it is clamped, and nothing costs nothing', () => {
    expect(smallerIsBetterValue(1e6, 1)).toBe(0);
    expect(smallerIsBetterValue(0, 1)).toBe(100);
  });

  test('(10.1 : 1) and (10 : 5) do not look the same', () => {
    const wide = smallerIsBetterValue(1, 5) - smallerIsBetterValue(10.1, 5);
    const narrow = smallerIsBetterValue(5, 5) - smallerIsBetterValue(10, 5);
    expect(wide).toBeGreaterThan(3 * narrow);
  });

  test('never rises with the estimate', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1e9, noNaN: true }), (estimate) => {
        expect(smallerIsBetterValue(estimate * 1.5, 100)).toBeLessThanOrEqual(
          smallerIsBetterValue(estimate, 100),
        );
      }),
    );
  });
});
