import { describe, expect, test } from 'vitest';
import type { Model, TransformerShape } from '../../src/catalog/model';
import {
  dense70b,
  figure,
  ideal,
  imageModel,
  predicted,
  refused,
  roundDevice,
  serving,
} from './fixtures';

/** 320 GB of tables in fp32, of which 100 rows of 256 B are looked up. */
const recommender: Model = {
  ...imageModel,
  parameters: figure(80e9),
  embeddingTableBytes: figure(320e9),
  forwardFlopPerSample: figure(1),
  trafficBytesPerUnit: figure(0),
  lookupsPerSample: figure(100),
  lookupBytes: figure(256),
};
const measured = { ...ideal, terms: {} };
const run = serving(recommender, { concurrentRequests: 8e6 });

test('split tables: a tenth of 26 pooled rows of 128 B for a million samples cross a switch in 0.91 ms', () => {
  const step = predicted(run, roundDevice, 8, measured).stepSec;
  expect(step.network).toBeCloseTo((0.1 * 26 * 128 * 1e6 * 7) / 8 / 320e9 + 6e-6, 8);
  // Every look-up reads its own row, at half of the bandwidth.
  expect(step.memory).toBeCloseTo((1e6 * 100 * 128) / 0.5 / 2e12, 6);
});

test('tables that fit on every chip need no network', () => {
  const roomy = { ...roundDevice, memoryBytes: figure(200e9) };
  const step = predicted(run, roomy, 8, measured);
  expect(step.stepSec.network).toBe(0);
  expect(step.memoryBytesPerChip).toBe(160e9);
});

test('160 GB over two chips of 73.6 GB are 1.09 times too large', () => {
  expect(refused(run, roundDevice, 2)?.excessFactor).toBeCloseTo(80 / 73.6, 9);
});

test('tiny samples are batched by the 65,536, one that fills a step alone', () => {
  const batch = (flop: number) =>
    predicted(serving({ ...imageModel, forwardFlopPerSample: figure(flop) }), roundDevice, 1)
      .globalBatch;
  expect(batch(1)).toBe(65_536);
  expect(batch(1e14)).toBe(1);
});

describe('a limit on the time of an answer', () => {
  const images = (limit: number | null, concurrentRequests: number | null = null) =>
    serving(imageModel, { timePerOutputTokenLimitSec: limit, concurrentRequests });

  test('an image of 1 TFLOP takes 1 PFLOP/s 1 ms: a limit of 0.25 ms is missed four times over', () => {
    const outcome = refused(images(0.25e-3), roundDevice, 1);
    expect(outcome?.reason).toBe('latency');
    expect(outcome?.excessFactor).toBeCloseTo(4, 9);
  });

  test('no number of chips helps', () => {
    expect(refused(images(0.25e-3), roundDevice, 8)?.excessFactor).toBeCloseTo(4, 9);
  });

  test('8 images at once on one chip become 2 where an answer may take 3 ms', () => {
    expect(predicted(images(3e-3, 8), roundDevice, 1).globalBatch).toBe(2);
    expect(predicted(images(null, 8), roundDevice, 1).globalBatch).toBe(8);
  });
});

describe('samples on more chips than there are samples', () => {
  const images = (concurrentRequests: number, model: Model = imageModel) =>
    predicted(serving(model, { concurrentRequests }), roundDevice, 8, measured);

  test('3 images of 1 TFLOP keep 3 of 8 chips busy for 1 ms: 3,000 images/s', () => {
    expect(images(3).layout).toEqual({ tensor: 1, pipeline: 1, data: 3 });
    expect(images(3).throughputPerSec).toBeCloseTo(3000, 6);
  });

  test('12 on 8 chips take two rounds: 2 ms, 6,000 images/s', () => {
    expect(images(12).stepSec.total).toBeCloseTo(2e-3, 9);
    expect(images(12).throughputPerSec).toBeCloseTo(6000, 6);
    expect(images(12).globalBatch).toBe(12);
  });

  test('2 pictures of 4 denoising steps share 4 chips each: 4 TFLOP ÷ 4 take 1 ms', () => {
    const diffusion: Model = { ...imageModel, stepsPerSample: figure(4) };
    expect(images(2, diffusion).layout).toEqual({ tensor: 4, pipeline: 1, data: 2 });
    expect(images(2, diffusion).stepSec.total).toBeCloseTo(1e-3, 9);
    expect(images(2, diffusion).throughputPerSec).toBeCloseTo(2000, 6);
  });
});

describe('samples at work in memory', () => {
  /** 2 GB of features in fp32, of which a sample gathers 1,000 rows of 400 B. */
  const graph: Model = {
    ...imageModel,
    family: 'graph',
    parameters: figure(1e6),
    embeddingTableBytes: figure(2e9),
    forwardFlopPerSample: figure(1e6),
    lookupsPerSample: figure(1000),
    lookupBytes: figure(400),
  };
  const onGigabytes = (gigabytes: number) => ({
    ...roundDevice,
    memoryBytes: figure(gigabytes * 1e9),
  });

  test('features of 200 kB a sample: (9.2 − 1.002) GB hold 40,990 of them at once', () => {
    const step = predicted(serving(graph), onGigabytes(10), 1);
    expect(step.globalBatch).toBe(40_990);
    expect(step.memoryBytesPerChip).toBeCloseTo(1.002e9 + 40_990 * 200e3, 0);
  });

  test('one layer of a transformer of 197 tokens and width 1,024 holds 34 B each: 6.9 MB an image', () => {
    const shape = dense70b.transformer?.shape as TransformerShape;
    const vision: Model = {
      ...imageModel,
      transformer: {
        shape: { ...shape, hiddenSize: 1024 },
        source: ['assumption'],
        locator: 'made up for a test',
      },
      typical: { ...imageModel.typical, contextTokens: 197 },
    };
    const bytes = (batch: number) =>
      predicted(serving(vision, { concurrentRequests: batch }), roundDevice, 1).memoryBytesPerChip;
    expect(bytes(101) - bytes(1)).toBeCloseTo(100 * 197 * 1024 * 34, 0);
  });

  test('features kept in 2 bytes stay so at bf16, and are halved at fp8: 2 GB and 1 GB', () => {
    const half = { ...graph, tableBytesPerNumber: figure(2) };
    const bytes = (precision: 'fp32' | 'bf16' | 'fp8') => {
      const chip = {
        ...roundDevice,
        peakFlopPerSec: { ...roundDevice.peakFlopPerSec, fp8: figure(2e15) },
      };
      const run = serving({ ...half, lookupsPerSample: figure(0) }, { precision });
      return predicted(run, chip, 1).memoryBytesPerChip;
    };
    expect(bytes('fp32')).toBe(2e9 + 4e6);
    expect(bytes('bf16')).toBe(2e9 + 2e6);
    expect(bytes('fp8')).toBe(1e9 + 1e6);
  });

  test('where not even one sample fits beside the weights, none is served', () => {
    const large = { ...graph, lookupBytes: figure(40e6) };
    expect(refused(serving(large), onGigabytes(10), 1)?.excessFactor).toBeCloseTo(
      (1.002e9 + 1000 * 20e6) / 9.2e9,
      9,
    );
  });
});

describe('numbers that move between layers', () => {
  const chip = {
    ...roundDevice,
    peakFlopPerSec: { ...roundDevice.peakFlopPerSec, fp8: figure(2e15), int8: figure(2e15) },
  };
  const free = { ...imageModel, parameters: figure(0) };
  const movedMs = (family: Model['family'], precision: 'fp32' | 'bf16' | 'fp8' | 'int8') => {
    const run = serving({ ...free, family }, { precision, concurrentRequests: 1 });
    return 1e3 * predicted(run, chip, 1).stepSec.memory;
  };

  test('1 GB in 16 bits at 2 TB/s takes 0.5 ms, in all of a convolutional network half of that in 8', () => {
    expect(movedMs('cnn', 'bf16')).toBeCloseTo(0.5, 9);
    expect(movedMs('cnn', 'int8')).toBeCloseTo(0.25, 9);
    expect(movedMs('recommender', 'int8')).toBeCloseTo(0.25, 9);
  });

  test('normalised and added they keep 16 bits, whatever is multiplied, and are wide in 32', () => {
    expect(movedMs('diffusion', 'fp8')).toBeCloseTo(0.5, 9);
    expect(movedMs('transformer', 'int8')).toBeCloseTo(0.5, 9);
    expect(movedMs('diffusion', 'fp32')).toBeCloseTo(1, 9);
  });
});
