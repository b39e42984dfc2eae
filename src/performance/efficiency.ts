/**
 * How far programs stay below the data sheet: a sum of logarithmic terms, each with a meaning, by
 * which the physics of `roofline`, `training` and `serving` is shifted. The fitted terms and their
 * spread are in `calibration.json`.
 */

import type { Device } from '../catalog/device';
import { DEVICES } from '../catalog/devices';
import type { Model } from '../catalog/model';
import type { Calibration } from './calibration';
import type { Execution } from './prediction';
import { isCountedInTokens, workId } from './work';

/** Shifts in natural logarithms; 0 leaves the physics as it is. */
export interface Shifts {
  /** Speed of computing and streaming, up to what a chip can do at best. */
  speed: number;
  /** Work saved against what was counted, computed and streamed. */
  saving: number;
  /** Bytes moved per unit of work. */
  traffic: number;
  /** Seconds of each step that no parallelism shortens. */
  overhead: number;
  /** Seconds of a step that waits for the one before. */
  sequential: number;
  /** Seconds of communication. */
  network: number;
  /** Seconds of a benchmark's run beside its steps. */
  evaluation: number;
}

export const NO_SHIFTS: Shifts = {
  speed: 0,
  saving: 0,
  traffic: 0,
  overhead: 0,
  sequential: 0,
  network: 0,
  evaluation: 0,
};

/** Terms of this name say how much better a model suits TPUs than GPUs. */
export const AFFINITY = 'affinity/';

/** Terms that grow with the year of the software are counted from here. */
export const REFERENCE_YEAR = 2022;
/**
 * Years from its release in which software gains on a chip: about as long as vendors hand in results of
 * one to MLPerf (V100 2017 to 2020, A100 2020 to 2024). Our assumption; chips of unknown age gain on.
 */
const TUNED_YEARS = 4;

/** Years by which software of `softwareYear` is ahead of the reference on a chip; negative before it. */
const yearsOfProgress = ({ releasedYear }: Device, softwareYear: number): number =>
  Math.min(softwareYear, (releasedYear?.value ?? softwareYear) + TUNED_YEARS) - REFERENCE_YEAR;

export type VisitTerm = (shift: keyof Shifts, key: string, coefficient: number) => void;

/** Language models, dense or mixed, run on the same serving and training programs. */
const programsOf = (model: Model): string => (isCountedInTokens(model) ? 'language' : model.family);

/** Names every term that bears on a run, with the factor by which it counts. */
export function visitTerms(
  { run, deployment: { device, softwareYear }, peak }: Execution,
  calibration: Calibration,
  visit: VisitTerm,
): void {
  const { platform, architecture } = device;
  const { kind, model } = run;
  visit('speed', `platform/${platform}/${kind}`, 1);
  // GPU platforms share their frameworks, so that none of them is quick for want of measurements.
  const programs = `${platform === 'xla' ? 'xla' : 'gpu'}/${programsOf(model)}`;
  visit('speed', `family/${programs}/${kind}`, 1);
  visit('speed', `architecture/${architecture}`, 1);
  visit('saving', `${isCountedInTokens(model) ? 'work' : 'flop'}/${workId(model)}/${kind}`, 1);
  // Half up on one side, half down on the other: what favours neither is the model's own work.
  visit('speed', `${AFFINITY}${workId(model)}/${kind}`, platform === 'xla' ? 0.5 : -0.5);
  // XLA compiles for fixed shapes; what depends on the data is padded or masked.
  if (platform === 'xla' && model.hasDynamicShapes) visit('speed', 'dynamicShapes', 1);
  const bf16 = device.peakFlopPerSec.bf16?.value;
  if (peak.precision !== 'bf16' && bf16 !== undefined) {
    visit('speed', `precision/${peak.precision}/${kind}`, Math.log(peak.flopPerSec / bf16));
  }
  visit('speed', 'power', lnPower(device));
  // What decoding streams is physics: weights and cache. Only activations are moved unseen.
  if (kind === 'train' || !isCountedInTokens(model)) {
    visit('traffic', `traffic/${model.family}/${kind}`, 1);
  }
  const years = yearsOfProgress(device, softwareYear ?? calibration.softwareYear);
  visit('speed', 'progressPerYear', years);
  visit('overhead', `overhead/${kind === 'serve' ? programsOf(model) : model.family}/${kind}`, 1);
  if (kind === 'train') visit('overhead', `platformOverhead/${platform}/${model.family}`, 1);
  visit('overhead', 'overheadPerYear', years);
  visit('network', `network/${platform}`, 1);
}

/** Watts per FLOP/s of the strongest part of each architecture, which is taken to hold its clock. */
const FULL_POWER = new Map<string, { watt: number; perFlop: number }>();
for (const { architecture, powerWatt, peakFlopPerSec } of DEVICES) {
  const watt = powerWatt?.value ?? 0;
  if (peakFlopPerSec.bf16 === undefined || watt <= (FULL_POWER.get(architecture)?.watt ?? 0))
    continue;
  FULL_POWER.set(architecture, { watt, perFlop: watt / peakFlopPerSec.bf16.value });
}

/** How much less power per FLOP/s a part has than the strongest of its architecture; 0 for that. */
function lnPower({ architecture, powerWatt, peakFlopPerSec }: Device): number {
  const full = FULL_POWER.get(architecture);
  if (full === undefined || powerWatt === null || peakFlopPerSec.bf16 === undefined) return 0;
  return Math.min(0, Math.log(powerWatt.value / peakFlopPerSec.bf16.value / full.perFlop));
}

/** The shifts of a run on a deployment: every term that bears on it, summed. */
export function shiftsOf(execution: Execution, calibration: Calibration): Shifts {
  const shifts = { ...NO_SHIFTS };
  visitTerms(execution, calibration, (shift, key, coefficient) => {
    shifts[shift] += coefficient * (calibration.terms[key] ?? 0);
  });
  return shifts;
}
