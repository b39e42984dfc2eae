/** `npm run backtest -- <file.csv>… [--json]`: predicted against measured, for any such table. */

import { readFileSync } from 'node:fs';
import type { RowFigures } from '../performance/backtest/accuracy';
import { parseMeasurements } from '../performance/backtest/measurement';
import { type BacktestReport, backtest } from '../performance/backtest/report';
import { CALIBRATION } from '../performance/calibration';

/** Figures of nothing, as of a table without pairs, are not numbers. */
const figure = (value: number, digits: number): string =>
  Number.isFinite(value) ? value.toFixed(digits) : '–';
const percent = (share: number): string => `${figure(100 * share, 1)} %`;
const times = (factor: number): string => `${figure(factor, 3)}×`;

const rowLine = ([name, figures]: [string, RowFigures]): string =>
  `  ${name.padEnd(34)}${String(figures.rows).padStart(6)}${times(figures.ratioError).padStart(9)}` +
  `${percent(figures.coverage).padStart(9)}`;

function asText(report: BacktestReport): string {
  const { pairs, baseline } = report;
  const reasons = new Map<string, number>();
  for (const { because } of report.unmapped) reasons.set(because, (reasons.get(because) ?? 0) + 1);
  return [
    `${report.mapped} of ${report.rows} rows mapped (${percent(report.mapped / report.rows)})`,
    ...[...reasons].map(([because, count]) => `  not mapped: ${because} (${count})`),
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
  ].join('\n');
}

const files = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
if (files.length === 0) {
  console.error('usage: npm run backtest -- <file.csv>… [--json]');
  process.exitCode = 2;
} else {
  const measurements = files.flatMap((file) => parseMeasurements(readFileSync(file, 'utf8')));
  const report = backtest(measurements, CALIBRATION);
  console.log(process.argv.includes('--json') ? JSON.stringify(report) : asText(report));
}
