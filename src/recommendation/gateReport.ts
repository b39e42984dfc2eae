/** Which gates rule a side out: those that no device of it passes, else those nearest to lifting. */

import type { Catalog } from '../catalog/catalog';
import { SIDES, type Side } from '../catalog/vocabulary';
import { GATE_TEXT, nearestMiss, SIDE_NAMES } from '../messages/report';
import type { AnswerKey } from '../questionnaire/answers';
import { formatFactor } from '../units/format';
import type { Assessment } from './candidates';
import type { Decision } from './decision';
import { GATE_IDS, type GateId } from './gates';
import type { Gate } from './report';

export function gatesOf(decision: Decision, catalog: Catalog): readonly Gate[] {
  return SIDES.filter((side) => !decision.best[side]).flatMap((side) => {
    const assessments = decision.assessments.filter(({ device }) => device.side === side);
    return answeredGates(decisiveGates(assessments), decision).map((id) =>
      gateOf(side, id, assessments, catalog),
    );
  });
}

/**
 * Gates shut for every device; where different devices fail differently, those of the one that came
 * nearest: past all facts and short only of a number, else with the fewest gates shut.
 */
function decisiveGates(assessments: readonly Assessment[]): readonly GateId[] {
  const shut = assessments.map(failures);
  const common = GATE_IDS.filter((id) => shut.every((gates) => gates.includes(id)));
  if (common.length > 0) return common;
  const nearest = assessments.reduce<Assessment | null>(
    (best, each) => (!best || shortfall(each) < shortfall(best) ? each : best),
    null,
  );
  return nearest ? failures(nearest) : [];
}

const shortfall = ({ gates, miss }: Assessment): number =>
  miss ? 1 - 1 / Math.max(1, miss.excessFactor) : 1 + gates.length;

/** A miss by less than this rounds to none. */
const WORTH_TELLING = 1.05;

/** The answer that a gate is measured against. */
const ANSWER_OF: Partial<Record<GateId, AnswerKey>> = {
  precision: 'precision',
  cuda: 'kernels',
  framework: 'framework',
  place: 'where',
  region: 'regions',
};

/** What only an open question shuts is not told as a fact, unless nothing else is shut. */
function answeredGates(gates: readonly GateId[], { answers }: Decision): readonly GateId[] {
  const answered = gates.filter((id) => {
    const key = ANSWER_OF[id];
    return key === undefined || answers[key] !== undefined;
  });
  return answered.length > 0 ? answered : gates;
}

const failures = ({ gates, miss }: Assessment): readonly GateId[] =>
  miss ? [...gates, miss.gate] : gates;

function gateOf(
  side: Side,
  id: GateId,
  assessments: readonly Assessment[],
  catalog: Catalog,
): Gate {
  const misses = assessments.flatMap(({ miss }) => (miss?.gate === id ? [miss.excessFactor] : []));
  const nearest = Math.min(...misses);
  const text = GATE_TEXT[id];
  return {
    side,
    id,
    because: text.because(SIDE_NAMES[side]),
    lift:
      nearest > WORTH_TELLING && Number.isFinite(nearest)
        ? text.lift + nearestMiss(formatFactor(nearest))
        : text.lift,
    sources: (catalog.gateEvidence[id] ?? [])
      .filter(({ favours }) => favours !== side)
      .flatMap(({ sources }) => sources),
  };
}
