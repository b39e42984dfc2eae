/**
 * Answers with every open question answered. Nothing is defaulted in the probabilities: open
 * questions are drawn from their stated distributions; only what is shown on the page is taken at
 * the middle of them.
 */

import type { Catalog } from '../catalog/catalog';
import type { AnswerKey, Answers } from '../questionnaire/answers';
import { type Prior, priorOf } from '../questionnaire/priors';
import { QUESTIONS } from '../questionnaire/questions';
import type { AnswerValue } from '../questionnaire/reading';
import { strata } from '../scoring/draws';

/** Completions drawn where any question is open. */
const COMPLETIONS = 16;

/** Open questions at the median (or most likely value) of their distribution. */
export function centralCompletion(answers: Answers, catalog: Catalog): Answers {
  return complete(answers, catalog, middleOf);
}

/** Equally likely completions: one where nothing is open, else `COMPLETIONS`. */
export function drawnCompletions(answers: Answers, catalog: Catalog): readonly Answers[] {
  if (openKeys(answers).length === 0) return [complete(answers, catalog, middleOf)];
  return Array.from({ length: COMPLETIONS }, (_, n) =>
    complete(answers, catalog, (prior, position) =>
      quantileOf(prior, COORDINATES[position]?.[n] ?? 0.5),
    ),
  );
}

/** The questions that matter and are open, in order; weights have their own distribution. */
export function openKeys(answers: Answers): readonly AnswerKey[] {
  return QUESTIONS.filter(
    ({ key, control, isRelevant }) =>
      control !== 'weight' && answers[key] === undefined && isRelevant(answers),
  ).map(({ key }) => key);
}

/** One coordinate per question, whatever else is answered: a changed answer keeps the others' draws. */
const COORDINATES = QUESTIONS.map((_, position) => strata(COMPLETIONS, position));

type Pick = (prior: Prior, position: number) => AnswerValue | undefined;

/** In question order, so that a later distribution may depend on an earlier draw. */
function complete(answers: Answers, catalog: Catalog, pick: Pick): Answers {
  let filled = answers;
  QUESTIONS.forEach(({ key, control, isRelevant }, position) => {
    if (control === 'weight' || filled[key] !== undefined || !isRelevant(filled)) return;
    const preset = catalog.models.find(({ id }) => id === filled.model);
    const value = pick(priorOf(key, filled, preset), position);
    if (value !== undefined) filled = { ...filled, [key]: value };
  });
  return filled;
}

/** The median; of words, which have none, the most likely. */
function middleOf(prior: Prior): AnswerValue | undefined {
  if (prior.kind !== 'choice') return quantileOf(prior, 0.5);
  const likeliest = prior.options.reduce((best, option) => (option[1] > best[1] ? option : best));
  return likeliest[0];
}

function quantileOf(prior: Prior, probability: number): AnswerValue | undefined {
  if (prior.kind === 'open') return undefined;
  if (prior.kind === 'log-uniform') {
    const value = prior.low * (prior.high / prior.low) ** probability;
    return prior.isWhole ? Math.round(value) : value;
  }
  let sum = 0;
  const found = prior.options.find(([, chance]) => {
    sum += chance;
    return probability < sum;
  });
  return (found ?? prior.options[prior.options.length - 1])?.[0];
}
