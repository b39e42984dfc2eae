import { expect, test } from 'vitest';
import { runInSlices } from '../../src/app/explore';

/** A host whose clock moves only by what the steps of a search take. */
function fakeHost({ idleMs = 50, hasIdleCallbacks = true } = {}) {
  let nowMs = 0;
  let queue: (() => void)[] = [];
  const slicesMs: number[] = [];
  const enqueue = (callback: () => void) => {
    queue.push(callback);
    return queue.length;
  };
  const drop = () => {
    queue = [];
  };
  const idle = { didTimeout: false, timeRemaining: () => idleMs };
  const host = {
    performance: { now: () => nowMs },
    setTimeout: (callback: () => void) => enqueue(callback),
    clearTimeout: drop,
    ...(hasIdleCallbacks && {
      requestIdleCallback: (callback: IdleRequestCallback) => enqueue(() => callback(idle)),
      cancelIdleCallback: drop,
    }),
  };
  return {
    // biome-ignore lint/suspicious/noExplicitAny: stands in for a window of which little is used
    host: host as any,
    slicesMs,
    work: (ms: number) => {
      nowMs += ms;
    },
    /** Runs what waits until nothing does. */
    idle: () => {
      for (let callback = queue.shift(); callback; callback = queue.shift()) {
        const started = nowMs;
        callback();
        slicesMs.push(nowMs - started);
      }
    },
  };
}

function* counting(steps: number, work: () => void): Generator<undefined, number> {
  for (let step = 0; step < steps; step++) {
    work();
    yield;
  }
  return steps;
}

test.each([true, false])(
  'a search of 3 ms steps never holds the page for more than 8 ms',
  (has) => {
    const fake = fakeHost({ hasIdleCallbacks: has });
    let found = 0;
    runInSlices(
      counting(20, () => fake.work(3)),
      (count) => {
        found = count;
      },
      fake.host,
    );
    fake.idle();
    expect(found).toBe(20);
    expect(Math.max(...fake.slicesMs)).toBe(6);
  },
);

test('a step longer than a slice stands alone in it', () => {
  const fake = fakeHost();
  runInSlices(
    counting(3, () => fake.work(20)),
    () => {},
    fake.host,
  );
  fake.idle();
  expect(fake.slicesMs).toEqual([20, 20, 20, 0]);
});

test('less idle time makes shorter slices', () => {
  const fake = fakeHost({ idleMs: 2 });
  runInSlices(
    counting(6, () => fake.work(1)),
    () => {},
    fake.host,
  );
  fake.idle();
  expect(Math.max(...fake.slicesMs)).toBe(2);
});

test('a search that was given up does nothing more', () => {
  const fake = fakeHost();
  let steps = 0;
  const count = () => {
    steps += 1;
    fake.work(10);
  };
  const giveUp = runInSlices(
    counting(5, count),
    () => expect.fail('found all the same'),
    fake.host,
  );
  giveUp();
  fake.idle();
  expect(steps).toBe(0);
});
