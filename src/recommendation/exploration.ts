/** What a report leaves open, filled in later: the flips, and the worth of each open question. */

import { CATALOG, type Catalog } from '../catalog/catalog';
import type { Answers } from '../questionnaire/answers';
import { decide } from './decision';
import { findFlips } from './flips';
import type { Report } from './report';
import { weighUnknowns } from './unknowns';

export type Exploration = Pick<Report, 'flips' | 'unknowns'>;

/** Rests after each decision, so that a page can let input through. */
export function* exploration(
  answers: Answers,
  catalog: Catalog = CATALOG,
): Generator<undefined, Exploration> {
  const now = decide(answers, catalog);
  const unknowns = yield* weighUnknowns(now, answers, catalog);
  const flips = yield* findFlips(now, answers, catalog);
  return { flips, unknowns };
}
