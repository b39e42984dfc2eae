import { expect, test } from 'vitest';
import type { Decision } from '../../src/recommendation/decision';
import { summaryOf } from '../../src/recommendation/summary';

const neither = (best: object): Decision =>
  ({ verdict: 'neither', needless: null, best, simulation: { neitherShare: 0.6 } }) as Decision;

test('where most draws have no answer, but the one shown has, the summary says so', () => {
  const shown = neither({ gpu: { device: { name: 'B200' } }, tpu: null });
  expect(summaryOf(shown, [], [])).toMatch(
    /^In about 6 in 10 of the cases that your open answers allow/,
  );
});

test('where nothing works, it gives the reasons', () => {
  const gate = { side: 'gpu', because: 'No GPU holds it.', lift: '' } as never;
  expect(summaryOf(neither({ gpu: null, tpu: null }), [gate], [])).toBe(
    'Nothing on offer can do it as asked. No GPU holds it.',
  );
});
