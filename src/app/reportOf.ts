/** The reports on all answers so far, computed once for all who ask. Brings catalog and model. */
import type { Answers } from '../questionnaire/answers';
import type { Issue } from '../questionnaire/issue';
import type { Exploration } from '../recommendation/exploration';
import { recommend } from '../recommendation/recommend';
import type { Report } from '../recommendation/report';

type Listener = (answers: Answers) => void;

const reports = new WeakMap<Answers, Report>();
const listeners = new Set<Listener>();

/** As complete as it is by now. */
export function reportOf(answers: Answers, issues: readonly Issue[] = []): Report {
  const report = reports.get(answers) ?? recommend(answers);
  reports.set(answers, report);
  return issues.length === 0 ? report : { ...report, issues };
}

/** Fills in what a longer search has found. */
export function complete(answers: Answers, found: Exploration): void {
  reports.set(answers, { ...reportOf(answers), ...found });
  for (const listener of listeners) listener(answers);
}

/** Calls back with the answers of each report that is completed. Returns how to stop. */
export function onComplete(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
