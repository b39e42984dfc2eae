import { describe, expect, test } from 'vitest';
import { batchingSigma, harnessOf } from '../../../src/performance/backtest/circumstances';
import type { Measurement } from '../../../src/performance/backtest/measurement';
import { NO_SHIFTS } from '../../../src/performance/efficiency';
import type { Prediction } from '../../../src/performance/prediction';
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

describe('ParaDnn', () => {
  const paradnn = (device: string) =>
    observed({
      round: 'published',
      workload: 'layer_4-node_512-input_2000-output_1000-bs_65000',
      device,
      metric: 'examples/s',
    });

  test('keeps all state on each core, in fp32', () => {
    expect(paradnn('tpu-v2').run).toMatchObject({ isPlainDataParallel: true });
    expect(observed({}).run).not.toHaveProperty('isPlainDataParallel');
  });

  test('starts its kernels one by one on GPUs, not on TPUs', () => {
    const launches = (device: string) =>
      paradnn(device).circumstances.filter(({ on }) => on === 'sequential');
    expect(launches('v100-16gb-sxm2')).toEqual([
      { on: 'sequential', key: 'launches', coefficient: 1 },
    ]);
    expect(launches('tpu-v2')).toEqual([]);
  });

  const fed = (stepSec: object) =>
    paradnn('v100-16gb-sxm2').speedOf(
      { throughputPerSec: 65_000 / 3, globalBatch: 65_000, stepSec } as Prediction,
      NO_SHIFTS,
    );

  test('feeds 65,000 samples in 2 s: with 2 s of computing 2 · 2^(1/4) s, and 1 s beside both', () => {
    expect(fed({ fixed: 1, total: 3 })).toBeCloseTo(65_000 / (2 * 2 ** 0.25 + 1), 6);
  });
});

test('a repeated product has a harness of its own, which no program shares', () => {
  const { circumstances } = observed({
    round: 'published',
    workload: 'GEMM m=n=k=4096',
    phase: 'inference',
    device: 'tpu-v7',
    metric: 'TFLOP/s',
    precision: 'bf16',
    notes: '',
    chips: 1,
  });
  expect(circumstances.map(({ on, key }) => [on, key])).toEqual([
    ['speed', 'harness/kernel/serve'],
    ['overhead', 'kernelOverhead'],
  ]);
});

describe('whose code', () => {
  const entry = { round: 'training v5.0', workload: 'bert', source: '', notes: '' };

  test.each([
    ['NVIDIA/DeepLearningExamples:PyTorch/LanguageModeling/BERT/README.md', 'examples'],
    ['lambdal/deeplearning-benchmark:pytorch/pytorch-train-throughput-fp16.csv', 'lambda'],
    ['AI-Hypercomputer/tpu-recipes:training/trillium/README.md', 'recipe'],
  ])('of %s it is known without notes', (source, expected) => {
    const table = { ...entry, round: 'published', framework: 'PyTorch', source };
    expect(harnessOf(table as Measurement)).toBe(expected);
  });

  test.each([
    ['tinygrad, branch mlperf_training_v5.0', 'tinygrad'],
    ['PyTorch NVIDIA Release 25.04', null],
  ])('an entry made with %s is that of %s', (framework, expected) => {
    expect(harnessOf({ ...entry, framework } as Measurement)).toBe(expected);
  });
});
