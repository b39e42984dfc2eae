/** Long searches on the reader's own machine, in the moments that the page leaves over. */

import { useEffect, useState } from 'react';
import type { Answers } from '../questionnaire/answers';
import type { Search } from '../recommendation/search';

/** Longest that a search holds the page at a time: half a frame at 60 Hz. */
const SLICE_MS = 8;
/** On a page that is never idle a slice runs all the same after this long. */
const PATIENCE_MS = 300;
/** Where there are no idle callbacks: long enough for input and a frame to come between. */
const PAUSE_MS = 16;

type Host = Pick<Window, 'performance' | 'setTimeout' | 'clearTimeout'> &
  Partial<Pick<Window, 'requestIdleCallback' | 'cancelIdleCallback'>>;

/** What a search over these answers has found; null while it looks. New answers start it anew. */
export function useSearch<Found>(
  search: (answers: Answers) => Search<Found>,
  answers: Answers,
): Found | null {
  const [result, setResult] = useState<{ answers: Answers; found: Found } | null>(null);
  useEffect(
    () => runInSlices(search(answers), (found) => setResult({ answers, found })),
    [search, answers],
  );
  return result?.answers === answers ? result.found : null;
}

/**
 * Runs a search to its end in slices and hands over what it found; returns how to give it up. A step
 * that would, if it took as long as the one before, outlast its slice waits for the next.
 */
export function runInSlices<Found>(
  search: Search<Found>,
  onFound: (found: Found) => void,
  host: Host = window,
): () => void {
  const now = () => host.performance.now();
  const slice = (idleMs: number) => {
    const end = now() + Math.min(SLICE_MS, idleMs);
    let took = 0;
    do {
      const started = now();
      const step = search.next();
      if (step.done) return onFound(step.value);
      took = now() - started;
    } while (now() + took <= end);
    cancel = whenIdle(host, slice);
  };
  let cancel = whenIdle(host, slice);
  return () => cancel();
}

/** Calls back with the milliseconds that the page has to spare; returns how to call that off. */
function whenIdle(host: Host, callback: (idleMs: number) => void): () => void {
  const { requestIdleCallback, cancelIdleCallback } = host;
  if (!requestIdleCallback) {
    const timer = host.setTimeout(() => callback(SLICE_MS), PAUSE_MS);
    return () => host.clearTimeout(timer);
  }
  const request = requestIdleCallback.call(host, (idle) => callback(idle.timeRemaining()), {
    timeout: PATIENCE_MS,
  });
  return () => cancelIdleCallback?.call(host, request);
}
