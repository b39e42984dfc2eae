import { expect, test } from 'vitest';
import { CALIBRATION } from '../../../src/performance/calibration';
import { TERM_KINDS, termKinds } from '../../../src/ui/methodology/termKinds';

test('terms are counted by the first word of their key', () => {
  const prior = { mean: 0, sigma: 1, meaning: 'x' };
  const kinds = termKinds({ power: prior, work: prior }, { 'work/a': 0.1, 'work/b': -0.2 });
  expect(kinds.map(({ kind, values }) => [kind, values])).toEqual([
    ['power', []],
    ['work', [0.1, -0.2]],
  ]);
});

test('every term that was fitted is of a kind that is explained', () => {
  const counted = TERM_KINDS.reduce((sum, { values }) => sum + values.length, 0);
  expect(counted).toBe(Object.keys(CALIBRATION.terms).length);
  expect(TERM_KINDS.every(({ prior }) => prior.meaning !== '')).toBe(true);
});
