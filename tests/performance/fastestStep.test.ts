import { describe, expect, test } from 'vitest';
import type { Device } from '../../src/catalog/device';
import type { Model } from '../../src/catalog/model';
import { allReduceSec } from '../../src/performance/network';
import { dense70b, figure, ideal, predicted, roomy, roundDevice, training } from './fixtures';

const shape = dense70b.transformer?.shape as NonNullable<Model['transformer']>['shape'];
const withShape = (changes: Partial<typeof shape>, rest: Partial<Model> = {}): Model => ({
  ...dense70b,
  ...rest,
  transformer: { shape: { ...shape, ...changes }, source: ['assumption'], locator: 'test' },
});

describe('splitting a model that fits', () => {
  const layoutOf = (globalBatch: number) =>
    predicted(training(dense70b, { globalBatch }), roomy, 2).layout;

  test('41 sequences on 2 chips leave one idle for a 42nd of the time: not worth it', () => {
    expect(layoutOf(41)).toEqual({ tensor: 1, pipeline: 1, data: 2 });
  });

  test('3 sequences leave it idle for a quarter: both work on each of them', () => {
    expect(layoutOf(3)).toEqual({ tensor: 2, pipeline: 1, data: 1 });
  });
});

describe('slow links', () => {
  const slow: Device['scaleUp'] = { ...roundDevice.scaleUp, bandwidthBytesPerSec: figure(2e9) };
  const stagesOn = (memoryBytes: number, experts = {}) =>
    predicted(
      training(withShape(experts), { globalBatch: 64 }),
      { ...roundDevice, scaleUp: slow, memoryBytes: figure(memoryBytes) },
      8,
      { ...ideal, terms: {} },
    ).layout.pipeline;

  test('a model of 385 GB with its state makes a pipeline on chips of 300 GB', () => {
    expect(stagesOn(300e9)).toBeGreaterThan(1);
  });

  test('on chips of 1 TB each holds it whole, and sums its gradients however long that takes', () => {
    expect(stagesOn(1e12)).toBe(1);
  });
});

describe('micro-batches', () => {
  /** One layer of 70 billion weights, 16 samples of 4.3 GB on each of 8 chips. */
  const stepOn = (memoryBytes: number) =>
    predicted(
      training(withShape({ attentionHeads: 1, layers: 1 }), { globalBatch: 128 }),
      { ...roundDevice, memoryBytes: figure(memoryBytes) },
      8,
      { ...ideal, terms: {} },
    ).stepSec;
  const [little, much] = [stepOn(530e9), stepOn(700e9)];

  test('beside 437 GB of sharded state 11 samples fit: 6 B × 70e9 are streamed once more', () => {
    expect(little.memory - much.memory).toBeCloseTo((6 * 70e9) / 2e12, 9);
  });

  test('and three gathers or scatters of 140 GB twice take three times as long as a sum', () => {
    expect(little.network / much.network).toBeCloseTo(3, 4);
  });
});

test('16 chips that only fit 8 stages of kept weights and recomputed samples work so: 110 GB each', () => {
  const step = predicted(
    training(withShape({ attentionHeads: 1, layers: 8 }), { globalBatch: 64 }),
    { ...roundDevice, memoryBytes: figure(112e9 / 0.92) },
    16,
    { ...ideal, terms: {} },
  );
  expect(step.layout).toEqual({ tensor: 1, pipeline: 8, data: 2 });
  // 6 B × 70e9 / 8, 12 B × 70e9 / 16, layer inputs and one layer of a sample, its scores.
  const sampleBytes = 4096 * (8192 * (2 * 8 + 34) + 128_000 * 6);
  expect(step.memoryBytesPerChip).toBeCloseTo(52.5e9 + 52.5e9 + sampleBytes, 0);
  expect(step.stepSec.network).toBeCloseTo(allReduceSec(roundDevice, 140e9 / 8, 2), 9);
});
