/**
 * Values of the criteria that no formula gives: they start from a stated base and move by the traits
 * whose condition the answers meet, each trait by half its points on either side.
 */

import type { Catalog } from '../catalog/catalog';
import type { Device, SupportLevel } from '../catalog/device';
import type { Trait } from '../catalog/evidence';
import { type Criterion, PRECISIONS, type Side } from '../catalog/vocabulary';
import { clampValue } from '../scoring/valueFunctions';
import { DEVIATIONS_OF_80_PERCENT } from '../units/interval';
import { type Offer, sellersOf } from './offers';
import type { Situation } from './situation';

/** Value of a framework's level of support: our judgement, in equal steps. */
const SUPPORT_VALUE: Record<SupportLevel, number> = {
  first: 90,
  full: 80,
  preview: 60,
  legacy: 40,
  none: 0,
};

/** Where nothing speaks for either side. */
const NEUTRAL_VALUE = 60;
/** Arithmetic that is emulated in several passes, and rounds differently unless asked not to. */
const EMULATED_VALUE = 35;

export interface TraitShift {
  trait: Trait;
  /** Points added to the favoured side and taken from the other. */
  points: number;
  /** Standard deviation of `points`. */
  sigma: number;
}

/** The traits that the answers call up, in the catalog's order. */
export function traitShifts(situation: Situation, catalog: Catalog): readonly TraitShift[] {
  const facts = { ...situation.answers, family: situation.family };
  return catalog.traits
    .filter((trait) => meets(trait, facts))
    .map((trait) => ({
      trait,
      points: trait.points / 2,
      sigma: trait.spreadPoints / 2 / DEVIATIONS_OF_80_PERCENT,
    }));
}

function meets(trait: Trait, facts: Readonly<Record<string, unknown>>): boolean {
  return Object.entries(trait.when).every(([key, values]) => {
    const answer = facts[key];
    const given = Array.isArray(answer) ? answer : [answer];
    return given.some((value) => values.includes(String(value)));
  });
}

/** Points by which the traits move a criterion for a side, up or down. */
export function shiftOf(shifts: readonly TraitShift[], criterion: Criterion, side: Side): number {
  let points = 0;
  for (const shift of shifts) {
    if (shift.trait.criterion !== criterion) continue;
    points += shift.trait.favours === side ? shift.points : -shift.points;
  }
  return points;
}

export type JudgedCriterion = 'precision' | 'software' | 'flexibility' | 'deployment';

/** Values of the judged criteria for a device, 0 to 100. */
export function judgedValues(
  device: Device,
  situation: Situation,
  shifts: readonly TraitShift[],
  offers: readonly Offer[],
): Record<JudgedCriterion, number> {
  const moved = (criterion: JudgedCriterion, base: number) =>
    clampValue(base + shiftOf(shifts, criterion, device.side));
  return {
    precision: moved('precision', precisionBase(device, situation)),
    software: moved('software', SUPPORT_VALUE[device.frameworks[situation.framework].level]),
    flexibility: moved('flexibility', NEUTRAL_VALUE),
    deployment: moved('deployment', deploymentBase(offers)),
  };
}

/**
 * Whether arithmetic at least as precise as asked for runs natively. The speed that a narrower
 * format would add is counted under speed and cost, not here again.
 */
function precisionBase(device: Device, situation: Situation): number {
  const asked = PRECISIONS.indexOf(situation.precision);
  const native = PRECISIONS.slice(0, asked + 1).some((wider) => device.peakFlopPerSec[wider]);
  return native ? 100 : EMULATED_VALUE;
}

/** More sellers to choose from are worth more, by the same step for each doubling: 1 → 60, 8 → 90. */
function deploymentBase(offers: readonly Offer[]): number {
  if (offers.some(({ term }) => term === 'purchase' || term === 'owned')) return 100;
  return 60 + Math.min(30, 10 * Math.log2(Math.max(1, sellersOf(offers))));
}
