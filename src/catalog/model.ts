import type { Figure } from './figure';
import type { ModelId } from './roster';
import type { Family } from './vocabulary';

/** The shape of a (decoder or encoder) transformer, as its configuration file gives it. */
export interface TransformerShape {
  layers: number;
  hiddenSize: number;
  feedForwardSize: number;
  attentionHeads: number;
  /** Heads that keep keys and values; fewer than `attentionHeads` with grouped queries. */
  keyValueHeads: number;
  headSize: number;
  vocabulary: number;
  /** Latent attention (DeepSeek) caches one vector of this many numbers instead of heads. */
  keyValueLatentSize?: number;
  experts?: number;
  expertsPerToken?: number;
}

/** A model that readers can name; what one unit of its work costs, whatever the chip. */
export interface Model {
  id: ModelId;
  name: string;
  family: Family;
  /** What one unit of work is called: tokens for language models, else samples of this kind. */
  unit: 'token' | 'image' | 'sequence' | 'volume' | 'utterance' | 'click' | 'node' | 'row' | 'cell';
  parameters: Figure;
  /** Parameters used per token or sample; left out where all are. */
  activeParameters?: Figure;
  transformer?: { shape: TransformerShape; source: Figure['sources']; locator: string };
  /**
   * Forward FLOP of one sample (2 per multiply–add) for models that are not counted in tokens.
   * A diffusion model: of one denoising step; `stepsPerSample` says how many make an image.
   */
  forwardFlopPerSample?: Figure;
  stepsPerSample?: Figure;
  /** Share of the FLOP that runs on a matrix engine. */
  matrixFraction: Figure;
  /** Bytes of activations kept per sample (or token) for the backward pass, at 2 bytes a number. */
  activationBytesPerUnit?: Figure;
  /** Bytes that the forward pass of one sample moves besides weights, at 2 bytes a number. */
  trafficBytesPerUnit?: Figure;
  /** Steps that must follow each other within one sample (recurrence); 1 for feed-forward. */
  sequentialSteps: Figure;
  /** The smallest dimension of its large matrix products. */
  smallestMatrixDimension: Figure;
  embeddingTableBytes?: Figure;
  /** Embedding rows fetched per sample, and the bytes of one. */
  lookupsPerSample?: Figure;
  lookupBytes?: Figure;
  /** What is usual, for questions left open: tokens in a sequence and units to train on. */
  typical: {
    contextTokens?: number;
    trainUnits: number;
    finetuneUnits: number;
    globalBatch: number;
  };
  notes: readonly string[];
}
