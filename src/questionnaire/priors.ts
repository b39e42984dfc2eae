/**
 * What a question left open stands for: a stated distribution to draw from, never a default. Each may
 * depend on the answers to questions before it, so questions are drawn in the order of `QUESTIONS`.
 * The figures are in `priorTables.ts`, the reasons in `messages/priors.ts`.
 */
import type { Model } from '../catalog/model';
import type { Task } from '../catalog/vocabulary';
import { PRIOR_REASONS, WEIGHT_REASONS } from '../messages/priors';
import type { AnswerKey, Answers } from './answers';
import { type Chance, type Distribution, DRAWS, OPEN } from './priorTables';
import { relevantAnswers } from './relevantAnswers';

export type Prior = Distribution & {
  /** Why it is drawn so, as a sentence for the reader. */
  reason: string;
};

/** Answers that decide whether others matter, and so are told something by them. */
const GATES: ReadonlySet<AnswerKey> = new Set(['task', 'model', 'family', 'where']);

/** How much less likely a value is for each given answer that would not matter with it. */
const MISFIT = 1e-3;

/**
 * The distribution of an unanswered question given the answers so far, and the catalog's entry of the
 * model where it is a preset. Weights are open here: scoring draws them around `weightsOf`.
 */
export function priorOf(key: AnswerKey, answers: Answers, preset?: Model): Prior {
  if (!hasPrior(key)) return { ...OPEN, reason: '' };
  const distribution = DRAWS[key](answers, preset);
  const reason = PRIOR_REASONS[key];
  if (distribution.kind !== 'choice' || !GATES.has(key)) return { ...distribution, reason };
  return { kind: 'choice', options: fitting(key, distribution.options, answers), reason };
}

/** Why the weights of a task start as they do. Here, since the first page needs the weights alone. */
export const weightsReason = (task: Task | undefined): string => WEIGHT_REASONS[task ?? 'open'];

const hasPrior = (key: AnswerKey): key is keyof typeof DRAWS => Object.hasOwn(DRAWS, key);

/** All but excludes values that would make answers already given pointless; sums to 1 again. */
function fitting(key: AnswerKey, options: readonly Chance[], answers: Answers): readonly Chance[] {
  const given = Object.keys(answers).length;
  const weighed = options.map(([value, probability]): Chance => {
    const kept = relevantAnswers({ ...answers, [key]: value } as Answers);
    return [value, probability * MISFIT ** (given + 1 - Object.keys(kept).length)];
  });
  const total = weighed.reduce((sum, [, weight]) => sum + weight, 0);
  return weighed.map(([value, weight]) => [value, weight / total]);
}
