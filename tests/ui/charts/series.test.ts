import { expect, test } from 'vitest';
import { criteriaSeries } from '../../../src/ui/charts/criteriaSeries';
import { axisReach, reasonSeries } from '../../../src/ui/charts/reasonSeries';
import { reportFixture } from '../results/reportFixture';

const { criteria, reasons } = reportFixture('gpu');

test('the radar has a spoke for each criterion, in their order, on a scale of 0 to 100', () => {
  const beyond = criteria.map((each) => ({ ...each, gpu: { ...each.gpu, value: 140 } }));
  expect(criteriaSeries(beyond).map(({ criterion }) => criterion)).toEqual([
    'Speed',
    'Cost',
    'Scale',
    'Precision',
    'Software',
    'Flexibility',
    'Deployment',
    'Energy',
  ]);
  expect(criteriaSeries(beyond)[0]).toEqual({ criterion: 'Speed', gpu: 100, tpu: 83 });
});

test('bars for GPU grow to the left and bars for TPU to the right', () => {
  const bars = reasonSeries(reasons);
  expect(bars[0]).toEqual({ label: '1. Software', gpu: -8.2, tpu: null });
  expect(bars[2]).toEqual({ label: '3. Scale', gpu: null, tpu: 1.6 });
});

test('both directions of the axis are equally long and hold the longest bar with its label', () => {
  expect(axisReach(reasonSeries(reasons))).toBe(11); // 8.2 × 1.25 = 10.25
  expect(axisReach([])).toBeGreaterThan(0);
});
