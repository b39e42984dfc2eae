import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { tieToAddressBar } from '../../src/state/addressBar';
import { useSession } from '../../src/state/session';
import { fakeWindow } from './fakeWindow';

const session = () => useSession.getState();
let untie = () => {};

function open(query: string, options?: { isFramed: boolean }) {
  const fake = fakeWindow(query, options);
  const bar = tieToAddressBar(useSession, fake.win);
  untie = bar.untie;
  return { ...fake, back: bar.back };
}

beforeEach(() => {
  vi.useFakeTimers();
  useSession.setState(useSession.getInitialState(), true);
});

afterEach(() => {
  untie();
  vi.useRealTimers();
});

describe('reading', () => {
  test('the session says what the address says', () => {
    open('?embed&step=place&task=serve&v=1&where=gcp,aws');
    expect(session()).toMatchObject({
      answers: { task: 'serve', where: ['gcp', 'aws'] },
      step: 'place',
      host: { embed: null },
      issues: [],
    });
  });

  test('what cannot be read is named and the rest kept', () => {
    open('?task=nonsense&team=xla&v=1');
    expect(session().answers).toEqual({ team: 'xla' });
    expect(session().issues).toMatchObject([{ key: 'task', raw: 'nonsense' }]);
  });

  test('nothing is written before something changes', () => {
    expect(open('?task=serve').writes).toEqual([]);
  });
});

describe('writing', () => {
  test('a step is a new entry that carries answers and host parameters', () => {
    const { writes } = open('?embed&task=serve');
    session().go('place');
    expect(writes).toEqual(['push ?embed&step=place&task=serve&v=1']);
  });

  test('answers replace the entry once in 300 ms, however many there are', () => {
    const { writes, url } = open('?step=load');
    for (let rate = 1; rate <= 1000; rate += 1) {
      session().answer('rate', rate);
      vi.advanceTimersByTime(10);
    }
    vi.advanceTimersByTime(300);
    expect(url()).toBe('?rate=1k&step=load&v=1');
    expect(writes.length).toBeLessThanOrEqual(34);
  });

  test('a step taken at once does not leave the answer before it behind', () => {
    const { entries } = open('?step=work');
    session().answer('task', 'batch');
    session().go('place');
    expect(entries.map(({ url }) => url)).toEqual([
      '?step=work&task=batch&v=1',
      '?step=place&task=batch&v=1',
    ]);
  });

  test.each(['pagehide', 'blur'])('%s writes what is still waiting', (type) => {
    const { url, fire } = open('?step=work');
    session().answer('task', 'batch');
    fire(type);
    expect(url()).toBe('?step=work&task=batch&v=1');
  });

  test('a frame never adds to the history of its host', () => {
    const { writes, back } = open('?step=work', { isFramed: true });
    session().go('place');
    session().open({ task: 'serve' }, 'result');
    expect(writes.map((write) => write.split(' ')[0])).toEqual(['replace', 'replace']);
    expect(back()).toBe(false);
  });

  test('a browser that refuses is no reason to stop', () => {
    const { win } = open('?step=work');
    win.history.pushState = () => {
      throw new Error('SecurityError');
    };
    session().go('place');
    expect(session().step).toBe('place');
  });
});

describe('going back', () => {
  test('shows what the address of that entry says', () => {
    const { win } = open('?step=work');
    session().answer('task', 'serve');
    session().go('place');
    session().answer('where', ['gcp']);
    win.history.back();
    expect(session()).toMatchObject({ step: 'work', answers: { task: 'serve' } });
    expect(session().answers).not.toHaveProperty('where');
  });

  test('answers given on later steps return on the way on', () => {
    const { win, url } = open('?step=work');
    session().go('place');
    session().answer('where', ['gcp']);
    win.history.back();
    session().answer('task', 'batch');
    session().go('place');
    expect(session().answers).toEqual({ task: 'batch', where: ['gcp'] });
    expect(url()).toBe('?step=place&task=batch&v=1&where=gcp');
  });

  test('an answer taken back on an earlier step does not return', () => {
    const { win } = open('?step=work&task=serve');
    session().go('place');
    win.history.back();
    session().answer('task', undefined);
    session().go('place');
    expect(session().answers).toEqual({});
  });

  test('the answers of an example do not leak into the page before it', () => {
    const { win } = open('');
    session().open({ task: 'non-ml', where: ['on-prem'] }, 'result');
    win.history.back();
    session().go('work');
    expect(session().answers).toEqual({});
  });

  test('the in-page way back takes the last answer along', () => {
    const { back, win } = open('?step=work');
    session().go('place');
    session().answer('where', ['aws']);
    expect(back()).toBe(true);
    win.history.forward();
    expect(session().answers).toEqual({ where: ['aws'] });
  });

  test('there is no way back from where the link led', () => {
    expect(open('?step=place').back()).toBe(false);
  });
});

test('what a new start removes, Back brings again', () => {
  const { win, url } = open('?step=place&task=serve');
  session().open({}, null);
  expect(url()).toBe('?v=1');
  win.history.back();
  expect(session()).toMatchObject({ step: 'place', answers: { task: 'serve' } });
});

describe('the catalog that a result was made with', () => {
  test('is in the address of a result, and of no step before it', () => {
    const { entries } = open('?step=review&task=serve');
    session().go('result');
    session().go('place');
    expect(entries.map(({ url }) => url)).toEqual([
      '?step=review&task=serve',
      '?asof=2026.11&step=result&task=serve&v=1',
      '?asof=2026.11&step=place&task=serve&v=1',
    ]);
  });

  test('stays that of the link while the answers stay', () => {
    const { url } = open('?asof=2026.05&step=result&task=serve');
    expect(session().asof).toBe('2026.05');
    session().go('review');
    session().go('result');
    expect(url()).toBe('?asof=2026.05&step=result&task=serve&v=1');
  });

  test('is that of today once an answer has changed', () => {
    const { url } = open('?asof=2026.05&step=result&task=serve');
    session().go('place');
    session().answer('where', ['gcp']);
    session().go('result');
    expect(url()).toBe('?asof=2026.11&step=result&task=serve&v=1&where=gcp');
  });

  test('is that of today where answers return that the link did not have', () => {
    const { win, url } = open('?asof=2026.05&step=work&task=serve');
    session().go('place');
    session().answer('where', ['gcp']);
    win.history.back();
    session().go('result');
    expect(url()).toBe('?asof=2026.11&step=result&task=serve&v=1&where=gcp');
  });

  test('is not made up for a link that says none', () => {
    const { writes } = open('?step=result&task=serve');
    expect(session().asof).toBeNull();
    expect(writes).toEqual([]);
  });

  test('is that of today with an example or a flip', () => {
    const { url } = open('?asof=2026.05&task=serve');
    session().open({ task: 'batch' }, 'result');
    expect(url()).toBe('?asof=2026.11&step=result&task=batch&v=1');
  });
});
