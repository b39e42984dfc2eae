/**
 * How far programs stay below the data sheet: a sum of logarithmic terms, each with a meaning, by
 * which the physics of `roofline`, `training` and `serving` is shifted. The fitted terms and their
 * spread are in `calibration.json`.
 */

import type { Device } from '../catalog/device';
import type { Calibration } from './calibration';
import type { PeakRate } from './precision';
import type { Deployment, Run } from './prediction';
import { isCountedInTokens } from './work';

/** Shifts in natural logarithms; 0 leaves the physics as it is. */
export interface Shifts {
  /** Speed of computing and streaming. */
  speed: number;
  /** Bytes moved per unit of work. */
  traffic: number;
  /** Seconds of each step that no parallelism shortens. */
  overhead: number;
  /** Seconds of communication. */
  network: number;
}

export const NO_SHIFTS: Shifts = { speed: 0, traffic: 0, overhead: 0, network: 0 };

/** Years after which a new chip's software has made up 63 % of what it lacks at launch. */
const MATURITY_YEARS = 1;
const MATURE_YEARS = 3;
/** Watts per FLOP/s of an H100 SXM; chips with fewer run at lower clocks, others of their kind at higher. */
const USUAL_WATT_PER_FLOP = 700 / 989e12;

export type VisitTerm = (shift: keyof Shifts, key: string, coefficient: number) => void;

/** Names every term that bears on a run, with the factor by which it counts. */
export function visitTerms(
  run: Run,
  { device, softwareYear }: Deployment,
  peak: PeakRate,
  calibration: Calibration,
  visit: VisitTerm,
): void {
  const { platform, architecture } = device;
  const { kind, model } = run;
  visit('speed', `platform/${platform}/${kind}`, 1);
  visit('speed', `family/${platform}/${model.family}/${kind}`, 1);
  visit('speed', `architecture/${architecture}`, 1);
  visit('speed', `architecture/${architecture}/${kind}`, 1);
  visit('speed', `${isCountedInTokens(model) ? 'work' : 'flop'}/${model.id}/${kind}`, 1);
  visit('speed', `tuning/${platform}/${model.id}`, 1);
  const bf16 = device.peakFlopPerSec.bf16?.value;
  if (peak.precision !== 'bf16' && bf16 !== undefined) {
    visit('speed', `precision/${peak.precision}/${kind}`, Math.log(peak.flopPerSec / bf16));
  }
  const year = softwareYear ?? calibration.softwareYear;
  const age = ageYears(device, year);
  visit('speed', `immaturity/${platform}`, -Math.exp(-age / MATURITY_YEARS));
  visit('speed', 'power', lnPower(device, bf16));
  // What decoding streams is physics: weights and cache. Only activations are moved unseen.
  if (kind === 'train' || !isCountedInTokens(model)) {
    visit('traffic', `traffic/${model.family}/${kind}`, 1);
  }
  visit('overhead', `overhead/${platform}/${kind}`, 1);
  visit('overhead', `overhead/${model.family}/${kind}`, 1);
  visit('overhead', `overhead/${platform}/${model.family}/${kind}`, 1);
  visit('overhead', 'overheadPerYear', year - 2022);
  visit('network', `network/${platform}`, 1);
}

/** Years a chip has been on sale; one of unknown date is taken for mature, unless it is to come. */
function ageYears(device: Device, year: number): number {
  if (device.releasedYear !== null) return Math.max(0, year - device.releasedYear.value);
  return device.status === 'announced' ? 0 : MATURE_YEARS;
}

function lnPower(device: Device, bf16: number | undefined): number {
  if (device.powerWatt === null || bf16 === undefined) return 0;
  return Math.log(device.powerWatt.value / bf16 / USUAL_WATT_PER_FLOP);
}

/** The shifts of a run on a deployment. */
export function shiftsOf(
  run: Run,
  deployment: Deployment,
  peak: PeakRate,
  calibration: Calibration,
): Shifts {
  const shifts = { ...NO_SHIFTS };
  visitTerms(run, deployment, peak, calibration, (shift, key, coefficient) => {
    shifts[shift] += coefficient * (calibration.terms[key] ?? 0);
  });
  return shifts;
}
