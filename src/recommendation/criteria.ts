/** The eight criteria as the report shows them: value, estimate, unit and why, for each side. */

import { CRITERIA, type Criterion, type Side } from '../catalog/vocabulary';
import { ESTIMATE_UNITS, PER, SUPPORT_LEVELS, WHY } from '../messages/report';
import { PROVIDER_NAMES } from '../messages/result';
import { formatPercent, formatQuantity } from '../units/format';
import type { Candidate } from './candidates';
import type { Decision } from './decision';
import type { CriterionReport, CriterionSide } from './report';

export function criteriaOf(decision: Decision): readonly CriterionReport[] {
  return CRITERIA.map((id) => ({
    id,
    weight: decision.weights[id],
    gpu: sideOf(decision, id, 'gpu'),
    tpu: sideOf(decision, id, 'tpu'),
  }));
}

function sideOf(decision: Decision, criterion: Criterion, side: Side): CriterionSide {
  const best = decision.best[side];
  if (!best) return { value: 0, estimate: null, unit: '', why: WHY.none, evidence: [] };
  const evidence = decision.shifts
    .filter(({ trait }) => trait.criterion === criterion)
    .flatMap(({ trait }) => trait.items.map(({ id }) => id));
  return { value: best.values[criterion], ...DETAIL[criterion](best, decision), evidence };
}

type Detail = Pick<CriterionSide, 'estimate' | 'unit' | 'why'>;

const judged = (why: string): Detail => ({ estimate: null, unit: ESTIMATE_UNITS.points, why });

const DETAIL: Record<Criterion, (best: Candidate, decision: Decision) => Detail> = {
  speed: (best) => ({
    estimate: best.speedSec,
    unit: ESTIMATE_UNITS.speedSec,
    why: WHY.speed(best.device.name, speedText(best)),
  }),
  cost: (best) => ({
    estimate: best.usd,
    unit: best.jobSec === null ? ESTIMATE_UNITS.usdPerHour : ESTIMATE_UNITS.usd,
    why: costText(best),
  }),
  scale: ({ growthFraction }, { situation }) => ({
    estimate: growthFraction,
    unit: ESTIMATE_UNITS.share,
    why: situation.run.kind === 'serve' ? WHY.replicas : WHY.growth(formatPercent(growthFraction)),
  }),
  precision: ({ prediction, device }) =>
    judged(device.peakFlopPerSec[prediction.precision] ? WHY.native : WHY.emulated),
  software: ({ device }, { situation }) =>
    judged(
      WHY.support(
        situation.framework,
        SUPPORT_LEVELS[device.frameworks[situation.framework].level],
      ),
    ),
  flexibility: () => judged(WHY.flexibility),
  deployment: ({ offer, sellers }) =>
    judged(offer.place === 'on-prem' || offer.term === 'owned' ? WHY.owned : WHY.sellers(sellers)),
  energy: ({ kwh, jobSec }) => ({
    estimate: kwh,
    unit: jobSec === null ? ESTIMATE_UNITS.kwhPerHour : ESTIMATE_UNITS.kwh,
    why:
      kwh === null ? WHY.unpowered : WHY.energy(`${formatQuantity('kwh', kwh)} ${perText(jobSec)}`),
  }),
};

const perText = (jobSec: number | null): string => (jobSec === null ? PER.hour : PER.job);

function costText({ usd, jobSec, offer }: Candidate): string {
  if (usd === null) return WHY.unpriced;
  const text = formatQuantity('usd', usd);
  if (offer.term === 'owned') return WHY.ownedCost(text, perText(jobSec));
  const seller = PROVIDER_NAMES[offer.provider] ?? offer.provider;
  return WHY.cost(text, perText(jobSec), seller);
}

function speedText({ plan, jobSec, speedSec, prediction, unit }: Candidate): string {
  const text = formatQuantity('hours', speedSec / 3600);
  if (jobSec !== null) return WHY.perJob(text);
  const { task, run } = plan.situation;
  if (task === 'batch') return WHY.perUnit(text, unit);
  if (prediction.timePerOutputTokenSec !== null) return WHY.perToken(text);
  const count = formatQuantity('count', prediction.globalBatch);
  return run.kind === 'serve' ? WHY.perBatch(text, count, unit) : WHY.perSweep(text, count, unit);
}
