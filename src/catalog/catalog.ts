import type { Device } from './device';
import { DEVICES } from './devices';
import type { EvidenceItem, Trait } from './evidence';
import type { Model } from './model';
import { MODELS } from './models';
import type { Price } from './price';
import { PRICES } from './prices';
import type { Region } from './region';
import { REGIONS } from './regions';
import { CATALOG_VERSION } from './roster';
import { GATE_EVIDENCE, TRAITS } from './traits';

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
  /** What the gates rest on, by gate. */
  gateEvidence: Readonly<Record<string, readonly EvidenceItem[]>>;
}

export const CATALOG: Catalog = {
  version: CATALOG_VERSION,
  devices: DEVICES,
  models: MODELS,
  prices: PRICES,
  regions: REGIONS,
  traits: TRAITS,
  gateEvidence: GATE_EVIDENCE,
};
