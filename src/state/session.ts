import { create } from 'zustand';
import { CATALOG_VERSION } from '../catalog/roster';
import type { AnswerKey, Answers } from '../questionnaire/answers';
import type { HostParameters } from '../questionnaire/hostParameters';
import type { Issue } from '../questionnaire/issue';
import { openingStep } from '../questionnaire/link';
import { questionOf, STEP_IDS, type StepId } from '../questionnaire/questions';

/** What the address says. */
export interface Page {
  answers: Answers;
  /** Null where the link leaves it to the app. */
  step: StepId | null;
  /**
   * Catalog version under which these answers first had a result: written with the result, where
   * people bookmark it, kept while the answers stay, and no part of the canonical link. A link that
   * came without one is left as it came.
   */
  asof: string | null;
  host: HostParameters;
  issues: readonly Issue[];
}

/** What the address cannot say about a page; kept beside it in the browser's history. */
export interface Trail {
  /** The step that this page was opened from. */
  from: StepId | null;
  /** Goes up whenever the answers are exchanged as a whole: by an example, a flip, a new start. */
  journey: number;
}

export interface Session extends Page, Trail {
  /** Given on later steps before the reader went back in the browser; they return on the way on. */
  later: Answers;
  /** Goes up with each page that is shown: forms start afresh on it, and focus moves. */
  visit: number;
  answer: (key: AnswerKey, value: unknown) => void;
  go: (step: StepId) => void;
  /** Exchanges all answers; without a step, for none. */
  open: (answers: Answers, step: StepId | null) => void;
  /** Takes over what the address says. */
  arrive: (page: Page, trail: Trail) => void;
  dismissIssues: () => void;
}

/** The reader's input and where he is; whatever can be computed from it is computed in render. */
export const useSession = create<Session>()((set) => ({
  answers: {},
  step: null,
  asof: null,
  host: {},
  issues: [],
  from: null,
  journey: 0,
  later: {},
  visit: 0,
  answer: (key, value) =>
    set(({ answers }) => ({ answers: withAnswer(answers, key, value), asof: null })),
  go: (step) =>
    set(({ answers: given, later, step: from, visit, asof }) => {
      const answers = { ...beyond(from, later), ...given };
      const isSame = Object.keys(answers).length === Object.keys(given).length;
      return { step, from, answers, visit: visit + 1, asof: asofOn(step, isSame ? asof : null) };
    }),
  open: (answers, step) =>
    set(({ answers: before, host, journey, visit, step: from }) => ({
      answers: withLocked(answers, before, host.lock),
      step,
      asof: asofOn(step, null),
      issues: [],
      from,
      journey: journey + 1,
      later: {},
      visit: visit + 1,
    })),
  arrive: (page, trail) =>
    set((before) => ({
      ...page,
      ...trail,
      step: stepOf(page),
      later: trail.journey === before.journey ? { ...before.later, ...before.answers } : {},
      visit: before.visit + 1,
    })),
  dismissIssues: () => set({ issues: [] }),
}));

/** What the host has locked stays as it was, given or open. */
function withLocked(answers: Answers, before: Answers, lock: readonly AnswerKey[] = []): Answers {
  const isLocked = (key: string) => lock.includes(key as AnswerKey);
  const entries = [
    ...Object.entries(answers).filter(([key]) => !isLocked(key)),
    ...Object.entries(before).filter(([key]) => isLocked(key)),
  ];
  return Object.fromEntries(entries);
}

const asofOn = (step: StepId | null, asof: string | null) =>
  asof ?? (step === 'result' ? CATALOG_VERSION : null);

/** In a frame without answers the first step is open from the start, and stays so once answered. */
function stepOf({ step, host, answers }: Page): StepId | null {
  if (step !== null || host.embed === undefined || Object.keys(answers).length > 0) return step;
  return openingStep({ answers, host });
}

/** The schema of the question has been through the value; a value of undefined leaves it open. */
function withAnswer(answers: Answers, key: AnswerKey, value: unknown): Answers {
  const { [key]: _, ...rest } = answers;
  return value === undefined ? rest : { ...rest, [key]: value };
}

/** Those of the answers that belong to steps after this one. */
function beyond(step: StepId | null, answers: Answers): Answers {
  const position = step === null ? -1 : STEP_IDS.indexOf(step);
  const isLater = (key: string) => {
    const question = questionOf(key);
    return question !== undefined && STEP_IDS.indexOf(question.step) > position;
  };
  return Object.fromEntries(Object.entries(answers).filter(([key]) => isLater(key)));
}
