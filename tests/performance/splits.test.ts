import { describe, expect, test } from 'vitest';
import type { Model } from '../../src/catalog/model';
import type { Layout } from '../../src/performance/prediction';
import { layoutOf, PLAIN, sharedOut } from '../../src/performance/splits';
import { dense70b, imageModel, roundDevice, training } from './fixtures';

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

describe('experts are shared out', () => {
  const groups = (experts: number, layout: Layout) => {
    const dense = dense70b.transformer as NonNullable<Model['transformer']>;
    const transformer = { ...dense, shape: { ...dense.shape, experts } };
    return sharedOut(roundDevice, { ...dense70b, transformer }, layout).map(({ expert }) => expert);
  };

  test.each([
    ['not, in the fabric of 8, or over 64 of 256 chips', 256, { ...PLAIN, data: 256 }, [1, 8, 64]],
    [
      'between 32 of 256 chips, no more than there are experts',
      32,
      { ...PLAIN, data: 256 },
      [1, 8, 32],
    ],
    ['between the 16 chips of a stage', 256, { tensor: 2, pipeline: 4, data: 8 }, [2, 8, 16]],
    [
      'in the whole stage of 4 chips, or by those of a tensor',
      256,
      { tensor: 2, pipeline: 4, data: 2 },
      [2, 4],
    ],
    [
      'and cut where 8 share a tensor, and there are 4',
      4,
      { tensor: 8, pipeline: 1, data: 2 },
      [8],
    ],
  ])('%s', (_, experts, layout, expected) => {
    expect(groups(experts, layout)).toEqual(expected);
  });

  test('a dense model has one layout', () => {
    const layout = { ...PLAIN, data: 8 };
    expect(sharedOut(roundDevice, dense70b, layout)).toEqual([layout]);
  });
});
