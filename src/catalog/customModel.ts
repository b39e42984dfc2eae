/**
 * A model from what a reader knows of it: family and counts. Transformers get a textbook shape;
 * everything else is a preset of its family, scaled by its parameters.
 */

import type { Figure } from './figure';
import { languageModel } from './languageModel';
import type { Model, TransformerShape } from './model';
import { assumed } from './modelFigures';
import { MODELS } from './models';
import type { ModelId } from './roster';
import type { Family } from './vocabulary';

export interface ModelCounts {
  family: Family;
  parameters: number;
  /** Parameters used per token or sample (mixtures of experts, recommenders). */
  activeParameters?: number;
  contextTokens?: number;
  embeddingTableBytes?: number;
}

/** Hidden size per layer, as in GPT-3 (12,288 ÷ 96) and Llama 3.1 405B (16,384 ÷ 126). */
const HIDDEN_PER_LAYER = 128;
/** As in GPT-3 and the Llama models. */
const HEAD_SIZE = 128;
/** Open models since 2024 share keys and values among queries in eight groups or fewer. */
const KEY_VALUE_HEADS = 8;
/** As open models since 2024 have, but never more than a tenth of the parameters an embedding. */
const VOCABULARY = 128_000;
const EMBEDDING_FRACTION = 0.1;
/** Mixtures: total per active parameter where not given, between Qwen3’s 9 and DeepSeek-V3’s 18. */
const TOTAL_PER_ACTIVE = 10;
/** As in Qwen3 and DeepSeek-V3. */
const EXPERTS_PER_TOKEN = 8;
/** Share of the active parameters that is experts. */
const EXPERT_FRACTION = 2 / 3;
/** Where the reader names none. Our assumption. */
const DEFAULT_CONTEXT_TOKENS = 8192;
/** Share of a recommender’s parameters that is not tables, as in DLRM-DCNv2. */
const DENSE_FRACTION = 6.1e-4;
/** Tables are kept in fp32. */
const TABLE_BYTES_PER_NUMBER = 4;
/** Layers of networks of which only the size is known. Our assumption. */
const OTHER_LAYERS = 10;

const GIVEN = 'the reader’s own count';

const atLeast = (least: number, value: number, step: number): number =>
  Math.max(least, Math.round(value / step) * step);

/** Shape with 12·L·d² parameters in its layers at the usual aspect ratio (Kaplan et al. 2020). */
function denseShape(parameters: number): TransformerShape {
  const hidden = Math.cbrt((parameters * HIDDEN_PER_LAYER) / 12);
  const hiddenSize = atLeast(HEAD_SIZE, hidden, HEAD_SIZE);
  const layers = atLeast(1, hidden / HIDDEN_PER_LAYER, 1);
  const attentionHeads = hiddenSize / HEAD_SIZE;
  const keyValueHeads = Math.min(KEY_VALUE_HEADS, attentionHeads);
  const vocabulary = Math.max(
    1,
    Math.floor(Math.min(VOCABULARY, (EMBEDDING_FRACTION * parameters) / hiddenSize)),
  );
  const perLayer = (parameters - 2 * vocabulary * hiddenSize) / layers;
  const attention = 2 * hiddenSize * HEAD_SIZE * (attentionHeads + keyValueHeads);
  return {
    layers,
    hiddenSize,
    feedForwardSize: atLeast(64, (perLayer - attention) / (3 * hiddenSize), 64),
    attentionHeads,
    keyValueHeads,
    headSize: HEAD_SIZE,
    vocabulary,
  };
}

/** The dense shape of the active parameters, with two thirds of them cut into experts. */
function mixtureShape(parameters: number, active: number): TransformerShape {
  const dense = denseShape(active);
  const oneExpert = (EXPERT_FRACTION * active) / EXPERTS_PER_TOKEN;
  const size = oneExpert / (3 * dense.hiddenSize * dense.layers);
  return {
    ...dense,
    feedForwardSize: atLeast(64, size, 64),
    experts: EXPERTS_PER_TOKEN + Math.round((parameters - active) / oneExpert),
    expertsPerToken: EXPERTS_PER_TOKEN,
  };
}

function customTransformer(counts: ModelCounts): Model {
  const { parameters } = counts;
  const isMixture = counts.family === 'moe';
  const active = counts.activeParameters ?? parameters / (isMixture ? TOTAL_PER_ACTIVE : 1);
  const model = languageModel({
    id: 'custom',
    name: 'Custom model',
    parameters: assumed(parameters, GIVEN),
    ...(isMixture && {
      activeParameters: assumed(
        active,
        counts.activeParameters === undefined ? 'a tenth of all parameters' : GIVEN,
      ),
    }),
    shape: isMixture ? mixtureShape(parameters, active) : denseShape(parameters),
    source: 'chinchilla-paper',
    locator: 'textbook shape: 12·L·d² parameters, d = 128·L, eight key–value heads',
    contextTokens: counts.contextTokens ?? DEFAULT_CONTEXT_TOKENS,
  });
  return { ...model, notes: ['Shape from the textbook; real models differ by tens of per cent.'] };
}

function preset(id: ModelId, models: readonly Model[]): Model {
  const found = models.find((model) => model.id === id);
  if (found === undefined) throw new Error(`no preset ${id}`);
  return found;
}

const scale = (figure: Figure | undefined, factor: number, like: string): Figure =>
  assumed((figure?.value ?? 0) * factor, `in proportion to parameters, as in ${like}`);

/** A preset whose work per sample grows by `factor`; its table sizes and usual amounts stay. */
function scaled(base: Model, factor: number, parameters: number): Model {
  const { transformer: _, activeParameters: __, ...rest } = base;
  return {
    ...rest,
    id: 'custom',
    name: 'Custom model',
    parameters: assumed(parameters, GIVEN),
    forwardFlopPerSample: scale(base.forwardFlopPerSample, factor, base.name),
    activationBytesPerUnit: scale(base.activationBytesPerUnit, factor, base.name),
    trafficBytesPerUnit: scale(base.trafficBytesPerUnit, factor, base.name),
    notes: [`FLOP, activations and traffic per parameter as in ${base.name}.`],
  };
}

function customRecommender(counts: ModelCounts, models: readonly Model[]): Model {
  const base = preset('dlrm-dcnv2', models);
  const { parameters } = counts;
  const tableBytes =
    counts.embeddingTableBytes ?? parameters * (1 - DENSE_FRACTION) * TABLE_BYTES_PER_NUMBER;
  const tableNumbers = tableBytes / TABLE_BYTES_PER_NUMBER;
  // Tables larger than all parameters together: the count given was that of the networks alone.
  const beside = parameters > tableNumbers ? parameters - tableNumbers : parameters;
  const dense = counts.activeParameters ?? beside;
  const factor = dense / (base.activeParameters ?? base.parameters).value;
  return {
    ...scaled(base, factor, tableNumbers + dense),
    activeParameters: assumed(dense, 'what is not tables'),
    embeddingTableBytes: assumed(
      tableBytes,
      counts.embeddingTableBytes === undefined ? 'all but 0.06 % of the parameters' : GIVEN,
    ),
  };
}

/** A recurrent network costs 0.8 FLOP per parameter and token, as GNMT does on a sentence pair. */
function customRecurrent(counts: ModelCounts, models: readonly Model[]): Model {
  const base = preset('gnmt', models);
  const usual = base.sequentialSteps.value;
  const tokens = counts.contextTokens ?? usual;
  const factor = (counts.parameters / base.parameters.value) * (tokens / usual);
  return {
    ...scaled(base, factor, counts.parameters),
    sequentialSteps: assumed(tokens, 'one step per token'),
  };
}

/** Fully connected layers: 2 FLOP per parameter, ten layers of equal width. */
function customPerceptron(counts: ModelCounts): Model {
  const { parameters } = counts;
  const width = Math.sqrt(parameters / OTHER_LAYERS);
  const note = 'ten fully connected layers of equal width';
  return {
    id: 'custom',
    name: 'Custom model',
    family: 'other',
    unit: 'row',
    parameters: assumed(parameters, GIVEN),
    forwardFlopPerSample: assumed(2 * parameters, note),
    matrixFraction: assumed(0.99, note),
    activationBytesPerUnit: assumed(4 * OTHER_LAYERS * width, note),
    trafficBytesPerUnit: assumed(4 * OTHER_LAYERS * width, note),
    sequentialSteps: assumed(1, note),
    smallestMatrixDimension: assumed(Math.max(1, Math.floor(width)), note),
    typical: {
      trainUnits: 20 * parameters,
      finetuneUnits: parameters,
      globalBatch: 8192,
      note: '20 samples per parameter',
    },
    notes: ['Taken for ten fully connected layers.'],
  };
}

/** Families whose work simply grows with their parameters, and the preset it grows from. */
const SCALED_PRESETS = {
  cnn: 'resnet-50',
  diffusion: 'sdxl',
  graph: 'graph-sage',
} as const satisfies Partial<Record<Family, ModelId>>;

/**
 * A model of the given family and counts, scaled from one of `models` where it has no shape of its
 * own; marked as assumption throughout.
 *
 * Work per sample grows with parameters, so it comes out too small for high resolutions, and too
 * large for networks whose parameters lie in narrow late layers.
 */
export function customModel(counts: ModelCounts, models: readonly Model[] = MODELS): Model {
  switch (counts.family) {
    case 'transformer':
    case 'moe':
      return customTransformer(counts);
    case 'recommender':
      return customRecommender(counts, models);
    case 'recurrent':
      return customRecurrent(counts, models);
    case 'other':
      return customPerceptron(counts);
    default: {
      const base = preset(SCALED_PRESETS[counts.family], models);
      return scaled(base, counts.parameters / base.parameters.value, counts.parameters);
    }
  }
}
