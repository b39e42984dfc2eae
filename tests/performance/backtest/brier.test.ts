import { expect, test } from 'vitest';
import { pairFigures, pairsOf } from '../../../src/performance/backtest/accuracy';
import { bestPairFactor } from '../../../src/performance/backtest/brier';
import { parseMeasurements } from '../../../src/performance/backtest/measurement';
import { observe } from '../../../src/performance/backtest/observation';

/** ResNet-50 on eight chips, a round for each pair, predicted so many times the measured speed. */
function predicted(round: number, device: string, imagesPerSec: number, factor: number) {
  const [row] = parseMeasurements(
    `id,round,workload,phase,device,count,precision,metric,value\nx,training v${round},resnet,train,${device},8,bf16,samples/s,${imagesPerSec}`,
  );
  const observation = row && observe(row);
  if (observation === undefined || 'unmapped' in observation) throw new Error('not mapped');
  return { observation, ln: Math.log(imagesPerSec * factor), sigma: 0.2 };
}

/** TPUs twice as fast, predicted as measured or, where wrong, at a third of it. */
const pairsWith = (wrong: number) =>
  pairsOf(
    [1, 2, 3, 4].flatMap((round) => [
      predicted(round, 'tpu-v4', 4000, round <= wrong ? 1 / 3 : 1),
      predicted(round, 'a100-80gb-sxm', 2000, 1),
    ]),
  );

test('pairs that are all right leave the factor where certainty costs two thousandths', () => {
  const pairs = pairsWith(0);
  const factor = bestPairFactor(pairs);
  expect(pairs).toHaveLength(4);
  expect(pairFigures(pairs, factor).brier).toBeLessThanOrEqual(
    0.002 + pairFigures(pairs, 0.3).brier,
  );
  expect(pairFigures(pairs, factor + 0.05).brier).toBeGreaterThan(0.002);
});

test('the more pairs are wrong, the more cautious it is', () => {
  expect(bestPairFactor(pairsWith(2))).toBeGreaterThan(bestPairFactor(pairsWith(0)));
});
