import { describe, expect, test } from 'vitest';
import { batchingSigma } from '../../../src/performance/backtest/circumstances';
import type { Measurement } from '../../../src/performance/backtest/measurement';
import { observed } from './fixtures';

const GPTJ: Partial<Measurement> = {
  workload: 'gptj-99',
  phase: 'offline',
  precision: '',
  globalBatch: null,
};

describe('one batch after the other', () => {
  test.each([
    ['h100-sxm', 'inference v3.1', 1, 0],
    ['h100-sxm', 'inference v4.0', undefined, 0],
    ['tpu-v5e', 'inference v3.1', 1, 0],
    ['tpu-v5e', 'inference v4.0', 0.5, 0.45],
    ['tpu-v6e', 'inference v4.1', undefined, 0],
  ])('%s in %s: share %s, and ±%s where the term is −0.9', (device, round, share, sigma) => {
    const { circumstances, measurement, run, deployment } = observed({ ...GPTJ, device, round });
    const term = circumstances.find(({ key }) => key === 'staticBatching');
    expect(term?.coefficient).toBe(share);
    expect(batchingSigma(measurement, run, deployment.device, -0.9)).toBeCloseTo(sigma, 9);
  });
});

describe('ordinary code', () => {
  test('loses on the way to what a chip can do, and in each step beside it', () => {
    const { circumstances } = observed({
      round: 'published',
      precision: 'tf32',
      framework: 'PyTorch',
      notes: 'NVIDIA DeepLearningExamples',
    });
    expect(circumstances.map(({ on, key }) => `${on} ${key}`)).toEqual([
      'speed harness/examples/train',
      'overhead harnessOverhead/examples/train',
      'speed harness/examples/pytorch',
      'overhead harnessOverhead/examples/pytorch',
      'speed tf32',
    ]);
  });
});
