/** What each criterion counts, 0 to 10, where the reader has not said. Normalised in scoring. */
import { CRITERIA, type Criterion, type Task } from '../catalog/vocabulary';
import type { Answers } from './answers';

export type Weights = Readonly<Record<Criterion, number>>;

type Row = readonly [
  speed: number,
  cost: number,
  scale: number,
  precision: number,
  software: number,
  flexibility: number,
  deployment: number,
  energy: number,
];

/** Our assumption throughout, in the order of the criteria; `weightsReason` says why. */
const DEFAULT_ROWS: Readonly<Record<Task | 'open', Row>> = {
  pretrain: [8, 10, 8, 4, 6, 3, 4, 2],
  finetune: [6, 8, 3, 4, 8, 5, 5, 1],
  serve: [8, 10, 4, 4, 7, 4, 6, 3],
  batch: [4, 10, 4, 4, 6, 3, 4, 3],
  classical: [5, 8, 1, 3, 8, 6, 5, 1],
  'non-ml': [7, 7, 4, 8, 8, 6, 5, 2],
  open: [6, 8, 4, 4, 7, 4, 5, 2],
};

/** The weights that the questionnaire starts from for a task, or for one still open. */
export const defaultWeights = (task: Task | undefined): Weights =>
  byCriterion((_, position) => DEFAULT_ROWS[task ?? 'open'][position] ?? 0);

/** The reader's weights, the task's defaults in place of those left open. */
export function weightsOf(answers: Answers): Weights {
  const defaults = defaultWeights(answers.task);
  return byCriterion((criterion) => answers[`w-${criterion}`] ?? defaults[criterion]);
}

function byCriterion(weight: (criterion: Criterion, position: number) => number): Weights {
  const entries = CRITERIA.map((criterion, position) => [criterion, weight(criterion, position)]);
  return Object.fromEntries(entries) as Weights;
}
