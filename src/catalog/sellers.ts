/**
 * What sellers supply, beside their prices: a chip may come only in whole machines, and small clouds
 * and marketplaces cannot put thousands together. Machine sizes are those of the `host` facts of each
 * device; the largest jobs are our assumption, since nobody publishes stock.
 */

import type { DeviceId } from './roster';
import type { Place } from './vocabulary';

/** Chips of the smallest machine, where it is not one. */
const SMALLEST_MACHINE: Partial<Record<DeviceId, Readonly<Record<string, number>>>> = {
  'v100-32gb-sxm2': { aws: 8, azure: 8 },
  'a100-40gb-sxm': { aws: 8, azure: 8 },
  'a100-80gb-sxm': { aws: 8, azure: 8, coreweave: 8 },
  'h100-sxm': { azure: 8, coreweave: 8, 'oracle-cloud': 8 },
  'h200-sxm': { aws: 8, azure: 8, 'google-cloud': 8, coreweave: 8 },
  b200: { aws: 8, 'google-cloud': 8, coreweave: 8 },
  b300: { aws: 8 },
  gb200: { azure: 4, 'google-cloud': 4, coreweave: 4 },
  mi300x: { azure: 8, 'oracle-cloud': 8, vultr: 8, tensorwave: 8 },
  mi355x: { 'oracle-cloud': 8, vultr: 8, tensorwave: 8 },
};

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

export const smallestMachineChips = (device: DeviceId, provider: string): number =>
  SMALLEST_MACHINE[device]?.[provider] ?? 1;

export const mostChipsOf = (provider: string, place: Place): number =>
  MOST_CHIPS_OF_SELLER[provider] ?? MOST_CHIPS_AT_PLACE[place];
