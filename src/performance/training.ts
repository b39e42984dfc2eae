/**
 * One optimizer step: computation, memory traffic and communication of a training run in a layout of
 * tensor, pipeline, data and expert parallelism (Narayanan et al. 2021; Austin et al. 2025). The
 * global batch is fixed, so the work of one chip shrinks as chips are added.
 */

import type { Device } from '../catalog/device';
import type { Model, TransformerShape } from '../catalog/model';
import {
  gradientBytes,
  heldFractions,
  holdsFeatures,
  narrowedTableFraction,
  passedBytes,
  type Storage,
  streamedStateBytes,
  tableBytes,
  usableBytes,
} from './memory';
import { allReduceSec, allToAllSec } from './network';
import type { Layout, Step, TrainingRun } from './prediction';
import { RANDOM_ACCESS_FRACTION, type Roof, roofSec, travellingRows } from './roofline';
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

/** What does not depend on the layout. */
export interface StepWork {
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

/** How a step is worked off. */
export interface Plan {
  layout: Layout;
  storage: Storage;
  /** Parts of a replica's batch that are worked on one after the other. */
  microBatches: number;
  /** With one sample at a time, which is the least. */
  memoryBytesPerChip: number;
}

/** What a step of `run` on `chips` does in any layout. */
export function stepWork(run: TrainingRun, chips: number, roof: Roof): StepWork {
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
function memorySec(
  { run, roof, trafficBytes, rowBytes }: StepWork,
  { layout, microBatches }: Plan,
): number {
  // Chips that a small batch leaves idle stream nothing.
  const used = layout.tensor * layout.pipeline * layout.data;
  const streamed = streamedStateBytes(run, roof.device, layout, microBatches) + trafficBytes / used;
  return (streamed + rowBytes / used / RANDOM_ACCESS_FRACTION) * roof.secPerByte;
}

/** Seconds of traffic that nothing hides: activations between tensor ranks, experts. */
function exchangeSec(work: StepWork, layout: Layout): number {
  const { run, batch, shape } = work;
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
  if (layout.expert !== undefined) {
    const width = (shape.expertLatentSize ?? shape.hiddenSize) / shape.hiddenSize;
    const routed = (bytes / tensor) * (shape.expertsPerToken ?? 1) * width;
    const expertLayers = layers - (shape.denseLayers ?? 0) / pipeline;
    seconds += 4 * expertLayers * allToAllSec(device, routed, layout.expert);
  }
  return seconds;
}

/**
 * Seconds in which replicas sum their gradients. Experts that are shared out have fewer replicas than
 * the rest: those of other groups.
 */
function gatherSec(work: StepWork, plan: Plan): number {
  const { run, roof } = work;
  const { layout, storage, microBatches } = plan;
  const { tensor, data, expert = tensor } = layout;
  // Sharded weights are gathered forward and again backward; gradients are only scattered. Nothing
  // of that stays until the next micro-batch (Rajbhandari et al. 2020).
  const bytes = storage.isSharded
    ? GATHER_SHARE * microBatches * passedBytes(run)
    : work.gradientBytes;
  const held = heldFractions(run.model, layout);
  const groups = Math.floor((tensor * data) / expert);
  return (
    allReduceSec(roof.device, bytes * held.shared, data, tensor) +
    (held.experts > 0 ? allReduceSec(roof.device, bytes * held.experts, groups, expert) : 0)
  );
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

/** Samples of a step that one replica takes: whole sequences, or a share of one. */
export function samplesPerReplica({ batch, shape }: StepWork, { data }: Layout): number {
  const share = batch / data;
  // Samples of other models split between chips anyhow.
  return shape === undefined || share < 1 ? share : Math.ceil(share);
}

/** Seconds of the step as planned, by what they are spent on. */
export function stepIn(work: StepWork, plan: Plan): Step {
  const { run, roof } = work;
  const { layout, storage, memoryBytesPerChip } = plan;
  const used = layout.tensor * layout.pipeline * layout.data;
  const flop = work.flop + (storage.isRecomputed ? work.forwardFlop : 0);
  const perReplica = samplesPerReplica(work, layout);
  const bubble = 1 + (layout.pipeline - 1) / (PIPELINE_INTERLEAVE * Math.max(1, perReplica));
  const imbalance = (perReplica * layout.data) / work.batch;
  // Forward and backward each walk through a recurrence, and backward does twice the work.
  const criticalPath = 3 * (run.model.sequentialSteps.value - 1) * roof.sequentialStepSec;
  const compute = Math.max((flop / used) * roof.secPerFlop * bubble * imbalance, criticalPath);
  const memory = memorySec(work, plan);
  const busy = roofSec(roof, compute, memory);
  const gather = gatherSec(work, plan);
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
