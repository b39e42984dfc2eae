/** Form fields ↔ answers. A field holds what was typed or ticked; the questionnaire reads it. */

import type { ResolverResult } from 'react-hook-form';
import { WIZARD } from '../../messages/wizard';
import type { AnswerKey, Answers } from '../../questionnaire/answers';
import { QUESTIONS, type Question, type StepId } from '../../questionnaire/questions';
import { readAnswer, writeAnswer } from '../../questionnaire/reading';
import { inWords } from '../../questionnaire/wording';
import { formatNumber, parseNumber } from '../../units/number';

/** Text of a single value, empty where it is left open; a list of what is ticked. */
export type Field = string | readonly string[];
export type Fields = Partial<Record<AnswerKey, Field>>;

/** Fields as the reader left them, so that a text that could not be read is there on return. */
export type Drafts = Map<AnswerKey, Field>;

/** Stands in a list for "none of these", which is an answer where the question allows it. */
export const NONE = 'none';

interface FieldReading {
  /** Undefined: left open, or wrong. */
  answer?: unknown;
  error?: string;
}

export function readField(question: Question, field: Field): FieldReading {
  if (field.length === 0) return {};
  const input = typeof field === 'string' ? field : field.filter((item) => item !== NONE);
  const reading = readAnswer(question, input, 'form');
  if (reading.ok) return { answer: reading.value };
  switch (reading.kind) {
    case 'empty':
      return {};
    case 'not-a-number':
      return { error: WIZARD.errors.notANumber };
    case 'out-of-range':
      return { error: rangeError(question, input) };
    case 'unknown-value':
      return { error: WIZARD.errors.notOffered };
  }
}

/** Says back how a number was understood, unless that is plain from what was typed. */
export function spokenReading(question: Question, text: string): string {
  if (text === '') return WIZARD.mayBeEmpty;
  const { answer } = readField(question, text);
  const isPlain = /^\d+(\.\d+)?$/.test(text.trim());
  return typeof answer === 'number' && !isPlain ? WIZARD.reading(inWords(answer)) : '';
}

function rangeError({ range }: Question, input: string | readonly string[]): string {
  const number = parseNumber(String(input), 'form');
  if (range?.isWhole && number.ok && !Number.isInteger(number.value)) return WIZARD.errors.notWhole;
  return WIZARD.errors.outOfRange(formatNumber(range?.min ?? 0), formatNumber(range?.max ?? 0));
}

/** React Hook Form's resolver for some questions: the same reading as everywhere else. */
export function resolve(questions: readonly Question[], fields: Fields): ResolverResult<Fields> {
  const readings = new Map(
    questions.map((question) => [question.key, readField(question, fields[question.key] ?? '')]),
  );
  const [active, params] = [readings.get('active'), readings.get('params')];
  if (Number(active?.answer) > Number(params?.answer)) {
    readings.set('active', { error: WIZARD.errors.moreThanAll });
  }
  const errors = [...readings].flatMap(([key, { error }]) =>
    error === undefined ? [] : [[key, { type: 'unreadable', message: error }] as const],
  );
  return errors.length === 0
    ? { values: fields, errors: {} }
    : { values: {}, errors: Object.fromEntries(errors) };
}

/** The fields of a step as the answers have them; a draft wins where it reads the same. */
export function fieldsOf(step: StepId, answers: Answers, drafts: Drafts): Fields {
  const questions = QUESTIONS.filter((question) => question.step === step);
  const readsTheSame = (question: Question, one: Field, other: Field) =>
    String(readField(question, one).answer) === String(readField(question, other).answer);
  return Object.fromEntries(
    questions.map((question) => {
      const field = fieldOf(question, answers);
      const draft = drafts.get(question.key) ?? field;
      return [question.key, readsTheSame(question, draft, field) ? draft : field];
    }),
  );
}

function fieldOf(question: Question, answers: Answers): Field {
  const answer = answers[question.key];
  if (question.control !== 'choices')
    return answer === undefined ? '' : writeAnswer(question, answer);
  if (!Array.isArray(answer)) return [];
  return answer.length === 0 ? [NONE] : answer;
}
