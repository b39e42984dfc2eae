/**
 * Which open question is most likely to change the verdict, found by answering each in turn with
 * every word it offers, or with numbers over its whole range.
 */

import type { Catalog } from '../catalog/catalog';
import type { AnswerKey, Answers } from '../questionnaire/answers';
import { type Prior, priorOf } from '../questionnaire/priors';
import { type Question, questionOf } from '../questionnaire/questions';
import type { AnswerValue } from '../questionnaire/reading';
import { openKeys } from './completions';
import { type Decision, deciding } from './decision';
import type { Unknown } from './report';
import type { Search } from './search';

/** Where a number is tried: the ends of its range, and its distribution between. */
const QUANTILES = [0.1, 0.3, 0.5, 0.7, 0.9];
/** Probability given to a value that its distribution leaves out: small, and not nothing. */
const UNLIKELY = 0.01;

/** Most influential first; the chances of one question are those of its values, none left out. */
export function* weighUnknowns(
  now: Decision,
  answers: Answers,
  catalog: Catalog,
): Search<Unknown[]> {
  const unknowns: Unknown[] = [];
  for (const key of openKeys(answers)) {
    const question = questionOf(key);
    if (!question) continue;
    const preset = catalog.models.find(({ id }) => id === answers.model);
    let changed = 0;
    let total = 0;
    for (const [value, chance] of valuesOf(question, priorOf(key, answers, preset))) {
      const decision = yield* deciding({ ...answers, [key]: value }, catalog);
      total += chance;
      if (decision.verdict !== now.verdict) changed += chance;
    }
    unknowns.push({ key, changesVerdict: total > 0 ? changed / total : 0 });
  }
  return unknowns.sort((a, b) => b.changesVerdict - a.changesVerdict);
}

type Chance = readonly [value: AnswerValue, probability: number];

function valuesOf({ options = [], range, control, allowsNone }: Question, prior: Prior): Chance[] {
  if (range) return numbersOf(range, prior);
  const stated: readonly Chance[] = prior.kind === 'choice' ? prior.options : [];
  const isStated = (value: AnswerValue) => stated.some(([each]) => String(each) === String(value));
  const words: AnswerValue[] = control === 'choices' ? listsOf(options) : [...options];
  if (allowsNone) words.push([]);
  const unlikely = words.filter((word) => !isStated(word)).map((word) => [word, UNLIKELY] as const);
  return [
    ...stated.map(([value, chance]) => [value, Math.max(UNLIKELY, chance)] as const),
    ...unlikely,
  ];
}

/** Every list of the words that names any. */
function listsOf(options: readonly string[]): AnswerValue[] {
  const lists: string[][] = [[]];
  for (const option of options) lists.push(...lists.map((list) => [...list, option]));
  return lists.filter((list) => list.length > 0);
}

function numbersOf(range: NonNullable<Question['range']>, prior: Prior): Chance[] {
  const whole = (value: number) => (range.isWhole ? Math.round(value) : value);
  const [low, high] =
    prior.kind === 'log-uniform' ? [prior.low, prior.high] : [range.min, range.max];
  const least = Math.max(low, 1e-6);
  const inner = QUANTILES.map(
    (at) => [whole(least * (high / least) ** at), 1 / QUANTILES.length] as const,
  );
  return [...inner, [range.min, UNLIKELY], [range.max, UNLIKELY]];
}

export const cannotChange = (unknowns: readonly Unknown[]): readonly AnswerKey[] =>
  unknowns.filter(({ changesVerdict }) => changesVerdict === 0).map(({ key }) => key);
