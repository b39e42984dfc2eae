/**
 * How far measurements fall from predictions, by platform and family and by how far a prediction
 * extrapolates. Taken from predictions of rows that the fit had not seen, so that eight in ten fall
 * inside the interval.
 */

import type { Device } from '../../catalog/device';
import type { Model } from '../../catalog/model';
import type { Spread } from '../calibration';
import type { Run } from '../prediction';
import { DEVIATIONS_OF_80_PERCENT, quantile } from './accuracy';
import type { Observation } from './observation';

/** What a fit has seen. */
export interface Seen {
  devices: ReadonlySet<string>;
  models: ReadonlySet<string>;
  families: ReadonlySet<string>;
}

const modelKey = (model: Model, kind: Run['kind']): string => `${model.id}/${kind}`;
const deviceKey = (device: Device, kind: Run['kind']): string => `${device.id}/${kind}`;
const familyKey = (device: Device, run: Run): string =>
  `${device.platform}/${run.model.family}/${run.kind}`;

export function seenIn(observations: readonly Observation[]): Seen {
  const keys = (of: (observation: Observation) => string) => new Set(observations.map(of));
  return {
    devices: keys(({ deployment, run }) => deviceKey(deployment.device, run.kind)),
    models: keys(({ run }) => modelKey(run.model, run.kind)),
    families: keys(({ deployment, run }) => familyKey(deployment.device, run)),
  };
}

/** A residual of a left-out row, and what its fit had seen. */
export interface LeftOut {
  observation: Observation;
  residual: number;
  seen: Seen;
}

const sigmaOf = (residuals: readonly number[]): number =>
  quantile(residuals.map(Math.abs), 0.8) / DEVIATIONS_OF_80_PERCENT;

/** Groups smaller than this many rows lean on their platform and kind. */
const SHRINKAGE_ROWS = 20;

/** The spread that makes eight in ten of the left-out rows fall inside their interval. */
export function spreadOf(rows: readonly LeftOut[], whole: Seen): Spread {
  const isKnown = ({ observation, seen }: LeftOut) => {
    const { run, deployment } = observation;
    return (
      seen.models.has(modelKey(run.model, run.kind)) &&
      seen.devices.has(deviceKey(deployment.device, run.kind))
    );
  };
  const known = rows.filter(isKnown);
  const general = sigmaOf(known.map(({ residual }) => residual));
  const groups: Record<string, number> = {};
  const byGroup = new Map<string, LeftOut[]>();
  for (const row of known) {
    const key = familyKey(row.observation.deployment.device, row.observation.run);
    byGroup.set(key, [...(byGroup.get(key) ?? []), row]);
  }
  for (const [key, members] of byGroup) {
    const own = sigmaOf(members.map(({ residual }) => residual));
    const share = members.length / (members.length + SHRINKAGE_ROWS);
    groups[key] = Math.sqrt(share * own ** 2 + (1 - share) * general ** 2);
  }
  const excess = (members: readonly LeftOut[]): number => {
    if (members.length === 0) return general;
    const expected = members.map(({ observation }) => {
      const { deployment, run } = observation;
      return groups[familyKey(deployment.device, run)] ?? general;
    });
    const mean = expected.reduce((sum, each) => sum + each ** 2, 0) / members.length;
    const own = sigmaOf(members.map(({ residual }) => residual));
    return Math.sqrt(Math.max(0, own ** 2 - mean));
  };
  const without = (which: 'models' | 'devices') =>
    rows.filter(({ observation: { run, deployment }, seen }) =>
      which === 'models'
        ? !seen.models.has(modelKey(run.model, run.kind))
        : seen.models.has(modelKey(run.model, run.kind)) &&
          !seen.devices.has(deviceKey(deployment.device, run.kind)),
    );
  return {
    general,
    groups,
    unseenModel: excess(without('models')),
    unseenDevice: excess(without('devices')),
    pairFactor: 1,
    models: [...whole.models].sort(),
    devices: [...whole.devices].sort(),
  };
}
