/**
 * What people have seen of the two sides, and the one rule by which it becomes points. Nothing is
 * weighed by feeling: a trait holds observations only, and `traitPoints` does the rest.
 */

import { DEVIATIONS_OF_80_PERCENT } from '../units/interval';
import type { SourceId } from './sources';
import type { Criterion, Side } from './vocabulary';

/** A: official, primary or measured with method. B: first-hand report. C: secondary article. */
export type Grade = 'A' | 'B' | 'C';

/**
 * How large an effect the observation reports: that something cannot be done, that it works at a
 * noticeable price, that it is a tendency, that the sides are level; or how many times better the
 * favoured side did.
 */
export type Effect = 'prevents' | 'hinders' | 'leans' | 'level' | { ratio: number };

/** One observation, for or against a trait's direction. */
export interface EvidenceItem {
  id: string;
  /** Which side it speaks for; null where it says that the two are level. */
  favours: Side | null;
  effect: Effect;
  /** What was seen, in our words, with its number if it has one. */
  statement: string;
  grade: Grade;
  /** Year and month of the observation. */
  observed: string;
  /** Architecture it was seen on (`tpu-v3`, `hopper`), where it says. */
  architecture?: string;
  sources: readonly [SourceId, ...SourceId[]];
}

/** The answers under which a trait speaks: it applies where every listed key has a listed value. */
export type TraitCondition = Readonly<Record<string, readonly string[]>>;

/**
 * How one kind of answer shifts one criterion, and what supports it. The shift is the distance in
 * value points (0 to 100) that it opens between the sides: it comes from the items by `traitPoints`.
 */
export interface Trait {
  id: string;
  criterion: Criterion;
  when: TraitCondition;
  /** What the items come to, as a reason for the side they favour, in one sentence. */
  statement: string;
  favours: Side;
  /** Points of value between the sides; never negative. */
  points: number;
  /** Half-width of the 80 % interval of `points`. */
  spreadPoints: number;
  /** How many items there are, and how much they weigh together. */
  derivation: string;
  items: readonly EvidenceItem[];
}

/** Our assumption: a first-hand report is worth 0.6 of an official one, a relayed one half of that. */
export const GRADE_WEIGHT: Readonly<Record<Grade, number>> = { A: 1, B: 0.6, C: 0.3 };

/** Our assumption: software moves so fast that an observation is worth half after three years. */
export const HALF_LIFE_MONTHS = 36;

/** Our assumption: what was seen on the generation before is worth four fifths. */
export const WEIGHT_PER_GENERATION = 0.8;

/** Generations between an architecture and the newest one that its maker rents out. */
export const GENERATIONS_BEHIND: Readonly<Record<string, number>> = {
  'tpu-v2': 5,
  'tpu-v3': 4,
  'tpu-v4': 3,
  'tpu-v5': 2,
  'tpu-v6': 1,
  'tpu-v7': 0,
  'tpu-v8': 0,
  pascal: 5,
  volta: 4,
  turing: 3,
  ampere: 2,
  hopper: 1,
  blackwell: 0,
  cdna2: 2,
  cdna3: 1,
  cdna4: 0,
};

/** Our assumption. A ratio counts by its logarithm: 2 times is a third, 8 times and more the whole. */
export const EFFECT_SIZE = { prevents: 1, hinders: 0.6, leans: 0.3, level: 0 } as const;
const FULL_EFFECT_DOUBLINGS = 3;

/** Our assumption: before any evidence we hold half an official observation that the sides are level. */
export const PRIOR_WEIGHT = 0.5;

/**
 * Our assumption: agreement of all on "prevents" opens 60 of 100 points, so that each side moves 30
 * from the middle and two such traits fill the scale.
 */
export const MAX_POINTS = 60;

/** Our assumption: how far one observation can be from the truth though it is reported well. */
const OWN_ERROR = 0.25;

/** Reads `2026-05` and a catalog version, `2026.05`; a year alone counts as its middle. */
function monthNumber(date: string): number {
  const [year = '0', month = '6'] = date.split(/[-.]/);
  return Number(year) * 12 + Number(month);
}

/** How large the item's effect is, from 0 (level) to 1 (prevents). */
export function effectSize(effect: Effect): number {
  if (typeof effect === 'string') return EFFECT_SIZE[effect];
  return Math.min(1, Math.log2(effect.ratio) / FULL_EFFECT_DOUBLINGS);
}

/**
 * What the item weighs, in fresh official observations on the newest generation: grade × age ×
 * generation. Errs towards forgetting where hardware has changed and the finding has not.
 */
export function itemWeight(item: EvidenceItem, asOf: string): number {
  const ageMonths = Math.max(0, monthNumber(asOf) - monthNumber(item.observed));
  const generations = GENERATIONS_BEHIND[item.architecture ?? ''] ?? 0;
  return (
    GRADE_WEIGHT[item.grade] *
    0.5 ** (ageMonths / HALF_LIFE_MONTHS) *
    WEIGHT_PER_GENERATION ** generations
  );
}

/**
 * The side that the items speak for, and by how many value points, with the half-width of the 80 %
 * interval.
 *
 * The weighted mean of the items' signed effects, a prior of "level" among them, times
 * `MAX_POINTS`; its standard error comes from their disagreement and their weight. Items are taken
 * as independent, though reports often repeat each other: the interval errs on the narrow side.
 */
export function traitPoints(
  items: readonly EvidenceItem[],
  asOf: string,
): { favours: Side; points: number; spreadPoints: number } {
  const seen = items.map((item) => ({
    weight: itemWeight(item, asOf),
    effect: item.favours === 'gpu' ? effectSize(item.effect) : -effectSize(item.effect),
  }));
  seen.push({ weight: PRIOR_WEIGHT, effect: 0 });
  const weight = seen.reduce((sum, each) => sum + each.weight, 0);
  const mean = seen.reduce((sum, each) => sum + each.weight * each.effect, 0) / weight;
  const variance =
    seen.reduce((sum, each) => sum + each.weight * (each.effect - mean) ** 2, 0) / weight;
  return {
    favours: mean >= 0 ? 'gpu' : 'tpu',
    points: MAX_POINTS * Math.abs(mean),
    spreadPoints:
      MAX_POINTS * DEVIATIONS_OF_80_PERCENT * Math.sqrt((variance + OWN_ERROR ** 2) / weight),
  };
}

/** A trait with its points worked out from its items. */
export function weighTrait(
  trait: Pick<Trait, 'id' | 'criterion' | 'when' | 'statement' | 'items'>,
  asOf: string,
): Trait {
  const weight = trait.items.reduce((sum, item) => sum + itemWeight(item, asOf), 0);
  return {
    ...trait,
    ...traitPoints(trait.items, asOf),
    derivation: `${trait.items.length} observations that weigh as much as ${weight.toFixed(1)} fresh official ones`,
  };
}
