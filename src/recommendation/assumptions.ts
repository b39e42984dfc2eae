/** What the report takes for granted: open questions at the middle of their range, and the model. */

import { ASSUMPTIONS } from '../messages/report';
import type { AnswerKey, Answers } from '../questionnaire/answers';
import { questionOf } from '../questionnaire/questions';
import { answerText, questionText } from '../questionnaire/wording';
import { openKeys } from './completions';
import type { Decision } from './decision';
import type { Assumption } from './report';

export function assumptionsOf({ answers, situation }: Decision): readonly Assumption[] {
  const texts = [
    ...openKeys(answers).map((key) => openText(key, situation.answers)),
    ...ASSUMPTIONS.always,
  ];
  return texts.map((text) => ({ text, sources: ['assumption'] }));
}

function openText(key: AnswerKey, taken: Answers): string {
  const question = questionOf(key);
  if (!question) return key;
  const value = taken[key];
  // A number in the middle of a range has digits that mean nothing.
  const rounded = typeof value === 'number' ? { [key]: Number(value.toPrecision(2)) } : {};
  const { label } = questionText(question, taken);
  const text = answerText(question, { ...taken, ...rounded });
  return text === undefined ? ASSUMPTIONS.free(label) : ASSUMPTIONS.open(label, text);
}
