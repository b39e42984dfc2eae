import { describe, expect, test } from 'vitest';
import type { Device } from '../../src/catalog/device';
import type { Model } from '../../src/catalog/model';
import type { Calibration } from '../../src/performance/calibration';
import { NO_SHIFTS, type Shifts } from '../../src/performance/efficiency';
import { roofOf } from '../../src/performance/roofline';
import { dense70b, figure, ideal, imageModel, predicted, roundDevice, training } from './fixtures';

const one = training(imageModel, { globalBatch: 1 });
const computeMs = (model: Model, device: Device, calibration: Calibration = ideal): number =>
  1e3 * predicted({ ...one, model }, device, 1, calibration).stepSec.compute;

describe('work beside the matrix unit', () => {
  const half: Model = { ...imageModel, matrixFraction: figure(0.5) };
  const wide: Device = { ...roundDevice, matrixTile: figure(128) };

  test('of 3 TFLOP half at 1 PFLOP/s take 1.5 ms, half at 50 TFLOP/s 30 ms', () => {
    expect(computeMs(half, roundDevice)).toBeCloseTo(31.5, 9);
  });

  test('a tile twice as wide as the products doubles only the part on the matrix unit: 3 + 30 ms', () => {
    expect(computeMs(half, wide)).toBeCloseTo(33, 9);
  });

  test('a solver, which multiplies no matrices, fills no tiles: 3 TFLOP at 50 TFLOP/s take 60 ms', () => {
    const solver = { ...imageModel, matrixFraction: figure(0), smallestMatrixDimension: figure(1) };
    expect(computeMs(solver, roundDevice)).toBeCloseTo(60, 9);
    expect(computeMs(solver, wide)).toBeCloseTo(60, 9);
  });

  test('at fp64 it is no faster than fp64: 3 TFLOP at 10 TFLOP/s take 300 ms', () => {
    const solver = training({ ...imageModel, matrixFraction: figure(0) }, { globalBatch: 1 });
    const step = predicted({ ...solver, precision: 'fp64' }, roundDevice, 1);
    expect(step.stepSec.compute).toBeCloseTo(0.3, 9);
  });
});

describe('attention on a wide matrix unit', () => {
  const systolic: Device = { ...roundDevice, platform: 'xla', memoryBytes: figure(1e13) };
  const long = { ...training(dense70b, { globalBatch: 8 }), contextTokens: 8192 };
  const computeSec = (tile: number, device = systolic): number =>
    predicted(long, { ...device, matrixTile: figure(tile) }, 1).stepSec.compute;

  test('heads of 128 fill a unit as wide, and narrower ones', () => {
    expect(computeSec(128)).toBeCloseTo(computeSec(64), 9);
  });

  test('of one of 256 they fill half: 10.7 of 150.7 GFLOP a token take twice as long, 7.1 % in all', () => {
    expect(computeSec(256) / computeSec(64)).toBeCloseTo(1.071, 3);
  });

  test('of a GPU they fill all, since its wide side takes queries', () => {
    const gpu: Device = { ...systolic, platform: 'cuda' };
    expect(computeSec(256, gpu)).toBeCloseTo(computeSec(64, gpu), 9);
  });
});

test('half of a unit twice too wide is the most that is reached: 3 TFLOP at 500 TFLOP/s take 6 ms', () => {
  const asked = { ...ideal.constants, attainableFraction: 1, matrixEfficiency: 3 };
  const wide: Device = { ...roundDevice, matrixTile: figure(128) };
  expect(computeMs(imageModel, wide, { ...ideal, constants: asked })).toBeCloseTo(6, 3);
});

describe('power within an architecture', () => {
  // The strongest part of this architecture in the catalog draws 300 W for 125 TFLOP/s.
  const volta: Device = {
    ...roundDevice,
    architecture: 'volta',
    peakFlopPerSec: { bf16: figure(125e12) },
    powerWatt: figure(300),
  };
  const fitted: Calibration = { ...ideal, terms: { power: 1 } };
  const withWatt = (powerWatt: number, architecture = 'volta') =>
    computeMs(imageModel, { ...volta, architecture, powerWatt: figure(powerWatt) }, fitted);

  test('the strongest part does 3 TFLOP at 125 TFLOP/s in 24 ms, one of half its watts in 48', () => {
    expect(withWatt(300)).toBeCloseTo(24, 9);
    expect(withWatt(150)).toBeCloseTo(48, 9);
  });

  test('more watts than those buy nothing, and an architecture on its own has no such part', () => {
    expect(withWatt(600)).toBeCloseTo(24, 9);
    expect(withWatt(150, 'round')).toBeCloseTo(24, 9);
  });

  test('unpublished power counts as full', () => {
    expect(computeMs(imageModel, { ...volta, powerWatt: null }, fitted)).toBeCloseTo(24, 9);
  });
});

describe('software that gains e-fold a year', () => {
  const gaining: Calibration = { ...ideal, terms: { progressPerYear: 1 } };
  const at = (softwareYear: number, releasedYear: number) =>
    computeMs(
      imageModel,
      { ...roundDevice, releasedYear: figure(releasedYear) },
      { ...gaining, softwareYear },
    );

  test('is e² as fast in 2024 as in 2022', () => {
    expect(at(2022, 2022)).toBeCloseTo(3, 9);
    expect(at(2024, 2022)).toBeCloseTo(3 / Math.E ** 2, 9);
  });

  test('gains no more on a chip of 2020 after 2024', () => {
    expect(at(2027, 2020)).toBeCloseTo(3 / Math.E ** 2, 9);
  });
});

test('a chip of unknown bandwidth streams for free', () => {
  const unknown: Device = { ...roundDevice, memoryBandwidthBytesPerSec: null };
  expect(predicted(one, unknown, 1).stepSec.memory).toBe(0);
  expect(predicted(training(dense70b), { ...unknown, memoryBytes: figure(2e12) }, 8).bound).toBe(
    'compute',
  );
});

describe('a step of a chain', () => {
  const stepSec = (shifts: Partial<Shifts>) => {
    const peak = { precision: 'bf16', flopPerSec: 1e15 } as const;
    const execution = { run: one, deployment: { device: roundDevice }, peak };
    return roofOf(execution, ideal.constants, { ...NO_SHIFTS, ...shifts }).sequentialStepSec;
  };

  test('costs 10 µs, and 40 µs where four kernels wait for each other', () => {
    expect(stepSec({})).toBeCloseTo(1e-5, 12);
    expect(stepSec({ sequential: Math.log(4) })).toBeCloseTo(4e-5, 12);
  });

  test('waits as long on chips that reach less of their peak', () => {
    expect(stepSec({ speed: -1 })).toBe(1e-5);
  });
});
