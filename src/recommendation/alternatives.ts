/** Candidates × offers as the report lists them, with ranges and dominated ones marked. */

import type { Catalog } from '../catalog/catalog';
import { CRITERIA, type Side } from '../catalog/vocabulary';
import { UNITS_PER_SEC } from '../messages/report';
import { DEVIATIONS_OF_80_PERCENT } from '../units/interval';
import { type Candidate, withHolding } from './candidates';
import type { Decision } from './decision';
import { cheapestHolding, holdingsOf } from './holdings';
import { offersUnder } from './offers';
import type { Alternative, Range } from './report';
import { PRICE_LOG_SIGMA } from './simulation';

/** Of a mean month. */
export const HOURS_PER_MONTH = 730;
/** Probability that a range claims to hold the truth. */
const RANGE_PROBABILITY = 0.8;

/** Every device that can do it, at its best count, from every seller: best first. */
export function alternativesOf(decision: Decision, catalog: Catalog): readonly Alternative[] {
  const offersOf = offersUnder(decision.situation, catalog);
  const all = decision.assessments.flatMap(({ device, candidates }) => {
    const best = candidates[0];
    if (!best) return [];
    const holdings = holdingsOf(best.plan, offersOf(device));
    const sellers = new Set(holdings.map(({ offer }) => offer.provider));
    return [...sellers]
      .flatMap(
        (seller) =>
          cheapestHolding(holdings.filter((each) => each.offer.provider === seller)) ?? [],
      )
      .map((holding) =>
        alternativeOf(withHolding(best, holding, { weights: decision.weights, catalog })),
      );
  });
  all.sort((a, b) => b.score - a.score);
  return all.map((alternative) => ({
    ...alternative,
    dominated: all.some((other) => dominates(other, alternative)),
  }));
}

export function bestAlternative(decision: Decision, side: Side): Alternative | null {
  const best = decision.best[side];
  return best && alternativeOf(best);
}

function alternativeOf(candidate: Candidate): Alternative {
  const { device, offer, count, prediction, replicas, jobSec, usd, kwh } = candidate;
  const sigma = prediction.logErrorSigma;
  const priced = Math.hypot(sigma, PRICE_LOG_SIGMA);
  const perMonth = jobSec === null ? HOURS_PER_MONTH : 1;
  const throughput = prediction.throughputPerSec * replicas;
  return {
    side: device.side,
    device: device.id,
    count,
    provider: offer.provider,
    region: offer.region,
    term: offer.term,
    bound: candidate.utilizationFraction < CAPACITY_FRACTION ? 'capacity' : prediction.bound,
    throughput: {
      ...rangeOf(throughput, sigma),
      unit: UNITS_PER_SEC(candidate.unit),
    },
    hours: jobSec === null ? null : rangeOf(jobSec / 3600, sigma),
    usd: usd === null ? null : rangeOf(usd * perMonth, jobSec === null ? PRICE_LOG_SIGMA : priced),
    usdPer: jobSec === null ? 'month' : 'job',
    kwh: kwh === null ? null : rangeOf(kwh * perMonth, sigma),
    score: candidate.score,
    dominated: false,
    values: candidate.values,
  };
}

/** Below this share of its capacity a deployment is limited by what is asked of it. */
const CAPACITY_FRACTION = 0.5;

/** Log-normal: the middle divided and multiplied by the same factor. */
function rangeOf(mid: number, logSigma: number): Range {
  const factor = Math.exp(DEVIATIONS_OF_80_PERCENT * logSigma);
  return { low: mid / factor, mid, high: mid * factor, probability: RANGE_PROBABILITY };
}

function dominates(other: Alternative, alternative: Alternative): boolean {
  return (
    CRITERIA.every((id) => other.values[id] >= alternative.values[id]) &&
    CRITERIA.some((id) => other.values[id] > alternative.values[id])
  );
}
