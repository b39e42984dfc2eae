/** Answers → report. Start reading here. */

import { CATALOG, type Catalog } from '../catalog/catalog';
import type { Answers } from '../questionnaire/answers';
import type { Issue } from '../questionnaire/issue';
import { canonicalLink } from '../questionnaire/link';
import { alternativesOf, bestAlternative } from './alternatives';
import { assumptionsOf } from './assumptions';
import { criteriaOf } from './criteria';
import { decide } from './decision';
import { exploration } from './exploration';
import { gatesOf } from './gateReport';
import { reasonsOf } from './reasons';
import type { Report } from './report';
import { drained } from './search';
import { sourcesOf } from './sourceList';
import { summaryOf } from './summary';
import { RULES_VERSION } from './version';

interface Options {
  catalog?: Catalog;
  /** What of the link could not be read. */
  issues?: readonly Issue[];
  /** Also what would change the answer: some hundred decisions more. */
  explore?: boolean;
}

/**
 * The report of contract 2 for any answers, none and contradictory ones included. Never throws;
 * every number is finite, and equal answers give equal reports.
 */
export function recommend(answers: Answers, options: Options = {}): Report {
  const { catalog = CATALOG, issues = [], explore = false } = options;
  const decision = decide(answers, catalog);
  const found = explore ? drained(exploration(answers, catalog)) : { flips: [], unknowns: [] };
  const alternatives = alternativesOf(decision, catalog);
  const gates = gatesOf(decision, catalog);
  const reasons = reasonsOf(decision);
  return {
    schema: 1,
    version: `${catalog.version}.${RULES_VERSION}`,
    link: canonicalLink(answers),
    answers,
    verdict: decision.verdict,
    summary: summaryOf(decision, gates, reasons),
    probability: decision.simulation.probability,
    centralWeights: decision.simulation.centralWeights,
    suitability: {
      gpu: decision.best.gpu?.score ?? 0,
      tpu: decision.best.tpu?.score ?? 0,
    },
    criteria: criteriaOf(decision),
    gates,
    best: {
      gpu: bestAlternative(decision, 'gpu'),
      tpu: bestAlternative(decision, 'tpu'),
    },
    alternatives,
    reasons,
    ...found,
    assumptions: assumptionsOf(decision),
    issues,
    sources: sourcesOf(decision, gates, catalog),
  };
}
