import { describe, expect, test } from 'vitest';
import { figuresByKind, spreadByKind } from '../../../src/performance/backtest/kinds';
import { KINDS, kindOf, parseMeasurements } from '../../../src/performance/backtest/measurement';
import { observe } from '../../../src/performance/backtest/observation';
import { CALIBRATION } from '../../../src/performance/calibration';
import calibration from '../../../src/performance/calibration.json';
import { DEVIATIONS_OF_80_PERCENT } from '../../../src/units/interval';

/** ResNet-50 on eight chips at 2,000 images per second, predicted so many times too fast. */
function predicted(round: string, device: string, factor: number) {
  const [row] = parseMeasurements(
    `id,round,workload,phase,device,count,precision,metric,value\nx,${round},resnet,train,${device},8,bf16,samples/s,2000`,
  );
  const observation = row && observe(row);
  if (observation === undefined || 'unmapped' in observation) throw new Error('not mapped');
  return { observation, ln: Math.log(2000 * factor), sigma: 0.1 };
}

test('rounds of MLPerf are told from tables, also from those that mention it', () => {
  const kinds = ['training v5.1', 'inference v0.5', 'published', 'training recipe'].map((round) =>
    kindOf({ ...predicted('published', 'h100-sxm', 1).observation.measurement, round }),
  );
  expect(kinds).toEqual(['training', 'inference', 'published', 'published']);
});

test('training pairs off by 1.1 and published ones by 1.5 keep their figures apart', () => {
  const { byKind, pairs } = figuresByKind(
    [
      predicted('training v1.0', 'tpu-v4', 1.1),
      predicted('training v1.0', 'a100-80gb-sxm', 1),
      predicted('published', 'tpu-v4', 1.5),
      predicted('published', 'a100-80gb-sxm', 1),
    ],
    CALIBRATION,
  );
  expect(byKind.training.pairs.pairError).toBeCloseTo(1.1, 9);
  expect(byKind.published.pairs.pairError).toBeCloseTo(1.5, 9);
  expect(byKind.inference.pairs.n).toBe(0);
  expect(pairs.n).toBe(2);
});

describe.each([
  'inSample',
  'leftOutByRoundAndWorkload',
  'leftOutByDevice',
  'leftOutByArchitecture',
  'leftOutByModel',
] as const)('the figures that ship, %s', (way) => {
  const figures = calibration.accuracy[way];

  test('add up to all pairs, and to all with a clear winner', () => {
    const sum = (of: (kind: (typeof KINDS)[number]) => number) =>
      KINDS.reduce((total, kind) => total + of(kind), 0);
    expect(sum((kind) => figures.byKind[kind].pairs.n)).toBe(figures.pairs.n);
    expect(sum((kind) => figures.byKind[kind].pairs.winnerOf)).toBe(figures.pairs.winnerOf);
    const right = sum(
      (kind) => figures.byKind[kind].pairs.winner * figures.byKind[kind].pairs.winnerOf,
    );
    expect(right / figures.pairs.winnerOf).toBeCloseTo(figures.pairs.winner, 2);
  });
});

test('submitters on equal hardware agree better than the model predicts them', () => {
  const { betweenSubmitters, inSample } = calibration.accuracy;
  expect(betweenSubmitters.pairs).toBeGreaterThan(1000);
  expect(betweenSubmitters.median).toBeLessThan(inSample.ratioError);
  expect(betweenSubmitters.ninetieth).toBeGreaterThan(betweenSubmitters.median);
});

test('a kind whose results are off by twice its interval gets one twice as wide', () => {
  const twice = Math.exp(2 * DEVIATIONS_OF_80_PERCENT * 0.1);
  const factors = spreadByKind([
    predicted('published', 'tpu-v4', twice),
    predicted('training v1.0', 'tpu-v4', Math.sqrt(twice)),
  ]);
  expect(factors).toEqual({ training: expect.closeTo(1, 9), published: expect.closeTo(2, 9) });
});
