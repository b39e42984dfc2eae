/** The verdict in one sentence, with its main reason. */

import type { Side } from '../catalog/vocabulary';
import { CRITERION_NAMES, SIDE_NAMES, SUMMARY } from '../messages/report';
import { formatChance, formatPercent, formatQuantity } from '../units/format';
import type { Decision } from './decision';
import { mainCriterion } from './reasons';
import type { Gate, Reason } from './report';

export function summaryOf(
  decision: Decision,
  gates: readonly Gate[],
  reasons: readonly Reason[],
): string {
  const { verdict, best } = decision;
  if (verdict === 'either') return SUMMARY.either;
  if (verdict === 'neither') return neitherText(decision, gates);
  if (verdict === 'measure') {
    const [first = '', second = ''] = leaderFirst(best);
    return SUMMARY.measure(first, second);
  }
  return winText(verdict, decision, gates, reasons);
}

/** The machines to measure, the one that scores higher first, so that no side always leads. */
function leaderFirst({ gpu, tpu }: Decision['best']): string[] {
  return [gpu, tpu]
    .filter((candidate) => candidate !== null)
    .sort((a, b) => b.score - a.score || a.device.name.localeCompare(b.device.name))
    .map(({ device }) => device.name);
}

function winText(
  side: Side,
  { best, simulation }: Decision,
  gates: readonly Gate[],
  reasons: readonly Reason[],
): string {
  const gate = gates.find((each) => each.side !== side);
  if (gate && !best[gate.side]) return SUMMARY.only(SIDE_NAMES[side], gate.because);
  const criterion = mainCriterion(reasons, side);
  const chance = formatChance(simulation.probability[side]);
  const why = criterion ? SUMMARY.mainReason(CRITERION_NAMES[criterion].toLowerCase()) : '';
  return SUMMARY.wins(SIDE_NAMES[side], chance, why);
}

function neitherText({ needless, best, simulation }: Decision, gates: readonly Gate[]): string {
  if (needless?.kind === 'server') {
    return SUMMARY.needless(formatQuantity('hours', needless.jobSec / 3600));
  }
  if (needless?.kind === 'idle') return SUMMARY.idle(formatPercent(needless.busyFraction));
  if (best.gpu || best.tpu) return SUMMARY.mostlyNot(formatChance(simulation.neitherShare));
  return SUMMARY.impossible(gates.map(({ because }) => because).join(' '));
}
