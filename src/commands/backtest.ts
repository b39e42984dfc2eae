/** `npm run -s backtest -- <file.csv>… [--json]`: predicted against measured, for any such table. */

import { readFileSync } from 'node:fs';
import type { RowFigures } from '../performance/backtest/accuracy';
import {
  fileFault,
  type Measurement,
  parseMeasurements,
} from '../performance/backtest/measurement';
import { type BacktestReport, backtest } from '../performance/backtest/report';
import { CALIBRATION } from '../performance/calibration';
import { accuracy } from '../performance/calibration.json';

/** Figures of nothing, as of a table without pairs, are not numbers. */
const figure = (value: number, digits: number): string =>
  Number.isFinite(value) ? value.toFixed(digits) : '–';
const percent = (share: number): string => `${figure(100 * share, 1)} %`;
/** As the methodology page rounds it. */
const times = (factor: number): string => `${figure(factor, 2)}×`;

const rowLine = ([name, figures]: [string, RowFigures]): string =>
  `  ${name.padEnd(34)}${String(figures.rows).padStart(6)}${times(figures.ratioError).padStart(9)}` +
  `${percent(figures.coverage).padStart(9)}`;

function asText(report: BacktestReport): string {
  const { pairs, baseline } = report;
  const unseen = accuracy.leftOutByRoundAndWorkload;
  const reasons = new Map<string, number>();
  for (const { reason } of report.unmapped) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  return [
    `${report.mapped} of ${report.rows} rows mapped (${percent(report.mapped / report.rows)})`,
    ...[...reasons].map(([reason, count]) => `  not mapped: ${reason} (${count})`),
    `ratio error of single rows, median  ${times(report.ratioError)}`,
    `coverage of the 80 % interval       ${percent(report.coverage)}`,
    `pairs TPU : GPU                     ${pairs.n}`,
    `  pair error, median                ${times(pairs.pairError)}  data sheet ${times(baseline.pairError)}`,
    `  winner right (gap > 1.15×)        ${percent(pairs.winner)} of ${pairs.winnerOf}  data sheet ${percent(baseline.winner)}`,
    `  Brier score                       ${figure(pairs.brier, 3)}`,
    'by device                              rows    error coverage',
    ...Object.entries(report.byDevice).map(rowLine),
    'by family',
    ...Object.entries(report.byFamily).map(rowLine),
    'Rows that the model was fitted to flatter it. Those, with their round and workload left out:',
    `  single rows ${times(unseen.ratioError)}, pairs ${times(unseen.pairs.pairError)}, winner right ${percent(unseen.pairs.winner)}, Brier score ${figure(unseen.pairs.brier, 3)}`,
  ].join('\n');
}

const USAGE = 'usage: npm run -s backtest -- <file.csv>… [--json]';

/** What can go wrong with a file, by the code that the system gives it. */
const FAULTS: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist',
  EISDIR: 'is a directory',
};

/** What a file holds; null where it cannot be read, which is said. */
function measurementsIn(file: string): Measurement[] | null {
  try {
    const text = readFileSync(file, 'utf8');
    const fault = fileFault(text);
    if (fault === null) return parseMeasurements(text, file);
    console.error(`${file} ${fault}`);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    console.error(
      `${file} ${FAULTS[code] ?? 'cannot be read'}; expected a file of comma-separated values`,
    );
  }
  return null;
}

function main(args: readonly string[]): number {
  const flags = args.filter((argument) => argument.startsWith('-'));
  const unknown = flags.find((flag) => flag !== '--json');
  const files = args.filter((argument) => !argument.startsWith('-'));
  if (unknown !== undefined || files.length === 0) {
    console.error(unknown === undefined ? USAGE : `unknown flag ${unknown}; ${USAGE}`);
    return 2;
  }
  const tables = files.map(measurementsIn);
  const report = backtest(
    tables.flatMap((table) => table ?? []),
    CALIBRATION,
  );
  console.log(flags.length > 0 ? JSON.stringify(report) : asText(report));
  return tables.includes(null) ? 1 : 0;
}

process.exitCode = main(process.argv.slice(2));
