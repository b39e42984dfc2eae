/** The way through the questions. Steps with nothing to ask are left out; nothing is ever answered. */
import type { Answers } from './answers';
import { QUESTIONS, type Question, STEP_IDS, type StepId } from './questions';

/** The questions of a step that matter so far, in order. `review` and `result` have none. */
export function questionsOf(step: StepId, answers: Answers): readonly Question[] {
  return QUESTIONS.filter((question) => question.step === step && question.isRelevant(answers));
}

/** Every step on the way for these answers, `review` and `result` last. */
export function stepsFor(answers: Answers): readonly StepId[] {
  return STEP_IDS.filter(
    (step) => step === 'review' || step === 'result' || questionsOf(step, answers).length > 0,
  );
}

/** The step after this one, which itself need not be on the way; null after the result. */
export function nextStep(step: StepId, answers: Answers): StepId | null {
  const position = STEP_IDS.indexOf(step);
  return stepsFor(answers).find((each) => STEP_IDS.indexOf(each) > position) ?? null;
}

/** The step before this one; null before the first. */
export function previousStep(step: StepId, answers: Answers): StepId | null {
  const position = STEP_IDS.indexOf(step);
  return stepsFor(answers).findLast((each) => STEP_IDS.indexOf(each) < position) ?? null;
}
