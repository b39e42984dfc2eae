/** What rules a device out whatever its score: facts of the catalog against demands. */

import type { Device } from '../catalog/device';
import { peakRate } from '../performance/precision';
import type { Offer } from './offers';
import type { Situation } from './situation';

/** In the order in which a reader is told: what no money can change comes first. */
export const GATE_IDS = [
  'non-matrix',
  'precision',
  'cuda',
  'framework',
  'place',
  'region',
  'memory',
  'chips',
  'latency',
  'deadline',
] as const;
export type GateId = (typeof GATE_IDS)[number];

/** The gates that a device meets before anything is computed; empty: it may be considered. */
export function deviceGates(
  device: Device,
  situation: Situation,
  offers: readonly Offer[],
): GateId[] {
  const gates: GateId[] = [];
  if (situation.needsGeneralPurpose && !device.isGeneralPurpose) gates.push('non-matrix');
  if (peakRate(device, situation.precision) === null) gates.push('precision');
  if (situation.needsCuda && !device.kernels.includes('cuda')) gates.push('cuda');
  if (device.frameworks[situation.framework].level === 'none') gates.push('framework');
  if (situation.answers.owned === device.id) return gates;
  const inPlace = device.places.some((place) => situation.places.includes(place));
  if (!inPlace) gates.push('place');
  else if (offers.length === 0) gates.push('region');
  return gates;
}
