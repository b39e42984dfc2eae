/** Fits on all measurements but some, and what they predict for those: the honest error. */

import type { Calibration } from '../calibration';
import { median } from './accuracy';
import { harnessOf } from './circumstances';
import { fitTerms, linearizeAll, residualOf, stepped, type Weighted } from './fit';
import { groupsOf } from './groups';
import { isMlperf } from './measurement';
import type { Observation } from './observation';
import { type LeftOut, seenIn } from './spread';

/** Scale of the errors that the fit expects, in natural logarithms. */
const ERROR_SIGMA = 0.12;
/** Steps of a fit at the most. */
const ITERATIONS = 20;
/** Factors on that scale, one fit after the other. */
const WIDENINGS = [5, 2, 1];
/** Ordinary code on one chip says less of what tuned programs reach than entries that were tuned. */
const ORDINARY_WEIGHT = 0.25;
/** Whose code counts as ordinary. */
const ORDINARY: readonly string[] = ['lambda', 'examples', 'paradnn'];
const isOrdinary = ({ measurement }: Observation): boolean =>
  ORDINARY.includes(harnessOf(measurement) ?? '');

/** Many entries on equal hardware say little more than one: together they count as one. */
function repeatKey({ measurement, run, deployment }: Observation): string {
  const { round, workload, phase, chips, precision, inputTokens, globalBatch } = measurement;
  const { device } = deployment;
  return [round, workload, phase, device.id, chips, precision, inputTokens, globalBatch, run.kind]
    .map(String)
    .join('|');
}

function weighted(observations: readonly Observation[]): Weighted[] {
  const repeats = groupsOf(observations, repeatKey);
  return observations.map((observation) => ({
    observation,
    weight:
      (isOrdinary(observation) ? ORDINARY_WEIGHT : 1) /
      (repeats.get(repeatKey(observation))?.length ?? 1),
  }));
}

/**
 * Left out of fits and spreads: old runs that a submitter handed in again, rows whose chip is a guess,
 * and first tokens under load, which wait for prompts before them.
 */
export const isEvidence = ({ measurement }: Observation): boolean =>
  !/^same runs|low confidence/.test(measurement.notes) &&
  !(/ttft/i.test(measurement.metric) && (measurement.globalBatch ?? 1) > 1);

/** The calibration fitted to all evidence, from a start without terms or with old ones. */
export function fitEverything(
  observations: readonly Observation[],
  start: Calibration,
): Calibration {
  const rows = weighted(observations.filter(isEvidence));
  // Wide errors first: no row counts as odd before the others have found their places.
  return WIDENINGS.reduce(
    (calibration, by) =>
      fitTerms(rows, calibration, { sigma: by * ERROR_SIGMA, iterations: ITERATIONS }),
    start,
  );
}

/**
 * Each observation as a fit predicts it that has seen no row with the same key. One step from the fit
 * of everything leads close to the fit without a few rows; without many, predictions come out too good:
 * `refitLargest` says by how much.
 */
export function leaveOut(
  observations: readonly Observation[],
  whole: Calibration,
  keyOf: (observation: Observation) => string,
): LeftOut[] {
  const evidence = observations.filter(isEvidence);
  const linear = linearizeAll(weighted(evidence), whole, ERROR_SIGMA);
  return [...groupsOf(observations, keyOf)].flatMap(([key, held]) => {
    const calibration = stepped(linear, 0, held);
    const seen = seenIn(evidence.filter((each) => keyOf(each) !== key));
    return held.flatMap((observation) => {
      const residual = residualOf(observation, calibration);
      return residual === null ? [] : [{ observation, residual, seen }];
    });
  });
}

/** Fits found anew, beside the one step that otherwise stands for each. */
export interface Refits {
  fits: number;
  rows: number;
  /** Median of exp|ln(predicted ÷ measured)| of their left-out rows: after one step, and anew. */
  stepped: number;
  refitted: number;
}

/** So many of the groups are fitted without, the largest first, where one step errs most. */
const MOST_REFITS = 8;

/** How far off left-out rows are where fits are found anew, for the groups that weigh most. */
export function refitLargest(
  leftOut: readonly LeftOut[],
  whole: Calibration,
  keyOf: (observation: Observation) => string,
): Refits {
  const groups = groupsOf(leftOut, ({ observation }) => keyOf(observation));
  const largest = [...groups].sort(([, a], [, b]) => b.length - a.length).slice(0, MOST_REFITS);
  const rows = weighted(leftOut.map(({ observation }) => observation).filter(isEvidence));
  const refitted = largest.flatMap(([key, held]) => {
    const kept = rows.filter(({ observation }) => keyOf(observation) !== key);
    const calibration = fitTerms(kept, whole, { sigma: ERROR_SIGMA, iterations: ITERATIONS });
    return held.flatMap(({ observation }) => residualOf(observation, calibration) ?? []);
  });
  const stepped = largest.flatMap(([, held]) => held.map(({ residual }) => residual));
  const error = (residuals: readonly number[]) => Math.exp(median(residuals.map(Math.abs)));
  return {
    fits: largest.length,
    rows: stepped.length,
    stepped: error(stepped),
    refitted: error(refitted),
  };
}

/** A round and workload of MLPerf; a published workload on one chip. */
export function roundAndWorkload({ measurement, run, deployment }: Observation): string {
  const { round, workload } = measurement;
  return `${round}|${run.model.id}|${isMlperf(measurement) ? workload : deployment.device.id}`;
}
