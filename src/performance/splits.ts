/** Ways to spread a model over chips: tensor × pipeline × data, and its experts in a stage. */

import type { Device } from '../catalog/device';
import type { Model } from '../catalog/model';
import type { Layout, TrainingRun } from './prediction';

/** Ways to split a model, tensor × pipeline. */
export type Split = Pick<Layout, 'tensor' | 'pipeline'>;
export const PLAIN: Split = { tensor: 1, pipeline: 1 };
export const SPLITS: readonly Split[] = [1, 2, 4, 8, 16, 32]
  .flatMap((tensor) => [1, 2, 4, 8, 16].map((pipeline) => ({ tensor, pipeline })))
  .slice(1);

/** Sequences longer than this can be split between chips (context parallelism). Our assumption. */
const LEAST_TOKENS_PER_PIECE = 1024;

/**
 * A split of `run` with as many replicas as there are chips, and pieces of its sequences, for. Samples
 * of other models divide between any number of chips.
 */
export function layoutOf(
  { model, contextTokens }: TrainingRun,
  batch: number,
  chips: number,
  { tensor, pipeline }: Split,
): Layout {
  const replicas = Math.floor(chips / (tensor * pipeline));
  if (model.transformer === undefined) return { tensor, pipeline, data: replicas };
  const pieces = batch * Math.max(1, Math.floor(contextTokens / LEAST_TOKENS_PER_PIECE));
  return { tensor, pipeline, data: Math.min(replicas, pieces) };
}

/** Experts are spread over no more chips than in NVIDIA's recipes: those that a rack holds. */
const MOST_EXPERT_CHIPS = 64;

/** On wider fabrics they are also tried over as few as a host has, which send less far. */
const FEW_EXPERT_CHIPS = 8;

/**
 * A layout with its experts shared out in every way worth a try: not at all, so that tokens stay where
 * they are; between chips of one fast fabric, so that they need not leave it; or between more, so that
 * each holds fewer. One layout of a dense model.
 */
export function sharedOut(device: Device, model: Model, layout: Layout): Layout[] {
  const experts = model.transformer?.shape.experts;
  if (experts === undefined) return [layout];
  const most = Math.min(experts, MOST_EXPERT_CHIPS, layout.tensor * layout.data);
  const inFabric = Math.min(most, device.scaleUp.chips.value);
  // More chips that share a tensor than there are experts cut these, too.
  const groups = [1, Math.min(FEW_EXPERT_CHIPS, most), inFabric, most].map((chips) =>
    Math.max(chips, layout.tensor),
  );
  return [...new Set(groups)].map((expert) => ({ ...layout, expert }));
}
