import type { StepId } from '../questionnaire/questions';
import { nextStep, stepsFor } from '../questionnaire/steps';
import type { Page } from '../state/session';

/** What a page shows. A link without a step opens at its result, or at the start if it says nothing. */
export function screenOf({ answers, step, host }: Omit<Page, 'issues'>): StepId | 'start' {
  const wanted = step ?? host.start ?? null;
  if (wanted !== null) {
    return stepsFor(answers).includes(wanted) ? wanted : (nextStep(wanted, answers) ?? 'review');
  }
  if (Object.keys(answers).length > 0) return 'result';
  return host.embed === undefined ? 'start' : 'work';
}
