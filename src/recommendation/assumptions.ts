/** What the report takes for granted: open questions at the middle of their range, and the model. */

import { ASSUMPTIONS } from '../messages/report';
import type { AnswerKey, Answers } from '../questionnaire/answers';
import { questionOf } from '../questionnaire/questions';
import { answerText, questionText } from '../questionnaire/wording';
import { unitOf } from './candidates';
import { openKeys } from './completions';
import type { Decision } from './decision';
import type { Assumption } from './report';
import type { Situation } from './situation';

export function assumptionsOf({ answers, situation }: Decision): readonly Assumption[] {
  const texts = [
    ...openKeys(answers).map((key) => openText(key, situation.answers)),
    ...(situation.task === 'non-ml' ? [sweepsText(situation)] : []),
    ...ASSUMPTIONS.always,
  ];
  return texts.map((text) => ({ text, sources: ['assumption'] }));
}

function sweepsText(situation: Situation): string {
  const { forwardFlopPerSample: flop, trafficBytesPerUnit: bytes } = situation.model;
  return ASSUMPTIONS.sweeps(unitOf(situation), String(flop?.value), String(bytes?.value));
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
