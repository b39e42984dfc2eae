/**
 * How far measurements fall from predictions, by platform and family and by how far a prediction
 * extrapolates. Taken from predictions of rows that the fit had not seen, so that eight in ten fall
 * inside the interval.
 */

import type { Device } from '../../catalog/device';
import type { Model } from '../../catalog/model';
import { DEVIATIONS_OF_80_PERCENT } from '../../units/interval';
import type { Spread } from '../calibration';
import type { Run } from '../prediction';
import { modelClass } from '../uncertainty';
import { workId } from '../work';
import { quantile } from './accuracy';
import { groupsOf } from './groups';
import type { Observation } from './observation';

/** What a fit has seen. */
export interface Seen {
  devices: ReadonlySet<string>;
  architectures: ReadonlySet<string>;
  models: ReadonlySet<string>;
  families: ReadonlySet<string>;
}

const modelKey = (model: Model, kind: Run['kind']): string => `${workId(model)}/${kind}`;
const deviceKey = (device: Device, kind: Run['kind']): string => `${device.id}/${kind}`;
const architectureKey = (device: Device, kind: Run['kind']): string =>
  `${device.architecture}/${kind}`;
const familyKey = (device: Device, run: Run): string =>
  `${device.platform}/${run.model.family}/${run.kind}`;

/** The devices, architectures, models and families of some observations, each with its kind of run. */
export function seenIn(observations: readonly Observation[]): Seen {
  const keys = (of: (observation: Observation) => string) => new Set(observations.map(of));
  return {
    devices: keys(({ deployment, run }) => deviceKey(deployment.device, run.kind)),
    architectures: keys(({ deployment, run }) => architectureKey(deployment.device, run.kind)),
    models: keys(({ run }) => modelKey(run.model, run.kind)),
    families: keys(({ deployment, run }) => familyKey(deployment.device, run)),
  };
}

/** A spread as it would be had a fit seen only so much. */
export const spreadSeeing = (spread: Spread, seen: Seen): Spread => ({
  ...spread,
  models: [...seen.models],
  devices: [...seen.devices],
  architectures: [...seen.architectures],
});

/** A residual of a left-out row, and what its fit had seen. */
export interface LeftOut {
  observation: Observation;
  residual: number;
  seen: Seen;
}

/** The standard deviation of a normal distribution that holds as many within its 80 % interval. */
const sigmaOf = (residuals: readonly number[]): number =>
  quantile(residuals.map(Math.abs), 0.8) / DEVIATIONS_OF_80_PERCENT;

/** Groups smaller than this many rows lean on their platform and kind. */
const SHRINKAGE_ROWS = 20;

const groupOf = ({ observation: { deployment, run } }: LeftOut): string =>
  familyKey(deployment.device, run);
const isModelSeen = ({ observation: { run }, seen }: LeftOut): boolean =>
  seen.models.has(modelKey(run.model, run.kind));
const isDeviceSeen = ({ observation: { run, deployment }, seen }: LeftOut): boolean =>
  seen.devices.has(deviceKey(deployment.device, run.kind));
const isArchitectureSeen = ({ observation: { run, deployment }, seen }: LeftOut): boolean =>
  seen.architectures.has(architectureKey(deployment.device, run.kind));
const residualsOf = (rows: readonly LeftOut[]): number[] => rows.map(({ residual }) => residual);

/** The spread that makes eight in ten of the left-out rows fall inside their interval. */
export function spreadOf(rows: readonly LeftOut[], whole: Seen): Spread {
  const known = rows.filter((row) => isModelSeen(row) && isDeviceSeen(row));
  const general = sigmaOf(residualsOf(known));
  const groups: Record<string, number> = {};
  for (const [key, members] of groupsOf(known, groupOf)) {
    const share = members.length / (members.length + SHRINKAGE_ROWS);
    const own = sigmaOf(residualsOf(members));
    groups[key] = Math.sqrt(share * own ** 2 + (1 - share) * general ** 2);
  }
  /** What such rows spread beyond their groups, in quadrature. */
  const excess = (members: readonly LeftOut[]): number => {
    if (members.length === 0) return general;
    const inGroupSigmas = members.map((row) => row.residual / (groups[groupOf(row)] ?? general));
    return general * Math.sqrt(Math.max(0, sigmaOf(inGroupSigmas) ** 2 - 1));
  };
  const newModels = rows.filter((row) => !isModelSeen(row) && isDeviceSeen(row));
  const newDevices = rows.filter((row) => isModelSeen(row) && !isDeviceSeen(row));
  const byClass = [...groupsOf(newModels, ({ observation }) => modelClass(observation.run))];
  return {
    general,
    groups,
    unseenModel: Object.fromEntries(byClass.map(([key, members]) => [key, excess(members)])),
    unseenDevice: excess(newDevices.filter(isArchitectureSeen)),
    unseenArchitecture: excess(newDevices.filter((row) => !isArchitectureSeen(row))),
    byKind: {},
    pairFactor: 1,
    models: [...whole.models].sort(),
    devices: [...whole.devices].sort(),
    architectures: [...whole.architectures].sort(),
  };
}
