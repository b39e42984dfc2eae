/**
 * Models from their names: those of the catalog under any spelling, single kernels, and models known
 * by nothing but a size in the name ("32B dense", "8x22b", "layer_64-node_512-…").
 */

import { BENCHMARK_MODELS } from '../../catalog/benchmarkModels';
import { customModel } from '../../catalog/customModel';
import type { Figure } from '../../catalog/figure';
import type { Model } from '../../catalog/model';
import { MODELS } from '../../catalog/models';

const CATALOG: readonly Model[] = [...MODELS, ...BENCHMARK_MODELS];

/** A name without what spellings differ in: case, spaces and signs. */
export const compact = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '');

const BY_NAME = new Map(
  CATALOG.flatMap((model) => [model.id, model.name].map((name) => [compact(name), model] as const)),
);

/** Names that no catalog spells like this; the first match wins. */
const ALIASES: readonly [RegExp, string][] = [
  [/^resnet/, 'resnet-50'],
  [/^ssd300/, 'ssd300-resnet-50'],
  [/^(ssdlarge|ssdresnet34)/, 'ssd-resnet-34-1200'],
  [/^ssdsmall/, 'ssd-mobilenet-v1'],
  [/^ssd/, 'ssd-resnet-34'],
  [/^mobilenet/, 'mobilenet-v1'],
  [/^maskrcnnr101/, 'mask-rcnn-101'],
  [/^maskrcnn/, 'mask-rcnn'],
  [/^shapemask/, 'shapemask'],
  [/^(3dunet|unet3d)/, 'unet-3d'],
  [/^(bertbase|bertlargebase)/, 'bert-base'],
  [/^bert/, 'bert-large'],
  [/^transformerxlbase/, 'transformer-xl-base'],
  [/^transformerxl/, 'transformer-xl-large'],
  [/^transformer/, 'transformer-big'],
  [/^dlrmsmall/, 'dlrm-small'],
  [/^dlrmlarge/, 'dlrm-large'],
  [/^dlrm(dcn|v2)/, 'dlrm-dcnv2'],
  [/^dlrm/, 'dlrm'],
  [/^rnnt/, 'rnn-t'],
  [/^(gnn|rgat)/, 'rgat'],
  [/^gptj/, 'gpt-j-6b'],
  [/^gpt3/, 'gpt-3-175b'],
  [/^deepseekv?3/, 'deepseek-v3'],
  [/^deepseekr1/, 'deepseek-r1'],
  [/^deepseekv4/, 'deepseek-v4-flash'],
  [/^llama2?70b/, 'llama-2-70b'],
  [/^llama7b/, 'llama-1-7b'],
  [/^llama4maverick/, 'llama-4-maverick'],
  [/^llama4scout/, 'llama-4-scout'],
  [/^nemotron35lightning/, 'nemotron-3.5-lightning'],
  [/^nemotron3nano/, 'nemotron-3-nano'],
  [/^nemotron3super/, 'nemotron-3-super'],
  [/^nemotron3ultra/, 'nemotron-3-ultra'],
  [/^qwen330ba3b/, 'qwen3-30b-a3b'],
  [/^qwen3235ba22b/, 'qwen3-235b-a22b'],
  [/^gemma44b/, 'gemma-4-e4b'],
  [/^gemma42b/, 'gemma-4-e2b'],
  [/^wan22/, 'wan-2.2-a14b'],
  [/^wan2/, 'wan-2.1-14b'],
  [/^(sdxl|stablediffusionxl)/, 'sdxl'],
  [/^stablediffusion/, 'stable-diffusion-v2'],
  [/^flux/, 'flux-1'],
  [/^whisper/, 'whisper-large'],
  [/^encoderblock/, 'encoder-block'],
  [/^tacotron/, 'tacotron-2'],
  [/^waveglow/, 'waveglow'],
  [/^minigo/, 'minigo'],
  [/^ncf/, 'ncf'],
];

/** The model of a name or id that a catalog spells; an unknown one is a mistake of ours, and throws. */
export function catalogModel(id: string): Model {
  const model = BY_NAME.get(compact(id));
  if (model === undefined) throw new Error(`no model ${id} in the catalog`);
  return model;
}

const assumed = (value: number): Figure => ({
  value,
  sources: ['assumption'],
  locator: 'from the name of the measurement',
  asOf: '2026-11-23',
  confidence: 'low',
});

/**
 * A network of ParaDnn (Wang et al. 2020). Its layers are so small that each waits for the one
 * before; sizes share one id, as they share one program.
 */
function paradnn(name: string): Model | null {
  const match = /layer_(\d+)-node_(\d+)/.exec(name);
  if (match === null) return null;
  const [layers = 1, nodes = 1] = match.slice(1).map(Number);
  const model = BY_NAME.get(compact(`paradnn-fc-${layers}-${nodes}`));
  if (model === undefined) return null;
  return { ...model, id: 'paradnn-fc', sequentialSteps: assumed(layers + 1) };
}

/** One square matrix product, or a copy in memory, as microbenchmarks repeat it. */
function kernel(name: string): Model | null {
  const side =
    /gemm (?:m=n=k=)?(\d+)/.exec(name)?.[1] ?? (/\bgemm\b/.test(name) ? '16384' : undefined);
  const copied = /copy ([\d.]+) ?mb/.exec(name)?.[1];
  if (side === undefined && copied === undefined) return null;
  const n = Number(side ?? 0);
  return {
    id: side === undefined ? 'copy' : 'gemm',
    name,
    family: 'other',
    unit: 'row',
    parameters: assumed(0),
    forwardFlopPerSample: assumed(2 * n ** 3),
    matrixFraction: assumed(1),
    trafficBytesPerUnit: assumed(copied === undefined ? 6 * n ** 2 : 2e6 * Number(copied)),
    sequentialSteps: assumed(1),
    smallestMatrixDimension: assumed(n || 1024),
    typical: { trainUnits: 1, finetuneUnits: 1, globalBatch: 1 },
    notes: [],
  };
}

const UNITS: Readonly<Record<string, number>> = { m: 1e6, b: 1e9, t: 1e12 };
const amount = (digits = '1', unit = 'b'): number => Number(digits) * (UNITS[unit] ?? 1);

/** Parameters of "8x7b", in all and for each token, over those of 8 × 7B and of 7B: attention is shared. */
const SHARE_OF_EXPERTS = 0.84;
const ACTIVE_OVER_EXPERT = 1.8;
/** Share of its parameters that a mixture like Mixtral uses for each token: 13 of 47 billion. */
const ACTIVE_SHARE = 0.28;
/** Sequences that models are trained on where only their size is known. Our assumption. */
const UNNAMED_CONTEXT_TOKENS = 4096;

/** A size in the name: "32b", "30b-a3b", "8x22b", "10t mixtral-like moe". */
function modelOfSize(name: string): Model | null {
  const context = { contextTokens: UNNAMED_CONTEXT_TOKENS };
  const experts = /(\d+)x(\d+(?:\.\d+)?)b/.exec(name);
  if (experts !== null) {
    const each = amount(experts[2]);
    const parameters = SHARE_OF_EXPERTS * Number(experts[1]) * each;
    const activeParameters = Math.min(parameters, ACTIVE_OVER_EXPERT * each);
    return named(name, customModel({ family: 'moe', parameters, activeParameters, ...context }));
  }
  const size = /(\d+(?:\.\d+)?) ?([mbt])(?![a-z])/.exec(name);
  if (size === null) return null;
  const parameters = amount(size[1], size[2]);
  const active = /a(\d+(?:\.\d+)?)b/.exec(name)?.[1];
  if (active === undefined && !name.includes('moe')) {
    const id = name.includes('dense') ? 'dense' : name;
    return named(id, customModel({ family: 'transformer', parameters, ...context }));
  }
  const activeParameters = active === undefined ? ACTIVE_SHARE * parameters : amount(active);
  return named(name, customModel({ family: 'moe', parameters, activeParameters, ...context }));
}

const named = (name: string, model: Model): Model => ({ ...model, id: name, name });

/** The model that a name stands for; null where it names none that we know. */
export function modelFromName(written: string): Model | null {
  const name = written
    .toLowerCase()
    .replace(/\(.*?\)/g, '')
    .replace(/[-_ ]?(maxtext|instruct|chat|hf|it)\b/g, '')
    .replace(/\b(initial|experimental|final)\b/, '')
    .trim();
  const key = compact(name);
  const alias = ALIASES.find(([pattern]) => pattern.test(key))?.[1];
  return (
    paradnn(name) ??
    kernel(name) ??
    BY_NAME.get(key) ??
    BY_NAME.get(key.replace('llama370b', 'llama3170b').replace('llama38b', 'llama318b')) ??
    (alias === undefined ? null : catalogModel(alias)) ??
    modelOfSize(name)
  );
}
