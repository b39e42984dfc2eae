// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchHeight } from '../../src/app/frameHeight';

let bottomPx = 0;
let stop = () => {};
const told = vi.fn();

/** The page changes, and with it its height. */
async function become(heightPx: number) {
  bottomPx = heightPx;
  document.getElementById('root')?.append('.');
  await vi.advanceTimersByTimeAsync(1);
}

function watch(heightPx: number) {
  document.body.innerHTML = '<div id="root"></div>';
  const root = document.getElementById('root') as HTMLElement;
  root.getBoundingClientRect = () => ({ bottom: bottomPx }) as DOMRect;
  bottomPx = heightPx;
  const height = watchHeight(window, told);
  stop = height.stop;
  return height;
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  stop();
  vi.useRealTimers();
  told.mockClear();
});

test('growth is told at once, and only once', async () => {
  watch(1000);
  await become(1200);
  await become(1200);
  expect(told.mock.calls).toEqual([[1000], [1200]]);
});

test('a page that is short for a moment does not make the host jump', async () => {
  watch(1000);
  await become(100);
  await vi.advanceTimersByTimeAsync(200);
  await become(1400);
  await vi.advanceTimersByTimeAsync(1000);
  expect(told.mock.calls).toEqual([[1000], [1400]]);
});

test('a page that stays shorter is told after 300 ms', async () => {
  watch(1000);
  await become(400);
  expect(told).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(300);
  expect(told).toHaveBeenLastCalledWith(400);
});

test('a page that is not laid out has no height to tell', async () => {
  watch(0);
  await vi.advanceTimersByTimeAsync(1000);
  expect(told).not.toHaveBeenCalled();
});

test('a host that asks is told at once, even what it knows', () => {
  const { tellAgain } = watch(1000);
  tellAgain();
  expect(told.mock.calls).toEqual([[1000], [1000]]);
});
