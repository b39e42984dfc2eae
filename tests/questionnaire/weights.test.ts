import { expect, test } from 'vitest';
import { CRITERIA, TASKS } from '../../src/catalog/vocabulary';
import { weightsReason } from '../../src/questionnaire/priors';
import { defaultWeights, weightsOf } from '../../src/questionnaire/weights';

test('every task weighs all criteria between 1 and 10, and says why', () => {
  for (const task of [...TASKS, undefined]) {
    const weights = defaultWeights(task);
    expect(Object.keys(weights)).toEqual([...CRITERIA]);
    for (const weight of Object.values(weights)) {
      expect(weight).toBeGreaterThanOrEqual(1);
      expect(weight).toBeLessThanOrEqual(10);
    }
    expect(weightsReason(task)).toMatch(/^Our assumption: .+\.$/);
  }
});

test('a long training run weighs scale more than a small one, and simulation weighs precision most', () => {
  expect(defaultWeights('pretrain').scale).toBeGreaterThan(defaultWeights('finetune').scale);
  for (const task of TASKS.filter((each) => each !== 'non-ml')) {
    expect(defaultWeights('non-ml').precision).toBeGreaterThan(defaultWeights(task).precision);
  }
});

test('a weight that was given replaces the default, zero included, and moves no other', () => {
  const weights = weightsOf({ task: 'serve', 'w-cost': 0, 'w-energy': 7.5 });
  expect(weights).toEqual({ ...defaultWeights('serve'), cost: 0, energy: 7.5 });
});
