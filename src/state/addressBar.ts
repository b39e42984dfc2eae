/**
 * Ties the session to the address bar, which always says the whole state: a step is a history entry
 * of its own, an answer replaces the current one.
 */

import { decodeLink, encodeLink } from '../questionnaire/link';
import type { Page, Session, Trail } from './session';

/** Browsers drop or refuse more than 100 to 200 writes in ten seconds (whatwg/html#11844). */
const WRITE_EVERY_MS = 300;

export interface SessionStore {
  getState: () => Session;
  subscribe: (listener: (now: Session, before: Session) => void) => () => void;
}

interface AddressBar {
  /** To the page before in the browser's history; false where there is none of ours. */
  back: () => boolean;
  untie: () => void;
}

/** Reads the address now and writes it on every change from here on. */
export function tieToAddressBar(session: SessionStore, win: Window): AddressBar {
  const answers = rateLimited(win, (state: Session) => write(win, 'replaceState', state));
  let isReading = false;

  const read = () => {
    answers.cancel();
    isReading = true;
    session.getState().arrive(pageOf(win.location.href), trailOf(win.history.state));
    isReading = false;
  };

  const unsubscribe = session.subscribe((now, before) => {
    if (isReading) return;
    if (isNewPage(now, before)) {
      answers.flush(before);
      openPage(win, now);
    } else if (now.answers !== before.answers) answers.schedule(session.getState);
  });

  const flush = () => answers.flush(session.getState());
  const unlisten = listen(win, { popstate: read, pagehide: flush, blur: flush });
  read();

  return {
    back: () => {
      if (isFramed(win) || session.getState().from === null) return false;
      flush();
      win.history.back();
      return true;
    },
    untie: () => {
      unsubscribe();
      unlisten();
      flush();
    },
  };
}

const isFramed = (win: Window) => win.parent !== win;

const isNewPage = (now: Session, before: Session) =>
  now.step !== before.step || now.journey !== before.journey;

/** A frame's pushState would take over its host's Back button. Scrolling moves this window alone. */
function openPage(win: Window, state: Session): void {
  write(win, isFramed(win) ? 'replaceState' : 'pushState', state);
  win.scrollTo(0, 0);
}

function write(win: Window, method: 'pushState' | 'replaceState', state: Session): void {
  const { from, journey } = state;
  try {
    win.history[method]({ from, journey } satisfies Trail, '', linkOf(state));
  } catch {
    // Refused by the browser, for flooding or in an odd sandbox: the page works on without it.
  }
}

/** Calls `act` at the end of an interval, with the state of that moment, or before on `flush`. */
function rateLimited<State>(win: Window, act: (state: State) => void) {
  let timer: number | undefined;
  const cancel = () => {
    win.clearTimeout(timer);
    timer = undefined;
  };
  const flush = (state: State) => {
    if (timer === undefined) return;
    cancel();
    act(state);
  };
  const schedule = (getState: () => State) => {
    timer ??= win.setTimeout(() => flush(getState()), WRITE_EVERY_MS);
  };
  return { schedule, flush, cancel };
}

function listen(win: Window, listeners: Readonly<Record<string, () => void>>): () => void {
  for (const [type, listener] of Object.entries(listeners)) win.addEventListener(type, listener);
  return () => {
    for (const [type, listener] of Object.entries(listeners)) {
      win.removeEventListener(type, listener);
    }
  };
}

/** The link to a page, from `?` on. */
export function linkOf({ answers, step, asof, host }: Omit<Page, 'issues'>): string {
  return encodeLink({ answers, host, ...(step && { step }), ...(asof && { asof }) });
}

/** What a link to this page says. */
export function pageOf(address: string): Page {
  return { step: null, asof: null, ...decodeLink(address) };
}

function trailOf(state: unknown): Trail {
  const { from = null, journey = 0 } = (state ?? {}) as Partial<Trail>;
  return { from, journey };
}
