/**
 * One optimizer step: computation, memory traffic and communication of a training run, for the
 * fastest layout of tensor, pipeline and data parallelism that fits (Narayanan et al. 2021; Austin
 * et al. 2025). The global batch is fixed, so the work of one chip shrinks as chips are added.
 */

import type { Device } from '../catalog/device';
import type { Model, TransformerShape } from '../catalog/model';
import {
  gradientBytes,
  holdsFeatures,
  narrowedTableFraction,
  type Storage,
  streamedStateBytes,
  tableBytes,
  trainingBytes,
  usableBytes,
} from './memory';
import { allReduceSec, allToAllSec } from './network';
import type { Infeasible, Layout, Step, TrainingRun } from './prediction';
import { RANDOM_ACCESS_FRACTION, type Roof, roofSec, travellingRows } from './roofline';
import { layoutOf, PLAIN, SPLITS, type Split } from './splits';
import {
  BYTES_PER_NUMBER,
  forwardFlopPerUnit,
  isCountedInTokens,
  keyValueBytesPerToken,
} from './work';

/** Numbers written and read per token, layer and hidden unit, forward, in a fused kernel each. */
const TRAFFIC_PER_HIDDEN = 24;
/** Layers of one pipeline stage are interleaved, which halves its idle time (Narayanan et al. 2021). */
const PIPELINE_INTERLEAVE = 2;

/** Gathering what others hold, or scattering what they get, is this share of summing for all. */
const GATHER_SHARE = 1 / 2;

/** Experts are spread over no more chips than in NVIDIA's recipes: those that a rack holds. */
const MOST_EXPERT_CHIPS = 64;

/** What does not depend on the layout. */
interface StepWork {
  run: TrainingRun;
  roof: Roof;
  shape: TransformerShape | undefined;
  chips: number;
  batch: number;
  unitsPerStep: number;
  /** FLOP of the whole step, without recomputation, and of one forward pass of it. */
  flop: number;
  forwardFlop: number;
  trafficBytes: number;
  /** Embedding rows, read and written. */
  rowBytes: number;
  gradientBytes: number;
  /** Keys and values of one sequence. */
  cacheBytes: number;
  /** Whether rows are features, which are fetched for the next step while one is computed. */
  isAhead: boolean;
  lookupSec: number;
}

const WHOLE: Storage = { isSharded: false, isRecomputed: false };
/** The cheapest ways of keeping state first; the first that fits is the fastest that fits. */
const STORAGES: readonly Storage[] = [
  WHOLE,
  { isSharded: true, isRecomputed: false },
  { isSharded: true, isRecomputed: true },
];

function stepWork(run: TrainingRun, chips: number, roof: Roof): StepWork {
  const { model, contextTokens } = run;
  const batch = run.globalBatch ?? model.typical.globalBatch;
  const unitsPerStep = batch * (isCountedInTokens(model) ? contextTokens : 1);
  const forwardFlop = unitsPerStep * forwardFlopPerUnit(model, contextTokens);
  const lookups = model.lookupsPerSample?.value ?? 0;
  const lookupBytes = model.lookupBytes?.value ?? 0;
  const isAhead = holdsFeatures(model);
  return {
    run,
    roof,
    shape: model.transformer?.shape,
    chips,
    batch,
    unitsPerStep,
    // Frozen weights need no gradient of their own: two thirds of the work.
    flop:
      forwardFlop * (run.method === 'adapter' ? 2 : (model.trainingFlopPerForwardFlop?.value ?? 3)),
    forwardFlop,
    trafficBytes: unitsPerStep * trafficBytesPerUnit(run) * trafficPasses(model, roof),
    // Each row is read; those that are trained, read and written again with their optimizer state.
    rowBytes: (isAhead ? 1 : 3) * batch * lookups * lookupBytes,
    gradientBytes: gradientBytes(run),
    cacheBytes: keyValueBytesPerToken(model, 2, contextTokens) * contextTokens,
    isAhead,
    lookupSec: lookupSec(model, roof.device, batch, chips),
  };
}

/** Bytes moved beside weights in a forward pass, per token or sample. */
function trafficBytesPerUnit({ model, contextTokens }: TrainingRun): number {
  if (model.trafficBytesPerUnit !== undefined) return model.trafficBytesPerUnit.value;
  const shape = model.transformer?.shape;
  if (shape === undefined) return 0;
  const tokens = isCountedInTokens(model) ? 1 : contextTokens;
  return 2 * TRAFFIC_PER_HIDDEN * shape.layers * shape.hiddenSize * tokens;
}

/**
 * Times that the cited traffic of a forward pass is moved in a step: backward reads and writes twice
 * as much, at twice the bytes above bf16. Work that has no backward pass (solvers, trees) is cited
 * whole, at its own precision.
 */
function trafficPasses(model: Model, roof: Roof): number {
  if (model.trainingFlopPerForwardFlop?.value === 1) return 1;
  return 3 * (BYTES_PER_NUMBER[roof.precision] > 2 ? 2 : 1);
}

/** Seconds that a chip streams weights, optimizer state, activations and embedding rows. */
function memorySec({ run, roof, trafficBytes, rowBytes }: StepWork, layout: Layout): number {
  // Chips that a small batch leaves idle stream nothing.
  const used = layout.tensor * layout.pipeline * layout.data;
  const streamed = streamedStateBytes(run, roof.device, layout) + trafficBytes / used;
  return (streamed + rowBytes / used / RANDOM_ACCESS_FRACTION) * roof.secPerByte;
}

/** Seconds of traffic that nothing hides: activations between tensor ranks, experts. */
function exchangeSec(work: StepWork, layout: Layout): number {
  const { run, batch, chips, shape } = work;
  if (shape === undefined) return 0;
  const { device } = work.roof;
  const { tensor, pipeline, data } = layout;
  const tokens = (batch * run.contextTokens) / data;
  const layers = shape.layers / pipeline;
  const bytes = 2 * tokens * shape.hiddenSize;
  let seconds = 0;
  // Two all-reduces a layer forward and two backward (Shoeybi et al. 2019).
  if (tensor > 1) seconds += 4 * layers * allReduceSec(device, bytes, tensor);
  // Chips that share a sequence pass its keys and values on, forward and twice backward.
  const pieces = data / batch;
  if (pieces > 1) {
    const bytesPerStage = work.cacheBytes / pipeline / tensor;
    const passes = 3 * GATHER_SHARE;
    seconds += passes * allReduceSec(device, bytesPerStage, pieces, tensor);
  }
  if (shape.experts !== undefined) {
    const routed = (bytes / tensor) * (shape.expertsPerToken ?? 1);
    const group = Math.min(chips / pipeline, shape.experts, MOST_EXPERT_CHIPS);
    seconds += 4 * layers * allToAllSec(device, routed, group);
  }
  return seconds;
}

/**
 * Seconds in which rows of tables that are spread over all chips travel, narrowed to two bytes a
 * number; gradients of those that are trained go back.
 */
function lookupSec(model: Model, device: Device, batch: number, chips: number): number {
  if (tableBytes(model) === 0) return 0;
  const rowBytes = (model.lookupBytes?.value ?? 0) * narrowedTableFraction(model, 2);
  const bytes = (batch / chips) * travellingRows(model) * rowBytes;
  return (holdsFeatures(model) ? 1 : 2) * allToAllSec(device, bytes, chips);
}

/** Bytes of features that others hold: never written, they are kept on every chip that has room. */
function copiedBytes(
  { run: { model }, roof, chips, isAhead }: StepWork,
  neededBytes: number,
): number {
  const bytes = isAhead ? tableBytes(model) * (1 - 1 / chips) : 0;
  return neededBytes + bytes <= usableBytes(roof.device) ? bytes : 0;
}

/** Seconds of the step in one layout, by what they are spent on. */
function stepIn(
  work: StepWork,
  layout: Layout,
  storage: Storage,
  memoryBytesPerChip: number,
): Step {
  const { run, roof } = work;
  const modelParallel = layout.tensor * layout.pipeline;
  const used = modelParallel * layout.data;
  const flop = work.flop + (storage.isRecomputed ? work.forwardFlop : 0);
  // A replica takes whole sequences, or a share of one; other samples split between chips anyhow.
  const share = work.batch / layout.data;
  const perReplica = work.shape === undefined || share < 1 ? share : Math.ceil(share);
  const bubble = 1 + (layout.pipeline - 1) / (PIPELINE_INTERLEAVE * Math.max(1, perReplica));
  const imbalance = (perReplica * layout.data) / work.batch;
  // Forward and backward each walk through a recurrence, and backward does twice the work.
  const criticalPath = 3 * (run.model.sequentialSteps.value - 1) * roof.sequentialStepSec;
  const compute = Math.max((flop / used) * roof.secPerFlop * bubble * imbalance, criticalPath);
  const memory = memorySec(work, layout);
  const busy = roofSec(roof, compute, memory);
  const gradients = work.gradientBytes / modelParallel;
  // Sharded weights are gathered forward and again backward; gradients are only scattered.
  const volume = storage.isSharded ? 3 * GATHER_SHARE * gradients : gradients;
  const gather = allReduceSec(roof.device, volume, layout.data, layout.tensor);
  const copied = copiedBytes(work, memoryBytesPerChip);
  const lookup = copied > 0 ? 0 : work.lookupSec;
  const { isAhead } = work;
  const exchange = exchangeSec(work, layout) + (isAhead ? 0 : lookup);
  const exposed = (gather + exchange) * roof.networkFactor;
  // Features of the next step travel while this one is computed.
  const waiting = isAhead ? Math.max(0, lookup - busy - exposed) : 0;
  const network = exposed + waiting;
  const total = busy + network + roof.overheadSec;
  return {
    layout,
    compute,
    memory,
    network,
    fixed: roof.overheadSec,
    total,
    memoryBytesPerChip: memoryBytesPerChip + copied,
    throughputPerSec: work.unitsPerStep / total,
    globalBatch: work.batch,
  };
}

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
 * Whether a dense model is left in one piece along its layers: pipelines are for what no chip holds
 * whole (Narayanan et al. 2021, section 3.3.1). A mixture may still keep its experts closer by one.
 */
function isUnstaged(work: StepWork, limitBytes: number): boolean {
  if (work.shape?.experts !== undefined) return false;
  return (
    trainingBytes(work.run, layoutOf(work.run, work.batch, work.chips, PLAIN), WHOLE, work.batch) <=
    limitBytes
  );
}

/** The step in one layout with the cheapest way of keeping state that fits. */
function attempt(work: StepWork, split: Split, limitBytes: number): Attempt {
  const layout = layoutOf(work.run, work.batch, work.chips, split);
  let neededBytes = 0;
  for (const storage of STORAGES) {
    neededBytes = trainingBytes(work.run, layout, storage, work.batch);
    if (neededBytes <= limitBytes) return stepIn(work, layout, storage, neededBytes);
  }
  return neededBytes;
}

function better(a: Attempt, b: Attempt): Attempt {
  if (typeof a === 'number') return typeof b === 'number' ? Math.min(a, b) : b;
  return typeof b === 'number' || a.total <= b.total ? a : b;
}

/**
 * The fastest step over all layouts that fit, in seconds, or how many times too large the leanest one
 * is. A model that fits whole is left whole unless splitting pays.
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
