import { describe, expect, test } from 'vitest';
import type { Device } from '../../src/catalog/device';
import type { Model } from '../../src/catalog/model';
import { allToAllSec } from '../../src/performance/network';
import {
  dense70b,
  figure,
  ideal,
  imageModel,
  predicted,
  roomy,
  roundDevice,
  training,
} from './fixtures';

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

describe('features of nodes', () => {
  /** Rows of 400 B, kept at 2 B a number, 1,000 of them for each of 1,000 samples a chip. */
  const stepWith = (tableBytes: number, flop: number) => {
    const graph: Model = {
      ...imageModel,
      family: 'graph',
      parameters: figure(1),
      forwardFlopPerSample: figure(flop),
      activationBytesPerUnit: figure(0),
      trafficBytesPerUnit: figure(0),
      embeddingTableBytes: figure(tableBytes),
      tableBytesPerNumber: figure(2),
      lookupsPerSample: figure(1000),
      lookupBytes: figure(400),
    };
    const run = training(graph, { globalBatch: 8000 });
    return predicted(run, roundDevice, 8, { ...ideal, terms: {} });
  };
  const travelSec = (1000 * 400e3 * 7) / 8 / 320e9 + 6e-6;
  /** Hops of the gradients of one parameter, there and back. */
  const gradientSec = 2 * 6e-6;

  test('are read once and travel one by one: 400 MB to a chip take 0.4 ms and 1.1 ms', () => {
    const { memory, total } = stepWith(400e9, 1).stepSec;
    expect(memory).toBeCloseTo((1000 * 400e3) / 0.5 / 2e12, 9);
    expect(total).toBeCloseTo(travelSec, 9);
  });

  test('travel ahead: 3 ms of computing hide them', () => {
    const { network, total } = stepWith(400e9, 1e9).stepSec;
    expect(network).toBeCloseTo(gradientSec, 8);
    expect(total).toBeCloseTo(3e-3 + gradientSec, 8);
  });

  test('stay where they are needed where each chip has room for all 40 GB', () => {
    const step = stepWith(40e9, 1);
    expect(step.stepSec.network).toBeCloseTo(gradientSec, 8);
    expect(step.memoryBytesPerChip).toBeCloseTo(40e9, -3);
  });
});
