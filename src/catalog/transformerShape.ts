/**
 * What follows from a transformer's shape alone: parameters, and numbers cached per token.
 * Weight matrices are counted as in Narayanan et al. 2021; biases and norms are left out.
 */

import type { TransformerShape } from './model';

function attentionParameters(shape: TransformerShape): number {
  const { hiddenSize, attentionHeads, keyValueHeads, headSize } = shape;
  const output = attentionHeads * headSize * hiddenSize;
  if (shape.keyValueLatentSize === undefined) {
    return 2 * output + 2 * hiddenSize * keyValueHeads * headSize;
  }
  const rope = shape.latentRopeSize ?? 0;
  const queryWidth = attentionHeads * (headSize + rope);
  const query =
    shape.queryLatentSize === undefined
      ? hiddenSize * queryWidth
      : shape.queryLatentSize * (hiddenSize + queryWidth);
  const keyValue =
    hiddenSize * shape.keyValueLatentSize +
    (shape.keyValueLatentSize - rope) * attentionHeads * 2 * headSize;
  return query + keyValue + output;
}

function feedForwardParameters(shape: TransformerShape, expertsCounted: number): number {
  const matrices = shape.feedForwardMatrices ?? 3;
  const router = shape.experts === undefined ? 0 : shape.hiddenSize * shape.experts;
  const expert = matrices * shape.hiddenSize * shape.feedForwardSize;
  const dense = matrices * shape.hiddenSize * (shape.denseFeedForwardSize ?? shape.feedForwardSize);
  const denseLayers = shape.denseLayers ?? 0;
  const expertLayers = shape.layers - denseLayers;
  return denseLayers * dense + expertLayers * (router + expertsCounted * expert);
}

function parameters(shape: TransformerShape, expertsCounted: number): number {
  const attentionBlocks = shape.layers + (shape.crossAttentionLayers ?? 0);
  const embeddings =
    (shape.tiedEmbeddings ? 1 : 2) * shape.vocabulary + (shape.learnedPositions ?? 0);
  return (
    attentionBlocks * attentionParameters(shape) +
    feedForwardParameters(shape, expertsCounted) +
    embeddings * shape.hiddenSize
  );
}

/** All parameters of a shape, a count. Biases and norms are missing: up to 0.3 % too few. */
export function parametersOf(shape: TransformerShape): number {
  return parameters(shape, (shape.experts ?? 1) + (shape.sharedExperts ?? 0));
}

/** Parameters that one token passes, embeddings included, a count. */
export function activeParametersOf(shape: TransformerShape): number {
  return parameters(shape, (shape.expertsPerToken ?? 1) + (shape.sharedExperts ?? 0));
}

/**
 * Parameters that one token is multiplied with, a count: without looked-up embeddings, which cost
 * no FLOP. An encoder–decoder's token passes only its own half, so there it comes out too large.
 */
export function multipliedParametersOf(shape: TransformerShape): number {
  const lookedUp = (shape.tiedEmbeddings ? 0 : shape.vocabulary) + (shape.learnedPositions ?? 0);
  return activeParametersOf(shape) - lookedUp * shape.hiddenSize;
}

/**
 * Numbers cached for one token of a sequence of `contextTokens`, averaged over its tokens: layers
 * with a sliding window keep only its length. An encoder's keys and values for cross-attention are
 * left out, so encoder–decoder models come out too small.
 */
export function cachedNumbersPerToken(shape: TransformerShape, contextTokens: number): number {
  const perLayer = shape.keyValueLatentSize ?? 2 * shape.keyValueHeads * shape.headSize;
  const local = shape.slidingWindow?.layers ?? 0;
  const localShare = Math.min(1, (shape.slidingWindow?.tokens ?? contextTokens) / contextTokens);
  const caching = shape.crossAttentionLayers ?? shape.layers - (shape.attentionFreeLayers ?? 0);
  return perLayer * (caching - local + local * localShare);
}
