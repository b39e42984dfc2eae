/** A change of answers in words, e.g. "deadline: 12 days instead of 60 days". */

import { FLIP } from '../messages/report';
import { ANSWER_NAMES } from '../messages/result';
import type { Answers } from '../questionnaire/answers';
import { QUESTIONS } from '../questionnaire/questions';
import { answerText } from '../questionnaire/wording';

export function flipText(change: Answers, answers: Answers): string {
  const changed = { ...answers, ...change };
  const parts = QUESTIONS.filter(({ key }) => key in change).map((question) =>
    FLIP.change(
      ANSWER_NAMES[question.key],
      answerText(question, changed) ?? '',
      answerText(question, answers),
    ),
  );
  return parts.join(FLIP.and);
}
