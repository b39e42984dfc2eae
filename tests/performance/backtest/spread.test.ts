import { describe, expect, test } from 'vitest';
import { parseMeasurements } from '../../../src/performance/backtest/measurement';
import { observe } from '../../../src/performance/backtest/observation';
import {
  type LeftOut,
  type Seen,
  seenIn,
  spreadOf,
} from '../../../src/performance/backtest/spread';

function observed() {
  const [row] = parseMeasurements(
    'id,round,workload,phase,device,count,precision,metric,value\nx,training v3.0,resnet,train,h100-sxm,8,bf16,samples/s,2000',
  );
  const observation = row && observe(row);
  if (observation === undefined || 'unmapped' in observation) throw new Error('not mapped');
  return observation;
}

const observation = observed();
const all = seenIn([observation]);
/** Half the width of an 80 % interval of a standard deviation of 0.1. */
const TENTH = 0.12816;

const rows = (times: number, changes: Partial<Seen> = {}): LeftOut[] =>
  [1, -1, 1, -1].map((sign) => ({
    observation,
    residual: sign * times * TENTH,
    seen: { ...all, ...changes },
  }));
const none: ReadonlySet<string> = new Set();

test('a fit has seen the device, its architecture, the model and the family, each with the kind', () => {
  expect(all).toEqual({
    devices: new Set(['h100-sxm/train']),
    architectures: new Set(['hopper/train']),
    models: new Set(['resnet-50/train']),
    families: new Set(['cuda/cnn/train']),
  });
});

describe('spread', () => {
  const spread = spreadOf(
    [
      ...rows(1),
      ...rows(Math.SQRT2, { devices: none }),
      ...rows(Math.sqrt(5), { devices: none, architectures: none }),
      ...rows(Math.sqrt(10), { models: none }),
    ],
    all,
  );

  test('residuals of ±0.128 are a standard deviation of 0.1', () => {
    expect(spread.general).toBeCloseTo(0.1, 9);
    expect(spread.groups['cuda/cnn/train']).toBeCloseTo(0.1, 9);
  });

  test('√2 times that on an unseen device of a seen architecture adds 0.1 in quadrature', () => {
    expect(spread.unseenDevice).toBeCloseTo(0.1, 9);
  });

  test('√5 times on an unseen architecture adds 0.2', () => {
    expect(spread.unseenArchitecture).toBeCloseTo(0.2, 9);
  });

  test('√10 times for an unseen model adds 0.3, for its class only', () => {
    expect(spread.unseenModel).toEqual({ 'other/train': expect.closeTo(0.3, 9) });
  });

  test('what was never left out adds as much as everything spreads', () => {
    expect(spreadOf(rows(1), all).unseenArchitecture).toBeCloseTo(0.1, 9);
  });
});

test('4 rows lean on all: a sixth of their own variance, five sixths of that of the rest', () => {
  const other = { ...observation, deployment: { ...observation.deployment } };
  other.deployment.device = { ...other.deployment.device, platform: 'rocm' };
  const wide = rows(3).map((row) => ({ ...row, observation: other }));
  // 16 of 20 rows have 0.1, so that is the general spread too.
  const many = [...rows(1), ...rows(1), ...rows(1), ...rows(1)];
  const { general, groups } = spreadOf([...many, ...wide], all);
  expect(groups['rocm/cnn/train']).toBeCloseTo(Math.sqrt(0.3 ** 2 / 6 + (general ** 2 * 5) / 6), 9);
});
