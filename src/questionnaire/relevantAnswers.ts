/** What the calculation may look at: the answers less those to questions that do not matter. */
import { FAMILIES, TASKS } from '../catalog/vocabulary';
import type { Answers } from './answers';
import { questionOf } from './questions';

/**
 * The answers that matter, or may come to matter once the task, the model or its family is known: an
 * answer about serving is dropped for training, and kept while the task is open.
 */
export function relevantAnswers(answers: Answers): Answers {
  const settled = completionsOf(answers);
  const kept = Object.entries(answers).filter(([key]) =>
    settled.some((each) => questionOf(key)?.isRelevant(each)),
  );
  return Object.fromEntries(kept);
}

/** The ways to settle those answers that decide whether other questions matter. */
function completionsOf(answers: Answers): readonly Answers[] {
  const tasks = answers.task === undefined ? TASKS : [answers.task];
  const model = answers.model ?? 'custom';
  const families = answers.family === undefined ? FAMILIES : [answers.family];
  return tasks.flatMap((task) => families.map((family) => ({ ...answers, task, model, family })));
}
