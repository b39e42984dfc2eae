import { describe, expect, test } from 'vitest';
import {
  convergenceSigma,
  unitsToTarget,
  usualBatch,
} from '../../../src/performance/backtest/convergence';
import type { Measurement } from '../../../src/performance/backtest/measurement';
import { observe } from '../../../src/performance/backtest/observation';
import { row as anyRow, observed } from './fixtures';

const MINUTES: Partial<Measurement> = {
  round: 'training v4.0',
  globalBatch: null,
  metric: '',
  value: null,
  minutes: 1,
};
const row = (changes: Partial<Measurement>) => anyRow({ ...MINUTES, ...changes });
const runOf = (changes: Partial<Measurement>) => observed({ ...MINUTES, ...changes }).run;

const unitsOf = (changes: Partial<Measurement>) => unitsToTarget(row(changes), runOf(changes));
const batchOf = (changes: Partial<Measurement>) => usualBatch(row(changes), runOf(changes).model);

describe('samples to the target', () => {
  test('at the critical batch of 43,000 ResNet-50 takes twice its 43.2 million images', () => {
    expect(unitsOf({ globalBatch: 43_000 })).toBe(86.4e6);
  });

  test('early rounds took more: 77 million × (1 + 16,000 ÷ 64,000) in v0.5', () => {
    expect(unitsOf({ round: 'training v0.5', globalBatch: 16_000 })).toBe(96.25e6);
  });

  test('a round to come follows the last rules', () => {
    expect(unitsOf({ round: 'training v7.0', globalBatch: 43_000 })).toBe(86.4e6);
  });

  test('language models count tokens: 2,615 samples of LoRA at 8,192 each, and 8 ÷ 34.7 more', () => {
    const lora = { workload: 'llama2_70b_lora', globalBatch: 8 };
    expect(unitsOf(lora)).toBeCloseTo(2615 * (1 + 8 / 34.7) * 8192, 3);
  });

  test('45,000 steps of 64 are 2.88 million images, whatever the benchmark', () => {
    const notes = 'instance segmentation; 45000 steps';
    expect(unitsOf({ round: 'published', globalBatch: 64, notes })).toBe(2.88e6);
    const spaced = notes.replace('45000', '45,000');
    expect(unitsOf({ round: 'published', globalBatch: 64, notes: spaced })).toBe(2.88e6);
  });

  test('minutes to a target that nobody knows compare with nothing', () => {
    expect(observe(row({ workload: 'gpt-oss-120b' }))).toEqual({
      unmapped: 'samples to the target of gpt-oss-120b',
    });
  });
});

describe('batches where a row names none', () => {
  test.each([
    ['resnet', 8, 3264],
    ['llama2_70b_lora', 8, 8],
    ['llama2_70b_lora', 256, 32],
    ['llama31_8b', 8, 16],
    ['llama31_8b', 1024, 64],
  ])('%s on %i chips is run at %i', (workload, chips, batch) => {
    expect(batchOf({ workload, chips })).toBeCloseTo(batch, 6);
    expect(runOf({ workload, chips })).toMatchObject({ globalBatch: batchOf({ workload, chips }) });
  });

  test('tables outside MLPerf leave it to the catalog', () => {
    expect(batchOf({ round: 'published' })).toBeNull();
  });
});

test('minutes are less sure than samples a second, unless the steps are known', () => {
  expect(convergenceSigma(row({}))).toBeGreaterThan(0);
  expect(convergenceSigma(row({ metric: 'samples/s', value: 1 }))).toBe(0);
  expect(convergenceSigma(row({ notes: '45000 steps' }))).toBe(0);
});
