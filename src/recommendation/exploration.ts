/** What a report leaves open, filled in later: the flips, and the worth of each open question. */

import { CATALOG, type Catalog } from '../catalog/catalog';
import type { Answers } from '../questionnaire/answers';
import { deciding } from './decision';
import { findFlips } from './flips';
import type { Report } from './report';
import type { Search } from './search';
import { weighUnknowns } from './unknowns';

export type Exploration = Pick<Report, 'flips' | 'unknowns'>;

export function* exploration(answers: Answers, catalog: Catalog = CATALOG): Search<Exploration> {
  const now = yield* deciding(answers, catalog);
  const unknowns = yield* weighUnknowns(now, answers, catalog);
  const flips = yield* findFlips(now, answers, catalog);
  return { flips, unknowns };
}

/** The open questions alone. */
export function* openQuestions(
  answers: Answers,
  catalog: Catalog = CATALOG,
): Search<Exploration['unknowns']> {
  return yield* weighUnknowns(yield* deciding(answers, catalog), answers, catalog);
}
