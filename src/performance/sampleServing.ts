/**
 * Serving models without tokens: a forward pass under the roofline, in batches that keep a chip busy
 * and answer in time. Activations are counted in memory where the model's data tells them.
 */

import type { Device } from '../catalog/device';
import type { Model } from '../catalog/model';
import type { Family } from '../catalog/vocabulary';
import {
  denseParameters,
  narrowedTableFraction,
  servedSampleBytes,
  tableBytes,
  usableBytes,
} from './memory';
import { allToAllSec } from './network';
import type { Infeasible, ServingRun, Step, StepSeconds } from './prediction';
import { RANDOM_ACCESS_FRACTION, type Roof, roofSec, travellingRows } from './roofline';
import { BYTES_PER_NUMBER, forwardFlopPerUnit } from './work';

/**
 * Share of look-ups that leave the chip where tables are split: a few rows are asked for by far the
 * most, and every chip keeps those. Our assumption.
 */
const COLD_FRACTION = 0.1;

/** FLOP that are batched per chip and step where the reader names no batch. Our assumption. */
const BATCHED_FLOP = 5e12;
/** Samples that are batched so at the most, however small. Our assumption. */
const MOST_SAMPLES_PER_CHIP = 65_536;

/** Families with neither normalisation nor softmax between products, but what folds into weights. */
const NARROW_THROUGHOUT: readonly Family[] = ['cnn', 'recommender'];

/**
 * Bytes of a number that moves between layers, where products are of numbers of `computedBytes`.
 * Elsewhere operands are narrowed right before their product (Micikevicius et al. 2022; so are those of
 * MLPerf's SDXL, amd-shark/sdxl-quant-fp8, math_model.py) and what is normalised or added keeps 16
 * bits; where batch normalisation folds into weights, nothing widens them again (Jacob et al. 2018).
 * Errs slow where a fused kernel narrows what it writes.
 */
const movedBytesPerNumber = ({ family }: Model, computedBytes: number): number =>
  NARROW_THROUGHOUT.includes(family) ? computedBytes : Math.max(2, computedBytes);

/** What a chip does for samples of a model without tokens. */
interface SampleWork {
  /** On each chip, and how much of it comes from the host for each sample. */
  neededBytes: number;
  streamedBytes: number;
  /** Held on a chip for each sample at work. */
  sampleBytes: number;
  sampleSec: number;
  sampleMemorySec: number;
  weightsSec: number;
  criticalPathSec: number;
  /** Bytes of a sample that other chips look up; 0 where every chip holds all tables. */
  exchangedBytes: number;
}

function sampleWork(run: ServingRun, chips: number, roof: Roof): SampleWork {
  const { model } = run;
  const { device } = roof;
  const bytes = BYTES_PER_NUMBER[roof.precision];
  const movedBytes = movedBytesPerNumber(model, bytes);
  const weightBytes = denseParameters(model) * bytes;
  const narrowing = narrowedTableFraction(model, bytes);
  const tables = tableBytes(model) * narrowing;
  const lookups = model.lookupsPerSample?.value ?? 0;
  const rowBytes = (model.lookupBytes?.value ?? 0) * narrowing;
  const sampleBytes = servedSampleBytes(model, lookups * rowBytes, movedBytes);
  // Tables that fit are kept whole on every chip, so that look-ups need no network.
  const isReplicated = weightBytes + tables + sampleBytes <= usableBytes(device);
  const neededBytes = weightBytes + (isReplicated ? tables : tables / chips);
  const streamedBytes = Math.max(0, neededBytes - usableBytes(device));
  const steps = model.stepsPerSample?.value ?? 1;
  const traffic = (model.trafficBytesPerUnit?.value ?? 0) * (movedBytes / 2) * steps;
  const readBytes = traffic + (lookups * rowBytes) / RANDOM_ACCESS_FRACTION;
  const streamSec = streamedBytes / (device.hostStreamBytesPerSec?.value ?? 1);
  return {
    neededBytes,
    streamedBytes,
    sampleBytes,
    sampleSec: steps * forwardFlopPerUnit(model, run.inputTokens) * roof.secPerFlop,
    sampleMemorySec: readBytes * roof.secPerByte + streamSec,
    weightsSec: weightBytes * steps * roof.secPerByte,
    criticalPathSec: (model.sequentialSteps.value - 1) * roof.sequentialStepSec,
    exchangedBytes: isReplicated ? 0 : travellingRows(model) * rowBytes * COLD_FRACTION,
  };
}

/** Seconds of a step of `batch` samples on each of `chips` chips, by what they are spent on. */
function sampleStep(work: SampleWork, roof: Roof, chips: number, batch: number): StepSeconds {
  const compute = Math.max(batch * work.sampleSec, work.criticalPathSec);
  const memory = work.weightsSec + batch * work.sampleMemorySec;
  const network =
    work.exchangedBytes === 0
      ? 0
      : allToAllSec(roof.device, batch * work.exchangedBytes, chips) * roof.networkFactor;
  const fixed = roof.overheadSec;
  return {
    compute,
    memory,
    network,
    fixed,
    total: roofSec(roof, compute, memory) + network + fixed,
  };
}

/** How the samples of a step are spread over chips. */
interface Spread {
  /** Chips that share a sample, and groups of those that work side by side. */
  tensor: number;
  data: number;
  /** Samples of a chip, or the share of one that it has. */
  batch: number;
}

/** Samples of a step as asked for, else as many as keep each chip busy. */
function spreadOf(run: ServingRun, chips: number, device: Device): Spread {
  const { model, concurrentRequests: samples } = run;
  const steps = model.stepsPerSample?.value;
  if (samples === null) {
    const flop = (steps ?? 1) * forwardFlopPerUnit(model, run.inputTokens);
    const busy = Math.max(1, Math.round(BATCHED_FLOP / flop));
    return { tensor: 1, data: chips, batch: Math.min(MOST_SAMPLES_PER_CHIP, busy) };
  }
  const data = Math.min(chips, Math.max(1, Math.floor(samples)));
  const spare = Math.min(Math.floor(chips / data), device.scaleUp.chips.value);
  if (steps === undefined || spare === 1) {
    return { tensor: 1, data, batch: Math.ceil(samples / data) };
  }
  return { tensor: spare, data, batch: 1 / spare };
}

/** Halved until a step keeps the limit, or one sample is left. */
function batchWithin(run: ServingRun, most: number, secondsOf: (batch: number) => number): number {
  let batch = most;
  while (batch > 1 && secondsOf(batch) > limitSec(run)) batch = Math.ceil(batch / 2);
  return batch;
}

/** A sample is one answer, so a limit on the time per output holds for its whole step. */
const limitSec = (run: ServingRun): number =>
  run.timePerOutputTokenLimitSec ?? Number.POSITIVE_INFINITY;

/**
 * Seconds of a forward pass over a batch; what it misses where its memory is too small, or where single
 * samples take longer than the limit.
 *
 * Samples are not split, so chips that outnumber them stand idle; only the large ones that diffusion
 * models make are shared within a fabric, at no cost, which errs fast. Batches within a limit are found
 * by halving, so up to twice as many may be possible.
 */
export function sampleServing(run: ServingRun, chips: number, roof: Roof): Step | Infeasible {
  const work = sampleWork(run, chips, roof);
  const limitBytes = usableBytes(roof.device);
  const canStream = roof.device.hostStreamBytesPerSec !== undefined;
  const leastBytes = work.neededBytes + work.sampleBytes;
  if (leastBytes > limitBytes && !canStream) {
    return { reason: 'memory', excessFactor: leastBytes / limitBytes };
  }
  const { tensor, data, batch: asked } = spreadOf(run, chips, roof.device);
  const heldBytes = work.neededBytes - work.streamedBytes;
  const isBounded = work.sampleBytes > 0 && !canStream;
  const fitting = isBounded ? Math.floor((limitBytes - heldBytes) / work.sampleBytes) : asked;
  const most = Math.min(asked, fitting);
  const stepOf = (each: number) => sampleStep(work, roof, chips, each);
  const batch = batchWithin(run, most, (each) => stepOf(each).total);
  const step = stepOf(batch);
  if (step.total > limitSec(run)) {
    return { reason: 'latency', excessFactor: step.total / limitSec(run) };
  }
  // Where samples do not divide by the chips, some chips have one fewer.
  const inFlight = Math.min(batch * tensor * data, run.concurrentRequests ?? Infinity);
  return {
    layout: { tensor, pipeline: 1, data },
    ...step,
    memoryBytesPerChip: Math.min(limitBytes, heldBytes + batch * work.sampleBytes),
    throughputPerSec: inFlight / step.total,
    globalBatch: inFlight,
  };
}
