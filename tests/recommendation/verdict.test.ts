import { describe, expect, test } from 'vitest';
import { CALIBRATION } from '../../src/performance/calibration';
import type { Candidate } from '../../src/recommendation/candidates';
import type { Simulation } from '../../src/recommendation/simulation';
import { verdictOf } from '../../src/recommendation/verdict';
import { recordOf } from '../../src/scoring/weights';

const drawn = (gpu: number, neitherShare = 0): Simulation => ({
  probability: { gpu, tpu: 1 - gpu },
  neitherShare,
  centralWeights: { gpu: null, tpu: null },
});

const values = { ...recordOf(() => 60), energy: 100 };
/** Sure within so much when compared with the other side. */
const knownWithin = (logSigma: number) =>
  ({
    prediction: { logErrorSigma: logSigma / CALIBRATION.spread.pairFactor },
    values,
  }) as Candidate;
/** Speed and cost weigh a quarter each. */
const weights = { ...recordOf(() => 0), speed: 0.25, cost: 0.25, energy: 0.25, software: 0.25 };
const both = (sigma: number) => ({ gpu: knownWithin(sigma), tpu: knownWithin(sigma) });

describe('verdictOf', () => {
  test('three cases in four name a side', () => {
    expect(verdictOf(drawn(0.75), both(0.2), weights, null)).toBe('gpu');
    expect(verdictOf(drawn(0.25), both(0.2), weights, null)).toBe('tpu');
  });

  test('in between, 1.28 × √2 × 0.2 × 21.7 × 0.5 = 3.9 points of error leave it to taste', () => {
    expect(verdictOf(drawn(0.6), both(0.2), weights, null)).toBe('either');
  });

  test('in between, 1.28 × √2 × 0.4 × 21.7 × 0.5 = 7.9 points of error call for a measurement', () => {
    expect(verdictOf(drawn(0.6), both(0.4), weights, null)).toBe('measure');
  });

  test('nothing that can, or need, do it is neither, whatever the draws say', () => {
    expect(verdictOf(drawn(0.9), { gpu: null, tpu: null }, weights, null)).toBe('neither');
    expect(verdictOf(drawn(0.9, 0.6), both(0.2), weights, null)).toBe('neither');
    expect(verdictOf(drawn(0.9), both(0.2), weights, { kind: 'server', jobSec: 9 })).toBe(
      'neither',
    );
  });
});
