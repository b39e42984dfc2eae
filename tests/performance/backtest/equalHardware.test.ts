import { describe, expect, test } from 'vitest';
import { betweenRounds, betweenSubmitters } from '../../../src/performance/backtest/equalHardware';
import { parseMeasurements } from '../../../src/performance/backtest/measurement';
import { type Observation, observe } from '../../../src/performance/backtest/observation';

/** ResNet-50 trained on H100: round, submitter, chips, images per second, notes. */
function observed(
  ...rows: [round: string, submitter: string, chips: number, speed: number, notes?: string][]
): Observation[] {
  const header = 'id,round,workload,phase,device,count,precision,metric,value,submitter,notes';
  const lines = rows.map(
    ([round, submitter, chips, speed, notes = ''], at) =>
      `${at},${round},resnet,train,h100-sxm,${chips},bf16,samples/s,${speed},${submitter},${notes}`,
  );
  return parseMeasurements([header, ...lines].join('\n')).map((row) => {
    const observation = observe(row);
    if ('unmapped' in observation) throw new Error(observation.unmapped);
    return observation;
  });
}

const ROUND = 'training v3.0';

describe('between submitters', () => {
  test('100, 110 and 121 on equal hardware differ by 1.1, 1.1 and 1.21', () => {
    const spread = betweenSubmitters(
      observed([ROUND, 'A', 8, 100], [ROUND, 'B', 8, 110], [ROUND, 'C', 8, 121]),
    );
    expect(spread.pairs).toBe(3);
    expect(spread.median).toBeCloseTo(1.1, 9);
    // Eight tenths of the way from 1.1 to 1.21, by the logarithm.
    expect(spread.ninetieth).toBeCloseTo(1.1 ** 1.8, 9);
  });

  test('of a submitter the fastest entry counts, and never against its own', () => {
    const spread = betweenSubmitters(
      observed([ROUND, 'A', 8, 50], [ROUND, 'A', 8, 100], [ROUND, 'B', 8, 120]),
    );
    expect(spread.pairs).toBe(1);
    expect(spread.median).toBeCloseTo(1.2, 9);
  });

  test('other counts, rounds, resubmissions and published tables are not compared', () => {
    const { pairs } = betweenSubmitters(
      observed(
        [ROUND, 'A', 8, 100],
        [ROUND, 'B', 16, 200],
        ['training v2.1', 'C', 8, 90],
        [ROUND, 'D', 8, 80, 'same runs as v2.1'],
        ['published', 'E', 8, 70],
        ['published', 'F', 8, 60],
      ),
    );
    expect(pairs).toBe(0);
  });
});

test('between rounds, each of a submitter is compared with its next: 1.5 and 1.2, not 1.8', () => {
  const spread = betweenRounds(
    observed(
      ['training v3.0', 'A', 8, 150],
      ['training v2.1', 'A', 8, 100],
      ['training v3.1', 'A', 8, 180],
      ['training v3.1', 'B', 8, 400],
    ),
  );
  expect(spread.pairs).toBe(2);
  expect(spread.median).toBeCloseTo(Math.sqrt(1.5 * 1.2), 9);
});
