import { describe, expect, test } from 'vitest';
import calibration from '../../../src/performance/calibration.json';
import measured from '../../../src/performance/measured.json';
import {
  type MeasuredRow,
  measuredPairs,
  measuredRows,
} from '../../../src/performance/measuredRows';
import {
  closeCalls,
  coverageCurve,
  factorOff,
  factorWithin,
  farOff,
  groupFigures,
  medianFactor,
  pairReliability,
  timesText,
} from '../../../src/ui/methodology/errorFigures';

const row = (predicted: number, sigma = 0.1, device = 'A'): MeasuredRow => ({
  source: '',
  round: '',
  workload: '',
  family: '',
  kind: '',
  device,
  side: 'gpu',
  submitter: '',
  metric: '',
  chips: 1,
  measured: 100,
  predicted,
  sigma,
});

describe('the rows that ship', () => {
  const rows = measuredRows(measured);
  const { accuracy } = calibration;

  test('are all of those that were fitted', () => {
    expect(rows).toHaveLength(accuracy.rows);
    expect(rows.every(({ predicted, sigma }) => predicted > 0 && sigma > 0)).toBe(true);
  });

  test('give the error and the coverage that the calibration states', () => {
    const [all] = groupFigures(rows, () => 'all');
    expect(all?.ratioError).toBeCloseTo(accuracy.leftOutByRoundAndWorkload.ratioError, 2);
    expect(all?.coverage).toBeCloseTo(accuracy.leftOutByRoundAndWorkload.coverage, 2);
  });

  test('give the pairs and the Brier score that the calibration states', () => {
    const pairs = measuredPairs(measured);
    const squares = pairs.map(({ probability, isTpuFaster }) => (probability - +isTpuFaster) ** 2);
    expect(pairs).toHaveLength(accuracy.leftOutByRoundAndWorkload.pairs.n);
    expect(squares.reduce((sum, square) => sum + square, 0) / pairs.length).toBeCloseTo(
      accuracy.leftOutByRoundAndWorkload.pairs.brier,
      2,
    );
  });
});

test('of 110, 150 and 210 predicted for 100, half are within 1.5×, and one is far off', () => {
  const rows = [row(110), row(150), row(210)];
  expect(factorWithin(rows, 0.5)).toBeCloseTo(1.5, 12);
  expect(farOff(rows)).toEqual([rows[2]]);
});

test('a factor is told to the hundredth', () => {
  expect([1, 1.3345, 1.2549, 2.6].map(timesText)).toEqual(['1.00×', '1.33×', '1.25×', '2.60×']);
});

test('120 and 80 predicted for 100 are off by 1.2× and 1.25×', () => {
  expect(factorOff(row(120))).toBeCloseTo(1.2, 12);
  expect(factorOff(row(80))).toBeCloseTo(1.25, 12);
  expect(medianFactor([row(120), row(100), row(300)])).toBeCloseTo(1.2, 12);
});

test('groups are told apart by name, the largest first', () => {
  const groups = groupFigures([row(120), row(80, 0.1, 'B'), row(100, 0.1, 'B')], (r) => r.device);
  expect(groups.map(({ name, rows }) => [name, rows])).toEqual([
    ['B', 2],
    ['A', 1],
  ]);
});

test('a row one standard deviation off is in the interval of 70 % and not in that of 60 %', () => {
  const held = coverageCurve([row(100 * Math.exp(0.1))]);
  expect(held.find(({ claimed }) => claimed === 0.6)?.held).toBe(0);
  expect(held.find(({ claimed }) => claimed === 0.7)?.held).toBe(1);
});

test('of pairs said to be 90 % and 100 % likely, of which one held, half held at 95 %', () => {
  expect(
    pairReliability([
      { probability: 0.9, isTpuFaster: true },
      { probability: 1, isTpuFaster: false },
    ]),
  ).toEqual([{ claimed: 0.95, held: 0.5, count: 2 }]);
});

test('of calls of 50 %, 50 % and 30 %, none won is as far off as by chance in 175 + 75 of 1000', () => {
  const lost = (probability: number) => ({ probability, isTpuFaster: false });
  const { pairs, expected, won, chance } = closeCalls([0.5, 0.5, 0.3, 0.05, 0.95].map(lost));
  expect({ pairs, won }).toEqual({ pairs: 3, won: 0 });
  expect(expected).toBeCloseTo(1.3, 12);
  expect(chance).toBeCloseTo(0.7 / 4 + 0.3 / 4, 12);
});
