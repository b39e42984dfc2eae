/**
 * Contributions to the difference between the two sides' best alternatives: value × weight, a
 * criterion that evidence moves split into its traits. They add up to the difference of the scores,
 * clamping aside, and they are read off the decision, never computed anew.
 */

import type { Trait } from '../catalog/evidence';
import { CRITERIA, type Criterion, type Side } from '../catalog/vocabulary';
import { REASON } from '../messages/report';
import type { AnswerKey } from '../questionnaire/answers';
import { formatFactor } from '../units/format';
import type { Candidate } from './candidates';
import type { Decision } from './decision';
import { shiftOf } from './judgements';
import type { Reason } from './report';

/** Smaller contributions than this are noise to a reader. */
const LEAST_POINTS = 0.05;

/** Answers that each computed criterion rests on. */
const ANSWERS_OF: Record<Criterion, readonly AnswerKey[]> = {
  speed: ['model', 'params', 'context', 'batch', 'precision', 'chips'],
  cost: ['where', 'regions', 'term', 'amount', 'rate', 'duration'],
  scale: ['chips', 'batch', 'model'],
  precision: ['precision'],
  software: ['framework'],
  flexibility: ['shapes', 'also'],
  deployment: ['where', 'regions'],
  energy: ['model', 'chips'],
};

export function reasonsOf(decision: Decision): readonly Reason[] {
  const { gpu, tpu } = decision.best;
  if (!gpu || !tpu) return [];
  const answered = (keys: readonly AnswerKey[]) =>
    keys.filter((key) => decision.answers[key] !== undefined);
  const reasons: Reason[] = [];
  for (const criterion of CRITERIA) {
    const weight = decision.weights[criterion];
    const traits = decision.shifts.filter(({ trait }) => trait.criterion === criterion);
    for (const { trait, points } of traits) {
      reasons.push(traitReason(trait, 2 * points * weight, answered));
    }
    const shifted = shiftOf(traits, criterion, 'gpu') - shiftOf(traits, criterion, 'tpu');
    const points = (gpu.values[criterion] - tpu.values[criterion] - shifted) * weight;
    reasons.push({
      criterion,
      side: points >= 0 ? 'gpu' : 'tpu',
      points: Math.abs(points),
      answers: answered(ANSWERS_OF[criterion]),
      text: textOf(criterion, gpu, tpu),
      evidence: [],
    });
  }
  return reasons.filter(({ points }) => points >= LEAST_POINTS).sort((a, b) => b.points - a.points);
}

function traitReason(
  trait: Trait,
  points: number,
  answered: (keys: readonly AnswerKey[]) => readonly AnswerKey[],
): Reason {
  return {
    criterion: trait.criterion,
    side: trait.favours,
    points,
    answers: answered(Object.keys(trait.when) as AnswerKey[]),
    trait: trait.id,
    text: trait.statement,
    evidence: trait.items.map(({ id }) => id),
  };
}

function textOf(criterion: Criterion, gpu: Candidate, tpu: Candidate): string {
  const compared = COMPARED[criterion];
  if (!compared) return REASON.base[criterion as keyof typeof REASON.base];
  const [forGpu, forTpu] = [compared.estimate(gpu), compared.estimate(tpu)];
  if (forGpu === null || forTpu === null) return REASON.unknown[criterion as 'cost' | 'energy'];
  const isGpu = compared.isLargerBetter ? forGpu >= forTpu : forGpu <= forTpu;
  const [better, worse] = isGpu ? [gpu, tpu] : [tpu, gpu];
  const factor = formatFactor(Math.max(forGpu / forTpu, forTpu / forGpu));
  if (criterion === 'speed') return speedText(factor, better, worse);
  const text = REASON.ratio[criterion as keyof typeof REASON.ratio];
  return text(factor, nameOf(better), nameOf(worse));
}

/** What is as fast: the whole, one chip of it, or its replies. */
function speedText(factor: string, better: Candidate, worse: Candidate): string {
  const { jobSec, plan, prediction } = better;
  const isWhole = jobSec !== null || prediction.timePerOutputTokenSec === null;
  if (jobSec === null && plan.situation.task === 'batch') {
    return REASON.ratio.speedPerChip(factor, better.device.name, worse.device.name);
  }
  const text = isWhole ? REASON.ratio.speed : REASON.ratio.speedPerToken;
  return text(factor, nameOf(better), nameOf(worse));
}

const nameOf = ({ device, count }: Candidate): string => REASON.machine(device.name, count);

interface Compared {
  estimate: (candidate: Candidate) => number | null;
  isLargerBetter?: boolean;
}

/** What the computed criteria compare; the others are judged from evidence. */
const COMPARED: Partial<Record<Criterion, Compared>> = {
  speed: { estimate: ({ speedSec }) => speedSec },
  cost: { estimate: ({ usd }) => usd },
  scale: { estimate: ({ growthFraction }) => growthFraction, isLargerBetter: true },
  energy: { estimate: ({ kwh }) => kwh },
};

/** The criterion that speaks most for a side, all its reasons for and against taken together. */
export function mainCriterion(reasons: readonly Reason[], side: Side): Criterion | null {
  const pointsFor = (criterion: Criterion) =>
    reasons
      .filter((reason) => reason.criterion === criterion)
      .reduce((sum, reason) => sum + (reason.side === side ? reason.points : -reason.points), 0);
  const best = CRITERIA.reduce((a, b) => (pointsFor(b) > pointsFor(a) ? b : a));
  return pointsFor(best) > 0 ? best : null;
}
