/**
 * How often each side comes out ahead when weights, open questions, prices, evidence and the model's
 * own error are drawn together from their stated distributions (stochastic multicriteria
 * acceptability analysis: Lahdelma and Salminen 2001).
 */

import { CRITERIA, type Criterion, SIDES, type Side } from '../catalog/vocabulary';
import { CALIBRATION } from '../performance/calibration';
import { normalQuantile, uniformDraws } from '../scoring/draws';
import { pointsOfFactor } from '../scoring/valueFunctions';
import { recordOf, type Weights } from '../scoring/weights';
import type { Candidate } from './candidates';
import type { TraitShift } from './judgements';

/** Sets of weights, prices and errors that are tried; a power of two. */
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
  /** Mean of the weights in the draws that a side wins; null where it wins none. */
  centralWeights: Record<Side, Weights | null>;
}

/** Spread of the reader's weights, as a standard deviation of their logarithm. Our assumption. */
const WEIGHT_LOG_SIGMA = 0.4;
/** Spread of what is really paid around list price, likewise: negotiated and spot prices differ. */
export const PRICE_LOG_SIGMA = 0.2;

const COUNT = CRITERIA.length;
const COST = CRITERIA.indexOf('cost');
/** Points by which a logarithm of a factor moves a value. */
const POINTS_PER_LOG = pointsOfFactor(Math.E);

const ERROR_AXIS = COUNT;
const PRICE_AXIS = ERROR_AXIS + SIDES.length;
const TRAIT_AXIS = PRICE_AXIS + SIDES.length;
const AXES = TRAIT_AXIS + COUNT;

/**
 * Standard normal draws, one column per axis and one row per pair of draws, the same for every
 * report. A row is used twice, the second time with the sides' columns exchanged: swapping the labels
 * of the sides then mirrors every probability exactly, not only in the limit.
 */
const NORMALS = uniformDraws(DRAWS / 2, AXES).map(normalQuantile);
const WEIGHT_FACTORS = NORMALS.map((normal) => Math.exp(WEIGHT_LOG_SIGMA * normal));

/** A contest as plain numbers: eight values per candidate, one after the other. */
interface Field {
  values: Record<Side, Float64Array>;
  logErrorSigma: Record<Side, Float64Array>;
  traitSigma: Float64Array;
  isNeedless: boolean;
}

function fieldOf({ candidates, isNeedless, shifts }: Contest): Field {
  const sigmas = (side: Side) => Float64Array.from(candidates[side], contestLogSigma);
  return {
    values: { gpu: valuesOf(candidates.gpu), tpu: valuesOf(candidates.tpu) },
    logErrorSigma: { gpu: sigmas('gpu'), tpu: sigmas('tpu') },
    traitSigma: Float64Array.from(CRITERIA, (id) => traitSigmaOf(shifts, id)),
    isNeedless,
  };
}

function valuesOf(candidates: readonly Candidate[]): Float64Array {
  const values = new Float64Array(candidates.length * COUNT);
  let at = 0;
  for (const candidate of candidates) {
    for (const id of CRITERIA) values[at++] = candidate.values[id];
  }
  return values;
}

/**
 * Error of a prediction as it counts in a comparison of the sides: part of it both have in common,
 * as the pairs of the backtest show.
 */
export const contestLogSigma = ({ prediction }: Candidate): number =>
  prediction.logErrorSigma * CALIBRATION.spread.pairFactor;

/** Traits of one criterion are taken as independent of each other. */
function traitSigmaOf(shifts: readonly TraitShift[], criterion: Criterion): number {
  const own = shifts.filter(({ trait }) => trait.criterion === criterion);
  return Math.sqrt(own.reduce((sum, { sigma }) => sum + sigma * sigma, 0));
}

interface Tally {
  wins: Record<Side, number>;
  neither: number;
  weightSums: Record<Side, Float64Array>;
}

export function simulate(contests: readonly Contest[], weights: Weights): Simulation {
  const fields = contests.map(fieldOf);
  const middle = Float64Array.from(CRITERIA, (id) => weights[id]);
  const draw: Draw = {
    row: 0,
    weights: new Float64Array(COUNT),
    shifts: [new Float64Array(COUNT), new Float64Array(COUNT)],
  };
  const tally: Tally = {
    wins: { gpu: 0, tpu: 0 },
    neither: 0,
    weightSums: { gpu: new Float64Array(COUNT), tpu: new Float64Array(COUNT) },
  };
  for (let n = 0; n < DRAWS / 2; n++) {
    const field = fields[n % fields.length] as Field;
    draw.row = n * AXES;
    drawWeights(draw, middle);
    drawShifts(draw, field);
    record(tally, field, draw, bestScores(field, draw, 0));
    record(tally, field, draw, bestScores(field, draw, 1));
  }
  return summaryOf(tally);
}

/** What is drawn in one row, which serves for two cases. */
interface Draw {
  /** Where the row starts among the normals. */
  row: number;
  weights: Float64Array;
  /** Points by criterion, for the side in either column. */
  shifts: readonly [Float64Array, Float64Array];
}

function drawWeights({ row, weights }: Draw, middle: Float64Array): void {
  let sum = 0;
  for (let i = 0; i < COUNT; i++) {
    const weight = (middle[i] as number) * (WEIGHT_FACTORS[row + i] as number);
    weights[i] = weight;
    sum += weight;
  }
  for (let i = 0; i < COUNT; i++) weights[i] = (weights[i] as number) / sum;
}

/** Stands below every score where a side has no candidate. */
const NONE = -1;

/** Highest score that each side reaches, where the GPUs stand in column `gpu`. */
const bestScores = (field: Field, draw: Draw, gpu: 0 | 1): Record<Side, number> => ({
  gpu: bestScore(field, 'gpu', draw, gpu),
  tpu: bestScore(field, 'tpu', draw, gpu === 0 ? 1 : 0),
});

function bestScore(field: Field, side: Side, draw: Draw, column: 0 | 1): number {
  const { row, weights } = draw;
  const shifts = draw.shifts[column];
  const values = field.values[side];
  const sigmas = field.logErrorSigma[side];
  const error = POINTS_PER_LOG * (NORMALS[row + ERROR_AXIS + column] as number);
  let best = NONE;
  for (let candidate = 0; candidate < sigmas.length; candidate++) {
    const faster = error * (sigmas[candidate] as number);
    let score = 0;
    for (let i = 0; i < COUNT; i++) {
      const drawn = (shifts[i] as number) + faster * (RIDES_ON_SPEED[i] as number);
      const value = (values[candidate * COUNT + i] as number) + drawn;
      score += (weights[i] as number) * Math.min(100, Math.max(0, value));
    }
    best = Math.max(best, score);
  }
  return best;
}

/** A slower machine is dearer and hungrier by the same factor. */
export const RIDE_ON_SPEED: readonly Criterion[] = ['speed', 'cost', 'energy'];
const RIDES_ON_SPEED = Float64Array.from(CRITERIA, (id) => (RIDE_ON_SPEED.includes(id) ? 1 : 0));

/** What is drawn of the evidence helps the side in the first column as much as it hurts the other. */
function drawShifts({ row, shifts: [first, second] }: Draw, { traitSigma }: Field): void {
  for (let i = 0; i < COUNT; i++) {
    const evidence = (traitSigma[i] as number) * (NORMALS[row + TRAIT_AXIS + i] as number);
    first[i] = evidence;
    second[i] = -evidence;
  }
  first[COST] = (first[COST] as number) + cheaperPoints(row + PRICE_AXIS);
  second[COST] = (second[COST] as number) + cheaperPoints(row + PRICE_AXIS + 1);
}

const cheaperPoints = (at: number): number =>
  POINTS_PER_LOG * (PRICE_LOG_SIGMA * (NORMALS[at] as number));

/**
 * A side without a candidate has lost; without any on either there is no winner. Where no accelerator
 * is needed, it still counts which would be ahead.
 */
function record(
  tally: Tally,
  field: Field,
  { weights }: Draw,
  { gpu, tpu }: Record<Side, number>,
): void {
  const isNone = gpu === NONE && tpu === NONE;
  if (field.isNeedless || isNone) tally.neither++;
  if (isNone) return;
  const lead = Math.sign(gpu - tpu);
  award(tally, 'gpu', (1 + lead) / 2, weights);
  award(tally, 'tpu', (1 - lead) / 2, weights);
}

/** A tie counts half for each. */
function award(tally: Tally, side: Side, share: number, weights: Float64Array): void {
  if (share === 0) return;
  tally.wins[side] += share;
  const sums = tally.weightSums[side];
  for (let i = 0; i < COUNT; i++) sums[i] = (sums[i] as number) + share * (weights[i] as number);
}

function summaryOf({ wins, neither, weightSums }: Tally): Simulation {
  const decided = wins.gpu + wins.tpu;
  const share = (side: Side) => (decided > 0 ? wins[side] / decided : 0.5);
  const central = (side: Side): Weights | null =>
    wins[side] === 0
      ? null
      : recordOf((id) => (weightSums[side][CRITERIA.indexOf(id)] as number) / wins[side]);
  return {
    probability: { gpu: share('gpu'), tpu: share('tpu') },
    neitherShare: neither / DRAWS,
    centralWeights: { gpu: central('gpu'), tpu: central('tpu') },
  };
}
