/** How sure a prediction is: the spread of measurements around predictions like it. */

import type { Device } from '../catalog/device';
import type { Calibration, Spread } from './calibration';
import type { Hardware, Prediction, Run } from './prediction';
import { isCountedInTokens, workId } from './work';

/** Whether this device, or at least its platform with this family, was calibrated on. */
export function measuredLevel(
  run: Run,
  { device }: Hardware,
  { spread }: Calibration,
): Prediction['measured'] {
  if (spread.devices.includes(`${device.id}/${run.kind}`)) return 'device';
  const family = `${device.platform}/${run.model.family}/${run.kind}`;
  return spread.groups[family] === undefined ? 'none' : 'platform';
}

/** From this size on a model in tokens is a language model: its work is counted best. */
const LEAST_LANGUAGE_PARAMETERS = 1e9;

/** How well the work of a model is known without measuring it: `language/train`, `other/serve`, … */
export function modelClass({ model, kind }: Run): string {
  const isLanguage =
    isCountedInTokens(model) && model.parameters.value >= LEAST_LANGUAGE_PARAMETERS;
  return `${isLanguage ? 'language' : 'other'}/${kind}`;
}

function deviceSigma({ kind }: Run, device: Device, spread: Spread): number {
  if (spread.devices.includes(`${device.id}/${kind}`)) return 0;
  const isArchitectureSeen = spread.architectures.includes(`${device.architecture}/${kind}`);
  return isArchitectureSeen ? spread.unseenDevice : spread.unseenArchitecture;
}

/**
 * One standard deviation of ln(measured ÷ predicted). Wider for a model or a device that was never
 * measured, and for a platform without measurements of the family.
 */
export function logErrorSigma(run: Run, { device }: Hardware, calibration: Calibration): number {
  const { spread } = calibration;
  const group = spread.groups[`${device.platform}/${run.model.family}/${run.kind}`];
  const unseenModel = spread.unseenModel[modelClass(run)] ?? spread.general;
  const isModelSeen = spread.models.includes(`${workId(run.model)}/${run.kind}`);
  return Math.hypot(
    group ?? spread.general,
    isModelSeen ? 0 : unseenModel,
    deviceSigma(run, device, spread),
    group === undefined ? unseenModel : 0,
  );
}
