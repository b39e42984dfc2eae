import { describe, expect, test } from 'vitest';
import type { Device } from '../../src/catalog/device';
import type { Model } from '../../src/catalog/model';
import { NO_SHIFTS } from '../../src/performance/efficiency';
import { allReduceSec, allToAllSec } from '../../src/performance/network';
import { roofOf } from '../../src/performance/roofline';
import { stepIn, stepWork } from '../../src/performance/training';
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

describe('experts', () => {
  /** One layer and one head, so that there is nothing to split. */
  const small = { layers: 1, attentionHeads: 1, keyValueHeads: 1 };
  const measured = { ...ideal, terms: {} };
  /** A fabric of a thousand chips, which no group of experts leaves. */
  const wide: Device = {
    ...roomy,
    scaleUp: { ...roomy.scaleUp, chips: figure(1024), bandwidthBytesPerSec: figure(800e9) },
  };
  const run = (changes: Partial<typeof shape>) =>
    training(withShape({ ...small, ...changes }), { globalBatch: 128 });
  /** Seconds of communication with experts shared out between `expert` of the chips. */
  const networkSec = (
    changes: Partial<typeof shape>,
    chips: number,
    expert: number,
    device: Device,
  ) => {
    const peak = { precision: 'bf16', flopPerSec: 1e15 } as const;
    const roof = roofOf(
      { run: run(changes), deployment: { device }, peak },
      ideal.constants,
      NO_SHIFTS,
    );
    return stepIn(stepWork(run(changes), chips, roof), {
      layout: { tensor: 1, pipeline: 1, data: chips, expert },
      storage: { isSharded: false, isRecomputed: false },
      microBatches: 1,
      memoryBytesPerChip: 0,
    }).network;
  };
  const routed = (chips: number, expert: number, device = wide, changes = {}) =>
    networkSec({ experts: 256, expertsPerToken: 2, ...changes }, chips, expert, device) -
    networkSec({}, chips, 1, device);
  /** Two experts for each of 4,096 tokens of 8,192 numbers, 2 B each. */
  const sequenceBytes = 2 * 2 * 4096 * 8192;

  test('shared out by 16 chips, 8 sequences each, get tokens there and back, twice', () => {
    expect(routed(16, 16)).toBeCloseTo(4 * allToAllSec(wide, 8 * sequenceBytes, 16), 9);
  });

  test('shared out by 64 of 128 chips get those of 64', () => {
    expect(routed(128, 64)).toBeCloseTo(4 * allToAllSec(wide, sequenceBytes, 64), 9);
  });

  test('on a fabric of 8 get them there and back, twice, 7/8 of them at 320 GB/s', () => {
    expect(routed(16, 8, roomy)).toBeCloseTo(4 * ((8 * sequenceBytes * 7) / 8 / 320e9 + 6e-6), 9);
  });

  test('that work on a quarter of the hidden size get a quarter of the bytes', () => {
    expect(routed(16, 16, wide, { expertLatentSize: 2048 })).toBeCloseTo(
      4 * allToAllSec(wide, 2 * sequenceBytes, 16),
      9,
    );
  });

  test('that every chip holds get no tokens sent, and are left so where nothing is gained', () => {
    expect(routed(16, 1)).toBeCloseTo(0, 9);
    const mixture = run({ experts: 256, expertsPerToken: 2 });
    expect(predicted(mixture, wide, 16, measured).layout).toMatchObject({ expert: 1 });
  });

  test('layers without experts send no tokens', () => {
    expect(routed(16, 16, wide, { denseLayers: 1 })).toBeCloseTo(0, 9);
  });

  test('gradients of experts that 8 chips share out are summed by 2 groups', () => {
    // 64 experts, 8 a token: 10 of 70 billion active, so 60/70 ÷ 7/8 of the weights are experts.
    const mixture = withShape(
      { ...small, experts: 64, expertsPerToken: 8 },
      { activeParameters: figure(10e9) },
    );
    const expertBytes = 140e9 * (60 / 70 / (7 / 8));
    const large = training(mixture, { globalBatch: 1024 });
    const tokensSec = 4 * allToAllSec(roomy, 4 * 64 * sequenceBytes, 8);
    expect(predicted(large, roomy, 16, measured).stepSec.network).toBeCloseTo(
      tokensSec +
        allReduceSec(roomy, 140e9 - expertBytes, 16) +
        allReduceSec(roomy, expertBytes / 8, 2, 8),
      9,
    );
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
