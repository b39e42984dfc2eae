/**
 * Serving language models: prefill and decode apart, requests joining and leaving a running batch
 * (Pope et al. 2022; Yu et al. 2022), the batch limited by the key-value cache and by the longest
 * acceptable time per output token. All other models are served in `sampleServing`.
 */

import type { Model } from '../catalog/model';
import { denseParameters, usableBytes } from './memory';
import { allReduceSec } from './network';
import { leastRows } from './precision';
import type { Infeasible, ServingRun, Step, StepSeconds, Timing } from './prediction';
import { type Roof, roofSec } from './roofline';
import { sampleServing } from './sampleServing';
import {
  BYTES_PER_NUMBER,
  decodeAttentionFlopPerToken,
  forwardFlopPerUnit,
  isCountedInTokens,
  keyValueBytesPerToken,
  multipliedParameters,
  touchedWeightFraction,
} from './work';

/** More requests than this per replica are not scheduled at once. Our assumption, from vLLM. */
const MAX_REQUESTS_PER_REPLICA = 2048;

/** One replica of `chips` chips; seconds of a decode step are affine in the batch, piece by piece. */
interface Replica {
  weightBytes: number;
  /** On each chip. */
  cacheBytesPerRequest: number;
  streamWeightsSec: number;
  streamCacheSec: number;
  /** Arithmetic of a token with the weights, and with its own cache. */
  weightsComputeSec: number;
  cacheComputeSec: number;
  exchangeSec: number;
  latencySec: number;
  /** Of one prompt, while decoding goes on; and alone, weights streamed for it. */
  prefillSec: number;
  prefillComputeSec: number;
  timeToFirstTokenSec: number;
}

/**
 * Chips over which a group can split its cache: one key–value head each at most, and a latent vector,
 * which every head needs, not at all. Groups that keep whole requests apart instead do better.
 */
function cacheShards(model: Model): number {
  const shape = model.transformer?.shape;
  if (shape === undefined) return 1;
  return shape.keyValueLatentSize === undefined ? shape.keyValueHeads : 1;
}

/** What a step of one replica costs, by request and by step, in seconds and bytes. */
function replicaOf(run: ServingRun, roof: Roof, chips: number): Replica {
  const { model } = run;
  const { device } = roof;
  // Weights can be kept narrower than a chip computes; what it computes with, it caches.
  const asked = BYTES_PER_NUMBER[run.precision];
  const computed = Math.min(
    Math.max(asked, BYTES_PER_NUMBER.bf16),
    BYTES_PER_NUMBER[roof.precision],
  );
  const stored = Math.min(computed, asked);
  const length = run.inputTokens + run.outputTokens;
  const meanLength = run.inputTokens + run.outputTokens / 2;
  const cachePerToken = keyValueBytesPerToken(model, Math.max(1, computed), length);
  const weightBytes = denseParameters(model) * stored;
  const shape = model.transformer?.shape;
  const shards = Math.min(chips, cacheShards(model));
  const layers = shape?.layers ?? 0;
  const hidden = shape?.hiddenSize ?? 0;
  const secPerSharedFlop = roof.secPerFlop / chips;
  const prefillFlop = run.inputTokens * forwardFlopPerUnit(model, run.inputTokens);
  const perLayer = 2 * layers;
  const latency = perLayer * allReduceSec(device, 0, chips);
  const streamWeightsSec = (weightBytes / chips) * roof.secPerCountedByte;
  const exchange =
    (perLayer * allReduceSec(device, 2 * hidden, chips) - latency) * roof.networkFactor;
  const latencySec = latency * roof.networkFactor + roof.overheadSec;
  const prefillComputeSec = prefillFlop * secPerSharedFlop;
  const prefillExchangeSec = run.inputTokens * exchange;
  return {
    weightBytes,
    cacheBytesPerRequest: (cachePerToken * length) / shards,
    streamWeightsSec,
    streamCacheSec: ((cachePerToken * meanLength) / shards) * roof.secPerCountedByte,
    weightsComputeSec: 2 * multipliedParameters(model) * secPerSharedFlop,
    cacheComputeSec: decodeAttentionFlopPerToken(model, meanLength) * secPerSharedFlop,
    exchangeSec: exchange,
    latencySec,
    prefillSec: prefillComputeSec + prefillExchangeSec,
    prefillComputeSec,
    timeToFirstTokenSec:
      roofSec(
        roof,
        prefillComputeSec,
        streamWeightsSec * touchedWeightFraction(model, run.inputTokens),
      ) +
      prefillExchangeSec +
      latencySec,
  };
}

/** Seconds of one decode step of `batch` requests on one replica, by what they are spent on. */
function decodeStep(replica: Replica, run: ServingRun, roof: Roof, batch: number): StepSeconds {
  const rows = Math.max(batch, leastRows(roof.device));
  const compute = replica.weightsComputeSec * rows + replica.cacheComputeSec * batch;
  const memory =
    replica.streamWeightsSec * touchedWeightFraction(run.model, batch) +
    replica.streamCacheSec * batch;
  const waiting = replica.exchangeSec * batch + replica.latencySec;
  return {
    compute,
    memory,
    network: waiting - roof.overheadSec,
    fixed: roof.overheadSec,
    total: roofSec(roof, compute, memory) + waiting,
  };
}

/** Prompts that a request waits for besides those of others: an only output comes out of its own. */
const ownPrompts = (run: ServingRun): number => (run.outputTokens === 1 ? 1 : 0);

/**
 * Mean seconds between the output tokens of a request: a decode step, and the prompts of the others,
 * who join while it lasts. Each takes one prefill in as many steps as it has tokens. Of an encoder, or
 * any model with one output, the time of the whole answer.
 */
function timePerOutputTokenSec(
  replica: Replica,
  run: ServingRun,
  roof: Roof,
  batch: number,
): number {
  const prompts = run.isDecodeOnly ? 0 : batch - 1 + ownPrompts(run);
  const joining = (prompts * replica.prefillSec) / run.outputTokens;
  return decodeStep(replica, run, roof, batch).total + joining;
}

/** Seconds for each output token in which a request only has its prompt read, before the first. */
const readingSec = (replica: Replica, run: ServingRun): number =>
  ((1 - ownPrompts(run)) * replica.prefillSec) / run.outputTokens;

/** The largest batch within the limit on time per output token, which only grows with it. */
function largestBatch(replica: Replica, run: ServingRun, roof: Roof, most: number): number {
  const limit = run.timePerOutputTokenLimitSec;
  if (limit === null || timePerOutputTokenSec(replica, run, roof, most) <= limit) return most;
  let low = 0;
  let high = most;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (timePerOutputTokenSec(replica, run, roof, middle) <= limit) low = middle;
    else high = middle;
  }
  return low;
}

function tokenServingIn(
  run: ServingRun,
  roof: Roof,
  chips: number,
  group: number,
): Step | Infeasible {
  const replica = replicaOf(run, roof, group);
  const limitBytes = usableBytes(roof.device);
  const weightBytes = replica.weightBytes / group;
  const fitting = Math.floor(
    (limitBytes - weightBytes) / Math.max(1, replica.cacheBytesPerRequest),
  );
  if (fitting < 1) {
    const needed = weightBytes + replica.cacheBytesPerRequest;
    return { reason: 'memory', excessFactor: needed / limitBytes };
  }
  // More replicas than requests would stand idle.
  const requests = run.concurrentRequests ?? Number.POSITIVE_INFINITY;
  const data = Math.max(1, Math.min(Math.floor(chips / group), requests));
  const asked =
    run.concurrentRequests === null
      ? MAX_REQUESTS_PER_REPLICA
      : Math.ceil(run.concurrentRequests / data);
  const most = Math.max(1, Math.min(fitting, asked, MAX_REQUESTS_PER_REPLICA));
  const batch = largestBatch(replica, run, roof, most);
  if (batch < 1) {
    const least = timePerOutputTokenSec(replica, run, roof, 1);
    return { reason: 'latency', excessFactor: least / (run.timePerOutputTokenLimitSec ?? least) };
  }
  const step = decodeStep(replica, run, roof, batch);
  const paceSec = timePerOutputTokenSec(replica, run, roof, batch);
  // Where requests do not divide by the replicas, some replicas have one fewer.
  const inFlight = Math.min(data * batch, requests);
  // Prompts that are read while the step lasts: all the work of a model with one output.
  const prompts = batch / run.outputTokens;
  const prefillExchangeSec = prompts * (replica.prefillSec - replica.prefillComputeSec);
  return {
    layout: { tensor: group, pipeline: 1, data },
    compute: step.compute + prompts * replica.prefillComputeSec,
    memory: step.memory,
    network: step.network + prefillExchangeSec,
    fixed: step.fixed,
    total: step.total + prompts * replica.prefillSec,
    memoryBytesPerChip: weightBytes + replica.cacheBytesPerRequest * batch,
    throughputPerSec: inFlight / (paceSec + readingSec(replica, run)),
    globalBatch: inFlight,
    timePerOutputTokenSec: paceSec,
    timeToFirstTokenSec: replica.timeToFirstTokenSec,
  };
}

/** Steps of the search for a batch, and the share of it by which it may be off. */
const LOAD_STEPS = 30;
const LOAD_TOLERANCE = 1e-3;

/**
 * Mean seconds between the output tokens of a request while a share of the throughput of `full` is
 * asked for: at the batch that this rate keeps in flight, rate times time in the machine (Little 1961),
 * never below the one request that looks, nor above the fullest batch. Requests that the reader fixes
 * stay in flight. Arrivals are taken to be even; in bursts, batches are larger and tokens slower.
 */
export function loadedPace(run: ServingRun, roof: Roof, full: Timing) {
  const { layout, globalBatch, throughputPerSec } = full;
  const replica = replicaOf(run, roof, layout.tensor);
  const most = globalBatch / layout.data;
  const reading = readingSec(replica, run);
  const paceSec = (batch: number) => timePerOutputTokenSec(replica, run, roof, batch);
  return (busyFraction: number): number => {
    if (run.concurrentRequests !== null || busyFraction >= 1) return paceSec(most);
    const tokensPerSec = (throughputPerSec * busyFraction) / layout.data;
    const missing = (batch: number) => tokensPerSec * (paceSec(batch) + reading) - batch;
    return paceSec(rootBetween(1, Math.max(1, most), missing));
  };
}

/** Where a falling function crosses 0 between the two, or the nearer end (Illinois method). */
function rootBetween(from: number, to: number, valueAt: (at: number) => number): number {
  let [low, high] = [from, to];
  let [above, below] = [valueAt(low), valueAt(high)];
  if (above <= 0) return low;
  if (below >= 0) return high;
  for (let step = 0; step < LOAD_STEPS; step++) {
    const at = (low * below - high * above) / (below - above);
    const value = valueAt(at);
    if (Math.abs(value) <= LOAD_TOLERANCE * at) return at;
    if (value > 0) {
      [low, above] = [at, value];
      below /= 2;
    } else {
      [high, below] = [at, value];
      above /= 2;
    }
  }
  return high;
}

const isFeasible = (step: Step | Infeasible): step is Step => 'total' in step;

/**
 * The group size with the highest throughput; where none works, the one closest to working. Sizes are
 * powers of two, and a model of unknown shape is not split, so odd machines may do better. Groups may
 * leave the fast fabric, though a pipeline between machines would be quicker than that.
 *
 * Experts are split like all other weights, so sums over the group are all their traffic: in a layer,
 * 8 bytes per token and hidden unit on each of n chips, where sending tokens to whole experts takes
 * 4·k ÷ n for k experts a token. Nobody sends more by choice, so nothing is missing; engines that
 * spread experts (and keep whole requests apart where the cache is a latent vector) could be up to
 * twice as fast on large mixtures, which entries on up to 72 chips do not show.
 */
function tokenServing(run: ServingRun, chips: number, roof: Roof): Step | Infeasible {
  let best: Step | Infeasible = { reason: 'memory', excessFactor: Number.POSITIVE_INFINITY };
  const most = Math.min(chips, run.model.transformer?.shape.attentionHeads ?? 1);
  for (let group = 1; group <= most; group *= 2) {
    const step = tokenServingIn(run, roof, chips, group);
    if (isBetter(step, best)) best = step;
  }
  return best;
}

/** What works beats what does not; what fits and is too slow came further than what does not fit. */
function isBetter(step: Step | Infeasible, best: Step | Infeasible): boolean {
  if (isFeasible(step)) return !isFeasible(best) || step.throughputPerSec > best.throughputPerSec;
  if (isFeasible(best)) return false;
  if (step.reason !== best.reason) return best.reason === 'memory';
  return step.excessFactor < best.excessFactor;
}

/** The fastest way to serve `run` on `chips` chips, or by how much it misses. */
export const fastestServing = (run: ServingRun, chips: number, roof: Roof): Step | Infeasible =>
  isCountedInTokens(run.model) ? tokenServing(run, chips, roof) : sampleServing(run, chips, roof);
