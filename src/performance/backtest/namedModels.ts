/**
 * Models from their names: those of the catalog under any spelling, single kernels, and models known
 * by nothing but a size in the name ("32B dense", "8x22b", "layer_64-node_512-…").
 */

import { BENCHMARK_MODELS } from '../../catalog/benchmarkModels';
import { customModel } from '../../catalog/customModel';
import type { Figure } from '../../catalog/figure';
import type { Model } from '../../catalog/model';
import { MODELS } from '../../catalog/models';
import type { Family } from '../../catalog/vocabulary';
import { ALIASES, SPELLINGS } from './spellings';

const CATALOG: readonly Model[] = [...MODELS, ...BENCHMARK_MODELS];

/** A name without what spellings differ in: case, spaces and signs. */
export const compact = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '');

/** The same with points, without which 1.3B is 13B. */
const withPoints = (name: string): string => name.toLowerCase().replace(/[^a-z0-9.]/g, '');

const byName = (spell: (name: string) => string): ReadonlyMap<string, Model> =>
  new Map(
    CATALOG.flatMap((model) => [model.id, model.name].map((name) => [spell(name), model] as const)),
  );
const BY_NAME = byName(compact);
const BY_POINTED_NAME = byName(withPoints);

/** Names with their size at the end, the longest first: what follows is tuning, "gemma-3-27b-pt". */
const SIZED_NAMES = [...BY_NAME].filter(([name]) => /\d[bm]$/.test(name));
SIZED_NAMES.sort(([a], [b]) => b.length - a.length);

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

const SIZE = /(\d+(?:\.\d+)?) ?([mbt])(?![a-z0-9])/;
const SIZE_WORDS = /tiny|mini(?!go|max)|small|medium|turbo|nano/;
/** By how much a size in a name may differ from the model's own: 12B of 11.9, 336M of 340. */
const SIZE_TOLERANCE = 0.25;

/** Parameters that a name states; null where it has none. */
function sizeIn(name: string): number | null {
  const match = SIZE.exec(name);
  return match === null ? null : amount(match[1], match[2]);
}

/** Whether a name's size, in digits or words, is that of a model which only the beginning spells. */
function isOfSize(
  name: string,
  begun: string,
  { id, parameters, activeParameters }: Model,
): boolean {
  const size = /\d[mbt]/.test(begun) ? null : sizeIn(name);
  const sizes = [parameters.value, activeParameters?.value ?? parameters.value];
  if (size !== null) return sizes.some((own) => Math.abs(size / own - 1) < SIZE_TOLERANCE);
  const word = SIZE_WORDS.exec(compact(name))?.[0];
  return word === undefined || `${begun} ${id}`.includes(word);
}

/** Compact names lose the point of 1.3B: what they lead to has to be of the size that is written. */
const losesNoPoint = (name: string, model: Model): boolean =>
  !/\d\.\d+ ?[bm](?![a-z0-9])/.test(name) || isOfSize(name, '', model);

/** A model of the catalog under its whole name, or one with tuning after it. */
function spelled(name: string, key: string): Model | undefined {
  const exact = BY_POINTED_NAME.get(withPoints(name));
  if (exact !== undefined) return exact;
  const found = BY_NAME.get(key) ?? SIZED_NAMES.find(([begun]) => key.startsWith(begun))?.[1];
  return found !== undefined && losesNoPoint(name, found) ? found : undefined;
}

const RESIZABLE: readonly Family[] = ['transformer', 'diffusion'];

/** A larger or smaller model of one kind: what it computes and moves grows with its parameters. */
function resized(model: Model, parameters: number): Model {
  const factor = parameters / model.parameters.value;
  const scaled = (figure: Figure | undefined) => figure && assumed(figure.value * factor);
  const { activeParameters: _, ...rest } = model;
  return {
    ...rest,
    parameters: assumed(parameters),
    forwardFlopPerSample: scaled(model.forwardFlopPerSample),
    activationBytesPerUnit: scaled(model.activationBytesPerUnit),
    trafficBytesPerUnit: scaled(model.trafficBytesPerUnit),
  } as Model;
}

/**
 * The model that an alias leads to; of another size, a language model is left to its size, and null
 * says that nothing describes it.
 */
function aliased(name: string, key: string): Model | null | undefined {
  for (const [pattern, id] of ALIASES) {
    const begun = pattern.exec(key)?.[0];
    if (begun === undefined) continue;
    const model = catalogModel(id);
    if (isOfSize(name, begun, model)) return model;
    const size = sizeIn(name);
    if (model.unit === 'token' && size !== null && model.family === 'transformer') return undefined;
    return size !== null && RESIZABLE.includes(model.family)
      ? named(name, resized(model, size))
      : null;
  }
  return undefined;
}

/** Parameters of "8x7b", in all and for each token, over those of 8 × 7B and of 7B: attention is shared. */
const SHARE_OF_EXPERTS = 0.84;
const ACTIVE_OVER_EXPERT = 1.8;
/** Share of its parameters that a mixture like Mixtral uses for each token: 13 of 47 billion. */
const ACTIVE_SHARE = 0.28;
/** Sequences that models are trained on where only their size is known. Our assumption. */
const UNNAMED_CONTEXT_TOKENS = 4096;

/** What a size alone does not describe: no language models, and mixtures known by their names only. */
const NOT_DENSE =
  /diffusion|video|flux|dlrm|\d+e$|^(grok|dbrx|deepseek(v\d|moe|coderv)|kimi|glm4[5-9]|glm5|minimax|snowflake|arctic|switch|glam|jamba|gptoss|llama4|mixtral)/;

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
  const parameters = sizeIn(name);
  if (parameters === null) return null;
  const active = /a(\d+(?:\.\d+)?)b/.exec(name)?.[1];
  if (active === undefined && !name.includes('moe')) {
    if (NOT_DENSE.test(compact(name))) return null;
    const id = name.includes('dense') ? 'dense' : name;
    return named(id, customModel({ family: 'transformer', parameters, ...context }));
  }
  const activeParameters = active === undefined ? ACTIVE_SHARE * parameters : amount(active);
  return named(name, customModel({ family: 'moe', parameters, activeParameters, ...context }));
}

const named = (id: string, model: Model): Model => ({ ...model, id, name: id });

/** Words that change neither shape nor size: who published it, how it was tuned, stored or run. */
const IDLE_WORDS =
  /(^|[-_ ])(maxtext|meta|instruct|chat|hf|it|initial|experimental|final|interactive|fp\d+|(nv|mx)fp\d|bf16|int\d|w\da\d+|awq|gptq|quantized|v0\.\d)(?=$|[-_ ])/g;

const withoutIdleWords = (written: string): string =>
  written
    .toLowerCase()
    .replace(/\(.*?\)/g, '')
    .replace(/^[a-z][\w.-]*\/(?=[a-z])/, '')
    .replace('+', ' plus')
    .trim()
    .replace(IDLE_WORDS, '')
    .trim();

/** A name as rules know it: compact, without idle words, beginnings spelled in one way. */
export const nameKey = (written: string): string =>
  SPELLINGS.reduce(
    (key, [pattern, usual]) => key.replace(pattern, usual),
    compact(withoutIdleWords(written)),
  );

/** The model that a name stands for; null where it names none that we can describe. */
export function modelFromName(written: string): Model | null {
  const name = withoutIdleWords(written);
  const key = nameKey(written);
  const known = paradnn(name) ?? kernel(name) ?? spelled(name, key) ?? aliased(name, key);
  return known === undefined ? modelOfSize(name) : known;
}
