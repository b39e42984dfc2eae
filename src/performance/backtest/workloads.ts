/** What a benchmark's name implies besides its model: lengths, usual precision, rules on latency. */

import type { Model } from '../../catalog/model';
import type { Precision } from '../../catalog/vocabulary';
import { catalogModel, modelFromName, nameKey } from './namedModels';

export interface Workload {
  model: Model;
  /** Tokens of one training sample. */
  contextTokens: number;
  /** Mean tokens of a prompt and of its answer. */
  inputTokens: number;
  outputTokens: number;
  /** Candidates that decoding carries along for each token that it returns; 1: greedy. */
  beams: number;
  /** The narrowest format in which MLPerf's entries run it on GPUs and on TPUs. */
  gpuPrecision: Precision;
  tpuPrecision: Precision;
  /** The format on GPUs where entries ran nothing as narrow as that, by device. */
  devicePrecision: Readonly<Record<string, Precision>>;
  /**
   * The column of precisions names the format of the weights, where entries compute wider: such a row
   * runs what entries ran.
   */
  namesWeights: boolean;
  method: 'full' | 'adapter';
  /** Longest mean time per output token that the benchmark allows, by scenario. */
  limitSec: Readonly<Record<string, number>>;
}

const DEFAULTS = {
  inputTokens: 1,
  outputTokens: 1,
  beams: 1,
  tpuPrecision: 'bf16',
  devicePrecision: {},
  namesWeights: false,
  method: 'full',
  limitSec: {},
} as const;

type Kind = 'train' | 'serve';

function usualGpuPrecision({ unit }: Model, kind: Kind): Precision {
  if (kind === 'train') return 'bf16';
  return unit === 'token' ? 'fp8' : 'int8';
}

const of = (model: Model, kind: Kind, changes: Partial<Workload> = {}): Workload => ({
  ...DEFAULTS,
  gpuPrecision: usualGpuPrecision(model, kind),
  contextTokens: model.typical.contextTokens ?? 1,
  ...changes,
  model,
});

const LAST = Number.POSITIVE_INFINITY;

/** What a name means in MLPerf's rounds alone: benchmark, first and last version, name elsewhere. */
const NAMES_BY_ROUND: readonly [RegExp, 'training' | 'inference', number, number, string][] = [
  [/^(ssd|singlestagedetector)$/, 'training', 0, 1.1, 'ssd-resnet-34'],
  [/^(ssd|singlestagedetector)$/, 'training', 2, LAST, 'retinanet'],
  [/^recommendation$/, 'training', 0, 0.6, 'ncf'],
  [/^(dlrm|recommendation)$/, 'training', 0, 2.1, 'dlrm'],
  [/^(dlrm|recommendation)$/, 'training', 3, LAST, 'dlrm-dcnv2'],
  [/^texttoimage$/, 'training', 0, 5, 'stable-diffusion'],
  [/^texttoimage$/, 'training', 5.1, LAST, 'flux1'],
  [/^(bertlarge|languagemodel)$/, 'training', 0, LAST, 'bert'],
  [/^imageclassification$/, 'training', 0, LAST, 'resnet'],
  [/^objectdetection$/, 'training', 0, LAST, 'maskrcnn'],
  [/^imagesegmentation$/, 'training', 0, LAST, 'unet3d'],
  [/^rnntranslator$/, 'training', 0, LAST, 'gnmt'],
  [/^(nonrecurrent)?translation$/, 'training', 0, LAST, 'transformer'],
  [/^rnnspeechrecognition$/, 'training', 0, LAST, 'rnnt'],
  [/^reinforcement$/, 'training', 0, LAST, 'minigo'],
  [/^largelanguagemodel$/, 'training', 0, 4.1, 'gpt3'],
  [/^graphneuralnetwork$/, 'training', 0, LAST, 'gnn'],
  // Both accuracy targets were met by the same entries at first.
  [/^dlrm(v2|dcnv2)?(99|$)/, 'inference', 3.1, 3.1, 'dlrm-v2-99.9'],
  [/^dlrm999/, 'inference', 4, LAST, 'dlrm-v2-99.9'],
  [/^dlrm(99|$)/, 'inference', 4, LAST, 'dlrm-v2-99'],
  [/^ssd(resnet34)?$/, 'inference', 0, 2, 'ssd-large'],
  [/^bert(large)?$/, 'inference', 0, LAST, 'bert-99'],
  [/^(3dunet|unet3d)/, 'inference', 0, 1.1, 'unet-3d-brats'],
];

/** The name that means the same in any round. */
function nameInAnyRound(name: string, round: string): string {
  const [, benchmark, version] = /^(training|inference) v([\d.]+)$/.exec(round) ?? [];
  const at = Number(version);
  const key = nameKey(name);
  const rule = NAMES_BY_ROUND.find(
    ([pattern, where, first, last]) =>
      where === benchmark && at >= first && at <= last && pattern.test(key),
  );
  return rule === undefined ? name : rule[4];
}

type Rule = [name: RegExp, kind: Kind, id: string, changes?: Partial<Workload>];

/** Rules of the MLPerf benchmarks; the first that matches name and phase wins. */
const RULES: readonly Rule[] = [
  [/^transformer$/, 'train', 'transformer-big', { contextTokens: 64 }],
  // Entries leave padding out or pack, which is half of 512 tokens (Krell et al. 2021).
  [/^bert$/, 'train', 'bert-large', { contextTokens: 256, gpuPrecision: 'fp8' }],
  [/^bert99$/, 'serve', 'bert-large', { inputTokens: 200, gpuPrecision: 'int8' }],
  // NVIDIA's code (inference_results_v4.1, configs/bert/Server) sets fp8 for 99.9 % on Hopper and the
  // L4, fp16 on the L40. Dell's (v4.0, configs/bert/Offline) sets fp8 on the L40S, where its results
  // are those of fp16: 0.53 of its own int8, with 0.89 on the H100.
  [
    /^bert999$/,
    'serve',
    'bert-large',
    {
      inputTokens: 200,
      gpuPrecision: 'fp8',
      devicePrecision: { l40: 'bf16', l40s: 'bf16' },
    },
  ],
  // Weights are int8, but for 99.9 % the interaction layer, which has most of the FLOP, is fp16
  // (inference_results_v4.0, NVIDIA's configs/dlrm-v2).
  [/^dlrm(v2|dcnv2)999$/, 'serve', 'dlrm-dcnv2', { gpuPrecision: 'bf16', namesWeights: true }],
  [/^bert.*squad/, 'train', 'bert-large', { contextTokens: 384 }],
  [
    /^gpt3(175b)?$/,
    'train',
    'gpt-3-175b',
    {
      contextTokens: 2048,
      gpuPrecision: 'fp8',
      tpuPrecision: 'int8',
    },
  ],
  [
    /^gptj/,
    'serve',
    'gpt-j-6b',
    { inputTokens: 780, outputTokens: 70, beams: 4, gpuPrecision: 'fp8', tpuPrecision: 'int8' },
  ],
  [
    /lora$/,
    'train',
    'llama-2-70b',
    {
      contextTokens: 8192,
      gpuPrecision: 'fp8',
      method: 'adapter',
    },
  ],
  [
    /^llama270b/,
    'serve',
    'llama-2-70b',
    {
      inputTokens: 294,
      outputTokens: 294,
      gpuPrecision: 'fp4',
      limitSec: { server: 0.2, interactive: 0.04 },
    },
  ],
  [/^llama31405b/, 'train', 'llama-3.1-405b', { contextTokens: 8192, gpuPrecision: 'fp8' }],
  [
    /^llama31405b/,
    'serve',
    'llama-3.1-405b',
    {
      inputTokens: 9400,
      outputTokens: 680,
      gpuPrecision: 'fp4',
      limitSec: { server: 0.175, interactive: 0.08 },
    },
  ],
  [/^llama318b/, 'train', 'llama-3.1-8b', { contextTokens: 8192, gpuPrecision: 'fp8' }],
  [
    /^llama318b/,
    'serve',
    'llama-3.1-8b',
    {
      inputTokens: 870,
      outputTokens: 70,
      gpuPrecision: 'fp4',
      limitSec: { server: 0.1, interactive: 0.03 },
    },
  ],
  [
    /^mixtral8x7b/,
    'serve',
    'mixtral-8x7b',
    { inputTokens: 400, outputTokens: 145, gpuPrecision: 'fp8', limitSec: { server: 0.2 } },
  ],
  [
    /^deepseekr1/,
    'serve',
    'deepseek-r1',
    { inputTokens: 800, outputTokens: 3880, gpuPrecision: 'fp4', limitSec: { server: 0.08 } },
  ],
  [/^(3dunet|unet3d)/, 'serve', 'unet-3d-volume'],
  [/^rnnt/, 'serve', 'rnn-t-inference', { gpuPrecision: 'bf16' }],
  [/^gnmt/, 'serve', 'gnmt-8', { gpuPrecision: 'bf16' }],
  // All rows that state a format say fp16 (v5.1).
  [/^rgat/, 'serve', 'rgat', { gpuPrecision: 'bf16' }],
  // Scripts of training v5.1 set FP8_RECIPE=mxfp8, “on Blackwell if mbs >= 4”, as it is in all of them
  // (training_results_v5.1, Nebius' configs/nebius_b200_n4/config_DGXB200_04x08x32.sh).
  [/^flux/, 'train', 'flux-1-256', { gpuPrecision: 'fp8' }],
  [/^(sdxl|stablediffusionxl)/, 'serve', 'sdxl', { gpuPrecision: 'fp8' }],
  [/^whisper/, 'serve', 'whisper-large', { gpuPrecision: 'fp8' }],
];

/**
 * The workload that a name stands for in a round and kind of work; null where nothing is known to be
 * called that.
 */
export function workloadNamed(name: string, kind: Kind, round: string): Workload | null {
  const meant = nameInAnyRound(name, round);
  const model = modelFromName(meant);
  if (model === null) return null;
  const key = nameKey(meant);
  const rule = RULES.find(([pattern, ruled]) => ruled === kind && pattern.test(key));
  if (rule === undefined) return of(model, kind);
  const [, , id, changes] = rule;
  // "BERT-base SQuAD" and "whisper-small" follow the rules with models of their own.
  return of(id.startsWith(model.id) ? catalogModel(id) : model, kind, changes);
}
