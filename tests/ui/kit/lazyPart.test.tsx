// @vitest-environment happy-dom
import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { LazyPart } from '../../../src/ui/kit/LazyPart';

afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

function show(load: () => Promise<{ text: string }>) {
  return act(async () =>
    render(
      <LazyPart
        load={load}
        waiting={<p>waiting</p>}
        failed={(retry) => (
          <button type="button" onClick={retry}>
            again
          </button>
        )}
      >
        {({ text }) => <p>{text}</p>}
      </LazyPart>,
    ),
  );
}

test('shows the part once it is there', async () => {
  await show(async () => ({ text: 'here' }));
  expect(screen.getByText('here')).toBeDefined();
});

test('a part that fails can be asked for again', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const load = vi.fn(async () => ({ text: 'here' }));
  load.mockRejectedValueOnce(new Error('offline'));
  await show(load);
  await act(async () => screen.getByText('again').click());
  expect(screen.getByText('here')).toBeDefined();
});

test('a part that hangs counts as failed after eight seconds', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  vi.useFakeTimers();
  await show(() => new Promise(() => {}));
  await act(() => vi.advanceTimersByTimeAsync(7900));
  expect(screen.getByText('waiting')).toBeDefined();
  await act(() => vi.advanceTimersByTimeAsync(200));
  expect(screen.getByText('again')).toBeDefined();
});
