import { useEffect } from 'react';
import { useSession } from '../state/session';

/**
 * Rendered with each screen, once it is there: takes the reader to its heading, as a new page would.
 * Not on load, where focus belongs to the browser or to the page around the frame.
 */
export function Arrived() {
  const visit = useSession((session) => session.visit);
  useEffect(() => {
    if (visit < 2) return;
    document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
  }, [visit]);
  return null;
}
