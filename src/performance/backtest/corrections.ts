/**
 * What published tables leave to be misread, put right by rule: the row as it was written down stays,
 * what is compared is the row that its own source and notes imply.
 */

import type { Measurement } from './measurement';

interface Correction {
  /** What is wrong, and what shows it. */
  because: string;
  holds: (measurement: Measurement) => boolean;
  correct: (measurement: Measurement) => Partial<Measurement>;
}

/**
 * Results of training v5.1 whose scripts read config_common_fp4.sh: NVIDIA's of 405B and on 8 chips,
 * all of Nebius, Dell's on one XE9680L.
 */
const RUNS_IN_NVFP4: readonly RegExp[] = [
  /:NVIDIA\/results\/\w+_ngpu8_/,
  /:NVIDIA\/results\/[^/]+\/llama31_405b/,
  /:Nebius\/results\//,
  /:Dell\/results\/1xXE9680Lx8B200/,
];

const CORRECTIONS: readonly Correction[] = [
  {
    because:
      'NVIDIA DeepLearningExamples, BERT on several DGX-2H: chips were counted as 8 a node, which ' +
      'has 16 by the same heading; one node does the 3,081.69 sequences/s of 16 chips.',
    holds: ({ notes }) => /multi-node on (nvidia )?dgx-2h/i.test(notes),
    correct: ({ chips }) => ({ chips: 2 * chips }),
  },
  {
    because:
      'MLPerf inference on GH200: systems are named after the version with 96 GB or with 144, which ' +
      'are two devices, and the column names one.',
    holds: ({ source, device }) => device === 'gh200' && /GH200[-_ ]144GB/i.test(source),
    correct: () => ({ device: 'gh200-144gb' }),
  },
  {
    because:
      'NVIDIA DeepLearningExamples, BERT in TensorFlow 2 on A100: what a table calls fp32 ran with TF32, ' +
      'the default there; 43.9 sequences of 384 tokens a second are 1.7 times the peak of fp32.',
    holds: ({ source, device, precision }) =>
      /TensorFlow2\/LanguageModeling\/BERT/.test(source) &&
      device.startsWith('a100') &&
      precision === 'fp32',
    correct: () => ({ precision: 'tf32' }),
  },
  {
    because:
      'NVIDIA DeepLearningExamples, BERT in PyTorch: the second phase of pretraining ' +
      'reads sequences in bins of 64 lengths (run_pretraining.sh: phase2/bin_size_64), the first and ' +
      'TensorFlow do not. Half of 512 tokens is padding (Krell et al. 2021), of which half a bin stays; ' +
      'of 512 whole ones an A100 would do 74 % of its peak.',
    holds: ({ source, phase, inputTokens }) =>
      phase === 'train' &&
      inputTokens === 512 &&
      /DeepLearningExamples:PyTorch\/LanguageModeling\/BERT/.test(source),
    correct: () => ({ inputTokens: 256 + 32 }),
  },
  {
    because:
      'NVIDIA TensorRT-LLM, performance.md: the column titled “out tok/s” is of one GPU, as the ' +
      'H100 table of the same page says; read as totals, rows on 2, 4 and 8 GPUs fall short of ' +
      'those on one by 2, 4 and 8.',
    holds: ({ metric }) => /column titled out tok\/s/.test(metric),
    correct: () => ({ metric: 'output tokens/s/chip (column titled out tok/s)' }),
  },
  {
    because:
      'MLPerf training, BERT on L4, L40 and L40S: fp8 was inferred from NVIDIA’s code, but these ' +
      'entries leave out the switch --use_transformer_engine2 that turns it on; v3.0 and v4.0 print ' +
      'use_transformer_engine2=False and “16-bits training”.',
    holds: ({ round, workload, device, precision }) =>
      /^training/.test(round) &&
      workload === 'bert' &&
      /^l40?s?$/.test(device) &&
      /^fp8.*\*$/.test(precision),
    correct: () => ({ precision: 'fp16 mixed' }),
  },
  {
    because:
      'MLPerf training with tinygrad: names no format; its scripts set DEFAULT_FLOAT=HALF, and its ' +
      'kernels of those rounds have no fp8.',
    holds: ({ framework, precision }) => /^tinygrad/.test(framework) && precision === '',
    correct: () => ({ precision: 'fp16' }),
  },
  {
    because:
      'MLPerf training v5.1, language models on Blackwell: “nvfp4 or fp8 (see config)”. The script that ' +
      'the README of a run names reads config_common.sh, which sets FP8=True; only few also read ' +
      'config_common_fp4.sh (NVIDIA, llama31_8b: config_GB300_2x4x2… on 8 chips does, 18x4x1… on 72 ' +
      'and 128x4x1… on 512 do not).',
    holds: ({ precision }) => /^nvfp4 or fp8/.test(precision),
    correct: ({ source }) => ({
      precision: RUNS_IN_NVFP4.some((run) => run.test(source)) ? 'nvfp4' : 'fp8',
    }),
  },
];

/** The measurement as its source means it: with every correction that holds for it. */
export function corrected(written: Measurement): Measurement {
  let measurement = written;
  for (const { holds, correct } of CORRECTIONS) {
    if (holds(measurement)) measurement = { ...measurement, ...correct(measurement) };
  }
  return measurement;
}
