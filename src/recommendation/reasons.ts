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
    text: trait.statement,
    evidence: trait.items.map(({ id }) => id),
  };
}

function textOf(criterion: Criterion, gpu: Candidate, tpu: Candidate): string {
  const factor = factorOf(criterion, gpu, tpu);
  if (factor === null) return REASON.base[criterion as keyof typeof REASON.base];
  return REASON.ratio[criterion as keyof typeof REASON.ratio](formatFactor(factor));
}

/** How many times better the better side's estimate is; null where the criterion has none. */
function factorOf(criterion: Criterion, gpu: Candidate, tpu: Candidate): number | null {
  const ratio = ratioOf(criterion, gpu, tpu);
  return ratio === null ? null : Math.max(ratio, 1 / ratio);
}

function ratioOf(criterion: Criterion, gpu: Candidate, tpu: Candidate): number | null {
  if (criterion === 'speed') return gpu.speedSec / tpu.speedSec;
  if (criterion === 'scale') return gpu.growthFraction / tpu.growthFraction;
  if (criterion === 'cost') return gpu.usd && tpu.usd ? gpu.usd / tpu.usd : 1;
  if (criterion === 'energy') return gpu.kwh && tpu.kwh ? gpu.kwh / tpu.kwh : 1;
  return null;
}

/** The side whose reasons weigh most, for the sentence on top. */
export function mainReason(reasons: readonly Reason[], side: Side): Reason | null {
  return reasons.find((reason) => reason.side === side) ?? null;
}
