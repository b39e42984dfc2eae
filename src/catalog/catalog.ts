import type { Device } from './device';
import type { Trait } from './evidence';
import type { Model } from './model';
import type { Price } from './price';
import type { Region } from './region';

/**
 * Everything the calculation knows of the world, passed in as one value: an archived version can be
 * put in its place, and so can one with the two sides swapped.
 */
export interface Catalog {
  /** Year and month, as in the link's `asof`. */
  version: string;
  devices: readonly Device[];
  models: readonly Model[];
  prices: readonly Price[];
  regions: readonly Region[];
  traits: readonly Trait[];
}
