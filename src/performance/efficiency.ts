/**
 * How far programs stay below the data sheet: a sum of logarithmic terms, each with a meaning, by
 * which the physics of `roofline`, `training` and `serving` is shifted. The fitted terms and their
 * spread are in `calibration.json`.
 */

import type { Device } from '../catalog/device';
import type { Model } from '../catalog/model';
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
  /** Seconds of a benchmark's run beside its steps. */
  evaluation: number;
}

export const NO_SHIFTS: Shifts = { speed: 0, traffic: 0, overhead: 0, network: 0, evaluation: 0 };

/** Watts per FLOP/s of an H100 SXM; chips with fewer run at lower clocks, others of their kind at higher. */
const USUAL_WATT_PER_FLOP = 700 / 989e12;

/** Terms of this name say how much better a model suits TPUs than GPUs. */
export const AFFINITY = 'affinity/';

export type VisitTerm = (shift: keyof Shifts, key: string, coefficient: number) => void;

/** Language models, dense or mixed, run on the same serving and training programs. */
const programsOf = (model: Model): string => (isCountedInTokens(model) ? 'language' : model.family);

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
  visit('speed', `family/${platform}/${programsOf(model)}/${kind}`, 1);
  visit('speed', `architecture/${architecture}`, 1);
  visit('speed', `${isCountedInTokens(model) ? 'work' : 'flop'}/${model.id}/${kind}`, 1);
  // Half up on one side, half down on the other: what favours neither is the model's own work.
  visit('speed', `${AFFINITY}${model.id}/${kind}`, platform === 'xla' ? 0.5 : -0.5);
  // XLA compiles for fixed shapes; what depends on the data is padded or masked.
  if (platform === 'xla' && model.hasDynamicShapes) visit('speed', 'dynamicShapes', 1);
  const bf16 = device.peakFlopPerSec.bf16?.value;
  if (peak.precision !== 'bf16' && bf16 !== undefined) {
    visit('speed', `precision/${peak.precision}/${kind}`, Math.log(peak.flopPerSec / bf16));
  }
  // One silicon is sold at many powers. TPUs come in one form, at a power that Google states otherwise.
  if (platform !== 'xla') visit('speed', 'power', lnPower(device, bf16));
  // What decoding streams is physics: weights and cache. Only activations are moved unseen.
  if (kind === 'train' || !isCountedInTokens(model)) {
    visit('traffic', `traffic/${model.family}/${kind}`, 1);
  }
  const years = (softwareYear ?? calibration.softwareYear) - 2022;
  visit('speed', 'progressPerYear', years);
  visit('overhead', `overhead/${platform}/${model.family}/${kind}`, 1);
  visit('overhead', 'overheadPerYear', years);
  visit('network', `network/${platform}`, 1);
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
