import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Device } from '../../src/catalog/device';
import type { Model } from '../../src/catalog/model';
import { PRECISIONS } from '../../src/catalog/vocabulary';
import { predict } from '../../src/performance/predict';
import type { Run } from '../../src/performance/prediction';
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

describe('training', () => {
  test('256 images of 3 TFLOP on 8 chips of 1 PFLOP/s: 96 ms, compute-bound', () => {
    const step = predicted(training(imageModel), roundDevice, 8);
    expect(step.stepSec.total).toBeCloseTo(0.096, 6);
    expect(step.bound).toBe('compute');
    expect(step.throughputPerSec).toBeCloseTo(256 / 0.096, 0);
  });

  test('the same with 100 GB of traffic an image: 32 × 3 × 100e9 / 2e12 = 4.8 s, memory-bound', () => {
    const model = { ...imageModel, trafficBytesPerUnit: figure(100e9) };
    const step = predicted(training(model), roundDevice, 8);
    expect(step.stepSec.total).toBeCloseTo(4.8, 3);
    expect(step.bound).toBe('memory');
  });

  test('strong scaling: 20 ms of overhead leave 64 chips (12 + 20 ms) 3.6 times as fast as 8 (96 + 20 ms)', () => {
    const calibration = { ...ideal, constants: { ...ideal.constants, overheadSec: 0.02 } };
    const speed = (chips: number) => {
      const outcome = predict(training(imageModel), { device: roundDevice, chips }, calibration);
      return 'reason' in outcome ? 0 : outcome.throughputPerSec;
    };
    expect(speed(64) / speed(8)).toBeCloseTo(116 / 32, 2);
  });

  test('a 64-wide product on a 128-wide tile takes twice as long', () => {
    const wide = { ...roundDevice, matrixTile: figure(128) };
    const ratio =
      predicted(training(imageModel), wide, 8).stepSec.compute /
      predicted(training(imageModel), roundDevice, 8).stepSec.compute;
    expect(ratio).toBeCloseTo(2, 9);
  });

  test('a recurrence of 10,001 steps of 10 µs cannot go below 3 × 0.1 s a step', () => {
    const model = { ...imageModel, sequentialSteps: figure(10_001) };
    expect(predicted(training(model), roundDevice, 512).stepSec.total).toBeCloseTo(0.3, 6);
  });

  test('look-ups: 1,000 samples of 1,000 rows of 1 kB, thrice at half of 2 TB/s, take 3 ms', () => {
    const model = {
      ...imageModel,
      parameters: figure(1e9),
      embeddingTableBytes: figure(4e9),
      forwardFlopPerSample: figure(1),
      trafficBytesPerUnit: figure(0),
      lookupsPerSample: figure(1000),
      lookupBytes: figure(1000),
    };
    const step = predicted(training(model, { globalBatch: 1000 }), roundDevice, 1);
    expect(step.stepSec.memory).toBeCloseTo(3e-3, 5);
  });

  test('24 layers wait 20 ms a step for their kernels, 80 layers 67 ms', () => {
    const calibration = { ...ideal, constants: { ...ideal.constants, overheadSec: 0.02 } };
    const fixed = (model: Model) => {
      const outcome = predict(training(model), { device: roomy, chips: 64 }, calibration);
      return 'reason' in outcome ? Number.NaN : outcome.stepSec.fixed;
    };
    expect(fixed(imageModel)).toBeCloseTo(0.02, 12);
    expect(fixed(dense70b)).toBeCloseTo((0.02 * 80) / 24, 12);
  });

  test('shapes that follow data cost a TPU the fitted share, a GPU nothing', () => {
    const calibration = { ...ideal, terms: { dynamicShapes: -Math.LN2 } };
    const model: Model = { ...imageModel, hasDynamicShapes: true };
    const computeSec = (platform: Device['platform']) => {
      const device: Device = { ...roundDevice, platform };
      const outcome = predict(training(model), { device, chips: 8 }, calibration);
      return 'reason' in outcome ? Number.NaN : outcome.stepSec.compute;
    };
    expect(computeSec('cuda')).toBeCloseTo(0.096, 6);
    expect(computeSec('xla')).toBeCloseTo(0.192, 6);
  });

  test('70B with Adam needs 158 GB and more on each of 8 chips of 80 GB: twice too large', () => {
    const outcome = refused(training(dense70b), roundDevice, 8);
    expect(outcome?.reason).toBe('memory');
    expect(outcome?.excessFactor).toBeCloseTo(2.16, 1);
  });

  test('adapters cost two thirds of full training', () => {
    const full = predicted(training(dense70b), roomy, 8);
    const adapter = predicted(training(dense70b, { method: 'adapter' }), roomy, 8);
    expect(adapter.stepSec.compute / full.stepSec.compute).toBeCloseTo(2 / 3, 9);
  });
});

describe('what a chip cannot do', () => {
  test('fp8 runs at bf16 where there is no fp8', () => {
    expect(predicted(training(imageModel, { precision: 'fp8' }), roundDevice, 8).precision).toBe(
      'bf16',
    );
  });

  test('fp64 on a chip without it is refused, whatever the count', () => {
    const device = { ...roundDevice, peakFlopPerSec: { bf16: figure(1e15) } };
    const outcome = refused(training(imageModel, { precision: 'fp64' }), device, 8);
    expect(outcome).toEqual({ reason: 'precision', excessFactor: Number.POSITIVE_INFINITY });
  });

  test('work without matrix products is refused where only these run', () => {
    const model = { ...imageModel, matrixFraction: figure(0) };
    const device = { ...roundDevice, isGeneralPurpose: false };
    expect(refused(training(model), device, 8)?.reason).toBe('workload');
    expect(refused(training(model), roundDevice, 8)).toBeNull();
  });
});

describe('always', () => {
  const anyRun = fc.record({
    kind: fc.constantFrom('train', 'serve'),
    model: fc.constantFrom(dense70b, imageModel),
    precision: fc.constantFrom(...PRECISIONS.slice(1)),
    chips: fc.integer({ min: 1, max: 2048 }),
    batch: fc.integer({ min: 1, max: 8192 }),
  });
  const runOf = ({
    kind,
    model,
    precision,
    batch,
  }: {
    kind: string;
    model: typeof dense70b;
    precision: (typeof PRECISIONS)[number];
    batch: number;
  }): Run =>
    kind === 'train'
      ? training(model, { precision, globalBatch: batch })
      : serving(model, { precision, concurrentRequests: batch });
  const throughput = (run: Run, device: Device, chips: number): number => {
    const outcome = predict(run, { device, chips }, ideal);
    return 'reason' in outcome ? 0 : outcome.throughputPerSec;
  };
  const factor = fc.double({ min: 1, max: 10, noNaN: true });
  const noise = 1 + 1e-9;

  test('more memory bandwidth is never slower', () => {
    fc.assert(
      fc.property(anyRun, factor, (drawn, times) => {
        const faster = { ...roomy, memoryBandwidthBytesPerSec: figure(2e12 * times) };
        const run = runOf(drawn);
        expect(throughput(run, faster, drawn.chips) * noise).toBeGreaterThanOrEqual(
          throughput(run, roomy, drawn.chips),
        );
      }),
    );
  });

  test('a faster network is never slower', () => {
    fc.assert(
      fc.property(anyRun, factor, (drawn, times) => {
        const faster = { ...roomy, scaleOutBytesPerSec: figure(50e9 * times) };
        const run = runOf(drawn);
        expect(throughput(run, faster, drawn.chips) * noise).toBeGreaterThanOrEqual(
          throughput(run, roomy, drawn.chips),
        );
      }),
    );
  });

  test('a wider precision is never faster', () => {
    const many = {
      ...roomy,
      peakFlopPerSec: { ...roomy.peakFlopPerSec, fp8: figure(2e15), fp4: figure(4e15) },
    };
    fc.assert(
      fc.property(anyRun, (drawn) => {
        const wide = runOf({ ...drawn, precision: 'fp32' });
        expect(throughput(wide, many, drawn.chips)).toBeLessThanOrEqual(
          throughput(runOf(drawn), many, drawn.chips) * noise,
        );
      }),
    );
  });

  test('a result fits the memory, and its layout uses no more chips than there are', () => {
    fc.assert(
      fc.property(anyRun, (drawn) => {
        const outcome = predict(runOf(drawn), { device: roundDevice, chips: drawn.chips }, ideal);
        if ('reason' in outcome) return;
        const { tensor, pipeline, data } = outcome.layout;
        expect(tensor * pipeline * data).toBeLessThanOrEqual(drawn.chips);
        expect(outcome.memoryBytesPerChip).toBeLessThanOrEqual(outcome.memoryLimitBytesPerChip);
        expect(outcome.throughputPerSec).toBeGreaterThan(0);
      }),
    );
  });
});
