/** The verdict in one sentence, with its main reason. */

import type { Side } from '../catalog/vocabulary';
import { CRITERION_NAMES, SIDE_NAMES, SUMMARY } from '../messages/report';
import { formatChance, formatPercent, formatQuantity } from '../units/format';
import type { Decision } from './decision';
import { mainReason } from './reasons';
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
    return SUMMARY.measure(best.gpu?.device.name ?? '', best.tpu?.device.name ?? '');
  }
  return winText(verdict, decision, gates, reasons);
}

function winText(
  side: Side,
  { best, simulation }: Decision,
  gates: readonly Gate[],
  reasons: readonly Reason[],
): string {
  const gate = gates.find((each) => each.side !== side);
  if (gate && !best[gate.side]) return SUMMARY.only(SIDE_NAMES[side], gate.because);
  const reason = mainReason(reasons, side);
  const chance = formatChance(simulation.probability[side]);
  const why = reason ? SUMMARY.mainReason(CRITERION_NAMES[reason.criterion].toLowerCase()) : '';
  return SUMMARY.wins(SIDE_NAMES[side], chance, why);
}

function neitherText({ needless }: Decision, gates: readonly Gate[]): string {
  if (needless?.kind === 'server') {
    return SUMMARY.needless(formatQuantity('hours', needless.jobSec / 3600));
  }
  if (needless?.kind === 'idle') return SUMMARY.idle(formatPercent(needless.busyFraction));
  return SUMMARY.impossible(gates.map(({ because }) => because).join(' '));
}
