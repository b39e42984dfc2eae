/**
 * Every question of contract 1.1 in the order in which it is asked: its step, its control, the one
 * schema that form, link and command line check it with, and when it matters. Texts are apart, in
 * `messages/questions.ts`.
 */
import {
  array,
  type GenericSchema,
  integer,
  maxValue,
  minLength,
  minValue,
  number,
  picklist,
  pipe,
} from 'valibot';
import { DEVICE_IDS, MODEL_IDS } from '../catalog/roster';
import {
  CONTINENTS,
  CRITERIA,
  FAMILIES,
  FRAMEWORKS,
  PLACES,
  PRECISIONS,
  TASKS,
  TERMS,
} from '../catalog/vocabulary';
import {
  type AnswerKey,
  type Answers,
  DURATIONS,
  KERNELS,
  LOOPS,
  OTHER_WORK,
  PORTABILITIES,
  SHAPES,
  TEAMS,
} from './answers';
import {
  acceptsCloud,
  always,
  hasCustomFamily,
  hasOwned,
  isCustom,
  isNeural,
  isServed,
  isServedInTokens,
  isServedLive,
  isTrained,
  isTrainedInTokens,
  isTrainedOrServed,
  type Relevance,
} from './relevance';

/** In order; each holds two to five questions where it is shown, but for the eight weights. */
export const STEP_IDS = [
  'work',
  'model',
  'load',
  'code',
  'team',
  'place',
  'supply',
  'weights',
  'review',
  'result',
] as const;
export type StepId = (typeof STEP_IDS)[number];

/** Limits included. They are wide: they keep typing errors and overflow out, not large plans. */
export interface NumberRange {
  min: number;
  max: number;
  /** Counts: nothing between two whole numbers makes sense. */
  isWhole: boolean;
}

export interface Question {
  key: AnswerKey;
  step: StepId;
  control: 'choice' | 'choices' | 'number' | 'model' | 'device' | 'weight';
  /** What can be chosen, in the order of the contract, which is that of list items in a link. */
  options?: readonly string[];
  /** Choosing none of them is an answer too, written as an empty list: nothing. */
  allowsNone?: boolean;
  range?: NumberRange;
  /** Checks a value: a word, a list of words, or a number already read by `parseNumber`. */
  schema: GenericSchema;
  isRelevant: Relevance;
}

type KeyOf<Value> = {
  [Key in AnswerKey]-?: NonNullable<Answers[Key]> extends Value ? Key : never;
}[AnswerKey];
type Given<Key extends AnswerKey> = NonNullable<Answers[Key]>;

function choice<Key extends KeyOf<string>>(
  key: Key,
  step: StepId,
  options: readonly Given<Key>[],
  isRelevant: Relevance,
  control: 'choice' | 'model' | 'device' = 'choice',
): Question {
  return { key, step, control, options, schema: picklist(options), isRelevant };
}

function choices<Key extends KeyOf<readonly string[]>>(
  key: Key,
  step: StepId,
  options: readonly Given<Key>[number][],
  isRelevant: Relevance,
  allowsNone = false,
): Question {
  const schema = pipe(array(picklist(options)), minLength(allowsNone ? 0 : 1));
  return { key, step, control: 'choices', options, allowsNone, schema, isRelevant };
}

function quantity(
  key: KeyOf<number>,
  step: StepId,
  [min, max]: readonly [number, number],
  isRelevant: Relevance,
  control: 'number' | 'weight' = 'number',
): Question {
  const schema = pipe(number(), minValue(min), maxValue(max));
  return { key, step, control, range: { min, max, isWhole: false }, schema, isRelevant };
}

function count(key: KeyOf<number>, step: StepId, max: number, isRelevant: Relevance): Question {
  const schema = pipe(number(), integer(), minValue(1), maxValue(max));
  return {
    key,
    step,
    control: 'number',
    range: { min: 1, max, isWhole: true },
    schema,
    isRelevant,
  };
}

/** The smallest amount of a quantity that must be more than nothing. */
const ABOVE_ZERO = 1e-6;

export const QUESTIONS: readonly Question[] = [
  choice('task', 'work', TASKS, always),
  choice('model', 'work', [...MODEL_IDS, 'custom'], isNeural, 'model'),
  choice('duration', 'work', DURATIONS, always),
  choice('family', 'model', FAMILIES, isCustom),
  count('params', 'model', 1e15, isCustom),
  count('active', 'model', 1e15, hasCustomFamily('moe')),
  quantity('tables', 'model', [0, 1e9], hasCustomFamily('recommender')),
  count('context', 'load', 1e9, isTrainedInTokens),
  count('amount', 'load', 1e18, isTrained),
  quantity('rate', 'load', [ABOVE_ZERO, 1e12], isServed),
  count('input', 'load', 1e9, isServedInTokens),
  count('output', 'load', 1e9, isServedInTokens),
  quantity('latency', 'load', [ABOVE_ZERO, 1e9], isServedLive),
  count('batch', 'load', 1e9, isTrainedOrServed),
  quantity('deadline', 'load', [ABOVE_ZERO, 1e5], isTrained),
  choice('framework', 'code', FRAMEWORKS, isNeural),
  choice('precision', 'code', PRECISIONS, (answers) => answers.task !== 'classical'),
  choice('shapes', 'code', SHAPES, isNeural),
  choice('kernels', 'code', KERNELS, always),
  choices('also', 'code', OTHER_WORK, always, true),
  choice('team', 'team', TEAMS, isNeural),
  choice('loop', 'team', LOOPS, isNeural),
  choices('where', 'place', PLACES, always),
  choices('regions', 'place', CONTINENTS, acceptsCloud),
  choice('portability', 'place', PORTABILITIES, always),
  choice('term', 'supply', TERMS, acceptsCloud),
  count('chips', 'supply', 1e7, always),
  choice('owned', 'supply', DEVICE_IDS, always, 'device'),
  count('owned-count', 'supply', 1e7, hasOwned),
  ...CRITERIA.map((criterion) => quantity(`w-${criterion}`, 'weights', [0, 10], always, 'weight')),
];

const QUESTION_BY_KEY = new Map<string, Question>(QUESTIONS.map((each) => [each.key, each]));

/** The question of that key; undefined for any text that is no key of the contract. */
export const questionOf = (key: string): Question | undefined => QUESTION_BY_KEY.get(key);
