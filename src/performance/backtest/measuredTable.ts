/** Writes the table of `measuredRows`. */

import {
  type MeasuredRow,
  type MeasuredTable,
  NUMBER_COLUMNS,
  TEXT_COLUMNS,
  type TextColumn,
} from '../measuredRows';
import { isTpuFaster, type Pair, type Prediction, tpuFasterProbability } from './accuracy';

const SIGNIFICANT = 4;
const rounded = (value: number): number => Number(value.toPrecision(SIGNIFICANT));

function rowOf({ observation, ln, sigma }: Prediction): MeasuredRow {
  const { measurement, run, deployment, isTime, measuredSpeed } = observation;
  const { device, chips } = deployment;
  const sign = isTime ? -1 : 1;
  return {
    source: systemOf(measurement.source),
    round: measurement.round,
    workload: measurement.workload,
    family: run.model.family,
    kind: run.kind,
    device: device.name,
    side: device.side,
    submitter: measurement.submitter,
    metric: measurement.metric || 'minutes',
    chips,
    measured: rounded(measuredSpeed ** sign),
    predicted: rounded(Math.exp(sign * ln)),
    sigma: rounded(sigma),
  };
}

/** Of an MLPerf result file, the folder of the system that was entered. */
function systemOf(source: string): string {
  const [path = source] = source.split(';');
  return /^mlcommons\//.test(source)
    ? path.replace(/(results\/[^/]+)\/.*$/, '$1').replace(/\/result_\S*$/, '')
    : source;
}

export function measuredTable(
  predictions: readonly Prediction[],
  pairs: readonly Pair[],
  pairFactor: number,
): MeasuredTable {
  const rows = predictions.map(rowOf);
  const texts = (column: TextColumn) => [...new Set(rows.map((row) => row[column]))];
  const distinct = byColumn(TEXT_COLUMNS, texts);
  const numberOf = byColumn(
    TEXT_COLUMNS,
    (column) => new Map(distinct[column].map((text, position) => [text, position])),
  );
  return {
    texts: distinct,
    columns: {
      ...byColumn(TEXT_COLUMNS, (column) =>
        rows.map((row) => numberOf[column].get(row[column]) ?? -1),
      ),
      ...byColumn(NUMBER_COLUMNS, (column) => rows.map((row) => row[column])),
    },
    pairs: pairs.map((pair) => [
      rounded(tpuFasterProbability(pair, pairFactor)),
      isTpuFaster(pair) ? 1 : 0,
    ]),
  };
}

const byColumn = <Column extends string, Value>(
  columns: readonly Column[],
  entryOf: (column: Column) => Value,
): Record<Column, Value> =>
  Object.fromEntries(columns.map((column) => [column, entryOf(column)])) as Record<Column, Value>;
