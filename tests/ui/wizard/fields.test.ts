import { describe, expect, test } from 'vitest';
import { WIZARD } from '../../../src/messages/wizard';
import type { AnswerKey } from '../../../src/questionnaire/answers';
import { type Question, questionOf } from '../../../src/questionnaire/questions';
import { fieldsOf, NONE, readField, resolve, spokenReading } from '../../../src/ui/wizard/fields';

function question(key: AnswerKey): Question {
  const found = questionOf(key);
  if (found === undefined) throw new Error(key);
  return found;
}

describe('reading a field', () => {
  test.each([
    ['what is left empty is open', 'rate', '', {}],
    ['a comma is a decimal point, never skipped', 'rate', '1,5', { answer: 1.5 }],
    ['a suffix counts', 'context', '8k', { answer: 8000 }],
    ['a word is no number', 'rate', 'many', { error: WIZARD.errors.notANumber }],
    ['half a chip is none', 'chips', '1.5', { error: WIZARD.errors.notWhole }],
    ['less than one is too few', 'chips', '0', { error: WIZARD.errors.outOfRange('1', '10m') }],
  ] as const)('%s', (_, key, text, expected) => {
    expect(readField(question(key), text)).toEqual(expected);
  });

  test('no tick is open, “nothing else” an answer', () => {
    expect(readField(question('also'), [])).toEqual({});
    expect(readField(question('also'), [NONE])).toEqual({ answer: [] });
  });
});

test.each([
  ['40', ''],
  ['1,5', 'Read as 1.5'],
  ['1,000', 'Read as 1 thousand'],
  ['70b', 'Read as 70 billion'],
  ['abc', ''],
])('%s is said back as “%s”', (text, reading) => {
  expect(spokenReading(question('rate'), text)).toBe(reading);
});

test('an expert model cannot use more parameters per token than it has', () => {
  const questions = [question('params'), question('active')];
  expect(resolve(questions, { params: '8b', active: '9b' }).errors).toMatchObject({
    active: { message: WIZARD.errors.moreThanAll },
  });
  expect(resolve(questions, { params: '8b', active: '8b' }).errors).toEqual({});
  expect(resolve(questions, { params: '', active: '8b' }).errors).toEqual({});
});

describe('fields of a step', () => {
  test('show the answers', () => {
    const fields = fieldsOf('place', { where: ['gcp'], portability: 'low' }, new Map());
    expect(fields).toMatchObject({ where: ['gcp'], portability: 'low', regions: [] });
  });

  test('keep what was typed where it means the same, or nothing that could be read', () => {
    const drafts = new Map([
      ['rate', '1 000'],
      ['latency', 'fast'],
    ] as const);
    expect(fieldsOf('load', { rate: 1000 }, drafts)).toMatchObject({
      rate: '1 000',
      latency: 'fast',
    });
  });

  test('give way to the answers where these have changed since', () => {
    const drafts = new Map([['rate', '1 000']] as const);
    expect(fieldsOf('load', { rate: 20 }, drafts)).toMatchObject({ rate: '20' });
  });
});
