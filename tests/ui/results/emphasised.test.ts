import { expect, test } from 'vitest';
import { recordOf } from '../../../src/scoring/weights';
import { emphasised } from '../../../src/ui/results/emphasised';

const EVEN = recordOf(() => 1 / 8);

test('the two criteria that gained most are named, the strongest first', () => {
  const central = { ...EVEN, energy: 0.15, cost: 0.2, scale: 0.14, speed: 0.01 };
  expect(emphasised(central, EVEN)).toEqual(['cost', 'energy']);
});

test('a gain of less than one per cent of all weight is not worth a word', () => {
  expect(emphasised({ ...EVEN, cost: 0.134, speed: 0.116 }, EVEN)).toEqual([]);
});
