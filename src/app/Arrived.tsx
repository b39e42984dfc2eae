import { useEffect } from 'react';
import { useSession } from '../state/session';

/**
 * Rendered with each screen, once it is there: takes the reader to its heading, as a new page would.
 * Not on load, nor where a host has set the answers: focus outside the frame stays there.
 */
export function Arrived() {
  const visit = useSession((session) => session.visit);
  useEffect(() => {
    if (visit < 2 || !document.hasFocus()) return;
    document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
  }, [visit]);
  return null;
}
