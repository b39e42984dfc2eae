/** The calculation behind a report: situation → assessments → draws → verdict. */

import type { Catalog } from '../catalog/catalog';
import type { Device } from '../catalog/device';
import { CRITERIA, type Criterion, SIDES, type Side } from '../catalog/vocabulary';
import type { Answers } from '../questionnaire/answers';
import { relevantAnswers } from '../questionnaire/relevantAnswers';
import { weightsOf } from '../questionnaire/weights';
import { normalizeWeights, type Weights } from '../scoring/weights';
import { type Assessment, assess, type Candidate } from './candidates';
import { centralCompletion, drawnCompletions } from './completions';
import { type TraitShift, traitShifts } from './judgements';
import { type Needless, needlessFor } from './needless';
import type { Verdict } from './report';
import { drained, type Search } from './search';
import { type Contest, type Simulation, simulate } from './simulation';
import { type Situation, situationOf } from './situation';
import { verdictOf } from './verdict';

export interface Decision {
  /** Answers that matter to the task; the rest stays in the link and counts for nothing. */
  answers: Answers;
  /** Open questions taken at the middle of their distributions: what the page shows. */
  situation: Situation;
  weights: Weights;
  shifts: readonly TraitShift[];
  assessments: readonly Assessment[];
  best: Record<Side, Candidate | null>;
  needless: Needless | null;
  simulation: Simulation;
  /** Candidates that a draw compares, on average. */
  contenders: number;
  verdict: Verdict;
}

export const decide = (given: Answers, catalog: Catalog): Decision =>
  drained(deciding(given, catalog));

/** The same, with a rest after each completion of the open questions. */
export function* deciding(given: Answers, catalog: Catalog): Search<Decision> {
  const answers = relevantAnswers(given);
  const weights = normalizeWeights(weightsOf(answers));
  const central = contestOf(centralCompletion(answers, catalog), catalog, weights);
  yield;
  const drawn = drawnCompletions(answers, catalog);
  const contests = drawn.length === 1 ? [central] : [];
  if (drawn.length > 1) {
    const followed = rivals(central.assessments);
    for (const completion of drawn) {
      contests.push(contestOf(completion, catalog, weights, followed));
      yield;
    }
  }
  const simulation = simulate(contests, weights);
  const compared = contests.map(({ candidates }) => candidates.gpu.length + candidates.tpu.length);
  const { situation, shifts, assessments, best, needless } = central;
  const verdict = verdictOf(simulation, best, weights, needless);
  return {
    answers,
    situation,
    weights,
    shifts,
    assessments,
    best,
    needless,
    simulation,
    contenders: compared.reduce((sum, count) => sum + count, 0) / contests.length,
    verdict,
  };
}

interface AssessedContest extends Contest {
  situation: Situation;
  assessments: readonly Assessment[];
  best: Record<Side, Candidate | null>;
  needless: Needless | null;
}

function contestOf(
  completion: Answers,
  catalog: Catalog,
  weights: Weights,
  devices?: readonly Device[],
): AssessedContest {
  const situation = situationOf(completion, catalog);
  const shifts = traitShifts(situation, catalog);
  const assessments = assess(situation, catalog, weights, shifts, devices);
  const candidates = { gpu: contenders(assessments, 'gpu'), tpu: contenders(assessments, 'tpu') };
  const best = { gpu: candidates.gpu[0] ?? null, tpu: candidates.tpu[0] ?? null };
  const needless = needlessFor(situation, bestOf(best));
  return {
    situation,
    shifts,
    assessments,
    candidates,
    best,
    needless,
    isNeedless: needless !== null,
  };
}

/** Devices of a side that are followed into the open questions. */
const RIVALS = 6;

/** Each side's best devices; where it has few, also those that another completion may let in. */
function rivals(assessments: readonly Assessment[]): readonly Device[] {
  return SIDES.flatMap((side) => {
    const own = assessments.filter(({ device }) => device.side === side);
    const able = own
      .filter(({ candidates }) => candidates.length > 0)
      .sort((a, b) => (b.candidates[0]?.score ?? 0) - (a.candidates[0]?.score ?? 0));
    const kept = able.length < RIVALS ? own : able.slice(0, RIVALS);
    return kept.map(({ device }) => device);
  });
}

/** Devices of a side that are followed through the draws: its best by score. */
const CONTENDERS = 3;

/** Best first, with each criterion's champion among them, since drawn weights may prefer it. */
function contenders(assessments: readonly Assessment[], side: Side): readonly Candidate[] {
  const ranked = assessments
    .filter(({ device }) => device.side === side)
    .map(({ candidates }) => candidates);
  const leaders = ranked
    .flatMap((candidates) => candidates.slice(0, CONTENDERS))
    .sort((a, b) => b.score - a.score)
    .slice(0, CONTENDERS);
  const champions = CRITERIA.flatMap((criterion) => championOf(criterion, ranked) ?? []);
  return [...new Set([...leaders, ...champions])];
}

/** The highest value on a criterion, and of those the highest score. */
function championOf(
  criterion: Criterion,
  ranked: readonly (readonly Candidate[])[],
): Candidate | null {
  let champion: Candidate | null = null;
  for (const candidates of ranked) {
    for (const each of candidates) {
      const lead = champion ? each.values[criterion] - champion.values[criterion] : 1;
      if (lead > 0 || (lead === 0 && champion && each.score > champion.score)) champion = each;
    }
  }
  return champion;
}

/** The better of the two; on equal scores the busier, so that no side goes first. */
function bestOf({ gpu, tpu }: Record<Side, Candidate | null>): Candidate | null {
  if (!gpu || !tpu) return gpu ?? tpu;
  if (gpu.score !== tpu.score) return gpu.score > tpu.score ? gpu : tpu;
  return gpu.utilizationFraction > tpu.utilizationFraction ? gpu : tpu;
}
