/**
 * Devices × counts, estimated and valued. A candidate is one way to do the reader's work; offers
 * (provider and term) only change its price, so they are joined to the few that remain.
 */

import type { Catalog } from '../catalog/catalog';
import type { Device } from '../catalog/device';
import type { Model } from '../catalog/model';
import type { Criterion } from '../catalog/vocabulary';
import { jobSec as jobSecOf } from '../performance/job';
import { isInfeasible, type Predictor } from '../performance/predict';
import type { Infeasible, Prediction } from '../performance/prediction';
import { clampValue, smallerIsBetterValue } from '../scoring/valueFunctions';
import { scoreOf, type Weights } from '../scoring/weights';
import { deviceGates, GATE_IDS, type GateId } from './gates';
import { cheapestHoldingOf, chipsExcess, type Holding, type Plan } from './holdings';
import { judgedValues, type TraitShift } from './judgements';
import { type Offer, offersUnder, sellersOf } from './offers';
import { predictionsOf } from './predictions';
import { paceSec, type Reference, referenceOf } from './reference';
import type { Situation } from './situation';

export interface Candidate extends Holding {
  plan: Plan;
  /** The plan's, to be read at a glance. */
  device: Device;
  prediction: Prediction;
  /** Seconds of the whole job; null where hardware is held to answer requests. */
  jobSec: number | null;
  /** Sellers to choose from, this one included. */
  sellers: number;
  /** What speed was valued on: job time, or the pace of answers. */
  speedSec: number;
  /** What throughput counts: tokens, images, … */
  unit: Unit;
  /** Share of its per-chip speed that it keeps on eight times the chips. */
  growthFraction: number;
  /** Anchors that the values were taken on. */
  reference: Reference;
  values: Record<Criterion, number>;
  score: number;
}

export type Unit = Model['unit'] | 'request' | 'pixel';

/** Why a device that met the gates still cannot do it, and the nearest miss. */
export interface Miss {
  gate: GateId;
  /** How many times over the limit the need is at the best count. */
  excessFactor: number;
}

export interface Assessment {
  device: Device;
  gates: readonly GateId[];
  miss: Miss | null;
  /** Best first: one per count that could be the choice under some weights. */
  candidates: readonly Candidate[];
}

/** A price or power that is not known counts as ten times the reference: never as free. */
const UNKNOWN_VALUE = 0;
/** Room to grow is judged by what so many times the chips would do. Our assumption. */
const GROWTH_FACTOR = 8;
/** Chips of one job; larger slices are not sold to ordinary buyers. */
const MOST_CHIPS = 16_384;

/** Every device of the catalog assessed under one situation. */
export function assess(
  situation: Situation,
  catalog: Catalog,
  weights: Weights,
  shifts: readonly TraitShift[],
  devices: readonly Device[] = catalog.devices,
): readonly Assessment[] {
  const predictions = predictionsOf(situation, catalog);
  const reference = referenceOf(situation, predictions);
  const offersOf = offersUnder(situation, catalog);
  return devices.map((device) => {
    const offers = offersOf(device);
    const gates = deviceGates(device, situation, offers);
    if (gates.length > 0) return { device, gates, miss: null, candidates: [] };
    return assessDevice({
      device,
      situation,
      reference,
      weights,
      judged: judgedValues(device, situation, shifts, offers),
      offers,
      sellers: sellersOf(offers),
      predictor: predictions(device),
    });
  });
}

interface Context {
  device: Device;
  situation: Situation;
  reference: Reference;
  weights: Weights;
  judged: ReturnType<typeof judgedValues>;
  offers: readonly Offer[];
  sellers: number;
  predictor: Predictor;
}

function assessDevice(context: Context): Assessment {
  const { device } = context;
  const candidates: Candidate[] = [];
  let miss: Miss | null = null;
  for (const chips of countsOf(device, context.situation)) {
    const outcome = candidateOf(chips, context);
    if ('values' in outcome) candidates.push(outcome);
    else if (!miss || isNearer(outcome, miss)) miss = outcome;
  }
  if (candidates.length === 0) {
    return {
      device,
      gates: [],
      miss: miss ?? { gate: 'chips', excessFactor: Infinity },
      candidates,
    };
  }
  const best = candidates.filter((each) => !candidates.some((other) => isWaste(each, other)));
  best.sort((a, b) => b.score - a.score);
  return { device, gates: [], miss: null, candidates: best };
}

/** A job that leaves chips idle in the machines it pays for, where it could end sooner on all of them. */
const isWaste = (job: Candidate, other: Candidate): boolean =>
  job.jobSec !== null &&
  other.jobSec !== null &&
  job.count === other.count &&
  job.jobSec > other.jobSec;

/** A miss of a later gate came further; of one gate, the smaller one did. */
function isNearer(a: Miss, b: Miss): boolean {
  if (a.gate === b.gate) return a.excessFactor < b.excessFactor;
  return GATE_IDS.indexOf(a.gate) > GATE_IDS.indexOf(b.gate);
}

/**
 * Counts that are sold, then doublings of the largest, up to what the reader can obtain. A chip with
 * no network of its own stays inside one machine.
 */
function countsOf(device: Device, situation: Situation): readonly number[] {
  const most = Math.min(MOST_CHIPS, situation.maxChips);
  const counts = device.sliceChips.filter((count) => count <= most);
  if (device.scaleOutBytesPerSec === null) return counts;
  const largest = device.sliceChips[device.sliceChips.length - 1] ?? 1;
  for (let count = largest * 2; count <= most; count *= 2) counts.push(count);
  return counts;
}

function candidateOf(chips: number, context: Context): Candidate | Miss {
  const { device, situation, offers } = context;
  const prediction = context.predictor.at(chips);
  if (isInfeasible(prediction)) return missOf(prediction);
  const demand = situation.demandUnitsPerSec;
  const replicas =
    demand === null ? 1 : Math.max(1, Math.ceil(demand / prediction.throughputPerSec));
  const jobSec =
    situation.jobUnits === null
      ? null
      : jobSecOf(situation.run, prediction, situation.jobUnits / replicas);
  const plan = { device, situation, chips, replicas, prediction, jobSec };
  const holding = cheapestHoldingOf(plan, offers);
  if (!holding) return { gate: 'chips', excessFactor: chipsExcess(plan, offers) };
  if (situation.deadlineSec !== null && jobSec !== null && jobSec > situation.deadlineSec) {
    return { gate: 'deadline', excessFactor: jobSec / situation.deadlineSec };
  }
  return valued(plan, holding, context);
}

const MISS_GATE: Record<Infeasible['reason'], GateId> = {
  memory: 'memory',
  latency: 'latency',
  precision: 'precision',
  workload: 'non-matrix',
};

function missOf(infeasible: Infeasible): Miss {
  return { gate: MISS_GATE[infeasible.reason], excessFactor: infeasible.excessFactor };
}

function valued(plan: Plan, holding: Holding, context: Context): Candidate {
  const { device, situation, reference, judged, weights } = context;
  const { chips, prediction, jobSec } = plan;
  const speedSec = speedSecOf(plan, holding, context.predictor);
  const growthFraction = growthOf(chips, prediction, context);
  const values = {
    speed: smallerIsBetterValue(speedSec, reference.speedSec),
    cost: valueOn(holding.usd, reference.usd),
    scale: clampValue(100 * growthFraction),
    precision: judged.precision,
    software: judged.software,
    flexibility: judged.flexibility,
    deployment: judged.deployment,
    energy: valueOn(holding.kwh, reference.kwh),
  };
  const { offer, count, replicas, utilizationFraction, usd, kwh } = holding;
  return {
    offer,
    count,
    replicas,
    utilizationFraction,
    usd,
    kwh,
    plan,
    device,
    prediction,
    jobSec,
    sellers: context.sellers,
    speedSec,
    unit: unitOf(situation),
    growthFraction,
    reference,
    values,
    score: scoreOf(values, weights),
  };
}

/** The job, or the pace of answers where the load is spread over all copies that are held. */
function speedSecOf(plan: Plan, holding: Holding, predictor: Predictor): number {
  const busyFraction = holding.utilizationFraction;
  return plan.jobSec ?? paceSec({ ...plan, busyFraction }, predictor);
}

/**
 * What the reader counts: an encoder gives one output for a whole request, and what a pass goes over
 * are pixels where graphics is all the other work, rows where data is.
 */
export function unitOf({ run, model, task, answers: { also = [] } }: Situation): Unit {
  if (run.kind === 'serve') {
    return model.unit === 'token' && run.outputTokens === 1 ? 'request' : model.unit;
  }
  if (task !== 'non-ml' || also.includes('hpc')) return model.unit;
  if (also.includes('graphics')) return 'pixel';
  return also.includes('data') ? 'row' : model.unit;
}

/** The same plan held at another seller: its cost, its energy and how full its copies are move with it. */
export function withHolding(
  candidate: Candidate,
  holding: Holding,
  { weights, catalog }: { weights: Weights; catalog: Catalog },
): Candidate {
  const { usd, kwh, speedSec: referenceSec } = candidate.reference;
  const predictor = predictionsOf(candidate.plan.situation, catalog)(candidate.device);
  const speedSec = speedSecOf(candidate.plan, holding, predictor);
  const values = {
    ...candidate.values,
    speed: smallerIsBetterValue(speedSec, referenceSec),
    cost: valueOn(holding.usd, usd),
    energy: valueOn(holding.kwh, kwh),
  };
  return { ...candidate, ...holding, speedSec, values, score: scoreOf(values, weights) };
}

const valueOn = (estimate: number | null, reference: number): number =>
  estimate === null ? UNKNOWN_VALUE : smallerIsBetterValue(estimate, reference);

/**
 * Share of its per-chip speed that a job keeps when it grows eightfold. Requests are answered by
 * more copies, which need no fabric between them.
 */
function growthOf(chips: number, prediction: Prediction, context: Context): number {
  if (context.situation.run.kind === 'serve') return 1;
  const grown = context.predictor.at(chips * GROWTH_FACTOR);
  if (isInfeasible(grown)) return 0;
  return Math.min(1, grown.throughputPerSec / (prediction.throughputPerSec * GROWTH_FACTOR));
}
