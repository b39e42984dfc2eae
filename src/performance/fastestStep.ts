/**
 * Search for the layout of a training step: groups of chips that share tensors, stages, experts and
 * data, and how they keep weights and optimizer state.
 */

import { microBatchesOf, type Storage, trainingBytes, usableBytes } from './memory';
import type { Infeasible, Layout, Step, TrainingRun } from './prediction';
import { type Roof, roofSec } from './roofline';
import { layoutOf, PLAIN, SPLITS, type Split, sharedOut } from './splits';
import { type StepWork, samplesPerReplica, stepIn, stepWork } from './training';

const WHOLE: Storage = { isSharded: false, isRecomputed: false };
/** Ways of keeping state, the cheapest first: less memory costs gathering, or computing twice. */
const STORAGES: readonly Storage[] = [
  WHOLE,
  { isSharded: false, isRecomputed: true },
  { isSharded: true, isRecomputed: false },
  { isSharded: true, isRecomputed: true },
];

/** Nobody splits a model that fits for less than this factor. Our assumption. */
const WORTH_SPLITTING = 1.05;

/** Tensor groups stay inside the fast fabric; only transformers are split at all. */
function canSplit({ roof, shape, chips }: StepWork, { tensor, pipeline }: Split): boolean {
  return (
    shape !== undefined &&
    tensor * pipeline <= chips &&
    tensor <= Math.min(roof.device.scaleUp.chips.value, shape.attentionHeads) &&
    pipeline <= shape.layers
  );
}

/** A step, or the bytes that the leanest attempt would need on each chip. */
type Attempt = Step | number;

/**
 * Whether a model is left in one piece along its layers: pipelines are for what no chip holds whole
 * (Narayanan et al. 2021, section 3.3.1), experts shared out in a fabric at most. Errs slow where gradients wait for a slow
 * network, which a pipeline sends less over.
 */
const isUnstaged = (work: StepWork, limitBytes: number): boolean =>
  layoutsOf(work, PLAIN).some(
    (layout) =>
      (layout.expert ?? 1) <= work.roof.device.scaleUp.chips.value &&
      trainingBytes(work.run, layout, WHOLE, work.batch) <= limitBytes,
  );

/** A split in each way to share out its experts. */
const layoutsOf = ({ run, roof, batch, chips }: StepWork, split: Split): Layout[] =>
  sharedOut(roof.device, run.model, layoutOf(run, batch, chips, split));

/** The fastest step in one split, however its experts are shared out. */
const attempt = (work: StepWork, split: Split, limitBytes: number): Attempt =>
  layoutsOf(work, split)
    .map((layout) => attemptIn(work, layout, limitBytes))
    .reduce(better);

/** The fastest step in one layout over the ways of keeping state that fit. */
function attemptIn(work: StepWork, layout: Layout, limitBytes: number): Attempt {
  const { run, batch } = work;
  const samples = samplesPerReplica(work, layout);
  let best: Attempt = Number.POSITIVE_INFINITY;
  for (const storage of STORAGES) {
    const memoryBytesPerChip = trainingBytes(run, layout, storage, batch);
    if (memoryBytesPerChip > limitBytes) {
      best = better(best, memoryBytesPerChip);
      continue;
    }
    const microBatches = microBatchesOf(run, layout, storage, batch, samples, limitBytes);
    best = better(best, stepIn(work, { layout, storage, microBatches, memoryBytesPerChip }));
    // Leaner ways cost more, and save nothing but micro-batches.
    if (storage === WHOLE && (microBatches === 1 || layout.pipeline > 1)) break;
  }
  return best;
}

function better(a: Attempt, b: Attempt): Attempt {
  if (typeof a === 'number') return typeof b === 'number' ? Math.min(a, b) : b;
  return typeof b === 'number' || a.total <= b.total ? a : b;
}

/**
 * The fastest step over all layouts that fit, in seconds, or how many times too large the leanest one
 * is. A model that fits whole is left whole unless splitting pays, and has no pipeline.
 *
 * Groups are powers of two only, so odd machines may do better.
 */
export function fastestStep(run: TrainingRun, chips: number, roof: Roof): Step | Infeasible {
  const work = stepWork(run, chips, roof);
  const limitBytes = usableBytes(roof.device);
  const plain = attempt(work, PLAIN, limitBytes);
  // What no layout undercuts: every chip busy all the time, and nothing computed twice.
  const leastSec =
    roofSec(
      roof,
      (work.flop / chips) * roof.secPerFlop,
      (work.trafficBytes / chips) * roof.secPerByte,
    ) + roof.overheadSec;
  if (typeof plain !== 'number' && plain.total <= WORTH_SPLITTING * leastSec) return plain;
  const unstaged = isUnstaged(work, limitBytes);
  let best = plain;
  for (const split of SPLITS) {
    if (split.pipeline > 1 && unstaged) continue;
    if (canSplit(work, split)) best = better(best, attempt(work, split, limitBytes));
  }
  if (typeof best === 'number') return { reason: 'memory', excessFactor: best / limitBytes };
  return typeof plain !== 'number' && plain.total <= WORTH_SPLITTING * best.total ? plain : best;
}
