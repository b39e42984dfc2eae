/** What a benchmark's name implies besides its model: lengths, usual precision, rules on latency. */

import type { Model } from '../../catalog/model';
import type { Precision } from '../../catalog/vocabulary';
import type { Run } from '../prediction';
import { isCountedInTokens } from '../work';
import { catalogModel, compact, modelFromName } from './namedModels';

export interface Workload {
  model: Model;
  /** Tokens of one training sample. */
  contextTokens: number;
  /** Mean tokens of a prompt and of its answer. */
  inputTokens: number;
  outputTokens: number;
  /** Candidates that decoding carries along for each token that it returns; 1: greedy. */
  beams: number;
  /** The narrowest format in use, where a row names none. */
  trainPrecision: Precision;
  servePrecision: Precision;
  method: 'full' | 'adapter';
  /** Longest mean time per output token that the benchmark allows, by scenario. */
  limitSec: Readonly<Record<string, number>>;
  /** Samples of a training run to its target, and the batch at which it takes so many. */
  runSamples: number;
  runBatch: number;
}

const DEFAULTS = {
  inputTokens: 1,
  outputTokens: 1,
  beams: 1,
  trainPrecision: 'bf16',
  servePrecision: 'int8',
  method: 'full',
  limitSec: {},
} as const;

const of = (model: Model, changes: Partial<Workload> = {}): Workload => ({
  ...DEFAULTS,
  contextTokens: model.typical.contextTokens ?? 1,
  runSamples: model.typical.trainUnits,
  runBatch: model.typical.globalBatch,
  ...changes,
  model,
});

type Rule = [name: RegExp, phase: 'train' | 'serve', id: string, changes?: Partial<Workload>];

/**
 * Rules of the MLPerf benchmarks; the first that matches name and phase wins. Samples of a run and
 * their batch are medians of what was entered, rounded.
 */
const RULES: readonly Rule[] = [
  // No entry tells samples: about one pass over the 4.5 million pairs of WMT 2014, our assumption.
  [/^transformer$/, 'train', 'transformer-big', { contextTokens: 64, runSamples: 4.5e6 }],
  // Entries leave padding out, which is half of 512 tokens (Krell et al. 2021).
  [
    /^bert$/,
    'train',
    'bert-large',
    { contextTokens: 256, trainPrecision: 'fp8', runSamples: 2.7e6, runBatch: 448 },
  ],
  [/^bert99$/, 'serve', 'bert-large', { inputTokens: 200 }],
  [/^bert999$/, 'serve', 'bert-large', { inputTokens: 200, servePrecision: 'fp8' }],
  [/^bert.*squad/, 'train', 'bert-large', { contextTokens: 384 }],
  [
    /^gpt3$/,
    'train',
    'gpt-3-175b',
    { contextTokens: 2048, trainPrecision: 'fp8', runSamples: 590e3, runBatch: 1536 },
  ],
  [
    /^gptj/,
    'serve',
    'gpt-j-6b',
    { inputTokens: 780, outputTokens: 70, beams: 4, servePrecision: 'fp8' },
  ],
  [
    /lora$/,
    'train',
    'llama-2-70b',
    {
      contextTokens: 8192,
      trainPrecision: 'fp4',
      method: 'adapter',
      runSamples: 3.1e3,
      runBatch: 8,
    },
  ],
  [
    /^llama270b99/,
    'serve',
    'llama-2-70b',
    {
      inputTokens: 294,
      outputTokens: 294,
      servePrecision: 'fp4',
      limitSec: { server: 0.2, interactive: 0.04 },
    },
  ],
  [
    /^llama31405b/,
    'train',
    'llama-3.1-405b',
    { contextTokens: 8192, trainPrecision: 'fp4', runSamples: 320e3, runBatch: 1152 },
  ],
  [
    /^llama31405b/,
    'serve',
    'llama-3.1-405b',
    {
      inputTokens: 9400,
      outputTokens: 680,
      servePrecision: 'fp4',
      limitSec: { server: 0.175, interactive: 0.08 },
    },
  ],
  [
    /^llama318b/,
    'train',
    'llama-3.1-8b',
    { contextTokens: 8192, trainPrecision: 'fp4', runSamples: 175e3, runBatch: 16 },
  ],
  [
    /^llama318b/,
    'serve',
    'llama-3.1-8b',
    {
      inputTokens: 870,
      outputTokens: 70,
      servePrecision: 'fp4',
      limitSec: { server: 0.1, interactive: 0.03 },
    },
  ],
  [
    /^mixtral8x7b/,
    'serve',
    'mixtral-8x7b',
    { inputTokens: 400, outputTokens: 145, servePrecision: 'fp8', limitSec: { server: 0.2 } },
  ],
  [
    /^deepseekr1/,
    'serve',
    'deepseek-r1',
    { inputTokens: 800, outputTokens: 3880, servePrecision: 'fp4', limitSec: { server: 0.08 } },
  ],
  [/^(3dunet|unet3d)/, 'serve', 'unet-3d-volume'],
  [/^rnnt/, 'serve', 'rnn-t-inference', { servePrecision: 'bf16' }],
  [/^gnmt/, 'serve', 'gnmt-8', { servePrecision: 'bf16' }],
  [/^flux/, 'train', 'flux-1-256'],
  [/^(sdxl|stablediffusionxl)/, 'serve', 'sdxl', { servePrecision: 'fp8' }],
  [/^whisper/, 'serve', 'whisper-large', { servePrecision: 'fp8' }],
];

/** Units (tokens, or samples) of a training run to its target, at the usual batch. */
export const runUnits = (run: Run, { runSamples }: Workload): number =>
  runSamples * (isCountedInTokens(run.model) && run.kind === 'train' ? run.contextTokens : 1);

/** The workload that a name and phase stand for; null where nothing is known to be called that. */
export function workloadNamed(name: string, kind: 'train' | 'serve'): Workload | null {
  const key = compact(name);
  const rule = RULES.find(([pattern, phase]) => phase === kind && pattern.test(key));
  const model = modelFromName(name);
  if (rule === undefined) return model === null ? null : of(model, languageDefaults(model));
  const [, , id, changes] = rule;
  // "BERT-base SQuAD" follows the rule of BERT with a model of its own.
  return of(model !== null && id === 'bert-large' ? model : catalogModel(id), changes);
}

const languageDefaults = ({ unit }: Model): Partial<Workload> =>
  unit === 'token' ? { servePrecision: 'fp8' } : {};
