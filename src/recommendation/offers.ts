/** Where a device can be had under the reader's demands, and what a chip-hour costs there. */

import type { Catalog } from '../catalog/catalog';
import type { Device } from '../catalog/device';
import type { Price } from '../catalog/price';
import type { DeviceId } from '../catalog/roster';
import { mostChipsOf } from '../catalog/sellers';
import type { Continent, Place, Term } from '../catalog/vocabulary';
import { powerUsdPerChipHour, purchaseUsdPerChipHour } from '../performance/ownedCost';
import { remembering } from './remembering';
import type { Alternative } from './report';
import type { Situation } from './situation';

export interface Offer {
  provider: string;
  region: string;
  place: Place;
  term: Alternative['term'];
  /** Null where no price was found: never invented. */
  usdPerChipHour: number | null;
  /** Chips of the machine that this is the price of; null where any count is sold. */
  machineChips: number | null;
  /** Several of these machines may work as one, over a fabric or network of their own. */
  isJoined: boolean;
  mostChips: number;
}

/** Terms a buyer may use who accepts the key; a yearly commitment pays only if used that long. */
const TERMS_ACCEPTED: Record<Term, readonly Term[]> = {
  'on-demand': ['on-demand'],
  spot: ['on-demand', 'spot'],
  '1y': ['on-demand', '1y'],
  '3y': ['on-demand', '1y', '3y'],
};

export type OffersOf = (device: Device) => readonly Offer[];

/**
 * Of each device, the cheapest offer per provider and size of machine, cheapest first, those without
 * a price last. A commitment counts only where the hardware is kept for good, since otherwise the rest
 * of the year is paid for too.
 */
export function offersUnder(situation: Situation, catalog: Catalog): OffersOf {
  const rentsOf = rentsUnder(situation, catalog);
  return (device) => {
    const rented = rentsOf(device);
    const own = ownOffers(device, situation);
    if (own.length === 0) return rented;
    return [...rented, ...own].sort((a, b) => sortKey(a) - sortKey(b));
  };
}

const remembered = new WeakMap<Catalog, Map<string, OffersOf>>();

/** What is let, cheapest first: looked up once for all answers that ask for the same. */
function rentsUnder(situation: Situation, catalog: Catalog): OffersOf {
  const known = remembered.get(catalog) ?? new Map<string, OffersOf>();
  remembered.set(catalog, known);
  const key = [situation.places, termsOf(situation), situation.continents].join('|');
  const rentsOf =
    known.get(key) ?? remembering((device) => rentedOffers(device, situation, catalog));
  known.set(key, rentsOf);
  return rentsOf;
}

function rentedOffers(device: Device, situation: Situation, catalog: Catalog): readonly Offer[] {
  const accepted = (pricesOf(catalog).get(device.id) ?? []).filter((price) =>
    isAccepted(price, situation),
  );
  return cheapestRents(accepted)
    .map((offer, _, all) => ({ ...offer, isJoined: canBeJoined(device, offer, all) }))
    .sort((a, b) => sortKey(a) - sortKey(b));
}

/** The cheapest of each provider and size of machine. */
function cheapestRents(prices: readonly Price[]): readonly Offer[] {
  const cheapest = new Map<string, Offer>();
  for (const price of prices) {
    for (const machineChips of price.machineChips ?? [null]) {
      const key = `${price.provider} ${machineChips}`;
      const known = cheapest.get(key);
      if (known?.usdPerChipHour && known.usdPerChipHour <= price.usdPerHour) continue;
      cheapest.set(key, rentedAt(price, machineChips));
    }
  }
  return [...cheapest.values()];
}

const isAccepted = ({ place, term, continent }: Price, situation: Situation): boolean =>
  situation.places.includes(place) &&
  termsOf(situation).includes(term) &&
  standsIn(continent, situation);

function rentedAt(price: Price, machineChips: number | null): Offer {
  const { provider, region, place, term, usdPerHour: usdPerChipHour } = price;
  const mostChips = mostChipsOf(provider, place);
  return { provider, region, place, term, usdPerChipHour, machineChips, isJoined: true, mostChips };
}

/** Chips of a usual host. Predictions take a few more to sit in one, but never those of two. */
const HOST_CHIPS = 8;

/**
 * Whether machines of this size make up a larger one without being slower than predictions take them
 * to be: whole hosts with a network, or the trays of a rack, which no seller lets in one piece.
 */
function canBeJoined(device: Device, { provider, machineChips }: Offer, all: readonly Offer[]) {
  if (machineChips === null) return true;
  if (device.scaleOutBytesPerSec === null) return false;
  if (machineChips >= HOST_CHIPS) return true;
  const isLargest = all.every(
    (other) => other.provider !== provider || (other.machineChips ?? 0) <= machineChips,
  );
  return isLargest && device.scaleUp.chips.value > machineChips;
}

export const sellersOf = (offers: readonly Offer[]): number =>
  new Set(offers.map(({ provider }) => provider)).size;

function sortKey(offer: Offer): number {
  return offer.usdPerChipHour ?? Number.POSITIVE_INFINITY;
}

function termsOf(situation: Situation): readonly Term[] {
  if (Number.isFinite(situation.busySec) && situation.term !== 'spot') return ['on-demand'];
  return TERMS_ACCEPTED[situation.term];
}

/** Where the provider does not say where a machine stands, it cannot meet a demand on regions. */
function standsIn(continent: Continent | null, situation: Situation): boolean {
  if (situation.continents.length === 0) return true;
  return continent !== null && situation.continents.includes(continent);
}

/**
 * Hardware already there, at its power alone since the rest is spent; or hardware to buy, at
 * purchase, host and power over the hours that it will be busy.
 */
function ownOffers(device: Device, situation: Situation): Offer[] {
  if (situation.answers.owned === device.id) {
    const place = device.places.find((each) => OWN_PLACES.includes(each)) ?? 'on-prem';
    const usdPerChipHour = powerUsdPerChipHour(device, place);
    const mostChips = situation.answers['owned-count'] ?? 1;
    return [{ ...OWN, provider: 'owned', place, term: 'owned', usdPerChipHour, mostChips }];
  }
  if (!isSoldNew(device)) return [];
  const places = OWN_PLACES.filter(
    (place) => device.places.includes(place) && situation.places.includes(place),
  );
  return places.slice(0, 1).map((place) => ({
    ...OWN,
    provider: place,
    place,
    term: 'purchase',
    usdPerChipHour: purchaseUsdPerChipHour(device, {
      place,
      busySec: situation.busySec,
      isHeld: situation.jobUnits === null,
    }),
    // A hall of one's own holds what its owner says that it can get.
    mostChips: (place === 'on-prem' && situation.answers.chips) || mostChipsOf(place, place),
  }));
}

/** What is out of production can be rented, or used by who has it. */
const isSoldNew = ({ status, endOfSaleYear }: Device): boolean =>
  status === 'offered' && endOfSaleYear === undefined;

/** Hardware of one's own is in no region, and is bought chip by chip. */
const OWN = { region: 'own', machineChips: null, isJoined: true };
const OWN_PLACES: readonly Place[] = ['on-prem', 'workstation', 'edge'];

const priceIndex = new WeakMap<Catalog, Map<DeviceId, Price[]>>();

/** Prices by device, indexed once per catalog. */
function pricesOf(catalog: Catalog): Map<DeviceId, Price[]> {
  const known = priceIndex.get(catalog);
  if (known) return known;
  const index = new Map<DeviceId, Price[]>();
  for (const price of catalog.prices) {
    const list = index.get(price.deviceId);
    if (list) list.push(price);
    else index.set(price.deviceId, [price]);
  }
  priceIndex.set(catalog, index);
  return index;
}
