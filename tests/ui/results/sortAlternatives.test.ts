import { expect, test } from 'vitest';
import { sortAlternatives } from '../../../src/ui/results/sortAlternatives';
import { reportFixture } from './reportFixture';

const { alternatives } = reportFixture('gpu');

test('the highest score comes first', () => {
  const scores = sortAlternatives(alternatives.toReversed(), 'score').map(({ score }) => score);
  expect(scores).toEqual(scores.toSorted((a, b) => b - a));
});

test('the smallest amount comes first and what has no price last', () => {
  const prices = sortAlternatives(alternatives, 'usd').map(({ usd }) => usd?.mid);
  expect(prices[0]).toBe(90);
  expect(prices.at(-1)).toBeUndefined();
});
