/**
 * Predictions made once. The same run is asked for again at other counts, by other completions, and
 * by every trial of a change that leaves the work as it is, which is most of them.
 */

import type { Catalog } from '../catalog/catalog';
import type { Device } from '../catalog/device';
import { type Predictor, predictorOf } from '../performance/predict';
import type { AnswerKey } from '../questionnaire/answers';
import { calibrationOf } from './edition';
import { remembering } from './remembering';
import type { Situation } from './situation';

export type Predictions = (device: Device) => Predictor;

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
  const predictions = remembering((device: Device) => {
    const { at, paceOf } = predictorOf(run, { device }, calibration);
    return { at: remembering(at), paceOf: remembering(paceOf) };
  });
  runs.set(key, predictions);
  const [oldest] = runs.keys();
  if (runs.size > MOST_RUNS && oldest !== undefined) runs.delete(oldest);
  return predictions;
}
