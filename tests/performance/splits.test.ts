import { describe, expect, test } from 'vitest';
import { layoutOf, PLAIN } from '../../src/performance/splits';
import { dense70b, imageModel, training } from './fixtures';

describe('replicas', () => {
  const run = training(dense70b, { contextTokens: 4096 });

  test.each([
    ['16 chips, tensor 2 × pipeline 4: two', 16, 64, { tensor: 2, pipeline: 4 }, 2],
    ['19 chips: two, and three idle', 19, 64, { tensor: 2, pipeline: 4 }, 2],
    ['64 chips, 8 sequences of 4,096 tokens in 4 pieces each: 32', 64, 8, PLAIN, 32],
  ])('%s', (_, chips, batch, split, data) => {
    expect(layoutOf(run, batch, chips, split)).toEqual({ ...split, data });
  });

  test('other samples divide between any number of chips', () => {
    expect(layoutOf(training(imageModel), 4, 64, PLAIN).data).toBe(64);
  });
});
