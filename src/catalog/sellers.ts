/**
 * What sellers supply at most: small clouds and marketplaces cannot put thousands together. Our
 * assumption, since nobody publishes stock.
 */

import type { Place } from './vocabulary';

/** Marketplaces rent single machines; serverless platforms a few chips at a time. */
export const MOST_CHIPS_OF_SELLER: Readonly<Record<string, number>> = {
  'prime-intellect': 8,
  hyperbolic: 8,
  modal: 8,
  runpod: 64,
  digitalocean: 64,
  lambda: 512,
  'sf-compute': 512,
};

export const MOST_CHIPS_AT_PLACE: Readonly<Record<Place, number>> = {
  gcp: Number.POSITIVE_INFINITY,
  aws: Number.POSITIVE_INFINITY,
  azure: Number.POSITIVE_INFINITY,
  'other-cloud': 2048,
  'on-prem': 1024,
  workstation: 4,
  edge: 1,
};

export const mostChipsOf = (provider: string, place: Place): number =>
  MOST_CHIPS_OF_SELLER[provider] ?? MOST_CHIPS_AT_PLACE[place];
