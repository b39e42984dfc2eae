/** From what was typed, clicked or linked to the value of an answer: one reader for all three. */
import { safeParse } from 'valibot';
import { formatNumber, parseNumber } from '../units/number';
import type { Question } from './questions';

export type AnswerValue = string | number | readonly string[];

export type AnswerReading =
  | { ok: true; value: AnswerValue /** How an ambiguous number was read. */; reading?: string }
  | { ok: false; kind: 'empty' | 'unknown-value' | 'not-a-number' | 'out-of-range' };

/** The value of an answer, or why there is none. Numbers come as text, lists as their items. */
export function readAnswer(
  question: Question,
  input: string | readonly string[],
  notation: 'link' | 'form',
): AnswerReading {
  if (question.range === undefined) {
    if (input.length === 0 && !question.allowsNone) return { ok: false, kind: 'empty' };
    const parsed = safeParse(question.schema, input);
    return parsed.success
      ? { ok: true, value: parsed.output as AnswerValue }
      : { ok: false, kind: 'unknown-value' };
  }
  const number = parseNumber(String(input), notation);
  if (!number.ok) {
    return { ok: false, kind: number.reason === 'too-large' ? 'out-of-range' : number.reason };
  }
  return safeParse(question.schema, number.value).success
    ? number
    : { ok: false, kind: 'out-of-range' };
}

/** The text that reads back to the same value. Items of a list take the order of the options. */
export function writeAnswer(question: Question, value: AnswerValue): string {
  if (typeof value === 'number') return formatNumber(value);
  if (typeof value === 'string') return value;
  return (question.options ?? []).filter((option) => value.includes(option)).join();
}
