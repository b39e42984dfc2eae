/**
 * The fixed anchors of speed, cost and energy: what the same run would take on a reference
 * accelerator in round numbers. It belongs to neither side and to no vendor, and no alternative
 * moves it, so values stay comparable from one set of alternatives to another.
 */

import {
  REFERENCE_DEVICE,
  REFERENCE_POWER_WATT,
  REFERENCE_USD_PER_HOUR,
} from '../catalog/referenceDevice';
import { jobSec } from '../performance/job';
import { isInfeasible, type Predictor } from '../performance/predict';
import type { Prediction } from '../performance/prediction';
import { days } from '../units/constructors';
import type { Predictions } from './predictions';
import type { Situation } from './situation';

/** By when a job without a deadline is taken to be wanted. Our assumption. */
const PATIENCE_SEC = days(30);
const MOST_CHIPS = 16_384;

export interface Reference {
  /** Job time where there is a job, else the pace of answers. */
  speedSec: number;
  /** Dollars of the job; of an hour where hardware is held to answer requests. */
  usd: number;
  kwh: number;
}

/**
 * Anchors for a situation: of a job the time by which it is wanted, or that of as few reference chips
 * as can do it, if these are quicker. Where even the reference cannot run it, a month on 1,000 chips.
 */
export function referenceOf(situation: Situation, predictions: Predictions): Reference {
  const predictor = predictions(REFERENCE_DEVICE);
  const patienceSec = situation.deadlineSec ?? PATIENCE_SEC;
  let fewestSec: number | undefined;
  for (let chips = 1; chips <= MOST_CHIPS; chips *= 2) {
    const prediction = predictor.at(chips);
    if (isInfeasible(prediction)) continue;
    if (situation.jobUnits === null) {
      return servingReference({ situation, chips, prediction }, predictor);
    }
    const speedSec = jobSec(situation.run, prediction, situation.jobUnits);
    fewestSec ??= speedSec;
    if (speedSec > patienceSec && chips < MOST_CHIPS) continue;
    return reference(Math.min(fewestSec, patienceSec), speedSec * chips);
  }
  return reference(PATIENCE_SEC, PATIENCE_SEC * 1000);
}

/** One copy of a plan, and the share of its capacity that the load uses. */
export interface Served {
  situation: Situation;
  chips: number;
  prediction: Prediction;
  busyFraction: number;
}

/**
 * Seconds that a waiting reader feels: per output token at the load asked for, or per batch of answers.
 * Where nobody waits, chip-seconds per unit.
 */
export function paceSec(served: Served, { paceOf }: Predictor): number {
  const { situation, chips, prediction, busyFraction } = served;
  if (situation.task === 'batch') return chips / prediction.throughputPerSec;
  return paceOf(prediction)(busyFraction) ?? prediction.stepSec.total;
}

/**
 * At the edge the reference is a machine of a hundredth: as fast, as dear and as hungry. Against a
 * server every device there would be free, and slow beyond the scale. Our assumption.
 */
const EDGE_FRACTION = 0.01;

function servingReference(copy: Omit<Served, 'busyFraction'>, predictor: Predictor): Reference {
  const { situation, prediction, chips } = copy;
  const size = situation.places.every((place) => place === 'edge') ? EDGE_FRACTION : 1;
  const demand = situation.demandUnitsPerSec ?? 0;
  const copies = demand / (prediction.throughputPerSec * size);
  const busyFraction = Math.min(1, copies);
  const speedSec = paceSec({ ...copy, busyFraction }, predictor) / size;
  return reference(speedSec, 3600 * Math.max(1, copies) * chips * size);
}

function reference(speedSec: number, chipSec: number): Reference {
  return {
    speedSec,
    usd: (chipSec / 3600) * REFERENCE_USD_PER_HOUR,
    kwh: (chipSec / 3600) * (REFERENCE_POWER_WATT / 1000),
  };
}
