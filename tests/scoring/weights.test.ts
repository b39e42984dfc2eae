import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalizeWeights, recordOf, scoreOf } from '../../src/scoring/weights';

const weights = fc.record({
  speed: fc.integer({ min: 0, max: 10 }),
  cost: fc.integer({ min: 0, max: 10 }),
  scale: fc.integer({ min: 0, max: 10 }),
  precision: fc.integer({ min: 0, max: 10 }),
  software: fc.integer({ min: 0, max: 10 }),
  flexibility: fc.integer({ min: 0, max: 10 }),
  deployment: fc.integer({ min: 0, max: 10 }),
  energy: fc.integer({ min: 0, max: 10 }),
});

describe('normalizeWeights', () => {
  test('weights 3 for speed and 1 for cost become 0.75 and 0.25', () => {
    const raw = { ...recordOf(() => 0), speed: 3, cost: 1 };
    expect(normalizeWeights(raw)).toMatchObject({ speed: 0.75, cost: 0.25, scale: 0 });
  });

  test('all zero means equal weights', () => {
    expect(normalizeWeights(recordOf(() => 0)).energy).toBe(1 / 8);
  });

  test('scaling all weights changes nothing', () => {
    fc.assert(
      fc.property(weights, fc.constantFrom(2, 4, 0.5), (raw, factor) => {
        const scaled = normalizeWeights(recordOf((criterion) => raw[criterion] * factor));
        expect(scaled).toEqual(normalizeWeights(raw));
      }),
    );
  });
});

describe('scoreOf', () => {
  test('values 80 and 20 at weights 0.75 and 0.25 score 65', () => {
    const values = { ...recordOf(() => 0), speed: 80, cost: 20 };
    expect(scoreOf(values, { ...recordOf(() => 0), speed: 0.75, cost: 0.25 })).toBe(65);
  });
});
