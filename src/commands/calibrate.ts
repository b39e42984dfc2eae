/**
 * `npm run calibrate -- <file.csv>…`: fits the terms of the model to measurements and writes them,
 * with their spread and the accuracy reached, to `src/performance/calibration.json`; beside it every
 * row, for the page.
 */

import { readFileSync, writeFileSync } from 'node:fs';
import { type Prediction, pairsOf } from '../performance/backtest/accuracy';
import { bestPairFactor } from '../performance/backtest/brier';
import { betweenRounds, betweenSubmitters } from '../performance/backtest/equalHardware';
import { figuresByKind, spreadByKind } from '../performance/backtest/kinds';
import {
  fitEverything,
  isEvidence,
  leaveOut,
  refitLargest,
  roundAndWorkload,
} from '../performance/backtest/leaveOut';
import { measuredTable } from '../performance/backtest/measuredTable';
import { fileFault, parseMeasurements } from '../performance/backtest/measurement';
import { type Observation, observe } from '../performance/backtest/observation';
import { predictObservation, resultSigma } from '../performance/backtest/report';
import {
  type LeftOut,
  type Seen,
  seenIn,
  spreadOf,
  spreadSeeing,
} from '../performance/backtest/spread';
import { CALIBRATION, type Calibration } from '../performance/calibration';
import { workId } from '../performance/work';

const OUTPUT = new URL('../performance/calibration.json', import.meta.url);
const TABLE = new URL('../performance/measured.json', import.meta.url);
/** Smaller terms are left out: half a per cent, times the years where they grow with these. */
const LEAST_TERM = 0.005;

const today = (): string => new Date().toISOString().slice(0, 'yyyy-mm-dd'.length);

const rounded = (value: number): number => Number(value.toFixed(3));

function observationsIn(files: readonly string[]): Observation[] {
  const observations: Observation[] = [];
  for (const file of files) {
    const text = readFileSync(file, 'utf8');
    const fault = fileFault(text);
    if (fault !== null) throw new Error(`${file} ${fault}`);
    for (const measurement of parseMeasurements(text, file)) {
      const observation = observe(measurement);
      const { line, id } = measurement;
      if ('unmapped' in observation) console.warn(`${file}:${line} ${id} ${observation.unmapped}`);
      else observations.push(observation);
    }
  }
  return observations;
}

const modelOf = ({ run }: Observation): string => workId(run.model);

/** Predictions of left-out rows, as sure as a fit can be that has not seen them. */
function asPredictions(rows: readonly LeftOut[], calibration: Calibration): Prediction[] {
  const bySeen = new Map<Seen, Calibration>();
  return rows.map(({ observation, residual, seen }) => {
    const known = bySeen.get(seen);
    const under = known ?? { ...calibration, spread: spreadSeeing(calibration.spread, seen) };
    if (known === undefined) bySeen.set(seen, under);
    return {
      observation,
      ln: Math.log(observation.measuredSpeed) - residual,
      sigma: resultSigma(observation, under),
    };
  });
}

/** The calibration as the file has it, rounded and without the smallest terms: what predicts later. */
function asWritten({ constants, ...fit }: Calibration): Calibration {
  const terms = Object.entries(fit.terms)
    .filter(([, value]) => Math.abs(value) >= LEAST_TERM)
    .sort(([a], [b]) => a.localeCompare(b));
  const text = JSON.stringify(
    { ...fit, asOf: today(), terms: Object.fromEntries(terms) },
    (_key, value) => (typeof value === 'number' ? rounded(value) : value),
  );
  return { constants, ...JSON.parse(text) };
}

function calibrate(files: readonly string[]): void {
  const observations = observationsIn(files);
  const fitted = fitEverything(observations, { ...CALIBRATION, terms: {} });
  console.log(`fitted ${Object.keys(fitted.terms).length} terms to ${observations.length} rows`);
  const byWorkload = leaveOut(observations, fitted, roundAndWorkload);
  console.log('left out each round and workload');
  const byDevice = leaveOut(observations, fitted, ({ deployment }) => deployment.device.id);
  console.log('left out each device');
  const byArchitecture = leaveOut(
    observations,
    fitted,
    ({ deployment }) => deployment.device.architecture,
  );
  console.log('left out each architecture');
  const byModel = leaveOut(observations, fitted, modelOf);
  console.log('left out each model');
  const leftOut = [...byWorkload, ...byDevice, ...byArchitecture, ...byModel].filter(
    ({ observation }) => isEvidence(observation),
  );
  const spread = spreadOf(leftOut, seenIn(observations.filter(isEvidence)));
  const byKind = spreadByKind(asPredictions(leftOut, { ...fitted, spread }));
  const spreadOnly: Calibration = { ...fitted, spread: { ...spread, byKind } };
  const pairs = pairsOf(asPredictions(byWorkload, spreadOnly));
  const pairFactor = bestPairFactor(pairs);
  const calibration = asWritten({ ...fitted, spread: { ...spread, byKind, pairFactor } });
  const inSample = observations.flatMap((each) => predictObservation(each, calibration) ?? []);
  const unseen = asPredictions(byWorkload, calibration);
  const figures = (predictions: readonly Prediction[]) => figuresByKind(predictions, calibration);
  const accuracy = {
    rows: observations.length,
    inSample: figures(inSample),
    leftOutByRoundAndWorkload: figures(unseen),
    leftOutByDevice: figures(asPredictions(byDevice, calibration)),
    leftOutByArchitecture: figures(asPredictions(byArchitecture, calibration)),
    leftOutByModel: figures(asPredictions(byModel, calibration)),
    refits: {
      leftOutByRoundAndWorkload: refitLargest(byWorkload, fitted, roundAndWorkload),
      leftOutByModel: refitLargest(byModel, fitted, modelOf),
    },
    betweenSubmitters: betweenSubmitters(observations),
    betweenRounds: betweenRounds(observations),
  };
  const { constants: _, ...written } = calibration;
  // Figures keep their digits: they are rounded once, where they are shown.
  writeFileSync(OUTPUT, `${JSON.stringify({ ...written, accuracy }, null, 2)}\n`);
  const table = measuredTable(unseen, pairsOf(unseen), calibration.spread.pairFactor);
  writeFileSync(TABLE, `${JSON.stringify(table).replaceAll('],', '],\n')}\n`);
  console.log(JSON.stringify(accuracy, null, 2));
}

const files = process.argv.slice(2);
if (files.length === 0) {
  console.error('usage: npm run calibrate -- <file.csv>…');
  process.exitCode = 2;
} else {
  calibrate(files);
}
