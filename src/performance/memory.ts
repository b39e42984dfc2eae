/**
 * Bytes that one chip has to hold, for training (Rajbhandari et al. 2020; Korthikanti et al. 2022)
 * and for serving. Compared with what the chip has, less a reserve.
 */

import type { Device } from '../catalog/device';
import type { Model } from '../catalog/model';
import type { Layout, TrainingRun } from './prediction';
import { BYTES_PER_NUMBER, expertFraction, isCountedInTokens } from './work';

/** Left to the runtime, fragmentation and communication buffers. Our assumption. */
const USABLE_FRACTION = 0.92;

/** Mixed-precision Adam: bf16 weights, fp32 gradients; fp32 master copy and two moments. */
const WEIGHT_BYTES = 2;
const GRADIENT_BYTES = 4;
const OPTIMIZER_BYTES = 12;
/** Trained share of the parameters when adapters (LoRA) are trained instead. Our assumption. */
export const ADAPTER_FRACTION = 0.005;

/** Activations kept per token and layer, in bytes per hidden unit (Korthikanti et al., eq. 2 and 6). */
const KEPT_BYTES = 34;
const RECOMPUTED_BYTES = 2;
/** Output scores of one token: bf16 and their fp32 gradient. */
const SCORE_BYTES = 6;

/** How training state is kept: unsharded, only the optimizer is spread (ZeRO-1); sharded, all of it. */
export interface Storage {
  isSharded: boolean;
  isRecomputed: boolean;
}

/** Bytes of a chip's memory that a run can fill. */
export const usableBytes = (device: Device): number => device.memoryBytes.value * USABLE_FRACTION;

/** Bytes of embedding tables or node features, as their source stores them; 0 of none. */
export const tableBytes = (model: Model): number => model.embeddingTableBytes?.value ?? 0;

/** Numbers of tables are in fp32 where their source does not say otherwise. */
const TABLE_BYTES_PER_NUMBER = 4;

const tableBytesPerNumber = (model: Model): number =>
  model.tableBytesPerNumber?.value ?? TABLE_BYTES_PER_NUMBER;

/**
 * Bytes of a table or row where its numbers are kept in `bytesPerNumber` at the most, as a share of
 * what its source stores: narrowed, never widened.
 */
export const narrowedTableFraction = (model: Model, bytesPerNumber: number): number =>
  Math.min(1, bytesPerNumber / tableBytesPerNumber(model));

/**
 * Whether the tables hold features of nodes, which are read and never trained, instead of parameters:
 * those of graphs, and any of more numbers than their model has parameters.
 */
export const holdsFeatures = (model: Model): boolean =>
  model.family === 'graph' || numbersInTables(model) > model.parameters.value;

const numbersInTables = (model: Model): number => tableBytes(model) / tableBytesPerNumber(model);

/** Parameters outside the embedding tables, which are sharded and updated sparsely. */
export const denseParameters = (model: Model): number =>
  model.parameters.value - (holdsFeatures(model) ? 0 : numbersInTables(model));

/** Parameters that get gradients and optimizer state: those of adapters, or all dense ones. */
const trainedParameters = (run: TrainingRun): number =>
  denseParameters(run.model) * (run.method === 'adapter' ? ADAPTER_FRACTION : 1);

/**
 * Shares of the parameters that one chip holds where replicas keep their weights: of experts, and of
 * what all tokens pass. Those of a dense model are all of the latter kind.
 */
export function heldFractions(
  model: Model,
  { tensor, pipeline, expert = tensor }: Layout,
): { experts: number; shared: number } {
  const experts = expertFraction(model);
  return {
    experts: experts / expert / pipeline,
    shared: (1 - experts) / tensor / pipeline,
  };
}

const heldFraction = (model: Model, layout: Layout): number => {
  const { experts, shared } = heldFractions(model, layout);
  return experts + shared;
};

/** Weights that adapters leave as they are, no wider than a chip computes, in bytes of the whole model. */
const frozenBytes = (run: TrainingRun): number =>
  run.method === 'adapter'
    ? denseParameters(run.model) * Math.min(WEIGHT_BYTES, BYTES_PER_NUMBER[run.precision])
    : 0;

/** Weights, gradients and optimizer state on one chip, in bytes. */
export function trainingStateBytes(run: TrainingRun, layout: Layout, storage: Storage): number {
  const all = layout.tensor * layout.pipeline * layout.data;
  const trained = trainedParameters(run);
  const whole = trained * (WEIGHT_BYTES + GRADIENT_BYTES) + frozenBytes(run);
  const held = heldFraction(run.model, layout);
  const gathered = storage.isSharded ? gatheredLayerBytes(run.model) * held * layout.pipeline : 0;
  return (
    whole * (storage.isSharded ? 1 / all : held) +
    (trained * OPTIMIZER_BYTES) / all +
    tableBytes(run.model) / all +
    gathered
  );
}

/** Programs that narrow nothing keep weights and sum gradients in fp32. */
const WIDE_BYTES = 4;
const bytesPerWeight = ({ isPlainDataParallel }: TrainingRun): number =>
  isPlainDataParallel ? WIDE_BYTES : WEIGHT_BYTES;

/**
 * Bytes that one chip streams in a step beside activations: for each micro-batch weights forward and
 * backward, and gradients; once optimizer state, which is read and written. Chips whose cores have
 * separate memories stream a copy for each core; what they hold is counted as spread over the cores, so
 * a model that barely fits on TPU v2 or v3 may not.
 *
 * Copies in other formats (fp32 cast to bf16) are not counted, so steps of few samples come out fast.
 */
export function streamedStateBytes(
  run: TrainingRun,
  device: Device,
  layout: Layout,
  microBatches = 1,
): number {
  const copies = (device.separateCores?.value ?? 1) * heldFraction(run.model, layout);
  const chips = layout.tensor * layout.pipeline * layout.data;
  const optimizerCopies = run.isPlainDataParallel ? copies : 1 / chips;
  return (
    microBatches * copies * passedBytes(run) +
    optimizerCopies * 2 * OPTIMIZER_BYTES * trainedParameters(run)
  );
}

/**
 * What a micro-batch passes in bytes of the whole model: all weights forward and again backward, and
 * the gradients of those that are trained.
 */
export const passedBytes = (run: TrainingRun): number =>
  2 * frozenBytes(run) + 3 * gradientBytes(run);

/** Gradients that are summed over all replicas, in bytes of the whole model. */
export const gradientBytes = (run: TrainingRun): number =>
  bytesPerWeight(run) * trainedParameters(run);

/** With sharded weights, two layers at a time are whole: the one in use and the one on its way. */
const gatheredLayerBytes = (model: Model): number =>
  (2 * WEIGHT_BYTES * denseParameters(model)) / Math.max(1, model.transformer?.shape.layers ?? 1);

/**
 * Activations of one micro-batch of one sample (or the piece of one that a chip has) on one chip, in
 * bytes. That is the least that works, so a run that fits by this count may still have to be slow.
 */
export function activationBytes(
  run: TrainingRun,
  layout: Layout,
  storage: Storage,
  batch: number,
): number {
  const shape = run.model.transformer?.shape;
  if (shape === undefined) {
    const units = isCountedInTokens(run.model) ? run.contextTokens : 1;
    return (run.model.activationBytesPerUnit?.value ?? 0) * units;
  }
  const tokens = run.contextTokens * Math.min(1, batch / layout.data);
  const hidden = tokens * shape.hiddenSize;
  const perLayer = storage.isRecomputed ? RECOMPUTED_BYTES : KEPT_BYTES;
  const inUse = storage.isRecomputed ? KEPT_BYTES : 0;
  const scores = tokens * shape.vocabulary * SCORE_BYTES;
  return (hidden * (perLayer * shape.layers + inUse) + scores) / layout.tensor;
}

/**
 * Bytes that one sample holds on a chip while it is served, at `bytesPerNumber`: the features that it
 * gathers, and one layer's activations of a transformer, counted as in training, which errs high. Of
 * other models the data does not tell what is alive at once: 0, so a large batch may not fit.
 */
export function servedSampleBytes(
  model: Model,
  gatheredBytes: number,
  bytesPerNumber: number,
): number {
  const features = holdsFeatures(model) ? gatheredBytes : 0;
  const hidden = (model.transformer?.shape.hiddenSize ?? 0) * (model.typical.contextTokens ?? 1);
  return features + (hidden * KEPT_BYTES * bytesPerNumber) / WEIGHT_BYTES;
}

/** Everything that training holds on one chip, in bytes. */
export const trainingBytes = (
  run: TrainingRun,
  layout: Layout,
  storage: Storage,
  batch: number,
): number =>
  trainingStateBytes(run, layout, storage) + activationBytes(run, layout, storage, batch);

/**
 * Parts of a replica's `samples` that are worked on one after the other, in as few as there is room
 * for beside what training holds. Stages of a pipeline pass on single samples, so that none waits for
 * long. Models other than transformers take all at once, so those that do not fit come out fast.
 */
export function microBatchesOf(
  run: TrainingRun,
  layout: Layout,
  storage: Storage,
  batch: number,
  samples: number,
  limitBytes: number,
): number {
  if (run.model.transformer === undefined || samples <= 1) return 1;
  if (layout.pipeline > 1) return samples;
  const roomBytes = limitBytes - trainingStateBytes(run, layout, storage);
  const atOnce = Math.floor(roomBytes / activationBytes(run, layout, storage, batch));
  return Math.ceil(samples / Math.max(1, atOnce));
}
