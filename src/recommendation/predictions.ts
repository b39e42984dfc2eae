/**
 * Predictions made once. The same run is asked for again at other counts, by other completions, and
 * by every trial of a change that leaves the work as it is, which is most of them. Remembering what a
 * pure function gave changes no result.
 */

import type { Catalog } from '../catalog/catalog';
import type { Device } from '../catalog/device';
import { predict } from '../performance/predict';
import type { Infeasible, Prediction } from '../performance/prediction';
import type { AnswerKey } from '../questionnaire/answers';
import { calibrationOf } from './edition';
import type { Situation } from './situation';

export interface Predictions {
  at: (device: Device, chips: number) => Prediction | Infeasible;
}

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
  const predictions = remember((device, chips) => predict(run, { device, chips }, calibration));
  runs.set(key, predictions);
  const [oldest] = runs.keys();
  if (runs.size > MOST_RUNS && oldest !== undefined) runs.delete(oldest);
  return predictions;
}

function remember(make: Predictions['at']): Predictions {
  const byDevice = new Map<Device, Map<number, Prediction | Infeasible>>();
  return {
    at: (device, chips) => {
      const byCount = byDevice.get(device) ?? new Map<number, Prediction | Infeasible>();
      byDevice.set(device, byCount);
      const prediction = byCount.get(chips) ?? make(device, chips);
      byCount.set(chips, prediction);
      return prediction;
    },
  };
}
