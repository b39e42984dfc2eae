import { describe, expect, test } from 'vitest';
import { batchingSigma, harnessOf } from '../../../src/performance/backtest/circumstances';
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

describe('whose code', () => {
  const entry = { round: 'training v5.0', workload: 'bert', notes: '' };

  test.each([
    ['tinygrad, branch mlperf_training_v5.0', 'tinygrad'],
    ['PyTorch NVIDIA Release 25.04', null],
  ])('an entry made with %s is that of %s', (framework, expected) => {
    expect(harnessOf({ ...entry, framework } as Measurement)).toBe(expected);
  });
});
