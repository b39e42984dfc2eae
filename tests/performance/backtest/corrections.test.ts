import { describe, expect, test } from 'vitest';
import { corrected } from '../../../src/performance/backtest/corrections';
import type { Measurement } from '../../../src/performance/backtest/measurement';

const correctedRow = (changes: Partial<Measurement>) =>
  corrected({
    chips: 8,
    device: '',
    source: '',
    round: 'published',
    notes: '',
    metric: 'sequences/s',
    framework: '',
    precision: 'fp16',
    ...changes,
  } as Measurement);

describe('chips of a DGX-2H', () => {
  test.each([
    'Pre-training training performance: multi-node on DGX-2H 32GB; batch column=64 , 32',
    'Multi-node on NVIDIA DGX-2H V100 (16x V100 32GB); batch column=60 , 32',
  ])('one node is 16 in “%s”', (notes) => {
    expect(correctedRow({ notes }).chips).toBe(16);
  });

  test('a single DGX-2 was counted right', () => {
    const notes = 'Single-node on NVIDIA DGX-2 V100 (16x V100 32GB)';
    expect(correctedRow({ notes }).chips).toBe(8);
  });
});

describe('sequences of 512 tokens in bins of 64', () => {
  const source = 'NVIDIA/DeepLearningExamples:PyTorch/LanguageModeling/BERT/README.md';
  const binned = { source, phase: 'train', inputTokens: 512 };

  test('are 288 long in the mean: half of 512, and half a bin', () => {
    expect(correctedRow(binned).inputTokens).toBe(288);
  });

  test.each([
    ['another framework', { source: source.replace('PyTorch', 'TensorFlow2') }],
    ['the first phase', { inputTokens: 128 }],
    ['serving', { phase: 'inference' }],
  ])('but not in %s', (_, changes) => {
    const row = { ...binned, ...changes };
    expect(correctedRow(row).inputTokens).toBe(row.inputTokens);
  });
});

test.each([
  ['GH200-GraceHopper-Superchip_GH200-144GB_aarch64x1_TRT', 'gh200-144gb'],
  ['GH200-GraceHopper-Superchip_GH200-96GB_aarch64x1_TRT', 'gh200'],
])('of the system %s the chip is %s', (system, device) => {
  const source = `mlcommons/inference_results_v4.1:closed/NVIDIA/results/${system}`;
  expect(correctedRow({ device: 'gh200', source }).device).toBe(device);
});

test('fp32 of BERT in TensorFlow 2 is TF32 on an A100, fp32 on a V100', () => {
  const source = 'NVIDIA/DeepLearningExamples:TensorFlow2/LanguageModeling/BERT/README.md';
  const precisionOn = (device: string) =>
    correctedRow({ source, device, precision: 'fp32' }).precision;
  expect(precisionOn('a100-80gb-sxm')).toBe('tf32');
  expect(precisionOn('v100-32gb-sxm2')).toBe('fp32');
});

test('“out tok/s” of TensorRT-LLM is of one GPU, a total of the system is not', () => {
  const titled = { metric: 'output tokens/s (column titled out tok/s)' };
  expect(correctedRow(titled).metric).toContain('/chip');
  expect(correctedRow({ metric: 'output tokens/s (system)' }).metric).not.toContain('/chip');
});

describe('formats of BERT entries that were only inferred', () => {
  const entry = {
    round: 'training v3.1',
    workload: 'bert',
    device: 'l40s',
    framework: 'NGC PyTorch',
    precision: 'fp8/fp16 mixed (TE)*',
  };

  test.each(['l4', 'l40', 'l40s'])('on %s the code ran without its fp8 switch', (device) => {
    expect(correctedRow({ ...entry, device }).precision).toBe('fp16 mixed');
  });

  test.each([
    ['another chip', { device: 'h100-pcie' }],
    ['another workload', { workload: 'llama2_70b_lora' }],
    ['a stated format', { precision: 'fp8' }],
    ['inference', { round: 'inference v4.0' }],
  ])('%s keeps what it says', (_, changes) => {
    const row = { ...entry, ...changes };
    expect(correctedRow(row).precision).toBe(row.precision);
  });

  test('tinygrad computes in half precision where it names nothing', () => {
    const framework = 'tinygrad, branch mlperf_training_v5.0';
    expect(correctedRow({ framework, precision: '' }).precision).toBe('fp16');
    expect(correctedRow({ framework, precision: 'bf16' }).precision).toBe('bf16');
    expect(correctedRow({ framework: 'PyTorch', precision: '' }).precision).toBe('');
  });
});

test.each([
  ['NVIDIA/results/theia_ngpu8_ngc25.09_nemo/llama31_8b', 'nvfp4'],
  ['NVIDIA/results/theia_ngpu72_ngc25.09_nemo/llama31_8b', 'fp8'],
  ['NVIDIA/results/tyche_ngpu512_ngc25.09_nemo/llama31_405b', 'nvfp4'],
  ['NVIDIA/results/tyche_ngpu512_ngc25.09_nemo/llama2_70b_lora', 'fp8'],
  ['Nebius/results/nebius_b200_n4/llama2_70b_lora', 'nvfp4'],
  ['Dell/results/1xXE9680Lx8B200-SXM-180GB/llama2_70b_lora', 'nvfp4'],
  ['Dell/results/2xXE9680Lx8B200-SXM-180GB/llama31_8b', 'fp8'],
  ['Supermicro/results/AS-4126GS-NBR-LCC/llama2_70b_lora', 'fp8'],
  ['University-of-Florida/results/hpg.dgxb200x8.n32/llama31_405b', 'fp8'],
])('of “nvfp4 or fp8” the scripts of %s set %s', (run, precision) => {
  const source = `mlcommons/training_results_v5.1:${run}/result_*.txt`;
  const written = { source, precision: 'nvfp4 or fp8 (see config)*' };
  expect(correctedRow(written).precision).toBe(precision);
});
