// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test } from 'vitest';
import { followLinks } from '../../src/state/followLinks';
import { useSession } from '../../src/state/session';

const session = () => useSession.getState();
let unfollow = () => {};

beforeEach(() => {
  useSession.setState(useSession.getInitialState(), true);
  unfollow = followLinks(useSession, window);
});

afterEach(() => unfollow());

function click(href: string, init: MouseEventInit = {}) {
  document.body.innerHTML = `<main id="main" tabindex="-1"></main><a href="${href}"><b>go</b></a>`;
  const event = new MouseEvent('click', { bubbles: true, cancelable: true, ...init });
  document.querySelector('b')?.dispatchEvent(event);
  return event;
}

test('a link to other answers opens their result and begins a new journey', () => {
  const event = click('?task=serve&v=1');
  expect(event.defaultPrevented).toBe(true);
  expect(session()).toMatchObject({ answers: { task: 'serve' }, step: 'result', journey: 1 });
});

test('a link to another step of the same answers goes on', () => {
  session().answer('task', 'serve');
  click('?step=place&task=serve&v=1');
  expect(session()).toMatchObject({ step: 'place', journey: 0 });
});

test('a place on the page gets focus, and the address stays', () => {
  const event = click('#main');
  expect(event.defaultPrevented).toBe(true);
  expect(document.activeElement?.id).toBe('main');
});

test.each([
  ['a new tab', '?task=serve', { ctrlKey: true }],
  ['a new window', '?task=serve', { shiftKey: true }],
  ['another page', 'https://example.org/?task=serve', {}],
])('%s is left to the browser', (_, href, init) => {
  expect(click(href, init).defaultPrevented).toBe(false);
  expect(session().visit).toBe(0);
});
