import { describe, expect, test } from 'vitest';
import type { Candidate } from '../../src/recommendation/candidates';
import type { Simulation } from '../../src/recommendation/simulation';
import { verdictOf } from '../../src/recommendation/verdict';

const drawn = (gpu: number, neitherShare = 0): Simulation => ({
  probability: { gpu, tpu: 1 - gpu },
  neitherShare,
  marginPoints: new Float64Array(),
  centralWeights: { gpu: null, tpu: null },
});

const knownWithin = (logErrorSigma: number) => ({ prediction: { logErrorSigma } }) as Candidate;
const both = (sigma: number) => ({ gpu: knownWithin(sigma), tpu: knownWithin(sigma) });

describe('verdictOf', () => {
  test('three cases in four name a side', () => {
    expect(verdictOf(drawn(0.75), both(0.2), null)).toBe('gpu');
    expect(verdictOf(drawn(0.25), both(0.2), null)).toBe('tpu');
  });

  test('in between, errors of 20 % on both sides (1.44× on the ratio) leave it to taste', () => {
    expect(verdictOf(drawn(0.6), both(0.2), null)).toBe('either');
  });

  test('in between, errors of 40 % on both sides (2.06× on the ratio) call for a measurement', () => {
    expect(verdictOf(drawn(0.6), both(0.4), null)).toBe('measure');
  });

  test('nothing that can, or need, do it is neither, whatever the draws say', () => {
    expect(verdictOf(drawn(0.9), { gpu: null, tpu: null }, null)).toBe('neither');
    expect(verdictOf(drawn(0.9, 0.6), both(0.2), null)).toBe('neither');
    expect(verdictOf(drawn(0.9), both(0.2), { kind: 'server', jobSec: 9 })).toBe('neither');
  });
});
