// @vitest-environment happy-dom
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { tieToHost } from '../../src/app/frame';
import type { Answers } from '../../src/questionnaire/answers';
import { decodeLink } from '../../src/questionnaire/link';
import type { Report } from '../../src/recommendation/report';
import { type Session, useSession } from '../../src/state/session';
import { runs } from '../runs';
import { hostileData, message } from './hostMessages';

const HOST = 'https://host.example';
const REPORT = { schema: 1, verdict: 'gpu' } as Report;

interface Posted {
  target: string;
  type: string;
  [field: string]: unknown;
}

let complete = (_: Answers) => {};
const reports = {
  reportOf: () => REPORT,
  onComplete: (listener: (answers: Answers) => void) => {
    complete = listener;
    return () => {};
  },
};

let posted: Posted[] = [];
let untie = () => {};
const parent = {
  postMessage: (data: object, target: string) => posted.push({ ...(data as Posted), target }),
};

/** The window of the tests, as if in a frame; browsers may or may not say of whom. */
function framedWindow(ancestor: string | null) {
  const location = { ancestorOrigins: ancestor === null ? undefined : [ancestor] };
  return new Proxy(window, {
    get: (target, key) => {
      if (key === 'parent') return parent;
      if (key === 'location') return location;
      const value = Reflect.get(target, key);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

function start(link: string, { ancestor = HOST as string | null } = {}) {
  untie();
  posted = [];
  useSession.setState({ ...useSession.getInitialState() });
  const { answers, host, step = null, issues } = decodeLink(link);
  useSession
    .getState()
    .arrive({ answers, host, step, issues, asof: null }, { from: null, journey: 0 });
  untie = tieToHost(useSession, framedWindow(ancestor), async () => reports);
}

function receive(data: unknown, { source = parent as unknown, origin = HOST } = {}) {
  const event = new Event('message');
  window.dispatchEvent(Object.assign(event, { data, source, origin }));
}

const settled = () => new Promise((done) => setTimeout(done));
const types = () => posted.map(({ type }) => type);
const last = (type: string) => posted.findLast((each) => each.type === type);
const state = () => {
  const { answers, step, host, issues, visit } = useSession.getState();
  return { answers, step, host, issues, visit } satisfies Partial<Session>;
};

beforeEach(() => {
  document.body.innerHTML = '<div id="root"></div>';
  const root = document.getElementById('root') as HTMLElement;
  root.getBoundingClientRect = () => ({ bottom: 1712.3 }) as DOMRect;
});
afterEach(() => untie());

describe('on its own', () => {
  test('a frame says that it is ready, how high it is, and where the reader stands', () => {
    start('?embed&start=code&task=serve');
    expect(types()).toEqual(['ready', 'resize', 'step']);
    expect(last('ready')).toMatchObject({ app: 'tpu-or-gpu', protocol: 1, version: '2026.11.0' });
    expect(last('step')).toMatchObject({
      step: 'code',
      answers: { task: 'serve' },
      link: '?task=serve&v=1',
    });
  });

  test('it rounds its height up, so that nothing is cut off', () => {
    start('?embed');
    expect(last('resize')?.['height']).toBe(1713);
  });

  test('it sends the report with the result', async () => {
    start('?embed&task=serve');
    await settled();
    expect(last('step')).toMatchObject({ step: 'result' });
    expect(last('result')?.['report']).toBe(REPORT);
  });

  test('it sends the report again when it is complete, if it is still shown', async () => {
    start('?embed&task=serve');
    await settled();
    const { answers } = useSession.getState();
    posted = [];
    complete({ ...answers });
    complete(answers);
    await settled();
    expect(types()).toEqual(['result']);
  });

  test('it sends each further step, and a report only if the reader is still there', async () => {
    start('?embed&step=work');
    useSession.getState().go('result');
    useSession.getState().go('code');
    await settled();
    expect(posted.filter(({ type }) => type === 'step').map(({ step }) => step)).toEqual([
      'work',
      'result',
      'code',
    ]);
    expect(types()).not.toContain('result');
  });

  test('it writes to the origin that the browser names, and to anyone only where that is null', () => {
    start('?embed&step=work');
    expect(new Set(posted.map(({ target }) => target))).toEqual(new Set([HOST]));
    start('?embed&step=work', { ancestor: 'null' });
    expect(new Set(posted.map(({ target }) => target))).toEqual(new Set(['*']));
    start('?embed&step=work&origin=https://named.example', { ancestor: null });
    expect(new Set(posted.map(({ target }) => target))).toEqual(new Set(['https://named.example']));
  });

  test('before it knows the origin it says no more than that it is ready and how high', () => {
    start('?embed&task=serve', { ancestor: null });
    expect(types()).toEqual(['ready', 'resize']);
    receive(message('set-theme', { theme: 'dark' }));
    expect(last('step')).toMatchObject({ target: HOST, step: 'result' });
  });
});

describe('a host', () => {
  test('that says hello is answered once, with all there is to know', () => {
    start('?embed&step=work');
    posted = [];
    receive(message('hello'));
    receive(message('hello'));
    expect(types()).toEqual(['ready', 'resize', 'step']);
  });

  test('gets the report that it asks for, under the id that it gave', async () => {
    start('?embed&step=work');
    receive(message('get-report', { id: 'a' }));
    receive(message('get-report', { id: 7 }));
    await settled();
    const reports = posted.filter(({ type }) => type === 'report');
    expect(reports).toMatchObject([
      { id: 'a', report: REPORT },
      { id: 7, report: REPORT },
    ]);
  });

  test('can exchange the answers, and keeps the look it has asked for', () => {
    start('?embed&theme=dark&task=serve');
    receive(message('set-answers', { answers: 'task=pretrain&framework=jax&theme=light' }));
    expect(state()).toMatchObject({
      answers: { task: 'pretrain', framework: 'jax' },
      host: { theme: 'dark' },
    });
    expect(last('step')).toMatchObject({ step: 'result', answers: { task: 'pretrain' } });
  });

  test('that gives back what it was told does not move the reader', () => {
    start('?embed&step=code&task=serve');
    const { visit } = state();
    receive(message('set-answers', { answers: '?task=serve&v=1' }));
    expect(state()).toMatchObject({ visit, step: 'code' });
  });

  test('is told what of its answers cannot be read, and so is the reader', () => {
    start('?embed');
    receive(message('set-answers', { answers: 'task=serve&rate=plenty' }));
    expect(last('error')?.['message']).toMatch(/rate: “plenty”/);
    expect(state()).toMatchObject({ answers: { task: 'serve' }, issues: [{ key: 'rate' }] });
  });

  test('can change the theme', () => {
    start('?embed&lock=task');
    receive(message('set-theme', { theme: 'light' }));
    expect(state().host).toEqual({ embed: null, lock: ['task'], theme: 'light' });
  });

  test('is told which field of its message is wrong', () => {
    start('?embed');
    receive(message('set-theme', { theme: 'pink' }));
    expect(last('error')?.['message']).toMatch(/set-theme: “theme”/);
  });

  test('is obeyed only from the origin that the link names', () => {
    start('?embed&origin=https://named.example');
    const before = state();
    receive(message('set-theme', { theme: 'dark' }), { origin: HOST });
    expect(state()).toEqual(before);
    receive(message('set-theme', { theme: 'dark' }), { origin: 'https://named.example' });
    expect(state().host.theme).toBe('dark');
  });

  test('is not obeyed after the tie is cut', () => {
    start('?embed');
    untie();
    receive(message('set-theme', { theme: 'dark' }));
    expect(state().host.theme).toBeUndefined();
  });
});

describe('hostile senders', () => {
  test('20,000 hostile messages change nothing, throw nothing and pollute nothing', async () => {
    start('?embed&step=code&task=serve');
    const before = state();
    const errors = vi.fn();
    window.addEventListener('error', errors);
    fc.assert(
      fc.property(hostileData, (data) => receive(data)),
      { numRuns: runs(10_000) },
    );
    // In perfect shape, but not from the parent.
    const valid = [
      message('set-answers', { answers: 'task=pretrain' }),
      message('set-theme', { theme: 'dark' }),
      message('get-report', { id: 1 }),
      message('hello'),
    ];
    for (let index = 0; index < 10_000; index += 1) {
      const source = [window, null, { ...parent }][index % 3];
      receive(valid[index % valid.length], { source });
    }
    window.removeEventListener('error', errors);
    expect(errors).not.toHaveBeenCalled();
    expect(state()).toEqual(before);
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(types().filter((type) => type !== 'error')).toEqual(['ready', 'resize', 'step']);

    const tookMs: number[] = [];
    for (const id of ['next', 'second', 'third', 'fourth', 'fifth']) {
      const startMs = performance.now();
      receive(message('get-report', { id }));
      await settled();
      expect(last('report')).toMatchObject({ id });
      tookMs.push(performance.now() - startMs);
    }
    // Of five, for on a busy machine any one of them can wait for its turn.
    expect(Math.min(...tookMs)).toBeLessThan(50);
  });
});
