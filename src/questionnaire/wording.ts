/** Questions and answers in words. */

import { DEVICE_NAMES_BY_ID, MODELS_BY_ID } from '../catalog/roster';
import type { Criterion } from '../catalog/vocabulary';
import { NONE_TEXT, QUESTION_TEXTS, type QuestionText } from '../messages/questions';
import { WIZARD } from '../messages/wizard';
import type { Answers } from './answers';
import type { Question } from './questions';
import { defaultWeights } from './weights';

/** Some questions read differently by task. */
export function questionText({ key }: Question, { task }: Answers): QuestionText {
  const text = QUESTION_TEXTS[key];
  return { ...text, ...(task && text.forTask?.[task]) };
}

const NUMBER_FORMAT = new Intl.NumberFormat('en', {
  notation: 'compact',
  compactDisplay: 'long',
  maximumSignificantDigits: 15,
});

/** "8 billion": plain to read back, whatever notation it was typed in. */
export const inWords = (value: number): string => NUMBER_FORMAT.format(value);

const NAMES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(MODELS_BY_ID).map(([id, { name }]) => [id, name])),
  ...DEVICE_NAMES_BY_ID,
};

/** What a criterion counts where the reader has not said; its key is `w-` and the criterion. */
export const standardWeight = ({ key }: Question, { task }: Answers): number =>
  defaultWeights(task)[key.slice(2) as Criterion];

/** The answer as the reader would say it; undefined where the question is open. */
export function answerText(question: Question, answers: Answers): string | undefined {
  const answer = answers[question.key];
  if (answer === undefined && question.control === 'weight') {
    return WIZARD.review.standardWeight(standardWeight(question, answers));
  }
  const { unit, options } = questionText(question, answers);
  const nameOf = (word: string) => options?.[word]?.[0] ?? NAMES[word] ?? word;
  if (answer === undefined) return undefined;
  if (typeof answer === 'number') return [inWords(answer), unit].filter(Boolean).join(' ');
  if (typeof answer === 'string') return nameOf(answer);
  return answer.length === 0 ? NONE_TEXT.also : answer.map(nameOf).join(', ');
}
