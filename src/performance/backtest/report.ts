/** The backtest of a table of measurements: what the shipped calibration makes of every row. */

import { DEVIATIONS_OF_80_PERCENT } from '../../units/interval';
import type { Calibration } from '../calibration';
import { logErrorSigma } from '../uncertainty';
import {
  baselineFigures,
  type PairFigures,
  type Prediction,
  pairFigures,
  pairsOf,
  type RowFigures,
  rowFigures,
} from './accuracy';
import { batchingSigma } from './circumstances';
import { convergenceSigma } from './convergence';
import { residualOf } from './fit';
import { groupsOf } from './groups';
import { kindOf, type Measurement } from './measurement';
import { type Observation, observe } from './observation';

export interface PredictedRow {
  id: string;
  predicted: number;
  low: number;
  high: number;
  measured: number;
}

/** A row that was not predicted; ids may repeat from file to file. */
export interface UnmappedRow {
  file: string;
  line: number;
  id: string;
  reason: string;
}

export interface BacktestReport {
  rows: number;
  mapped: number;
  /** Of the rows mapped. */
  ratioError: number;
  coverage: number;
  pairs: PairFigures & { brier: number };
  /** The same pairs by the ratio of dense data-sheet peaks. */
  baseline: PairFigures;
  byDevice: Readonly<Record<string, RowFigures>>;
  byFamily: Readonly<Record<string, RowFigures>>;
  unmapped: readonly UnmappedRow[];
  predictions: readonly PredictedRow[];
}

/** One standard deviation of ln(measured ÷ predicted) of a result of this kind. */
export function resultSigma(
  { measurement, run, deployment }: Observation,
  calibration: Calibration,
) {
  const factor = calibration.spread.byKind[kindOf(measurement)] ?? 1;
  return Math.hypot(
    factor * logErrorSigma(run, deployment, calibration),
    convergenceSigma(measurement),
    batchingSigma(measurement, run, deployment.device, calibration.terms['staticBatching'] ?? 0),
  );
}

/** What the calibration predicts for an observation; null where nothing fits. */
export function predictObservation(
  observation: Observation,
  calibration: Calibration,
): Prediction | null {
  const residual = residualOf(observation, calibration);
  if (residual === null || !Number.isFinite(residual)) return null;
  return {
    observation,
    ln: Math.log(observation.measuredSpeed) - residual,
    sigma: resultSigma(observation, calibration),
  };
}

/** In the metric of the row, so that a time is a time again. */
function predictedRow({ observation, ln, sigma }: Prediction): PredictedRow {
  const { measurement, isTime, measuredSpeed } = observation;
  const sign = isTime ? -1 : 1;
  const half = DEVIATIONS_OF_80_PERCENT * sigma;
  return {
    id: measurement.id,
    predicted: Math.exp(sign * ln),
    low: Math.exp(sign * ln - half),
    high: Math.exp(sign * ln + half),
    measured: measuredSpeed ** sign,
  };
}

function grouped(
  predictions: readonly Prediction[],
  keyOf: (observation: Observation) => string,
): Record<string, RowFigures> {
  const groups = groupsOf(predictions, ({ observation }) => keyOf(observation));
  const sorted = [...groups].sort(([a], [b]) => a.localeCompare(b));
  return Object.fromEntries(sorted.map(([key, members]) => [key, rowFigures(members)]));
}

/** Figures of any set of predictions; NaN where it has no rows or no pairs. */
export function figuresOf(predictions: readonly Prediction[], calibration: Calibration) {
  const pairs = pairsOf(predictions);
  const { ratioError, coverage } = rowFigures(predictions);
  return {
    ratioError,
    coverage,
    pairs: pairFigures(pairs, calibration.spread.pairFactor),
    baseline: baselineFigures(pairs),
    byDevice: grouped(predictions, ({ deployment }) => deployment.device.id),
    byFamily: grouped(predictions, ({ run }) => `${run.model.family}/${run.kind}`),
  };
}

/** What the calibration makes of every measurement, with those that it cannot compare and why. */
export function backtest(
  measurements: readonly Measurement[],
  calibration: Calibration,
): BacktestReport {
  const predictions: Prediction[] = [];
  const unmapped: UnmappedRow[] = [];
  for (const measurement of measurements) {
    const { file, line, id } = measurement;
    const observation = observe(measurement);
    if ('unmapped' in observation) {
      unmapped.push({ file, line, id, reason: observation.unmapped });
      continue;
    }
    const prediction = predictObservation(observation, calibration);
    if (prediction === null) unmapped.push({ file, line, id, reason: 'does not fit' });
    else predictions.push(prediction);
  }
  return {
    rows: measurements.length,
    mapped: predictions.length,
    ...figuresOf(predictions, calibration),
    unmapped,
    predictions: predictions.map(predictedRow),
  };
}
