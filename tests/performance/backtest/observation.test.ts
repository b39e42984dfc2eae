import { describe, expect, test } from 'vitest';
import type { Measurement } from '../../../src/performance/backtest/measurement';
import { observe } from '../../../src/performance/backtest/observation';
import { NO_SHIFTS } from '../../../src/performance/efficiency';
import type { Prediction } from '../../../src/performance/prediction';
import { observed, row } from './fixtures';

const modelOf = (workload: string, phase = 'train') => observed({ workload, phase }).run.model.id;

/** A prediction of 800 units per second in steps of 2 s. */
const outcome = { throughputPerSec: 800, stepSec: { total: 2 } } as Prediction;
/** In a table outside MLPerf, which times steps and not whole runs. */
const speed = (changes: Partial<Measurement>): number =>
  observed({ round: 'published', ...changes }).speedOf(outcome, NO_SHIFTS);

describe('names', () => {
  test.each([
    ['resnet', 'resnet-50'],
    ['ResNet-50 v1.5', 'resnet-50'],
    ['llama2_70b_lora', 'llama-2-70b'],
    ['Llama3.1-70B-MaxText', 'llama-3.1-70b'],
    ['Llama-3.1-70B', 'llama-3.1-70b'],
    ['DeepSeekV3 (tokendrop)', 'deepseek-v3'],
    ['Qwen3_30B_a3B', 'qwen3-30b-a3b'],
    ['GPT OSS 120B', 'gpt-oss-120b'],
    ['LLaMA 7B', 'llama-1-7b'],
    ['layer_32-node_512-input_2000-output_1000-bs_64', 'paradnn-fc'],
    ['48B dense (MaxText custom config)', 'dense'],
    ['Tacotron2', 'tacotron-2'],
    ['Tacotron 2 (PyTorch)', 'tacotron-2'],
    ['WaveGlow', 'waveglow'],
  ])('%s is %s', (written, id) => {
    expect(modelOf(written)).toBe(id);
  });

  test('3d-unet-99 segments whole scans when it serves', () => {
    expect(modelOf('3d-unet-99', 'offline')).toBe('unet-3d-volume');
  });

  test('a size alone makes a model: 48 billion dense parameters', () => {
    const { parameters } = observed({ workload: '48B dense' }).run.model;
    expect(parameters.value).toBe(48e9);
  });

  test('8x22B mixtures share attention: 0.84 × 176 = 147.84 billion, 1.8 × 22 = 39.6 a token', () => {
    const { parameters, activeParameters } = observed({ workload: '8x22b' }).run.model;
    expect(parameters.value).toBeCloseTo(147.84e9, -3);
    expect(activeParameters?.value).toBeCloseTo(39.6e9, -3);
  });

  test('what nobody knows is left out, with the reason', () => {
    expect(observe(row({ workload: 'tarot' }))).toEqual({ unmapped: 'workload tarot' });
    expect(observe(row({ device: 'abacus' }))).toEqual({ unmapped: 'device abacus' });
    expect(observe(row({ metric: 'smiles' }))).toEqual({ unmapped: 'metric smiles' });
  });
});

describe('metrics', () => {
  test('800 images a second over 8 chips are 100 per chip', () => {
    expect(speed({ metric: 'images/s' })).toBe(800);
    expect(speed({ metric: 'images/s/chip' })).toBe(100);
  });

  test('800 tokens a second are 3.125 sequences of BERT without padding, whoever ran it', () => {
    expect(speed({ workload: 'bert' })).toBe(3.125);
    const first = { round: 'training v0.7', submitter: 'Google', device: 'tpu-v4' };
    expect(observed({ workload: 'bert', ...first }).run).toMatchObject({ contextTokens: 256 });
  });

  test('a step of 2 s is a speed of half, and the measured time is inverted too', () => {
    const observation = observed({ round: 'published', metric: 'step_time_s', value: 4 });
    expect(observation.speedOf(outcome, NO_SHIFTS)).toBe(0.5);
    expect(observation.measuredSpeed).toBe(0.25);
  });

  test('model TFLOP/s: 800 tokens × 3 × (2 × (70e9 − 128,256 × 8,192) + 2 × 80 × 8,192²) over 8 chips', () => {
    const changes = { workload: 'llama3.1-70b', metric: 'model TFLOP/s/chip', inputTokens: 8192 };
    const multiplied = 70e9 - 128_256 * 8192;
    expect(speed(changes)).toBeCloseTo((800 * 3 * (2 * multiplied + 160 * 8192 ** 2)) / 8e12, 2);
  });

  test('language models count tokens from v4.1 on, requests before; GPT-J decodes four beams of 70 tokens', () => {
    const serve = { workload: 'gptj-99', phase: 'offline' };
    expect(speed({ ...serve, round: 'inference v4.1' })).toBe(200);
    expect(speed({ ...serve, round: 'inference v3.1' })).toBeCloseTo(800 / 280, 9);
  });
});

describe('sound', () => {
  test('800 utterances of Tacotron 2 are 566 frames each, of WaveGlow 8,000 samples', () => {
    expect(speed({ workload: 'Tacotron2', metric: 'mels/s' })).toBe(800 * 566);
    expect(speed({ workload: 'WaveGlow', metric: 'samples/s' })).toBe(800 * 8000);
  });
});

describe('beams', () => {
  const serve = { workload: 'gptj-99', phase: 'offline', round: 'inference v5.0' };

  test('four candidates are decoded for each token of GPT-J that counts, whatever the metric', () => {
    expect(speed({ ...serve, metric: 'tokens/s' })).toBe(200);
    expect(speed({ ...serve, metric: 'samples/s' })).toBe(200);
    expect(observed(serve).run).toMatchObject({ outputTokens: 280 });
  });

  test('tables outside MLPerf decode one, of GPT-J too', () => {
    const published = { ...serve, round: 'published', workload: 'GPT-J 6B', metric: 'tokens/s' };
    expect(speed(published)).toBe(800);
    expect(observed({ ...published, outputTokens: 128 }).run).toMatchObject({ outputTokens: 128 });
  });

  test('Llama decodes one', () => {
    expect(speed({ ...serve, workload: 'llama2-70b-99', metric: 'tokens/s' })).toBe(800);
  });
});

describe('times', () => {
  test.each(['mean TPOT ms', 'ms per output token', 'first token latency ms', 'step_time_s'])(
    '%s is better when it is smaller',
    (metric) => {
      expect(
        observed({ workload: 'llama3.1-8b', phase: 'decode', metric, value: 4 }),
      ).toMatchObject({
        isTime: true,
        measuredSpeed: 0.25,
      });
    },
  );
});

describe('whole runs', () => {
  const inRun = (throughputPerSec: number, evaluation = 0) =>
    observed({ globalBatch: 2048 }).speedOf(
      { ...outcome, throughputPerSec },
      { ...NO_SHIFTS, evaluation },
    );

  /** ResNet-50 takes 43.2 million images, and as many again at a batch of 43,000. */
  const images = 43.2e6 * (1 + 2048 / 43_000);

  test('at a thousandth of them a second 1,000 s are training, and 10 s evaluations', () => {
    expect(inRun(images / 1000)).toBeCloseTo(images / 1010, 6);
  });

  test('at a tenth of them half of 20 s is evaluation', () => {
    expect(inRun(images / 10)).toBeCloseTo(images / 20, 3);
  });

  test('evaluation that takes three times as long leaves a quarter', () => {
    expect(inRun(images / 10, Math.log(3))).toBeCloseTo(images / 40, 3);
  });
});

describe('formats', () => {
  const JAX_DEFAULT = 'float32 API default (TPU matmul default precision is bf16 passes)';
  const keysOn = (device: string) =>
    observed({ device, precision: JAX_DEFAULT }).circumstances.map(({ key }) => key);

  test('what JAX calls float32 is TF32 on a GPU, bf16 on a TPU', () => {
    expect(keysOn('l4')).toContain('tf32');
    expect(keysOn('tpu-v5e')).not.toContain('tf32');
  });

  test.each([
    ['v100-16gb-sxm2', 'fp32', false],
    ['rtx-8000', 'fp32', false],
    ['rtx-a6000', 'bf16', true],
  ])('“TF32 on Ampere+” is %s: %s', (device, precision, isTf32) => {
    const row = observed({ device, precision: 'fp32 (TF32 on Ampere+)' });
    expect(row.run.precision).toBe(precision);
    expect(row.circumstances.some(({ key }) => key === 'tf32')).toBe(isTf32);
  });

  test('fp32 that was measured on an A100 is that of its vector units, on a TPU six passes', () => {
    const peakOn = (device: string) => observed({ device, precision: 'fp32' }).peak.flopPerSec;
    expect(peakOn('a100-80gb-sxm')).toBe(19.5e12);
    expect(peakOn('tpu-v3')).toBeCloseTo(123e12 / 6, -6);
  });

  const formatOf = (changes: Partial<Measurement>) =>
    observed({ precision: '', ...changes }).run.precision;
  const lora = { workload: 'llama2_70b_lora', round: 'training v5.1' };
  const llama = { workload: 'llama2-70b-99', phase: 'offline', round: 'inference v5.0' };
  const published = { round: 'published', phase: 'decode', workload: 'Llama-3.1-8B' };

  test.each<[string, Partial<Measurement>, string]>([
    ['a benchmark’s usual one on GPUs', { ...llama, device: 'b200' }, 'fp4'],
    ['the next wider one that a chip computes', { ...llama, device: 'h100-sxm' }, 'fp8'],
    ['four bits of GGUF as well', { ...published, precision: 'Q4_K_M', device: 'b200' }, 'fp4'],
    ['never fp4 in training', { ...lora, device: 'b200' }, 'fp8'],
    ['fp8 for FLUX.1', { ...lora, workload: 'flux1', device: 'gb200' }, 'fp8'],
    ['fp16 for R-GAT', { ...llama, workload: 'rgat', device: 'h200-sxm' }, 'bf16'],
    ['bf16 on TPUs', { ...llama, device: 'tpu-v6e' }, 'bf16'],
    ['int8 where Google’s were', { workload: 'gpt3', device: 'tpu-v5p' }, 'int8'],
    ['bf16 in published tables', { ...published, device: 'b200' }, 'bf16'],
    ['that of the name', { ...published, workload: 'Llama-3.1-8B-FP8' }, 'fp8'],
    ['the only one known of a chip', { device: 'tpu-8t' }, 'fp4'],
  ])('where a row names no format, it is %s', (_, changes, format) => {
    expect(formatOf(changes)).toBe(format);
  });

  test('a chip that has but int8 cannot train', () => {
    expect(observe(row({ device: 'edge-tpu', precision: '' }))).toEqual({
      unmapped: 'precision bf16',
    });
  });

  test('fp16 names the weights handed out in inference v4.1, a format elsewhere', () => {
    const serve = {
      workload: 'llama2-70b-99',
      phase: 'offline',
      device: 'b200',
      precision: 'fp16',
    };
    expect(observed({ ...serve, round: 'inference v4.1' }).run.precision).toBe('fp4');
    expect(observed({ ...serve, round: 'inference v4.0' }).run.precision).toBe('bf16');
  });

  const dlrm = { phase: 'offline', device: 'h100-sxm', round: 'inference v4.1', precision: 'int8' };
  test.each<[string, Partial<Measurement>, string]>([
    ['int8 at 99 %', { ...dlrm, workload: 'dlrm-v2-99' }, 'int8'],
    ['fp16 at 99.9 %, though weights are int8', { ...dlrm, workload: 'dlrm-v2-99.9' }, 'bf16'],
    ['fp16 at both in v3.1', { ...dlrm, workload: 'dlrm-99', round: 'inference v3.1' }, 'bf16'],
    ['what a table of others says', { ...dlrm, workload: 'dlrm-v2-99.9', round: '' }, 'int8'],
  ])('DLRM-DCNv2 computes in %s', (_, changes, format) => {
    expect(formatOf(changes)).toBe(format);
  });

  test.each([
    ['h100-sxm', 'fp8'],
    ['l4', 'fp8'],
    ['l40', 'bf16'],
    ['l40s', 'bf16'],
  ])('BERT at 99.9 %% on %s runs in %s', (device, format) => {
    const bert = { workload: 'bert-99.9', phase: 'server', round: 'inference v4.0' };
    expect(formatOf({ ...bert, device })).toBe(format);
  });
});

describe('batches', () => {
  const batchOf = (changes: Partial<Measurement>) => {
    const { run } = observed(changes);
    return run.kind === 'train' ? run.globalBatch : null;
  };

  test.each([
    ['fp16 (AMP)', '312 , 176', 8 * 312],
    ['tf32', '312 , 176', 8 * 176],
    ['fp16 (AMP)', '128 and 256', 8 * 256],
    ['fp32', '126  and 256', 8 * 126],
    ['fp16 (AMP)', '10240/5120', 8 * 10240],
    ['tf32', '64', 8 * 64],
  ])('of two batches of a chip, %s has in “%s”: %d on eight', (precision, column, batch) => {
    const notes = `DeepLearningExamples; batch column=${column}`;
    expect(batchOf({ round: 'published', globalBatch: null, precision, notes })).toBe(batch);
  });

  test('26 images on 1,024 chips is the batch of one chip in the first round: 26,624', () => {
    const few = { globalBatch: 26, chips: 1024 };
    expect(batchOf({ ...few, round: 'training v0.5' })).toBe(26_624);
    expect(batchOf({ ...few, round: 'published' })).toBe(26);
  });

  test('8,388,608 tokens a step of 4,096 each are 2,048 sequences', () => {
    const notes = 'LLM pretrain; tokens/step=8388608; per_device_batch_size=';
    expect(batchOf({ workload: 'llama2-70b', globalBatch: null, notes })).toBe(2048);
  });

  test('the time of a step says nothing without its batch', () => {
    const step = { round: 'published', metric: 'step_time_s', globalBatch: null };
    expect(observe(row(step))).toEqual({ unmapped: 'steps without their batch' });
  });

  test('a plausible batch is left alone', () => {
    expect(batchOf({ globalBatch: 3264 })).toBe(3264);
  });

  test('8 sequences on 64 chips are few, but a language model may', () => {
    expect(batchOf({ workload: 'llama2_70b_lora', globalBatch: 8, chips: 64 })).toBe(8);
  });

  test('a column of 12 per chip in the notes makes 96 over 8', () => {
    const notes = 'DeepLearningExamples; batch column=12';
    expect(batchOf({ workload: 'Mask R-CNN R50-FPN', globalBatch: null, notes })).toBe(96);
  });
});

test('a run that was measured is compared even where it would not fit', () => {
  const { deployment } = observed({ workload: '900B dense', device: 'tpu-v6e', chips: 256 });
  expect(deployment.device.memoryBytes.value).toBeGreaterThan(32 * 2 ** 30);
});
