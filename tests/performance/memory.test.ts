import { describe, expect, test } from 'vitest';
import type { Device } from '../../src/catalog/device';
import type { Model } from '../../src/catalog/model';
import {
  activationBytes,
  denseParameters,
  gradientBytes,
  heldFractions,
  microBatchesOf,
  passedBytes,
  streamedStateBytes,
  trainingStateBytes,
} from '../../src/performance/memory';
import { dense70b, figure, imageModel, roundDevice, training } from './fixtures';

const alone = { tensor: 1, pipeline: 1, data: 1 };
const over64 = { tensor: 1, pipeline: 1, data: 64 };
const kept = { isSharded: false, isRecomputed: false };

test('70B weights, gradients and Adam on one chip: 18 B × 70e9 = 1.26 TB', () => {
  expect(trainingStateBytes(training(dense70b), alone, kept)).toBe(1.26e12);
});

test('ZeRO-1 over 64 chips shards the optimizer only: (6 + 12/64) × 70e9 = 433 GB a chip', () => {
  expect(trainingStateBytes(training(dense70b), over64, kept)).toBeCloseTo(433.1e9, -8);
});

test('fully sharded over 64 chips: 18 × 70e9 / 64 = 19.7 GB, and two gathered layers of 1.75 GB', () => {
  const sharded = { isSharded: true, isRecomputed: false };
  expect(trainingStateBytes(training(dense70b), over64, sharded)).toBeCloseTo(23.19e9, -7);
});

test('adapters keep frozen bf16 weights and 0.5 % trained: (2 + 18 × 0.005) × 70e9 = 146 GB', () => {
  const run = training(dense70b, { method: 'adapter' });
  expect(trainingStateBytes(run, alone, kept)).toBeCloseTo(146.3e9, -8);
});

test('4,096 tokens kept: 34 × 80 × 8,192 × 4,096 = 91.3 GB, and 3.1 GB of scores', () => {
  expect(activationBytes(training(dense70b), alone, kept, 1)).toBeCloseTo(94.4e9, -8);
});

test('recomputed, only layer inputs stay: (2 × 80 + 34) × 8,192 × 4,096 = 6.5 GB, and scores', () => {
  const recomputed = { isSharded: true, isRecomputed: true };
  expect(activationBytes(training(dense70b), alone, recomputed, 1)).toBeCloseTo(9.66e9, -7);
});

test('of 1 billion parameters 3.9 GB of fp32 tables hold 975 million, and the network 25', () => {
  const tables = { parameters: figure(1e9), embeddingTableBytes: figure(3.9e9) };
  expect(denseParameters({ ...imageModel, ...tables })).toBe(25e6);
});

test('1.1 TB beside 25 million parameters are features of nodes, and no parameters', () => {
  expect(denseParameters({ ...imageModel, embeddingTableBytes: figure(1.1e12) })).toBe(25e6);
});

describe('what a step streams of 25 million weights', () => {
  const over2 = { tensor: 1, pipeline: 1, data: 2 };
  const twoCores: Device = { ...roundDevice, separateCores: figure(2) };
  const spread = training(imageModel);
  const plain = { ...spread, isPlainDataParallel: true };

  test('three times 2 B on each of 2 chips, and of 24 B of the optimizer half: 450 MB', () => {
    expect(streamedStateBytes(spread, roundDevice, over2)).toBe(25e6 * (6 + 12));
  });

  test('two cores apart each stream the weights: 600 MB', () => {
    expect(streamedStateBytes(spread, twoCores, over2)).toBe(25e6 * (12 + 12));
  });

  test('plain data parallelism streams 12 B and 24 B for each core: 1.8 GB', () => {
    expect(streamedStateBytes(plain, twoCores, over2)).toBe(25e6 * 2 * (12 + 24));
  });

  test('tensor parallelism over 2 chips halves both: 375 MB', () => {
    const split = { tensor: 2, pipeline: 1, data: 1 };
    expect(streamedStateBytes(spread, roundDevice, split)).toBe(25e6 * (3 + 12));
  });

  test('gradients are summed at 2 B, by plain data parallelism at 4 B', () => {
    expect(gradientBytes(spread)).toBe(50e6);
    expect(gradientBytes(plain)).toBe(100e6);
  });
});

describe('experts', () => {
  /** 64 experts, 8 a token; 16 of 128 billion parameters active: all of them are in experts. */
  const mixture: Model = {
    ...dense70b,
    parameters: figure(128e9),
    activeParameters: figure(16e9),
    transformer: {
      ...(dense70b.transformer as NonNullable<Model['transformer']>),
      shape: {
        ...(dense70b.transformer as NonNullable<Model['transformer']>).shape,
        experts: 64,
        expertsPerToken: 8,
      },
    },
  };
  const shared = { ...over64, expert: 32 };

  test('32 chips that share them out hold a 32nd each', () => {
    expect(heldFractions(mixture, shared)).toEqual({ experts: 1 / 32, shared: 0 });
  });

  test('(6/32 + 12/64) × 128e9 = 48 GB of state a chip', () => {
    expect(trainingStateBytes(training(mixture), shared, kept)).toBe(48e9);
  });

  test('a step streams 3 × 2 B / 32 of the weights, four times in four micro-batches', () => {
    const optimizer = (128e9 * 24) / 64;
    expect(streamedStateBytes(training(mixture), roundDevice, shared)).toBe(24e9 + optimizer);
    expect(streamedStateBytes(training(mixture), roundDevice, shared, 4)).toBe(96e9 + optimizer);
  });
});

describe('micro-batches of 16 samples', () => {
  const run = training(dense70b);
  const sharded = { isSharded: true, isRecomputed: false };
  /** 23.2 GB of state, and 94.4 GB of activations for each sample at once. */
  const of16 = (limitBytes: number, layout = over64) =>
    microBatchesOf(run, layout, sharded, 1024, 16, limitBytes);

  test.each([
    ['room for one: 16', 120e9, 16],
    ['room for five: 4', 23.2e9 + 5.1 * 94.4e9, 4],
    ['room for all: 1', 2e12, 1],
  ])('%s', (_, limitBytes, expected) => {
    expect(of16(limitBytes)).toBe(expected);
  });

  test('a pipeline passes on single ones', () => {
    expect(of16(2e12, { tensor: 1, pipeline: 2, data: 32 })).toBe(16);
  });

  test('other models than transformers take theirs at once', () => {
    expect(microBatchesOf(training(imageModel), over64, sharded, 1024, 16, 1)).toBe(1);
  });
});

test('weights pass forward and backward with their gradients, frozen ones without: 420 GB, 280 + 2.1', () => {
  expect(passedBytes(training(dense70b))).toBe(420e9);
  expect(passedBytes({ ...training(dense70b), method: 'adapter' })).toBeCloseTo(282.1e9, -6);
});
