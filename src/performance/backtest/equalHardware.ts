/**
 * How far results differ that no model of the hardware can tell apart. What is entered under the same
 * rules for the same chips still depends on host, code and care: the floor of any error.
 */

import { quantile } from './accuracy';
import { groupsOf } from './groups';
import { isEvidence } from './leaveOut';
import { isMlperf, softwareYearOf } from './measurement';
import type { Observation } from './observation';

/** Factors between two results, the larger over the smaller. */
export interface Disagreement {
  pairs: number;
  median: number;
  /** One in ten is larger. */
  ninetieth: number;
}

/** The fastest of each of some entries, by group. */
function bestOf(
  observations: readonly Observation[],
  groupOf: (observation: Observation) => readonly unknown[],
  entryOf: (observation: Observation) => string,
): Map<string, number>[] {
  const entered = observations.filter((each) => isMlperf(each.measurement) && isEvidence(each));
  const groups = groupsOf(entered, (each) => groupOf(each).join('|'));
  return [...groups.values()].map((group) => {
    const best = new Map<string, number>();
    for (const observation of group) {
      const entry = entryOf(observation);
      best.set(entry, Math.max(observation.measuredSpeed, best.get(entry) ?? 0));
    }
    return best;
  });
}

function disagreement(ratios: readonly number[]): Disagreement {
  const logs = ratios.map((ratio) => Math.abs(Math.log(ratio)));
  return {
    pairs: logs.length,
    median: Math.exp(quantile(logs, 0.5)),
    ninetieth: Math.exp(quantile(logs, 0.9)),
  };
}

/** Factors of speed between any two submitters of a round on as many of the same chips, the best entry of each. */
export function betweenSubmitters(observations: readonly Observation[]): Disagreement {
  const groups = bestOf(
    observations,
    ({
      measurement: { round, workload, phase, metric, precision },
      deployment: { device, chips },
    }) => [round, workload, phase, metric, precision, device.id, chips],
    ({ measurement }) => measurement.submitter,
  );
  return disagreement(
    groups.flatMap((group) => {
      const speeds = [...group.values()];
      return speeds.flatMap((speed, at) => speeds.slice(at + 1).map((other) => speed / other));
    }),
  );
}

/** Factors of speed between one round of a submitter and its next, on as many of the same chips: what code gained. */
export function betweenRounds(observations: readonly Observation[]): Disagreement {
  const groups = bestOf(
    observations,
    ({ measurement: { workload, phase, metric, submitter }, deployment: { device, chips } }) => [
      workload,
      phase,
      metric,
      submitter,
      device.id,
      chips,
    ],
    ({ measurement }) => String(softwareYearOf(measurement)),
  );
  return disagreement(
    groups.flatMap((group) => {
      const speeds = [...group].sort(([a], [b]) => Number(a) - Number(b)).map(([, speed]) => speed);
      return speeds.slice(1).map((speed, at) => speed / (speeds[at] ?? speed));
    }),
  );
}
