import type { Side } from '../catalog/vocabulary';
import type { Candidate } from './candidates';
import type { Needless } from './needless';
import type { Verdict } from './report';
import type { Simulation } from './simulation';

/** A side that comes out ahead this often is named: three cases in four. */
export const NAMED_PROBABILITY = 0.75;
/**
 * Where the ratio of the two best machines' speeds is not known to within this factor (80 %), what
 * is missing is a measurement, not a preference.
 */
export const UNKNOWN_FACTOR = 1.8;
const Z_80 = 1.2816;

/**
 * The five verdicts, first match first: *neither* where most of what the open answers allow needs no
 * accelerator or has none; a side by name; *measure* where the model's own error hides the order;
 * *either*.
 */
export function verdictOf(
  simulation: Simulation,
  best: Record<Side, Candidate | null>,
  needless: Needless | null,
): Verdict {
  if (needless || simulation.neitherShare > 0.5 || !(best.gpu || best.tpu)) return 'neither';
  if (simulation.probability.gpu >= NAMED_PROBABILITY) return 'gpu';
  if (simulation.probability.tpu >= NAMED_PROBABILITY) return 'tpu';
  if (!best.gpu || !best.tpu) return best.gpu ? 'gpu' : 'tpu';
  const sigma = Math.hypot(best.gpu.prediction.logErrorSigma, best.tpu.prediction.logErrorSigma);
  return Math.exp(Z_80 * sigma) > UNKNOWN_FACTOR ? 'measure' : 'either';
}
