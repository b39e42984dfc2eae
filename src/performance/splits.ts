/** Ways to spread a model over chips: tensor × pipeline × data. */

import type { Layout, TrainingRun } from './prediction';

/** Ways to split a model, tensor × pipeline. */
export type Split = Omit<Layout, 'data'>;
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
