/** Where a device can be had under the reader's demands, and what a chip-hour costs there. */

import type { Catalog } from '../catalog/catalog';
import type { Device } from '../catalog/device';
import type { Price } from '../catalog/price';
import type { DeviceId } from '../catalog/roster';
import { mostChipsOf, smallestMachineChips } from '../catalog/sellers';
import type { Continent, Place, Term } from '../catalog/vocabulary';
import { powerUsdPerChipHour, purchaseUsdPerChipHour } from '../performance/ownedCost';
import type { Alternative } from './report';
import type { Situation } from './situation';

export interface Offer {
  provider: string;
  region: string;
  place: Place;
  term: Alternative['term'];
  /** Null where no price was found: never invented. */
  usdPerChipHour: number | null;
  /** Rented in multiples of this, and no more than that. */
  machineChips: number;
  mostChips: number;
}

/** Terms a buyer may use who accepts the key; a yearly commitment pays only if used that long. */
const TERMS_ACCEPTED: Record<Term, readonly Term[]> = {
  'on-demand': ['on-demand'],
  spot: ['on-demand', 'spot'],
  '1y': ['on-demand', '1y'],
  '3y': ['on-demand', '1y', '3y'],
};

/**
 * Cheapest offer per provider, cheapest first, those without a price last. A commitment counts only
 * where the hardware is kept for good, since otherwise the rest of the year is paid for too.
 */
export function offersOf(device: Device, situation: Situation, catalog: Catalog): readonly Offer[] {
  const cheapest = new Map<string, Offer>();
  for (const price of pricesOf(catalog).get(device.id) ?? []) {
    if (!situation.places.includes(price.place)) continue;
    if (!termsOf(situation).includes(price.term)) continue;
    if (!standsIn(price.continent, situation)) continue;
    const known = cheapest.get(price.provider);
    const usdPerChipHour = price.usdPerHour;
    if (known?.usdPerChipHour && known.usdPerChipHour <= usdPerChipHour) continue;
    const { provider, region, place, term } = price;
    const machineChips = smallestMachineChips(device.id, provider);
    const mostChips = mostChipsOf(provider, place);
    const offer = { provider, region, place, term, usdPerChipHour, machineChips, mostChips };
    cheapest.set(provider, offer);
  }
  const offers = [...cheapest.values(), ...ownOffers(device, situation)];
  return offers.sort((a, b) => sortKey(a) - sortKey(b));
}

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
    const usdPerChipHour = powerUsdPerChipHour(device);
    const mostChips = situation.answers['owned-count'] ?? 1;
    return [{ ...OWN, provider: 'owned', place, term: 'owned', usdPerChipHour, mostChips }];
  }
  const places = OWN_PLACES.filter(
    (place) => device.places.includes(place) && situation.places.includes(place),
  );
  return places.slice(0, 1).map((place) => ({
    ...OWN,
    provider: place,
    place,
    term: 'purchase',
    usdPerChipHour: purchaseUsdPerChipHour(device, situation.busySec),
    // A hall of one's own holds what its owner says that it can get.
    mostChips: (place === 'on-prem' && situation.answers.chips) || mostChipsOf(place, place),
  }));
}

/** Hardware of one's own is in no region, and is bought chip by chip. */
const OWN = { region: 'own', machineChips: 1 };
const OWN_PLACES: readonly Place[] = ['on-prem', 'workstation', 'edge'];

/** Chips that are paid for: whole machines. */
export const billedChips = ({ machineChips }: Offer, chips: number): number =>
  Math.ceil(chips / machineChips) * machineChips;

/** The cheapest offer that supplies so many chips, unpriced ones last; null where none does. */
export function cheapestOffer(offers: readonly Offer[], chips: number): Offer | null {
  let cheapest: Offer | null = null;
  for (const offer of offers) {
    if (offer.mostChips < chips) continue;
    if (!cheapest || usdPerHour(offer, chips) < usdPerHour(cheapest, chips)) cheapest = offer;
  }
  return cheapest;
}

const usdPerHour = (offer: Offer, chips: number): number =>
  sortKey(offer) * billedChips(offer, chips);

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
