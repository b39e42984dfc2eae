import { expect, test } from 'vitest';
import { parseMeasurements } from '../../../src/performance/backtest/measurement';
import { backtest } from '../../../src/performance/backtest/report';
import { CALIBRATION } from '../../../src/performance/calibration';

test('what is not predicted says where it stands, so that two files do not collide', () => {
  const table = 'id,workload,phase,device,count,value\nx,tarot,train,h100-sxm,8,5\n';
  const rows = ['a.csv', 'b.csv'].flatMap((file) => parseMeasurements(table, file));
  expect(backtest(rows, CALIBRATION).unmapped).toEqual([
    { file: 'a.csv', line: 2, id: 'x', reason: 'workload tarot' },
    { file: 'b.csv', line: 2, id: 'x', reason: 'workload tarot' },
  ]);
});
