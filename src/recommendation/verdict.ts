import type { Side } from '../catalog/vocabulary';
import { pointsOfFactor } from '../scoring/valueFunctions';
import type { Weights } from '../scoring/weights';
import { DEVIATIONS_OF_80_PERCENT } from '../units/interval';
import type { Candidate } from './candidates';
import type { Needless } from './needless';
import type { Verdict } from './report';
import { contestLogSigma, RIDE_ON_SPEED, type Simulation } from './simulation';

/** A side that comes out ahead this often is named: three cases in four. */
export const NAMED_PROBABILITY = 0.75;
/**
 * Where the model's error alone can move the balance by more points than this (80 %), what is missing
 * is a measurement, not a preference.
 */
export const UNMEASURED_POINTS = 6;

/**
 * The five verdicts, first match first: *neither* where the case shown, or most of what the open
 * answers allow, needs no accelerator or has none; a side by name; *measure* where the model's own
 * error hides the order; *either*.
 */
export function verdictOf(
  simulation: Simulation,
  best: Record<Side, Candidate | null>,
  weights: Weights,
  needless: Needless | null,
): Verdict {
  if (needless || simulation.neitherShare > 0.5 || !(best.gpu || best.tpu)) return 'neither';
  if (simulation.probability.gpu >= NAMED_PROBABILITY) return 'gpu';
  if (simulation.probability.tpu >= NAMED_PROBABILITY) return 'tpu';
  if (!best.gpu || !best.tpu) return best.gpu ? 'gpu' : 'tpu';
  return errorPoints(best.gpu, best.tpu, weights) > UNMEASURED_POINTS ? 'measure' : 'either';
}

/**
 * Points of the score by which the errors of both speeds may move the balance, 80 % of the time. A
 * criterion on which both stand at an end of the scale is taken as moved by neither.
 */
function errorPoints(gpu: Candidate, tpu: Candidate, weights: Weights): number {
  const sigma = Math.hypot(contestLogSigma(gpu), contestLogSigma(tpu));
  const moved = RIDE_ON_SPEED.filter((id) => gpu.values[id] % 100 > 0 || tpu.values[id] % 100 > 0);
  const weight = moved.reduce((sum, id) => sum + weights[id], 0);
  return DEVIATIONS_OF_80_PERCENT * sigma * pointsOfFactor(Math.E) * weight;
}
