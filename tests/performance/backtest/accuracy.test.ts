import { describe, expect, test } from 'vitest';
import {
  baselineFigures,
  type Prediction,
  pairFigures,
  pairsOf,
  quantile,
  rowFigures,
  tpuFasterProbability,
} from '../../../src/performance/backtest/accuracy';
import { parseMeasurements } from '../../../src/performance/backtest/measurement';
import { observe } from '../../../src/performance/backtest/observation';

/** One row of ResNet-50 training, and the speed predicted for it. */
function predicted(
  device: string,
  chips: number,
  measured: number,
  guess: number,
  sigma = 0.1,
): Prediction {
  const text = `id,round,workload,phase,device,count,precision,metric,value\nx,training v1.0,resnet,train,${device},${chips},bf16,samples/s,${measured}`;
  const [row] = parseMeasurements(text);
  const observation = row && observe(row);
  if (observation === undefined || 'unmapped' in observation) throw new Error('not mapped');
  return { observation, ln: Math.log(guess), sigma };
}

test('rows off by 1.1, 1.2 and 2 have a median ratio error of 1.2', () => {
  const rows = [
    predicted('h100-sxm', 8, 100, 110),
    predicted('h100-sxm', 8, 120, 100),
    predicted('h100-sxm', 8, 50, 100),
  ];
  expect(rowFigures(rows).ratioError).toBeCloseTo(1.2, 9);
});

test('with σ = 0.1 the 80 % interval reaches to a factor of e^0.128 = 1.137', () => {
  const rows = [predicted('h100-sxm', 8, 113, 100), predicted('h100-sxm', 8, 114, 100)];
  expect(rowFigures(rows).coverage).toBe(0.5);
});

test('quantiles interpolate: 80 % of 0, 1, 2, 3, 4, 5 is 4', () => {
  expect(quantile([5, 3, 1, 0, 2, 4], 0.8)).toBe(4);
});

describe('pairs', () => {
  const tpu = predicted('tpu-v4', 8, 2400, 2000);
  const near = predicted('a100-80gb-sxm', 16, 3200, 4000);
  const far = predicted('v100-16gb-sxm2', 64, 6400, 6400);

  test('chip counts of 8 and 16 pair, of 8 and 64 do not', () => {
    expect(pairsOf([tpu, near, far])).toEqual([{ tpu, gpu: near }]);
  });

  test('of several entries of one chip the nearest count counts, then the fastest', () => {
    const same = predicted('a100-80gb-sxm', 8, 1600, 1600);
    const faster = predicted('a100-80gb-sxm', 8, 1800, 1600);
    expect(pairsOf([tpu, near, same, faster])).toEqual([{ tpu, gpu: faster }]);
  });

  test('measured 300 : 200 per chip, predicted 250 : 250: off by 1.5, and no winner called', () => {
    const { pairError, winner, winnerOf } = pairFigures(pairsOf([tpu, near]), 1);
    expect(pairError).toBeCloseTo(1.5, 9);
    expect(winnerOf).toBe(1);
    expect(winner).toBe(0);
  });

  test('the data sheet says 275 : 312, so it calls the wrong side', () => {
    const { pairError, winner } = baselineFigures(pairsOf([tpu, near]));
    expect(pairError).toBeCloseTo((1.5 * 312) / 275, 9);
    expect(winner).toBe(0);
  });

  test('level predictions are a coin, a lead of one standard deviation is 84 %', () => {
    expect(tpuFasterProbability({ tpu, gpu: near }, 1)).toBeCloseTo(0.5, 6);
    const spread = Math.hypot(0.1, 0.1);
    const ahead = predicted('tpu-v4', 8, 2400, 2000 * Math.exp(spread));
    expect(tpuFasterProbability({ tpu: ahead, gpu: near }, 1)).toBeCloseTo(0.8413, 4);
  });
});
