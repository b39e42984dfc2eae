/**
 * What one unit of a model's work costs, whatever the chip: FLOP, bytes and look-ups of a token or a
 * sample. Transformers by 2·N + attention (Kaplan et al. 2020; Narayanan et al. 2021), everything
 * else from the counts in the catalog.
 */

import type { Model } from '../catalog/model';
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

export const activeParameters = (model: Model): number =>
  (model.activeParameters ?? model.parameters).value;

/**
 * FLOP of the attention scores and their product with the values, for one token that sees
 * `contextTokens` others, forward: 4·L·(heads × head size)·s, which is a third of 12·L·d·s trained.
 *
 * Counts the whole square. Causal kernels skip the half above the diagonal, so pass the mean
 * number of tokens really seen.
 */
export function attentionFlopPerToken(model: Model, contextTokens: number): number {
  const shape = model.transformer?.shape;
  if (shape === undefined) return 0;
  return 4 * shape.layers * shape.attentionHeads * shape.headSize * contextTokens;
}

/**
 * FLOP of one unit (token or sample; of one denoising step), forward. A token is taken to see half of its context, as in
 * a causal model; an encoder, which sees all of it, comes out too cheap by half the attention term.
 */
export function forwardFlopPerUnit(model: Model, contextTokens: number): number {
  if (model.forwardFlopPerSample !== undefined) {
    return model.forwardFlopPerSample.value;
  }
  const perToken = 2 * activeParameters(model) + attentionFlopPerToken(model, contextTokens / 2);
  return isCountedInTokens(model) ? perToken : perToken * Math.max(contextTokens, 1);
}

/**
 * Bytes that one token adds to the key-value cache of a sequence: 2·L·kv_heads·head_size numbers, or
 * one latent vector a layer where the model compresses them.
 */
export function keyValueBytesPerToken(model: Model, bytesPerNumber: number): number {
  const shape = model.transformer?.shape;
  if (shape === undefined) return 0;
  const numbersPerLayer = shape.keyValueLatentSize ?? 2 * shape.keyValueHeads * shape.headSize;
  return shape.layers * numbersPerLayer * bytesPerNumber;
}

/**
 * Share of the weights that a decode step of `batch` sequences streams: all of a dense model; of a
 * mixture of experts those that at least one sequence was routed to, if routing is even.
 */
export function touchedWeightFraction(model: Model, batch: number): number {
  const shape = model.transformer?.shape;
  if (shape?.experts === undefined || shape.expertsPerToken === undefined) return 1;
  const active = activeParameters(model) / model.parameters.value;
  const perTokenShare = shape.expertsPerToken / shape.experts;
  if (perTokenShare >= 1) return 1;
  const expertShare = Math.min(1, (1 - active) / (1 - perTokenShare));
  const touched = 1 - (1 - perTokenShare) ** batch;
  return 1 - expertShare + expertShare * touched;
}
