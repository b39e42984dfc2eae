import { expect, test } from 'vitest';
import { solvePositiveDefinite } from '../../../src/performance/backtest/solve';

test('4x + 2y = 10 and 2x + 3y = 9 meet in x = 1.5, y = 2', () => {
  const x = solvePositiveDefinite(Float64Array.of(4, 2, 2, 3), Float64Array.of(10, 9));
  expect([...x]).toEqual([expect.closeTo(1.5, 12), expect.closeTo(2, 12)]);
});
