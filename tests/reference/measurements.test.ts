/**
 * A few published results, each with its source in `measurements.csv`, against the model as shipped.
 * MLPerf results are MLCommons’; the figures here are derived and not verified by MLCommons
 * Association. The whole backtest is `npm run backtest`.
 */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseMeasurements } from '../../src/performance/backtest/measurement';
import { backtest } from '../../src/performance/backtest/report';
import { CALIBRATION } from '../../src/performance/calibration';

const text = readFileSync(join(import.meta.dirname, 'measurements.csv'), 'utf8');
const measurements = parseMeasurements(text);
const report = backtest(measurements, CALIBRATION);
const byId = new Map(report.predictions.map((row) => [row.id, row]));

/** No single row may be further off than this. */
const WORST_FACTOR = 1.6;

test('all rows are mapped', () => {
  expect(report.unmapped).toEqual([]);
  expect(report.mapped).toBe(measurements.length);
});

describe.each(measurements)('$id $round $workload $phase on $chips $device', ({ id }) => {
  test(`is predicted within a factor of ${WORST_FACTOR}`, () => {
    const { predicted = 0, measured = 1 } = byId.get(id) ?? {};
    expect(Math.abs(Math.log(predicted / measured))).toBeLessThan(Math.log(WORST_FACTOR));
  });

  test('lies in an interval that is not absurdly wide', () => {
    const { low = 0, high = 0, predicted = 0 } = byId.get(id) ?? {};
    expect(low).toBeLessThan(predicted);
    expect(high).toBeGreaterThan(predicted);
    expect(high / low).toBeLessThan(4);
  });
});

test('half of the rows are within 1.2, and most inside their interval', () => {
  expect(report.ratioError).toBeLessThan(1.2);
  expect(report.coverage).toBeGreaterThan(0.6);
});

test('the faster side is called where a TPU and a GPU were measured alike', () => {
  expect(report.pairs.n).toBeGreaterThanOrEqual(4);
  expect(report.pairs.winner).toBeGreaterThanOrEqual(report.baseline.winner);
  expect(report.pairs.pairError).toBeLessThan(1.3);
});
