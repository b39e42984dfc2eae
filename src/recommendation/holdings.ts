/**
 * What is rented or bought for a plan: whole machines of one size from one seller. Chips that talk to
 * each other share a machine, or whole machines that a fabric or network joins.
 */

import type { Device } from '../catalog/device';
import { costUsd } from '../performance/cost';
import { energyKwh } from '../performance/energy';
import type { Prediction } from '../performance/prediction';
import type { Offer } from './offers';
import type { Situation } from './situation';

/** Enough copies of the model on so many chips each, wherever they stand. */
export interface Plan {
  device: Device;
  situation: Situation;
  chips: number;
  replicas: number;
  prediction: Prediction;
  /** Null where hardware is held to answer requests. */
  jobSec: number | null;
}

export interface Holding {
  offer: Offer;
  /** Chips that are paid for. */
  count: number;
  /** Copies that they hold: no fewer than planned. */
  replicas: number;
  /** Share of its capacity that the demand uses, in [0, 1]; 1 for a job. */
  utilizationFraction: number;
  /** Of the job; of an hour where there is none. Null: no price, or no power, is known. */
  usd: number | null;
  kwh: number | null;
}

const SECONDS_PER_HOUR = 3600;

/** Chips that talk to each other while they work, and how many such groups a copy is made of. */
interface Groups {
  chips: number;
  perReplica: number;
}

function groupsOf(plan: Plan): Groups {
  const chips = groupChips(plan);
  return { chips, perReplica: Math.max(1, Math.floor(plan.chips / chips)) };
}

function groupChips({ situation, prediction, chips }: Plan): number {
  if (situation.run.kind === 'train') return chips;
  const { tensor, pipeline } = prediction.layout;
  const group = tensor * pipeline;
  // Tables that are spread over all chips are asked by all.
  return group === 1 && prediction.stepSec.network > 0 ? chips : group;
}

interface Placing {
  count: number;
  /** Groups for which there is room. */
  groups: number;
}

/** The fewest machines that hold the groups; null where no number of them does. */
function placing(offer: Offer, group: number, groups: number): Placing | null {
  const { machineChips, isJoined } = offer;
  if (machineChips === null) return { count: group * groups, groups };
  if (group <= machineChips) {
    const perMachine = Math.floor(machineChips / group);
    const machines = Math.ceil(groups / perMachine);
    return { count: machines * machineChips, groups: machines * perMachine };
  }
  if (!isJoined) return null;
  return { count: groups * machineChips * Math.ceil(group / machineChips), groups };
}

/** A holding before its energy is known. */
type Choice = Omit<Holding, 'kwh'>;

function choiceOf(plan: Plan, groups: Groups, offer: Offer): Choice | null {
  const { situation, prediction, chips, jobSec } = plan;
  const placed = placing(offer, groups.chips, groups.perReplica * plan.replicas);
  if (!placed) return null;
  // A slice of an odd size leaves chips idle that are paid for all the same.
  const isAnyCount = offer.machineChips === null;
  const count = isAnyCount ? chips * plan.replicas : placed.count;
  if (count > Math.min(offer.mostChips, situation.maxChips)) return null;
  const demand = situation.demandUnitsPerSec;
  const isLoad = jobSec === null && demand !== null;
  const replicas = isLoad ? Math.floor(placed.groups / groups.perReplica) : plan.replicas;
  const capacity = prediction.throughputPerSec * replicas;
  const seconds = jobSec ?? SECONDS_PER_HOUR;
  return {
    offer,
    count,
    replicas,
    utilizationFraction: isLoad ? Math.min(1, demand / capacity) : 1,
    usd: offer.usdPerChipHour === null ? null : costUsd(offer.usdPerChipHour, count, seconds),
  };
}

function withEnergy({ device, prediction, jobSec }: Plan, choice: Choice): Holding {
  const { offer, count, replicas, utilizationFraction, usd } = choice;
  const seconds = jobSec ?? SECONDS_PER_HOUR;
  const held = { chips: count, seconds, busyFraction: utilizationFraction, place: offer.place };
  const kwh = energyKwh(device, prediction, held);
  return { offer, count, replicas, utilizationFraction, usd, kwh };
}

/** How each offer that can do it would do it. */
export function holdingsOf(plan: Plan, offers: readonly Offer[]): readonly Holding[] {
  const groups = groupsOf(plan);
  return offers.flatMap((offer) => {
    const choice = choiceOf(plan, groups, offer);
    return choice === null ? [] : [withEnergy(plan, choice)];
  });
}

const priceOf = ({ usd }: Choice): number => usd ?? Number.POSITIVE_INFINITY;

/** The cheaper, an unpriced one last; `a` where they are equal. */
const cheaper = <Each extends Choice>(a: Each | null, b: Each | null): Each | null =>
  b !== null && (a === null || priceOf(b) < priceOf(a)) ? b : a;

/** The cheapest holding, unpriced ones last; null where there is none. */
export const cheapestHolding = (holdings: readonly Holding[]): Holding | null =>
  holdings.reduce<Holding | null>(cheaper, null);

/** The same of all offers that can do it, without looking at the energy of the others. */
export function cheapestHoldingOf(plan: Plan, offers: readonly Offer[]): Holding | null {
  const groups = groupsOf(plan);
  let best: Choice | null = null;
  for (const offer of offers) best = cheaper(best, choiceOf(plan, groups, offer));
  return best && withEnergy(plan, best);
}

/** How many times the chips that can be obtained the plan needs, in the smallest machines that do. */
export function chipsExcess(plan: Plan, offers: readonly Offer[]): number {
  const { chips, perReplica } = groupsOf(plan);
  const excess = offers.map((offer) => {
    const placed = placing(offer, chips, perReplica * plan.replicas);
    const count = placed?.count ?? Number.POSITIVE_INFINITY;
    return count / Math.min(offer.mostChips, plan.situation.maxChips);
  });
  return Math.min(...excess);
}
