import type { Figure } from './figure';
import type { ModelId } from './roster';
import type { Family, Precision } from './vocabulary';

/** The shape of a (decoder or encoder) transformer, as its configuration file gives it. */
export interface TransformerShape {
  layers: number;
  hiddenSize: number;
  /** Of one expert where there are experts. */
  feedForwardSize: number;
  attentionHeads: number;
  /** Heads that keep keys and values; fewer than `attentionHeads` with grouped queries. */
  keyValueHeads: number;
  headSize: number;
  vocabulary: number;
  /** Weight matrices of a feed-forward block: 3 where gated, which is the default, else 2. */
  feedForwardMatrices?: 2 | 3;
  /** One matrix serves as input embedding and output layer. */
  tiedEmbeddings?: boolean;
  /** Position vectors that are learned rather than computed, and stored. */
  learnedPositions?: number;
  /** Layers of a decoder that also attend to an encoder's output; they come last. */
  crossAttentionLayers?: number;
  /** Latent attention (DeepSeek) caches one vector of this many numbers instead of heads. */
  keyValueLatentSize?: number;
  /** With latent attention: how many of those numbers carry the position, and the query's rank. */
  latentRopeSize?: number;
  queryLatentSize?: number;
  experts?: number;
  expertsPerToken?: number;
  /** Numbers of a token that travel to its experts, where they work in a smaller space. */
  expertLatentSize?: number;
  /** Experts that every token passes, besides the chosen ones. */
  sharedExperts?: number;
  /** Layers with one dense feed-forward block in place of experts, and its size. */
  denseLayers?: number;
  denseFeedForwardSize?: number;
  /** Layers whose attention, and cache, reach back only `tokens`; the rest see everything. */
  slidingWindow?: { layers: number; tokens: number };
  /** Every token sees the whole sequence, as in an encoder, rather than what came before it. */
  isBidirectional?: boolean;
  /** Layers without attention (state space or linear); they keep no cache per token. */
  attentionFreeLayers?: number;
}

export interface MatrixFill {
  byWidth: Readonly<Record<16 | 32 | 64 | 128 | 256, number>>;
  sources: Figure['sources'];
  locator: string;
}

/** A model that readers can name; what one unit of its work costs, whatever the chip. */
export interface Model {
  /** A `ModelId` for presets, `custom` for a reader's own; benchmarks name others. */
  id: string;
  name: string;
  family: Family;
  /** What one unit of work is called: tokens for language models, else samples of this kind. */
  unit: 'token' | 'image' | 'sequence' | 'volume' | 'utterance' | 'click' | 'node' | 'row' | 'cell';
  parameters: Figure;
  /** Parameters used per token or sample; left out where all are. */
  activeParameters?: Figure;
  /** Left out for models that are no transformers, and where layers differ too much for one shape. */
  transformer?: { shape: TransformerShape; source: Figure['sources']; locator: string };
  /**
   * Forward FLOP of one sample (2 per multiply–add) for models that are not counted in tokens.
   * A diffusion model: of one denoising step; `stepsPerSample` says how many make an image.
   */
  forwardFlopPerSample?: Figure;
  stepsPerSample?: Figure;
  /** FLOP of a training step per forward FLOP; 3 where left out (forward and two gradients). */
  trainingFlopPerForwardFlop?: Figure;
  /** Share of the FLOP that runs on a matrix engine. */
  matrixFraction: Figure;
  /**
   * Bytes of activations kept per sample (or token) for the backward pass, at 2 bytes a number. For
   * token models left out where the shape gives it. Of one denoising step for diffusion models.
   */
  activationBytesPerUnit?: Figure;
  /** Bytes that the forward pass of one sample moves besides weights, at 2 bytes a number. */
  trafficBytesPerUnit?: Figure;
  /** Steps that must follow each other within one sample (recurrence); 1 for feed-forward. */
  sequentialSteps: Figure;
  /** Later shapes depend on earlier results: proposed regions, searched trees. */
  hasDynamicShapes?: true;
  /** The smallest dimension of those matrix products that carry a tenth of the FLOP or more. */
  smallestMatrixDimension: Figure;
  /**
   * Share of a square matrix unit, by its width, that the products fill, weighted by FLOP. More
   * exact than padding the smallest dimension; left out where layers are alike.
   */
  matrixFill?: MatrixFill;
  /** Embedding tables (or node features), at the bytes per number that their source stores. */
  embeddingTableBytes?: Figure;
  /** Bytes of one number in them; 4 where left out. */
  tableBytesPerNumber?: Figure;
  /** Embedding rows fetched per sample, and the bytes of one. */
  lookupsPerSample?: Figure;
  lookupBytes?: Figure;
  /** What is usual, for questions left open: tokens in a sequence and units to train on. */
  typical: {
    contextTokens?: number;
    trainUnits: number;
    finetuneUnits: number;
    globalBatch: number;
    /** Where these come from; our assumption where left out. */
    sources?: Figure['sources'];
    note?: string;
  };
  /** Narrow format of the weights as published; left out for 16 bits. */
  publishedPrecision?: { format: Precision; source: Figure['sources']; locator: string };
  notes: readonly string[];
}

/** A model that links can name. */
export interface Preset extends Model {
  id: ModelId;
}
