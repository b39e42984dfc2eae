import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import {
  canonicalLink,
  type DecodedLink,
  decodeLink,
  encodeLink,
} from '../../src/questionnaire/link';
import { QUESTIONS } from '../../src/questionnaire/questions';
import { runs } from '../runs';
import { arbitraryAnswers, arbitraryFullAnswers, arbitraryState } from './arbitraryState';

// A busy machine may take several times as long as an idle one.
vi.setConfig({ testTimeout: 60_000 });

const partsOf = (link: string) => link.slice(1).split('&');

test('every state comes back from its link as it was, without a complaint', () => {
  fc.assert(
    fc.property(arbitraryState, (state) => {
      expect(decodeLink(encodeLink(state))).toEqual({ ...state, issues: [] });
    }),
    { numRuns: runs(10_000) },
  );
});

test('the keys are sorted, the version is always there, and the text is plain ASCII', () => {
  fc.assert(
    fc.property(arbitraryState, (state) => {
      const link = encodeLink(state);
      const keys = partsOf(link).map((part) => part.split('=')[0]);
      expect(keys).toEqual([...keys].sort());
      expect(keys).toContain('v');
      expect(link).toMatch(/^\?[\w.,&=%-]+$/);
    }),
  );
});

test('links are short enough to be sent, with every question answered and every weight set', () => {
  const host = {
    embed: null,
    theme: 'light',
    transparent: null,
    lang: 'zh-Hans-CN',
    accent: 'ffffff',
    start: 'supply',
    lock: QUESTIONS.slice(0, 8).map(({ key }) => key),
    origin: 'https://a-rather-long-host-name.example.org:8443',
  } as const;
  fc.assert(
    fc.property(arbitraryFullAnswers, (answers) => {
      const link = encodeLink({ answers, step: 'result', asof: '2026.11', host });
      expect(link.length).toBeLessThanOrEqual(2000);
    }),
    { numRuns: runs(10_000) },
  );
});

test('the order of parameters and of list items changes nothing', () => {
  const shuffled = arbitraryState.chain((state) => {
    const parts = partsOf(encodeLink({ answers: state.answers }));
    return fc.tuple(
      fc.constant(state.answers),
      fc.shuffledSubarray(parts, { minLength: parts.length }),
      fc.boolean(),
    );
  });
  fc.assert(
    fc.property(shuffled, ([answers, parts, isReversed]) => {
      const texts = parts.map((part) => {
        const [key = '', value = ''] = part.split('=');
        const items = value.split(',');
        return `${key}=${(isReversed ? items.reverse() : items).join(isReversed ? '%2C' : ',')}`;
      });
      const state = decodeLink(texts.join('&'));
      expect(state).toEqual({ answers, host: {}, issues: [] });
      expect(JSON.stringify(state.answers)).toBe(
        JSON.stringify(decodeLink(canonicalLink(answers)).answers),
      );
    }),
    { numRuns: runs(1000) },
  );
});

const HOSTILE_WORDS = [
  'constructor',
  '__proto__',
  'prototype',
  'toString',
  'hasOwnProperty',
  'a[]',
  'task',
  'where',
  'params',
  'w-cost',
  'v',
  'lock',
  'embed',
  'origin',
  'step',
  'utm_source',
  'model',
  'serve',
  'gcp',
  'custom',
  'javascript:alert(1)',
  '<img src=x onerror=alert(1)>',
  '%',
  '%2',
  '%E0%A4%A',
  '%00',
  '%23',
  '%2523',
  '&amp;',
  '&#38;',
  '+',
  ',',
  ',,,',
  '=',
  '==',
  '?',
  '#',
  ';',
  '\u0000',
  '\u202e',
  '\ud800',
  '\udfff',
  '\ufeff',
  '１２',
  '1,5',
  '1e309',
  '-1',
  '0x10',
  'NaN',
  'Infinity',
  '1e-400',
  '9'.repeat(400),
  'null',
  'undefined',
  '\r\n',
  ' ',
];

const hostileText = fc.oneof(
  fc
    .array(fc.constantFrom(...HOSTILE_WORDS, '&', '='), { maxLength: 40 })
    .map((all) => all.join('')),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc
    .array(fc.tuple(fc.constantFrom(...HOSTILE_WORDS), fc.constantFrom(...HOSTILE_WORDS)), {
      maxLength: 30,
    })
    .map((pairs) => pairs.map(([key, value]) => `${key}=${value}`).join('&')),
);

/** Plain comparisons: a hundred thousand runs of `expect` would take a minute. */
function isSound({ answers, issues }: DecodedLink): boolean {
  const areNumbersInRange = QUESTIONS.every(({ key, range }) => {
    const value = answers[key];
    return typeof value !== 'number' || !range || (value >= range.min && value <= range.max);
  });
  const areIssuesShort = issues.every(
    ({ key, raw, message }) =>
      key.length <= 40 &&
      raw.length <= 40 &&
      message.length <= 250 &&
      !/\p{C}/u.test(key + raw + message),
  );
  return areNumbersInRange && areIssuesShort && issues.length <= 20;
}

/** What every object, list, text, number and function inherits. */
const inherited = () =>
  [Object, Array, String, Number, Function, Map, RegExp].map(({ prototype }) =>
    Object.entries(Object.getOwnPropertyDescriptors(prototype)).map(([name, { value }]) => [
      name,
      value,
    ]),
  );

test('no text makes the reader throw, break its bounds or spoil an object', () => {
  const before = inherited();
  fc.assert(
    fc.property(hostileText, (text) => isSound(decodeLink(text))),
    { numRuns: runs(100_000) },
  );
  expect(inherited()).toEqual(before);
});

test('what has been read and written once stays as it is', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const first = decodeLink(text);
      const second = decodeLink(encodeLink(first));
      expect(second).toEqual({ ...first, issues: [] });
      expect(encodeLink(second)).toBe(encodeLink(first));
    }),
    { numRuns: runs(10_000) },
  );
});

test('junk around an answer never removes it', () => {
  const junk = fc.array(
    fc
      .oneof(
        fc.tuple(
          fc.constantFrom(...QUESTIONS.map(({ key }) => key)),
          fc.constantFrom('?!', '', '-7x'),
        ),
        fc.tuple(
          fc.constantFrom(...HOSTILE_WORDS.slice(0, 5), 'foo'),
          fc.constantFrom('1', 'serve'),
        ),
      )
      .map(([key, value]) => `${key}=${encodeURIComponent(value)}`),
    { maxLength: 10 },
  );
  fc.assert(
    fc.property(arbitraryAnswers, junk, junk, ({ also: _, ...answers }, before, after) => {
      const text = [...before, ...partsOf(canonicalLink(answers)), ...after].join('&');
      const { also, ...read } = decodeLink(text).answers;
      expect(read).toEqual(answers);
    }),
    { numRuns: runs(10_000) },
  );
});

test('a link cut at any byte keeps every parameter before the cut', () => {
  fc.assert(
    fc.property(
      arbitraryFullAnswers,
      fc.constantFrom('?', '#', 'https://h.example/p/?'),
      (answers, head) => {
        const parts = partsOf(canonicalLink(answers));
        const link = head + parts.join('&');
        let end = head.length - 1;
        for (const [count, part] of parts.entries()) {
          end += part.length + 1;
          const expected = decodeLink(parts.slice(0, count + 1).join('&')).answers;
          const next = parts[count + 1] ?? '';
          for (let cut = end; cut <= Math.min(link.length, end + next.length); cut += 1) {
            const { answers: read } = decodeLink(link.slice(0, cut));
            expect(read).toMatchObject(expected);
          }
        }
      },
    ),
    { numRuns: 10 },
  );
});
