/**
 * Ties the session to the page around the frame (contract 3). Nothing is sent but what is in the
 * link or computed from it; nothing is obeyed but messages of the parent, in shape and, where the
 * link names one, from its origin.
 */
import { CATALOG_VERSION } from '../catalog/roster';
import { FRAME } from '../messages/embed';
import { canonicalLink } from '../questionnaire/link';
import type { Report } from '../recommendation/report';
import { RULES_VERSION } from '../recommendation/version';
import { pageOf, type SessionStore } from '../state/addressBar';
import type { Session } from '../state/session';
import { watchHeight } from './frameHeight';
import {
  envelope,
  type FrameMessage,
  type HostMessage,
  type Refusal,
  readHostMessage,
} from './frameMessages';
import { screenOf } from './screen';

export interface FrameSession extends SessionStore {
  setState: (change: Partial<Session>) => void;
}

/** Loaded with the first report only: model and catalog are the larger part of the page. */
type LoadReports = () => Promise<Pick<typeof import('./reportOf'), 'reportOf' | 'onComplete'>>;

/** One frame and its host, for as long as they are tied. */
interface Tie {
  session: FrameSession;
  send: (message: FrameMessage) => void;
  report: (state: Session) => Promise<Report>;
}

/** Speaks to the host and listens to it from here on. Returns how to stop. */
export function tieToHost(
  session: FrameSession,
  win: Window,
  load: LoadReports = () => import('./reportOf'),
): () => void {
  let target = knownTarget(win, session.getState().host.origin);
  let isGreeted = false;
  let stopFollowing: (() => void) | undefined;

  const send = (message: FrameMessage) => {
    const isForAnyone = message.type === 'ready' || message.type === 'resize';
    if (target !== null || isForAnyone) win.parent.postMessage(envelope(message), target ?? '*');
  };
  const report = async ({ answers, issues }: Session) => {
    const { reportOf, onComplete } = await load();
    stopFollowing ??= onComplete((completed) => {
      if (completed === session.getState().answers) sendResult(tie);
    });
    return reportOf(answers, issues);
  };
  const tie: Tie = { session, send, report };

  const onMessage = (event: MessageEvent<unknown>) => {
    if (event.source !== win.parent || !isObeyed(event, session.getState())) return;
    const message = readHostMessage(event.data);
    if (message === null) return;
    const isNew = message.type === 'hello' ? !isGreeted : target === null;
    target ??= targetFor(event.origin);
    if (message.type === 'hello' && isNew) {
      isGreeted = true;
      send(READY);
      height.tellAgain();
    }
    if (isNew) sendPage(tie);
    obey(message, tie);
  };

  send(READY);
  const height = watchHeight(win, (heightPx) => send({ type: 'resize', height: heightPx }));
  sendPage(tie);
  const unsubscribe = session.subscribe((now, before) => {
    if (now.visit === before.visit) return;
    sendPage(tie);
    // Where the reader moved on, and not the host, he should see the top of the new page.
    if (win.document.hasFocus()) send({ type: 'scroll' });
  });
  const onFocus = ({ target }: FocusEvent) => {
    if (target instanceof Element && target.matches('[role=alert]')) send({ type: 'scroll' });
  };
  win.document.addEventListener('focusin', onFocus);
  win.addEventListener('message', onMessage);

  return () => {
    unsubscribe();
    stopFollowing?.();
    height.stop();
    win.document.removeEventListener('focusin', onFocus);
    win.removeEventListener('message', onMessage);
  };
}

const READY: FrameMessage = { type: 'ready', version: `${CATALOG_VERSION}.${RULES_VERSION}` };
const NO_REPORT: FrameMessage = { type: 'error', message: FRAME.noReport };

/** Tells the step, and with the last one the report. */
function sendPage(tie: Tie): void {
  const state = tie.session.getState();
  const step = screenOf(state);
  if (step === 'start') return;
  const { answers } = state;
  tie.send({ type: 'step', step, answers, link: canonicalLink(answers) });
  if (step === 'result') sendResult(tie);
}

/** Sent when it is there, and again when it is complete, unless the reader has moved on meanwhile. */
function sendResult({ session, send, report }: Tie): void {
  const { visit } = session.getState();
  const isStillThere = () => session.getState().visit === visit;
  report(session.getState()).then(
    (result) => isStillThere() && send({ type: 'result', report: result }),
    () => send(NO_REPORT),
  );
}

function obey(message: HostMessage | Refusal, tie: Tie): void {
  const { session, send, report } = tie;
  const state = session.getState();
  const { type } = message;
  if (type === 'get-report') {
    report(state).then(
      (result) => send({ type: 'report', id: message.id, report: result }),
      () => send(NO_REPORT),
    );
  } else if (type === 'set-answers') setAnswers(message.answers, tie);
  else if (type === 'set-theme') {
    session.setState({ host: { ...state.host, theme: message.theme } });
  } else if (type === 'refused') {
    send({ type: 'error', message: FRAME.refused(message.what, message.field) });
  }
}

/** Opens what a link with these answers would open, in the look that the frame has. */
function setAnswers(text: string, { session, send }: Tie): void {
  const { answers, step, issues } = pageOf(text);
  const now = session.getState();
  if (issues.length > 0) {
    send({ type: 'error', message: FRAME.issues(issues.map(({ message }) => message)) });
  }
  // A host that gives back what it was just told must not move the reader.
  const isSame = canonicalLink(answers) === canonicalLink(now.answers);
  if (isSame && (step === null || step === now.step)) return;
  const page = { answers, step, issues, host: now.host, asof: null };
  now.arrive(page, { from: null, journey: now.journey + 1 });
}

/** Where to send to as far as the browser or the link says; null until the host has spoken. */
function knownTarget(win: Window, origin: string | undefined): string | null {
  const [ancestor] = win.location.ancestorOrigins ?? [];
  if (ancestor !== undefined && ancestor !== 'null') return targetFor(ancestor);
  if (origin !== undefined && URL.canParse(origin)) return new URL(origin).origin;
  return ancestor === undefined ? null : '*';
}

/** Pages from files and sandboxed ones have no origin that could be written down. */
const targetFor = (origin: string) => (/^(null$|file:)/.test(origin) ? '*' : origin);

function isObeyed(event: MessageEvent<unknown>, { host }: Session): boolean {
  if (host.origin === undefined) return true;
  return URL.canParse(host.origin) && new URL(host.origin).origin === event.origin;
}
