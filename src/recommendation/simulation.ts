/**
 * How often each side comes out ahead when weights, open questions, prices, evidence and the model's
 * own error are drawn together from their stated distributions (stochastic multicriteria
 * acceptability analysis: Lahdelma and Salminen 2001).
 */

import { CRITERIA, type Criterion, SIDES, type Side } from '../catalog/vocabulary';
import { normalQuantile, uniformDraws } from '../scoring/draws';
import { pointsOfFactor } from '../scoring/valueFunctions';
import type { Weights } from '../scoring/weights';
import type { Candidate } from './candidates';
import type { TraitShift } from './judgements';

export const DRAWS = 4096;

/** One completion of the open questions, assessed: what each side can put forward. */
export interface Contest {
  candidates: Record<Side, readonly Candidate[]>;
  /** A processor or a hosted service does it better than either. */
  isNeedless: boolean;
  shifts: readonly TraitShift[];
}

export interface Simulation {
  probability: Record<Side, number>;
  /** Share of draws in which nothing on either side can, or need, do the work. */
  neitherShare: number;
  /** Score of the GPU's best less that of the TPU's, by draw, ascending; only where both have one. */
  marginPoints: Float64Array;
  /** Mean of the weights in the draws that a side wins; null where it wins none. */
  centralWeights: Record<Side, Weights | null>;
}

/** Spread of the reader's weights, as a standard deviation of their logarithm. Our assumption. */
const WEIGHT_LOG_SIGMA = 0.4;
/** Spread of what is really paid around list price, likewise: negotiated and spot prices differ. */
const PRICE_LOG_SIGMA = 0.2;

const WEIGHT_AXIS = 0;
const ERROR_AXIS = CRITERIA.length;
const PRICE_AXIS = ERROR_AXIS + SIDES.length;
const TRAIT_AXIS = PRICE_AXIS + SIDES.length;
const AXES = TRAIT_AXIS + CRITERIA.length;

/** Standard normal draws, one column per axis, one row per pair of draws: the same for every report. */
const NORMALS = uniformDraws(DRAWS / 2, AXES).map(normalQuantile);

/**
 * Each row is used twice, with the sides' columns exchanged: swapping the labels of the sides then
 * mirrors every probability exactly, not only in the limit.
 */
interface Draw {
  row: number;
  /** The side that takes the first of each pair of columns. */
  first: Side;
}

/** Points by which a standard normal draw, as the logarithm of a factor, moves a value. */
const pointsOfLog = (log: number): number => pointsOfFactor(Math.exp(log));

interface Tally {
  wins: Record<Side, number>;
  neither: number;
  margins: number[];
  weightSums: Record<Side, Float64Array>;
}

export function simulate(contests: readonly Contest[], weights: Weights): Simulation {
  const fields = contests.map(fieldOf);
  const tally: Tally = {
    wins: { gpu: 0, tpu: 0 },
    neither: 0,
    margins: [],
    weightSums: { gpu: new Float64Array(8), tpu: new Float64Array(8) },
  };
  const drawn = new Float64Array(CRITERIA.length);
  for (let n = 0; n < DRAWS / 2; n++) {
    const field = fields[n % fields.length] as Field;
    drawWeights(drawn, weights, n * AXES);
    record(tally, field, drawn, { row: n * AXES, first: 'gpu' });
    record(tally, field, drawn, { row: n * AXES, first: 'tpu' });
  }
  return summary(tally);
}

/** A contest as plain numbers: one row of eight values per candidate. */
interface Field {
  values: Record<Side, readonly Float64Array[]>;
  logErrorSigma: Record<Side, readonly number[]>;
  traitSigma: Float64Array;
  isNeedless: boolean;
}

function fieldOf({ candidates, isNeedless, shifts }: Contest): Field {
  const rows = (side: Side) =>
    candidates[side].map(({ values }) => Float64Array.from(CRITERIA, (id) => values[id]));
  const sigmas = (side: Side) => candidates[side].map(({ prediction }) => prediction.logErrorSigma);
  return {
    values: { gpu: rows('gpu'), tpu: rows('tpu') },
    logErrorSigma: { gpu: sigmas('gpu'), tpu: sigmas('tpu') },
    traitSigma: Float64Array.from(CRITERIA, (id) => traitSigmaOf(shifts, id)),
    isNeedless,
  };
}

/** Traits of one criterion are taken as independent of each other. */
function traitSigmaOf(shifts: readonly TraitShift[], criterion: Criterion): number {
  const own = shifts.filter(({ trait }) => trait.criterion === criterion);
  return Math.sqrt(own.reduce((sum, { sigma }) => sum + sigma * sigma, 0));
}

function drawWeights(drawn: Float64Array, weights: Weights, row: number): void {
  let sum = 0;
  CRITERIA.forEach((id, i) => {
    drawn[i] = weights[id] * Math.exp(WEIGHT_LOG_SIGMA * normal(row + WEIGHT_AXIS + i));
    sum += drawn[i] ?? 0;
  });
  for (let i = 0; i < drawn.length; i++) drawn[i] = (drawn[i] ?? 0) / sum;
}

const normal = (at: number): number => NORMALS[at] ?? 0;

function record(tally: Tally, field: Field, weights: Float64Array, draw: Draw): void {
  const gpu = bestScore(field, 'gpu', weights, draw);
  const tpu = bestScore(field, 'tpu', weights, draw);
  if (field.isNeedless || (gpu === null && tpu === null)) {
    tally.neither++;
    return;
  }
  if (gpu !== null && tpu !== null) tally.margins.push(gpu - tpu);
  const lead = Math.sign((gpu ?? -1) - (tpu ?? -1));
  award(tally, 'gpu', (1 + lead) / 2, weights);
  award(tally, 'tpu', (1 - lead) / 2, weights);
}

/** A tie counts half for each. */
function award(tally: Tally, side: Side, share: number, weights: Float64Array): void {
  tally.wins[side] += share;
  const sums = tally.weightSums[side];
  for (let i = 0; i < weights.length; i++) sums[i] = (sums[i] ?? 0) + share * (weights[i] ?? 0);
}

/** Highest score that a side reaches in one draw; null where it has no candidate. */
function bestScore(field: Field, side: Side, weights: Float64Array, draw: Draw): number | null {
  let best: number | null = null;
  field.values[side].forEach((values, candidate) => {
    const shift = shiftsOf(field, side, candidate, draw);
    let score = 0;
    for (let i = 0; i < weights.length; i++) {
      const value = (values[i] ?? 0) + (shift[i] ?? 0);
      score += (weights[i] ?? 0) * Math.min(100, Math.max(0, value));
    }
    if (best === null || score > best) best = score;
  });
  return best;
}

const SPEED = CRITERIA.indexOf('speed');
const COST = CRITERIA.indexOf('cost');
const ENERGY = CRITERIA.indexOf('energy');
const shiftBuffer = new Float64Array(CRITERIA.length);

/**
 * Points added to each value in one draw. A slower machine is dearer and hungrier by the same
 * factor; what is drawn of the evidence helps one side as much as it hurts the other.
 */
function shiftsOf(field: Field, side: Side, candidate: number, draw: Draw): Float64Array {
  const { row, first } = draw;
  const at = side === first ? 0 : 1;
  const sigma = field.logErrorSigma[side][candidate] ?? 0;
  const faster = sigma * normal(row + ERROR_AXIS + at);
  const cheaper = PRICE_LOG_SIGMA * normal(row + PRICE_AXIS + at);
  const sign = at === 0 ? 1 : -1;
  for (let i = 0; i < shiftBuffer.length; i++) {
    shiftBuffer[i] = sign * (field.traitSigma[i] ?? 0) * normal(row + TRAIT_AXIS + i);
  }
  shiftBuffer[SPEED] = (shiftBuffer[SPEED] ?? 0) + pointsOfLog(faster);
  shiftBuffer[COST] = (shiftBuffer[COST] ?? 0) + pointsOfLog(faster + cheaper);
  shiftBuffer[ENERGY] = (shiftBuffer[ENERGY] ?? 0) + pointsOfLog(faster);
  return shiftBuffer;
}

function summary({ wins, neither, margins, weightSums }: Tally): Simulation {
  const decided = wins.gpu + wins.tpu;
  const share = (side: Side) => (decided > 0 ? wins[side] / decided : 0.5);
  const central = (side: Side) =>
    wins[side] === 0
      ? null
      : (Object.fromEntries(
          CRITERIA.map((id, i) => [id, (weightSums[side][i] ?? 0) / wins[side]]),
        ) as Weights);
  return {
    probability: { gpu: share('gpu'), tpu: share('tpu') },
    neitherShare: neither / DRAWS,
    marginPoints: Float64Array.from(margins).sort(),
    centralWeights: { gpu: central('gpu'), tpu: central('tpu') },
  };
}
