import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Model, TransformerShape } from '../../src/catalog/model';
import { predict, predictorOf } from '../../src/performance/predict';
import {
  dense70b,
  figure,
  ideal,
  imageModel,
  predicted,
  refused,
  roomy,
  roundDevice,
  serving,
  training,
} from './fixtures';

describe('serving', () => {
  const one = serving(dense70b, { concurrentRequests: 1 });

  test('decode of one request: 140 GB of weights and 0.49 GB of cache at 2 TB/s take 70.2 ms', () => {
    const step = predicted(one, roomy, 1);
    expect(step.timePerOutputTokenSec).toBeCloseTo(0.07025, 4);
    expect(step.bound).toBe('memory');
  });

  test('64 requests at 10 TFLOP/s: 64 × 143.9 GFLOP of decoding and 0.064 prompts of 14.1 s take 1.83 s', () => {
    const slow = { ...roomy, peakFlopPerSec: { bf16: figure(1e13) } };
    const step = predicted({ ...one, concurrentRequests: 64 }, slow, 1);
    expect(step.stepSec.total).toBeCloseTo(0.921 + 0.064 * 14.13, 2);
    expect(step.bound).toBe('compute');
  });

  test('an encoder only reads its prompt: bound by arithmetic, whatever a decoder would stream', () => {
    const reading = serving(dense70b, { outputTokens: 1, concurrentRequests: 64 });
    expect(predicted(reading, roomy, 1).bound).toBe('compute');
  });

  test('the answer of an encoder takes its own prompt of 141.3 ms, and its step of 70 ms', () => {
    const reading = serving(dense70b, { outputTokens: 1, concurrentRequests: 1 });
    const step = predicted(reading, roomy, 1);
    expect(step.timePerOutputTokenSec).toBeCloseTo(0.1413 + 0.0702, 4);
    expect(step.throughputPerSec).toBeCloseTo(1 / (0.1413 + 0.0702), 2);
    expect(refused({ ...reading, timePerOutputTokenLimitSec: 0.1 }, roomy, 1)?.reason).toBe(
      'latency',
    );
  });

  test('5 images of 1 TFLOP keep 1 PFLOP/s busy for 5 ms; within 2 ms only 2 do', () => {
    const images = (limit: number | null) =>
      predicted(serving(imageModel, { timePerOutputTokenLimitSec: limit }), roundDevice, 1);
    expect(images(null).globalBatch).toBe(5);
    expect(images(2e-3).globalBatch).toBe(2);
    expect(images(2e-3).stepSec.total).toBeLessThanOrEqual(2e-3);
  });

  test('63 others join once in 1,000 tokens, with 14.13 s of prefill each: 0.921 + 0.890 s a token', () => {
    const slow = { ...roomy, peakFlopPerSec: { bf16: figure(1e13) } };
    const step = predicted({ ...one, concurrentRequests: 64 }, slow, 1);
    expect(step.timePerOutputTokenSec).toBeCloseTo(0.921 + 0.89, 2);
    expect(step.throughputPerSec).toBeCloseTo(64 / (0.921 + 64 * 0.01413), 0);
  });

  test('the pace of decoding alone is the step of 0.921 s: nobody joins', () => {
    const slow = { ...roomy, peakFlopPerSec: { bf16: figure(1e13) } };
    const alone = { ...one, concurrentRequests: 64, isDecodeOnly: true };
    expect(predicted(alone, slow, 1).timePerOutputTokenSec).toBeCloseTo(0.921, 2);
  });

  test('a prompt of 10 tokens waits for 140 GB of weights at 2 TB/s: 70 ms', () => {
    const short = predicted({ ...one, inputTokens: 10 }, roomy, 1);
    expect(short.timeToFirstTokenSec).toBeCloseTo(0.07, 3);
  });

  test('weights kept in 4 bits stream in a quarter of the time where arithmetic stays at 16', () => {
    const narrow = predicted({ ...one, precision: 'fp4' }, roomy, 1);
    expect(narrow.precision).toBe('bf16');
    expect(narrow.stepSec.memory).toBeCloseTo((35e9 + 0.4915e9) / 2e12, 4);
  });

  test('programs reach 80 % of a peak at best: 300 % of it asked for, 3 TFLOP take 3.75 ms', () => {
    const best = { ...ideal.constants, attainableFraction: 0.8, matrixEfficiency: 3 };
    const calibration = { ...ideal, constants: best };
    const run = training(imageModel, { globalBatch: 1 });
    const outcome = predict(run, { device: roundDevice, chips: 1 }, calibration);
    expect('reason' in outcome ? null : outcome.stepSec.compute).toBeCloseTo(3.75e-3, 6);
  });

  test('prefill of 1,000 tokens: 1,000 × (140 + 1.3) GFLOP at 1 PFLOP/s take 141 ms', () => {
    expect(predicted(one, roomy, 1).timeToFirstTokenSec).toBeCloseTo(0.1413, 4);
  });

  test('weights of 140 GB over 8 chips are 17.5 GB each, and one cache of 2,000 tokens 82 MB more', () => {
    const step = predicted(one, { ...roundDevice, memoryBytes: figure(20e9) }, 8);
    expect(step.layout.tensor).toBe(8);
    expect(step.memoryBytesPerChip).toBeCloseTo(17.5e9 + (327_680 * 2000) / 8, -6);
  });

  test('a latent vector of as many numbers cannot be split: 17.5 GB, and 655 MB on each chip', () => {
    const shape = dense70b.transformer?.shape as TransformerShape;
    const latent: Model = {
      ...dense70b,
      transformer: {
        shape: { ...shape, keyValueLatentSize: 2 * 8 * 128 },
        source: ['assumption'],
        locator: 'as many numbers as eight pairs of heads have',
      },
    };
    const small = { ...roundDevice, memoryBytes: figure(20e9) };
    const step = predicted(serving(latent, { concurrentRequests: 1 }), small, 8);
    expect(step.memoryBytesPerChip).toBeCloseTo(17.5e9 + 0.65536e9, -6);
  });

  test('the cache limits the batch: (8 × 73.6 − 140) GB / 0.655 GB = 684 requests', () => {
    expect(predicted(serving(dense70b), roundDevice, 8).globalBatch).toBe(684);
  });

  test('a limit on time per output token is kept, at the price of a smaller batch', () => {
    const step = predicted(serving(dense70b, { timePerOutputTokenLimitSec: 0.03 }), roundDevice, 8);
    expect(step.timePerOutputTokenSec).toBeLessThanOrEqual(0.03);
    expect(step.globalBatch).toBeLessThan(684);
  });

  test('a model that fits two chips and is too slow on them misses the limit, not the memory', () => {
    // One chip of 142 GB lacks 4 % of what it needs; two take 35 ms for the weights, not 20.
    const device = { ...roundDevice, memoryBytes: figure(142e9) };
    const outcome = refused({ ...one, timePerOutputTokenLimitSec: 0.02 }, device, 2);
    expect(outcome?.reason).toBe('latency');
    expect(outcome?.excessFactor).toBeCloseTo(1.76, 1);
  });

  test('a limit of 10 ms on one chip that needs 70 ms is missed seven times over', () => {
    const outcome = refused({ ...one, timePerOutputTokenLimitSec: 0.01 }, roomy, 1);
    expect(outcome?.reason).toBe('latency');
    expect(outcome?.excessFactor).toBeCloseTo(7.02, 1);
  });

  test('embeddings that are only looked up cost no FLOP here either: 64 × 2 × 128,000 × 8,192 less', () => {
    const shape = dense70b.transformer?.shape as TransformerShape;
    const untied: Model = {
      ...dense70b,
      transformer: {
        shape: { ...shape, tiedEmbeddings: false },
        source: ['assumption'],
        locator: 'an input embedding of its own',
      },
    };
    const flop = (model: Model) =>
      1e15 *
      predicted(serving(model, { inputTokens: 0, concurrentRequests: 64 }), roomy, 1).stepSec
        .compute;
    expect(flop(dense70b) - flop(untied)).toBeCloseTo(64 * 2 * 128_000 * 8192, -6);
  });

  test('asked for fp32, weights have 4 B: 280 GB and 0.98 GB of cache at 2 TB/s take 140.5 ms', () => {
    const step = predicted({ ...one, precision: 'fp32' }, roomy, 1);
    expect(step.stepSec.memory).toBeCloseTo((280e9 + 0.983e9) / 2e12, 5);
  });

  test('on a chip that has nothing narrower than fp32, weights stay as they were asked for: 70.2 ms', () => {
    const old = { ...roomy, peakFlopPerSec: { fp32: figure(1e13) } };
    const step = predicted(one, old, 1);
    expect(step.precision).toBe('fp32');
    expect(step.stepSec.memory).toBeCloseTo(0.07025, 4);
  });

  test('3 requests on 2 chips that share none are 3 in flight, three quarters as fast as 4', () => {
    const shape = dense70b.transformer?.shape as TransformerShape;
    const whole: Model = {
      ...dense70b,
      transformer: {
        shape: { ...shape, attentionHeads: 1, keyValueHeads: 1 },
        source: ['assumption'],
        locator: 'one head, which cannot be split',
      },
    };
    const of = (concurrentRequests: number) =>
      predicted(serving(whole, { concurrentRequests }), roomy, 2);
    expect(of(3).globalBatch).toBe(3);
    expect(of(3).throughputPerSec / of(4).throughputPerSec).toBeCloseTo(0.75, 9);
  });
});

describe('time per output token under a load', () => {
  const run = serving(dense70b);
  const full = predicted(run, roomy, 1);
  const paceSec = (tokensPerSec: number, changed = run) => {
    const prediction = predicted(changed, roomy, 1);
    const busyFraction = tokensPerSec / prediction.throughputPerSec;
    return predictorOf(changed, { device: roomy }, ideal).paceOf(prediction)(busyFraction) ?? 0;
  };
  /** 70 ms of weights, 0.2458 ms of cache a request, 0.1413 ms of prompt for each other one. */
  const paceOf = (batch: number) => 0.07 + 0.00024576 * batch + 0.00014131 * (batch - 1);

  test('135.4 tokens/s keep 10 requests in flight, each 73.7 ms a token and 0.14 ms of its prompt', () => {
    const tokensPerSec = 10 / (paceOf(10) + 0.00014131);
    expect(tokensPerSec).toBeCloseTo(135.4, 1);
    expect(paceSec(tokensPerSec)).toBeCloseTo(0.0737, 4);
  });

  test('alone on the machine, a request has a token every 70.2 ms', () => {
    expect(paceSec(0.001)).toBeCloseTo(paceOf(1), 5);
  });

  test('at capacity and beyond it is that of the fullest batch, which stays the capacity', () => {
    for (const factor of [1, 5]) {
      expect(paceSec(factor * full.throughputPerSec)).toBe(full.timePerOutputTokenSec);
    }
    expect(paceSec(full.throughputPerSec * (1 - 1e-6))).toBeCloseTo(
      full.timePerOutputTokenSec ?? 0,
      4,
    );
  });

  test('two copies on two chips share the load: each has 10 in flight at twice 135.4 tokens/s', () => {
    const shape = dense70b.transformer?.shape as TransformerShape;
    const whole: Model = {
      ...dense70b,
      transformer: {
        shape: { ...shape, attentionHeads: 1, keyValueHeads: 8 },
        source: ['assumption'],
        locator: 'one head, which cannot be split',
      },
    };
    const prediction = predicted(serving(whole), roomy, 2);
    expect(prediction.layout.data).toBe(2);
    const alone = predicted(serving(whole), roomy, 1);
    const { paceOf } = predictorOf(serving(whole), { device: roomy }, ideal);
    const of = (each: typeof prediction, tokensPerSec: number) =>
      paceOf(each)(tokensPerSec / each.throughputPerSec);
    expect(of(prediction, 270.8)).toBeCloseTo(of(alone, 135.4) ?? 0, 9);
  });

  test('requests that the reader fixes stay in flight, however few are asked for', () => {
    const fixed = serving(dense70b, { concurrentRequests: 64 });
    expect(paceSec(1, fixed)).toBe(predicted(fixed, roomy, 1).timePerOutputTokenSec);
  });

  test('more load never makes tokens faster', () => {
    const share = fc.double({ min: 1e-3, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, share, (a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)].map((each) =>
          paceSec(each * full.throughputPerSec),
        );
        expect(low).toBeLessThanOrEqual((high ?? 0) + 1e-6);
      }),
    );
  });

  test('samples have no tokens to wait for', () => {
    const images = serving(imageModel);
    const prediction = predicted(images, roomy, 1);
    expect(predictorOf(images, { device: roomy }, ideal).paceOf(prediction)(0.5)).toBeNull();
  });
});
