import { expect, test } from 'vitest';
import { screenOf } from '../../src/app/screen';
import type { Page } from '../../src/state/session';

const screen = (page: Partial<Page>) =>
  screenOf({ answers: {}, step: null, asof: null, host: {}, ...page });

test.each<[string, Partial<Page>, string]>([
  ['nothing opens the start page', {}, 'start'],
  ['nothing in a frame opens the first question', { host: { embed: null } }, 'work'],
  ['answers without a step open their result', { answers: { task: 'serve' } }, 'result'],
  ['a step opens that step', { step: 'place' }, 'place'],
  ['the host says where a link without a step opens', { host: { start: 'place' } }, 'place'],
  [
    'a step of the link comes before that of the host',
    { step: 'team', host: { start: 'place' } },
    'team',
  ],
  ['a step with nothing to ask gives way to the next', { step: 'model' }, 'code'],
])('%s', (_, page, expected) => {
  expect(screen(page)).toBe(expected);
});
