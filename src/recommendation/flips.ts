/**
 * What would change the answer. Every flip was found by deciding again with the change made, so what
 * is listed turns the verdict when it is followed. Written as a search, which a page can leave off at
 * any rest.
 */

import type { Catalog } from '../catalog/catalog';
import type { AnswerKey, Answers } from '../questionnaire/answers';
import { canonicalLink } from '../questionnaire/link';
import { QUESTIONS, type Question } from '../questionnaire/questions';
import type { AnswerValue } from '../questionnaire/reading';
import { relevantAnswers } from '../questionnaire/relevantAnswers';
import { weightsOf } from '../questionnaire/weights';
import { type Decision, deciding } from './decision';
import { flipText } from './flipText';
import type { Flip, Verdict } from './report';
import type { Search } from './search';

/** At most so many are listed, the smallest changes first. */
const MOST_FLIPS = 12;
/** Pairs are tried among so many of the single changes that moved the balance most. */
const PAIRED_CHANGES = 8;
/** Factors at which a number is tried before the threshold below one of them is narrowed down. */
const PROBES = [3, 10, 100, 1e4];
const BISECTIONS = 8;
/** Other work is another question, not another answer to this one. */
const FIXED: readonly AnswerKey[] = ['task', 'model', 'family'];

interface Trial {
  change: Answers;
  verdict: Verdict;
  /** How far the probability of either side moved. */
  moved: number;
  /** How much of a change it is: doublings of a number, one for a word. */
  distance: number;
}

/** What every part of the search looks at. */
interface Scope {
  answers: Answers;
  catalog: Catalog;
  now: Decision;
}

/** Single changes that turn the verdict, thresholds of numbers among them; where none does, pairs. */
export function* findFlips(now: Decision, answers: Answers, catalog: Catalog): Search<Flip[]> {
  const scope = { answers, catalog, now };
  const tried: Trial[] = [];
  const turned: Trial[] = [];
  const relevant = relevantAnswers(answers);
  for (const question of QUESTIONS) {
    if (FIXED.includes(question.key)) continue;
    if (question.control === 'weight' || question.key in relevant) {
      if (question.range) turned.push(...(yield* thresholds(question, scope)));
      else tried.push(...(yield* otherWords(question, scope)));
    }
  }
  turned.push(...tried.filter((trial) => turns(trial, now)));
  if (turned.length === 0) turned.push(...(yield* pairs(tried, scope)));
  return turned
    .sort((a, b) => a.distance - b.distance)
    .slice(0, MOST_FLIPS)
    .map(({ change, verdict }) => ({
      change,
      link: canonicalLink({ ...answers, ...change }),
      verdict,
      text: flipText(change, answers),
    }));
}

const turns = ({ verdict }: Trial, now: Decision): boolean => verdict !== now.verdict;

function* attempt(change: Answers, distance: number, scope: Scope): Search<Trial> {
  const { answers, catalog, now } = scope;
  const { verdict, simulation } = yield* deciding({ ...answers, ...change }, catalog);
  const moved = Math.abs(simulation.probability.gpu - now.simulation.probability.gpu);
  return { change, verdict, moved, distance };
}

/** Every other word; of a list, the list with one word more or less. */
function* otherWords(question: Question, scope: Scope): Search<Trial[]> {
  const { key, options = [], control, allowsNone } = question;
  const given = scope.answers[key];
  const trials: Trial[] = [];
  for (const option of options) {
    if (option === given) continue;
    const value = control === 'choices' ? toggled(given, option) : option;
    if (value.length === 0 && !allowsNone) continue;
    trials.push(yield* attempt({ [key]: ordered(question, value) }, 1, scope));
  }
  return trials;
}

function toggled(given: AnswerValue | undefined, option: string): readonly string[] {
  const list = Array.isArray(given) ? given : [];
  return list.includes(option) ? list.filter((each) => each !== option) : [...list, option];
}

/** Lists stand in the order of the link. */
function ordered({ options = [] }: Question, value: AnswerValue): AnswerValue {
  if (!Array.isArray(value)) return value;
  return options.filter((option) => value.includes(option));
}

/** The nearest number above, and below, at which the verdict turns. */
function* thresholds(question: Question, scope: Scope): Search<Trial[]> {
  const found: Trial[] = [];
  for (const direction of [1, -1]) {
    const trial = yield* threshold(question, direction, scope);
    if (trial) found.push(trial);
  }
  return found;
}

function* threshold(question: Question, direction: number, scope: Scope): Search<Trial | null> {
  const { key, control } = question;
  const start = numberGiven(key, control, scope.answers);
  const probes =
    control === 'weight' ? [direction > 0 ? 10 : 0] : PROBES.map((by) => start * by ** direction);
  let inside = start;
  for (const probe of probes) {
    const at = within(question, probe, scope.answers);
    if (at === inside) break;
    const trial = yield* attempt({ [key]: at }, doublings(start, at, control), scope);
    if (turns(trial, scope.now)) {
      return yield* nearest(question, yield* narrowed(question, inside, trial, scope), scope);
    }
    inside = at;
  }
  return null;
}

/**
 * Chips come in steps, so a verdict may turn and turn back on the way to a threshold: looked for at
 * one and two thirds of it. What turns and returns between these is missed.
 */
function* nearest(question: Question, turning: Trial, scope: Scope): Search<Trial> {
  const { key, control } = question;
  if (control === 'weight') return turning;
  const start = numberGiven(key, control, scope.answers);
  let inside = start;
  for (const share of [1 / 3, 2 / 3]) {
    const middle = start * ((turning.change[key] as number) / start) ** share;
    const at = within(question, rounded(middle, control), scope.answers);
    const trial = yield* attempt({ [key]: at }, doublings(start, at, control), scope);
    if (turns(trial, scope.now)) return yield* narrowed(question, inside, trial, scope);
    inside = at;
  }
  return turning;
}

/** Between a number that keeps the verdict and one that turns it: the nearest round one that turns. */
function* narrowed(question: Question, keeps: number, turning: Trial, scope: Scope): Search<Trial> {
  const { key, control } = question;
  const start = numberGiven(key, control, scope.answers);
  let inside = keeps;
  let outside = turning;
  for (let i = 0; i < BISECTIONS; i++) {
    const edge = outside.change[key] as number;
    const middle = control === 'weight' ? (inside + edge) / 2 : Math.sqrt(inside * edge);
    const at = within(question, rounded(middle, control), scope.answers);
    if (at === inside || at === edge) break;
    const trial = yield* attempt({ [key]: at }, doublings(start, at, control), scope);
    if (turns(trial, scope.now)) outside = trial;
    else inside = at;
  }
  return outside;
}

function numberGiven(key: AnswerKey, control: Question['control'], answers: Answers): number {
  const given = answers[key];
  if (typeof given === 'number') return given;
  if (control !== 'weight') return 1;
  return weightsOf(answers)[key.slice(2) as keyof ReturnType<typeof weightsOf>];
}

/** What the question takes, and the link with it: no more active parameters than there are. */
function within({ key, range }: Question, value: number, answers: Answers): number {
  if (!range) return value;
  const most = key === 'active' ? Math.min(range.max, answers.params ?? range.max) : range.max;
  const least = key === 'params' ? Math.max(range.min, answers.active ?? 0) : range.min;
  const inside = Math.min(most, Math.max(least, value));
  return range.isWhole ? Math.round(inside) : inside;
}

/** Three digits are as many as anybody would type; weights go in halves. */
const rounded = (value: number, control: Question['control']): number =>
  control === 'weight' ? Math.round(2 * value) / 2 : Number(value.toPrecision(3));

const doublings = (from: number, to: number, control: Question['control']): number =>
  control === 'weight' ? Math.abs(to - from) / 2 : Math.abs(Math.log2(to / from));

/** Two changes together, among those single ones that moved the balance most. */
function* pairs(tried: readonly Trial[], scope: Scope): Search<Trial[]> {
  const strongest = [...tried].sort((a, b) => b.moved - a.moved).slice(0, PAIRED_CHANGES);
  const found: Trial[] = [];
  for (const [at, first] of strongest.entries()) {
    for (const second of strongest.slice(at + 1)) {
      if (Object.keys(first.change)[0] === Object.keys(second.change)[0]) continue;
      const trial = yield* attempt({ ...first.change, ...second.change }, 2, scope);
      if (turns(trial, scope.now)) found.push(trial);
    }
  }
  return found;
}
