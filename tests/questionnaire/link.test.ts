import { describe, expect, test } from 'vitest';
import { canonicalLink, decodeLink, encodeLink, openingStep } from '../../src/questionnaire/link';
import { type Migration, migrate } from '../../src/questionnaire/migrations';
import { fastestMs } from '../fastestMs';

test('the example of the contract reads and writes as it stands', () => {
  const link = '?framework=jax&model=llama-3.1-70b&step=place&task=pretrain&v=1&where=gcp,aws';
  const state = decodeLink(link);
  expect(state).toEqual({
    answers: { task: 'pretrain', model: 'llama-3.1-70b', framework: 'jax', where: ['gcp', 'aws'] },
    step: 'place',
    host: {},
    issues: [],
  });
  expect(encodeLink(state)).toBe(link);
});

test('equal answers give the same link, however they came about', () => {
  const one = canonicalLink({ where: ['aws', 'gcp'], task: 'serve', params: 7e9 });
  expect(one).toBe('?params=7b&task=serve&v=1&where=gcp,aws');
  expect(canonicalLink({ params: 7_000_000_000, task: 'serve', where: ['gcp', 'aws'] })).toBe(one);
});

test('answers that do not matter stay in the link', () => {
  const link = '?params=7b&task=serve&v=1';
  expect(encodeLink(decodeLink(`${link}&model=sdxl`))).toBe('?model=sdxl&params=7b&task=serve&v=1');
});

describe('what cannot be used', () => {
  const messagesOf = (link: string) => decodeLink(link).issues.map(({ message }) => message);

  test('is named with what was expected', () => {
    expect(
      messagesOf('?task=train&chips=0&rate=fast&regions=mars&model=x&owned=y&asof=now'),
    ).toEqual([
      'task: “train” is not known; expected one of pretrain, finetune, serve, batch, classical, non-ml. Left out.',
      'chips: “0” is out of range; expected a whole number from 1 to 10m. Left out.',
      'rate: “fast” is not a number as links write it; expected a number from 1e-6 to 1t. Left out.',
      'regions: “mars” is not known; expected one of americas, europe, asia-pacific, middle-east-africa. Left out.',
      "model: “x” is not known; expected a model of this page's list, or custom. Left out.",
      "owned: “y” is not known; expected a device of this page's list. Left out.",
      'asof: “now” is not known; expected a year and month such as 2026.11. Left out.',
    ]);
  });

  test('is told apart: a stranger, a repetition, a contradiction', () => {
    expect(messagesOf('?foo=1&task=serve&task=batch&params=1b&active=2b')).toEqual([
      '“foo” is nothing that this page knows. Left out.',
      'task stands in the link more than once; the first is kept, “batch” is not.',
      'active: “2b” does not agree with at most 1b parameters in all. Left out.',
    ]);
  });

  test('is told of in the fragment too, unless it is a mere anchor', () => {
    expect(messagesOf('?task=serve#foo=1')).toEqual([
      '“foo” is nothing that this page knows. Left out.',
    ]);
    expect(messagesOf('?task=serve#foo')).toEqual([]);
    expect(messagesOf('?task=serve&foo')).toHaveLength(1);
  });

  test('is quoted whole, equals signs and all', () => {
    expect(decodeLink('?task=a=b').issues[0]?.raw).toBe('a=b');
  });

  test('is quoted in 40 characters at most, none of them in disguise', () => {
    const [issue] = decodeLink(`?task=\u202eevil\u0000${'x'.repeat(100)}`).issues;
    expect(issue?.raw).toBe(`\ufffdevil\ufffd${'x'.repeat(34)}`);
    const [stranger] = decodeLink(`?${'k'.repeat(100)}=1`).issues;
    expect(stranger?.key).toBe('k'.repeat(40));
    const [halved] = decodeLink(`?task=${'x'.repeat(39)}😀`).issues;
    expect(halved?.raw).toBe(`${'x'.repeat(39)}\ufffd`);
  });

  test('is listed twenty times at most, and the rest is counted', () => {
    const keys = (count: number) =>
      `?${Array.from({ length: count }, (_, each) => `k${each}`).join('&')}`;
    expect(decodeLink(keys(20)).issues.at(-1)).toMatchObject({ key: 'k19', kind: 'unknown-key' });
    const { issues } = decodeLink(keys(50));
    expect(issues).toHaveLength(20);
    expect(issues.at(-1)?.message).toBe('31 more parts of the link could not be read.');
  });
});

describe('a link of more than 8 KiB', () => {
  const LIMIT = 8192;
  const fill = (length: number) => `&utm_x=${'y'.repeat(length - 7)}`;

  test('is read up to there, and the reader is told', () => {
    const { answers, issues } = decodeLink(`?task=serve${fill(LIMIT)}&model=sdxl`);
    expect(answers).toEqual({ task: 'serve' });
    expect(issues).toEqual([
      {
        key: '',
        raw: '',
        kind: 'too-long',
        message: 'The link is longer than 8 KiB; what stands beyond was not read.',
      },
    ]);
  });

  test('is said to be so before anything else, however much else there is', () => {
    const strangers = Array.from({ length: 30 }, (_, each) => `k${each}`).join('&');
    const { issues } = decodeLink(`?${strangers}${fill(LIMIT)}&model=sdxl`);
    expect(issues).toHaveLength(20);
    expect(issues[0]?.message).toContain('8 KiB');
  });

  test('loses the parameter that the limit cuts in two, not the one that it ends with', () => {
    const head = '?task=serve';
    const tail = '&params=70b';
    const exact = head + fill(LIMIT - head.length - tail.length) + tail;
    expect(exact).toHaveLength(LIMIT);
    expect(decodeLink(exact)).toMatchObject({ answers: { params: 70e9 }, issues: [] });
    expect(decodeLink(`${exact}&model=sdxl`).answers).toEqual({ task: 'serve', params: 70e9 });
    const beyond = head + fill(LIMIT - head.length - tail.length + 1) + tail;
    expect(beyond.slice(0, LIMIT)).toMatch(/params=70$/);
    expect(decodeLink(beyond).answers).toEqual({ task: 'serve' });
  });

  test.each([9e3, 1e5, 5e5, 2e6])('takes no longer for %i characters of any kind', (length) => {
    const units = [
      'a',
      '&',
      '=',
      '%',
      '%41',
      '%F0',
      '&amp;',
      '%23',
      'where=gcp,&',
      'k=1&',
      ',',
      '+',
      '1e',
      '🚀',
      '?#',
    ];
    for (const unit of units) {
      for (const head of ['?', '?task=', '?where=', '?params=', '?lock=', '?origin=https://']) {
        const text = head + unit.repeat(Math.ceil(length / unit.length));
        expect(
          fastestMs(() => decodeLink(text)),
          head + unit,
        ).toBeLessThan(100);
      }
    }
  });
});

describe('what the host asks for', () => {
  test('is read, and written as it was found', () => {
    const link =
      '?accent=0A7f3c&embed&lang=de&lock=where,task&origin=https%3A%2F%2Fa.example&start=place&theme=dark&transparent=1&v=1';
    const state = decodeLink(link);
    expect(state.host).toEqual({
      embed: null,
      theme: 'dark',
      transparent: '1',
      lang: 'de',
      accent: '0A7f3c',
      start: 'place',
      lock: ['where', 'task'],
      origin: 'https://a.example',
    });
    expect(encodeLink(state)).toBe(link);
  });

  test('names a locked question once', () => {
    expect(decodeLink('?lock=task,where,task').host.lock).toEqual(['task', 'where']);
  });

  test('opens the page at its step unless the link has one of its own', () => {
    expect(openingStep(decodeLink('?start=place'))).toBe('place');
    expect(openingStep(decodeLink('?start=place&step=result'))).toBe('result');
    expect(openingStep(decodeLink('?start=nowhere'))).toBe('work');
    expect(openingStep({ answers: {} })).toBe('work');
  });
});

describe('a link of an earlier version', () => {
  /** As if version 0 had called the task `job`, and had offered a place that is gone. */
  const fromVersion0: Migration = (parameters) => ({
    parameters: parameters
      .filter(({ value }) => value !== 'moon')
      .map((each) => (each.key === 'job' ? { ...each, key: 'task' } : each)),
    retired: parameters.filter(({ value }) => value === 'moon'),
  });
  const chain = new Map([[0, fromVersion0]]);

  test('is read through the migrations from there to here', () => {
    const { answers, issues } = decodeLink('?job=serve&model=sdxl&v=0&where=moon', chain);
    expect(answers).toEqual({ task: 'serve', model: 'sdxl' });
    expect(issues).toEqual([
      {
        key: 'where',
        raw: 'moon',
        kind: 'retired',
        message: 'where: “moon” is no longer offered. Left out.',
      },
    ]);
  });

  test('goes through one migration after the other, and keeps what each retired', () => {
    const step: Migration = ([first, ...rest]) => ({
      parameters: rest,
      retired: first === undefined ? [] : [first],
    });
    const [a, b, c] = ['a', 'b', 'c'].map((key) => ({ key, value: '', isFlag: false, mark: '&' }));
    if (!a || !b || !c) throw new Error('unreachable');
    const longer = new Map([
      [-1, step],
      [0, step],
    ]);
    expect(migrate([a, b, c], -1, longer)).toEqual({ parameters: [c], retired: [a, b] });
    expect(migrate([a, b, c], -2, longer)).toBeNull();
  });

  test('is written in the version of today', () => {
    expect(encodeLink(decodeLink('?job=serve&v=0', chain))).toBe('?task=serve&v=1');
  });

  test('leaves links of today alone', () => {
    expect(decodeLink('?job=serve&v=1', chain).issues[0]?.kind).toBe('unknown-key');
    expect(decodeLink('?task=serve&v=1', chain).answers).toEqual({ task: 'serve' });
  });

  test('that nobody ever wrote is read as one of today, and the reader is told', () => {
    expect(migrate([], 0)).toBeNull();
    expect(migrate([], 2)).toBeNull();
    expect(decodeLink('?task=serve&v=2')).toMatchObject({
      answers: { task: 'serve' },
      issues: [{ key: 'v', raw: '2', kind: 'unknown-value' }],
    });
  });
});
