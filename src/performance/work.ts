/**
 * What one unit of a model's work costs, whatever the chip: FLOP, bytes and look-ups of a token or a
 * sample. Transformers by 2·N + attention (Kaplan et al. 2020; Narayanan et al. 2021), everything
 * else from the counts in the catalog.
 */

import type { Model, TransformerShape } from '../catalog/model';
import { cachedNumbersPerToken } from '../catalog/transformerShape';
import type { Precision } from '../catalog/vocabulary';

/** Bytes of one number as it is stored and moved. */
export const BYTES_PER_NUMBER: Readonly<Record<Precision, number>> = {
  fp64: 8,
  fp32: 4,
  bf16: 2,
  fp8: 1,
  int8: 1,
  fp4: 0.5,
};

/** A token model is counted in tokens, a batch in sequences; all others in samples throughout. */
export const isCountedInTokens = (model: Model): boolean => model.unit === 'token';

/**
 * The name of a model's work: language models of one shape cost the same, whatever they are called and
 * trained on.
 */
export function workId(model: Model): string {
  const shape = model.transformer?.shape;
  if (shape === undefined || !isCountedInTokens(model)) return model.id;
  const size = `${shape.layers}x${shape.hiddenSize}`;
  return shape.experts === undefined ? size : `${size}x${shape.experts}`;
}

export const activeParameters = (model: Model): number =>
  (model.activeParameters ?? model.parameters).value;

/** Parameters that a token is multiplied with: embeddings that are only looked up cost no FLOP. */
export function multipliedParameters(model: Model): number {
  const shape = model.transformer?.shape;
  if (shape === undefined) return activeParameters(model);
  const lookedUp = (shape.tiedEmbeddings ? 0 : shape.vocabulary) + (shape.learnedPositions ?? 0);
  return activeParameters(model) - lookedUp * shape.hiddenSize;
}

/** Tokens that one token attends to, summed over layers, where those that see all see `seenTokens`. */
function seenTokensOfLayers(shape: TransformerShape, seenTokens: number): number {
  const attending = shape.layers - (shape.attentionFreeLayers ?? 0);
  const { layers: local, tokens: window } = shape.slidingWindow ?? { layers: 0, tokens: 0 };
  return (attending - local) * seenTokens + local * Math.min(window, seenTokens);
}

/**
 * FLOP of the attention scores and their product with the values, for one token that sees
 * `seenTokens` others, forward: 4·heads × head size for each in each layer, which is a third of
 * 12·L·d·s trained. Layers with a sliding window see no more than that, others may see none.
 *
 * Counts the whole square. Causal kernels skip the half above the diagonal, so pass the mean
 * number of tokens really seen.
 */
export function attentionFlopPerToken(model: Model, seenTokens: number): number {
  const shape = model.transformer?.shape;
  if (shape === undefined) return 0;
  return 4 * shape.attentionHeads * shape.headSize * seenTokensOfLayers(shape, seenTokens);
}

/**
 * The same while decoding, FLOP. With latent attention every head works on the cached vector itself
 * (DeepSeek-AI 2024, section 2.1): on all of it for the scores, without the position for the values.
 */
export function decodeAttentionFlopPerToken(model: Model, seenTokens: number): number {
  const shape = model.transformer?.shape;
  if (shape?.keyValueLatentSize === undefined) return attentionFlopPerToken(model, seenTokens);
  const numbers = 2 * shape.keyValueLatentSize - (shape.latentRopeSize ?? 0);
  return 2 * shape.attentionHeads * numbers * seenTokensOfLayers(shape, seenTokens);
}

/** FLOP of a token forward, with the weights and with the tokens that it sees. */
function flopPerToken(model: Model, contextTokens: number): { weights: number; attention: number } {
  const isBidirectional = model.transformer?.shape.isBidirectional ?? false;
  const seenTokens = isBidirectional ? contextTokens : contextTokens / 2;
  return {
    weights: 2 * multipliedParameters(model),
    attention: attentionFlopPerToken(model, seenTokens),
  };
}

/**
 * FLOP of one unit (token or sample; of one denoising step), forward. A token of a causal model is
 * taken to see half of its context, of an encoder all of it.
 */
export function forwardFlopPerUnit(model: Model, contextTokens: number): number {
  if (model.forwardFlopPerSample !== undefined) {
    return model.forwardFlopPerSample.value;
  }
  const { weights, attention } = flopPerToken(model, contextTokens);
  const perToken = weights + attention;
  return isCountedInTokens(model) ? perToken : perToken * Math.max(contextTokens, 1);
}

/** Share of those FLOP that are attention's, as far as a shape tells: 0 to 1. */
export function attentionFraction(model: Model, contextTokens: number): number {
  const { weights, attention } = flopPerToken(model, contextTokens);
  return attention / (weights + attention || 1);
}

/**
 * Bytes that one token of a sequence of `contextTokens` adds to its key-value cache, in the mean:
 * 2·L·kv_heads·head_size numbers, or one latent vector a layer where the model compresses them.
 */
export function keyValueBytesPerToken(
  model: Model,
  bytesPerNumber: number,
  contextTokens: number,
): number {
  const shape = model.transformer?.shape;
  return shape === undefined ? 0 : cachedNumbersPerToken(shape, contextTokens) * bytesPerNumber;
}

/**
 * Share of the parameters that sits in experts to choose from; 0 where there are none, or where every
 * token visits all. Follows from the parameters that a token uses and the experts that it visits.
 */
export function expertFraction(model: Model): number {
  const visited = visitedFraction(model);
  if (visited >= 1) return 0;
  return Math.min(1, (1 - activeParameters(model) / model.parameters.value) / (1 - visited));
}

/** Share of the experts that one token visits; 1 of a dense model. */
function visitedFraction(model: Model): number {
  const shape = model.transformer?.shape;
  return (shape?.expertsPerToken ?? 1) / (shape?.experts ?? 1);
}

/**
 * Share of the weights that a decode step of `batch` sequences streams: all of a dense model; of a
 * mixture of experts those that at least one sequence was routed to, if routing is even.
 */
export const touchedWeightFraction = (model: Model, batch: number): number =>
  1 - expertFraction(model) * (1 - visitedFraction(model)) ** batch;
