/**
 * Predictions made once. The same run is asked for again at other counts, by other completions, and
 * by every trial of a change that leaves the work as it is, which is most of them. Remembering what a
 * pure function gave changes no result.
 */

import type { Catalog } from '../catalog/catalog';
import type { Device } from '../catalog/device';
import { isInfeasible, loadedPaceOf, predict } from '../performance/predict';
import type { Infeasible, Prediction } from '../performance/prediction';
import type { AnswerKey } from '../questionnaire/answers';
import { calibrationOf } from './edition';
import type { Situation } from './situation';

export interface Predictions {
  at: (device: Device, chips: number) => Prediction | Infeasible;
  /** Seconds between output tokens by the share of the capacity in use; null where there are none. */
  paceAt: (device: Device, chips: number) => Pace;
}

type Pace = (busyFraction: number) => number | null;

/** The answers that a run is made of. */
const RUN_KEYS: readonly AnswerKey[] = [
  'task',
  'model',
  'family',
  'params',
  'active',
  'context',
  'tables',
  'batch',
  'input',
  'output',
  'latency',
  'precision',
];

/** Runs remembered per catalog; the oldest is forgotten first. A search meets a few hundred. */
const MOST_RUNS = 200;
const remembered = new WeakMap<Catalog, Map<string, Predictions>>();

export function predictionsOf({ run, answers }: Situation, catalog: Catalog): Predictions {
  const runs = remembered.get(catalog) ?? new Map<string, Predictions>();
  remembered.set(catalog, runs);
  const key = RUN_KEYS.map((each) => answers[each]).join('|');
  const known = runs.get(key);
  if (known) return known;
  const calibration = calibrationOf(catalog);
  const at = remember((device, chips) => predict(run, { device, chips }, calibration));
  const paceAt = remember((device, chips): Pace => {
    const prediction = at(device, chips);
    if (isInfeasible(prediction)) return () => null;
    return loadedPaceOf({ run, deployment: { device, chips } }, prediction, calibration);
  });
  const predictions = { at, paceAt };
  runs.set(key, predictions);
  const [oldest] = runs.keys();
  if (runs.size > MOST_RUNS && oldest !== undefined) runs.delete(oldest);
  return predictions;
}

/** What was made for a count of a device, the next time as well. */
function remember<Made>(
  make: (device: Device, chips: number) => Made,
): (device: Device, chips: number) => Made {
  const byDevice = new Map<Device, Map<number, Made>>();
  return (device, chips) => {
    const byCount = byDevice.get(device) ?? new Map<number, Made>();
    byDevice.set(device, byCount);
    const made = byCount.get(chips) ?? make(device, chips);
    byCount.set(chips, made);
    return made;
  };
}
