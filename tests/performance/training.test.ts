import { describe, expect, test } from 'vitest';
import type { Model } from '../../src/catalog/model';
import { allToAllSec } from '../../src/performance/network';
import { dense70b, figure, ideal, predicted, roomy, training } from './fixtures';

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

describe('experts', () => {
  /** One layer and one head, so that there is nothing to split. */
  const small = { layers: 1, attentionHeads: 1, keyValueHeads: 1 };
  const measured = { ...ideal, terms: {} };
  const networkSec = (changes: Partial<typeof shape>, chips: number) =>
    predicted(
      training(withShape({ ...small, ...changes }), { globalBatch: 128 }),
      roomy,
      chips,
      measured,
    ).stepSec.network;
  const routed = (chips: number, experts: number) =>
    networkSec({ experts, expertsPerToken: 2 }, chips) - networkSec({}, chips);
  /** Two experts for each of 4,096 tokens of 8,192 numbers, 2 B each. */
  const sequenceBytes = 2 * 2 * 4096 * 8192;

  test('16 chips, 8 sequences each, send tokens to 16 of 256 experts there and back, twice', () => {
    expect(routed(16, 256)).toBeCloseTo(4 * allToAllSec(roomy, 8 * sequenceBytes, 16), 9);
  });

  test('128 chips spread 256 experts over 64 of them, not all', () => {
    expect(routed(128, 256)).toBeCloseTo(4 * allToAllSec(roomy, sequenceBytes, 64), 9);
  });

  test('8 experts take no more than 8 chips', () => {
    expect(routed(128, 8)).toBeCloseTo(4 * allToAllSec(roomy, sequenceBytes, 8), 9);
  });
});

test('node features are no parameters: 25 million of weights are streamed, and 1.1 TB is not', () => {
  const graph: Model = {
    ...dense70b,
    id: 'rgat',
    parameters: figure(25e6),
    transformer: undefined,
    unit: 'node',
    forwardFlopPerSample: figure(1),
    trafficBytesPerUnit: figure(0),
    embeddingTableBytes: figure(1.1e12),
  } as unknown as Model;
  const step = predicted(training(graph, { globalBatch: 1 }), roomy, 1);
  // Weights three times at 2 B, optimizer state of 12 B read and written.
  expect(step.stepSec.memory).toBeCloseTo((25e6 * (6 + 24)) / 2e12, 9);
});
