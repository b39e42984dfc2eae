import { useSyncExternalStore } from 'react';

/** What follows # in the address; links read a bare word there as a place, not as an answer. */
export function useAnchor(): string {
  return useSyncExternalStore(subscribe, () => window.location.hash.slice(1));
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}
