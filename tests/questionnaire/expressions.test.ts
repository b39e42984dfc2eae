import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fastestMs } from '../fastestMs';

/** What reads text from outside: links, numbers, messages of a host. */
const FILES = [
  ...['questionnaire', 'units', 'state'].flatMap((folder) =>
    readdirSync(`src/${folder}`).map((file) => `src/${folder}/${file}`),
  ),
  'src/app/frame.ts',
  'src/app/frameMessages.ts',
  'src/app/look.ts',
];

const LITERAL =
  /(?<=[(,=:?[>!&|]\s*)\/(?![/*])((?:[^/\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+)\/([a-z]*)/g;

const EXPRESSIONS = FILES.flatMap((file) => {
  const code = readFileSync(file, 'utf8')
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/^\s*\/\/.*$/gm, '');
  return [...code.matchAll(LITERAL)].map(([, source = '', flags = '']) => ({
    name: `${file}: ${source}`,
    expression: new RegExp(source, flags),
  }));
});

const LENGTH = 100_000;
const repeated = (unit: string, end = '') => unit.repeat(LENGTH / unit.length) + end;

const WORST_TEXTS = [
  ...[' ', '0', 'a', '%41', '%', '&', '&amp;', '=', ',', '.', '-', '1,', '1e', 'a-', '1.1', '\n'],
  ...['https://', ':', '😀', '#'],
].flatMap((unit) => [repeated(unit), repeated(unit, '!')]);

/** 10 ms is the aim; on a busy machine it may take longer, and what backtracks takes seconds. */
const MOST_MS = 50;

const slowestMs = (expression: RegExp, texts: readonly string[]): number =>
  Math.max(...texts.map((text) => fastestMs(() => text.replace(expression, ''))));

test('all expressions are found', () => {
  expect(EXPRESSIONS.length).toBeGreaterThanOrEqual(20);
});

test.each(EXPRESSIONS)('$name takes a text of 100,000 characters in one go', ({ expression }) => {
  expect(slowestMs(expression, WORST_TEXTS)).toBeLessThanOrEqual(MOST_MS);
});

test('one that backtracks would be seen', () => {
  expect(slowestMs(/\s+$/, [`${' '.repeat(20_000)}!`])).toBeGreaterThan(MOST_MS);
});
