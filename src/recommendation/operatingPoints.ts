/**
 * What serving costs on each side when the load, or the limit on the time per token, is another than
 * asked for: where the order of the two turns. Each point is a full assessment of the catalog with
 * that one answer changed and the open ones at the middle of their distributions.
 */

import { CATALOG, type Catalog } from '../catalog/catalog';
import type { DeviceId } from '../catalog/roster';
import type { Side } from '../catalog/vocabulary';
import type { Answers } from '../questionnaire/answers';
import { relevantAnswers } from '../questionnaire/relevantAnswers';
import { weightsOf } from '../questionnaire/weights';
import { normalizeWeights } from '../scoring/weights';
import { HOURS_PER_MONTH } from './alternatives';
import { assess, type Candidate } from './candidates';
import { centralCompletion } from './completions';
import { traitShifts } from './judgements';
import type { Search } from './search';
import { situationOf } from './situation';

/** The answers along which costs are followed. */
export type OperatingKey = 'rate' | 'latency';

export interface OperatingPoint {
  /** Requests per second, or milliseconds per output token. */
  at: number;
  /** Null where nothing of the side can do it. */
  gpu: OperatingCost | null;
  tpu: OperatingCost | null;
}

export interface OperatingCost {
  device: DeviceId;
  count: number;
  /** List price; null where none is known. */
  usdPerMonth: number | null;
  /** Per million output tokens or samples at this load, idle time of the machines included. */
  usdPerMillion: number | null;
}

export interface OperatingLine {
  key: OperatingKey;
  /** What was answered, or else the middle of what is usual. */
  answer: number;
  isAnswered: boolean;
  /** What throughput counts. */
  unit: string;
  /** Ascending. */
  points: readonly OperatingPoint[];
  turns: readonly Turn[];
}

/** Between these two points the other side becomes the cheaper one. */
export interface Turn {
  from: number;
  to: number;
  cheaper: Side;
}

/** Factors on the answer, which is the middle one: up to 30 times as many requests, and as few. */
const RATE_STEPS = Array.from({ length: 13 }, (_, n) => 10 ** ((n - 6) / 4));
/** Up to eight times as long, and as short. */
const LATENCY_STEPS = Array.from({ length: 13 }, (_, n) => 2 ** ((n - 6) / 2));
const AXES = [
  { key: 'rate', steps: RATE_STEPS },
  { key: 'latency', steps: LATENCY_STEPS },
] as const;
/** Unit. */
const SECONDS_PER_HOUR = 3600;

/** One line per answer that the cost of serving depends on; none for other work. */
export function* operatingPoints(
  given: Answers,
  catalog: Catalog = CATALOG,
): Search<readonly OperatingLine[]> {
  const answers = relevantAnswers(given);
  if (answers.task !== 'serve') return [];
  const central = centralCompletion(answers, catalog);
  const lines: OperatingLine[] = [];
  for (const { key, steps } of AXES) {
    const answer = central[key];
    if (answer === undefined) continue;
    const points: OperatingPoint[] = [];
    for (const step of steps) {
      const at = step === 1 ? answer : Number((answer * step).toPrecision(2));
      points.push(pointAt(at, { ...central, [key]: at }, catalog));
      yield;
    }
    const unit = situationOf(central, catalog).model.unit;
    const isAnswered = answers[key] !== undefined;
    lines.push({ key, answer, isAnswered, unit, points, turns: turnsOf(points) });
  }
  return lines;
}

function pointAt(at: number, answers: Answers, catalog: Catalog): OperatingPoint {
  const situation = situationOf(answers, catalog);
  const weights = normalizeWeights(weightsOf(answers));
  const candidates = assess(situation, catalog, weights, traitShifts(situation, catalog)).flatMap(
    (assessment) => assessment.candidates,
  );
  const demand = situation.demandUnitsPerSec ?? 0;
  return {
    at,
    gpu: costOf(bestOf(candidates, 'gpu'), demand),
    tpu: costOf(bestOf(candidates, 'tpu'), demand),
  };
}

/** The side's highest score, as in the report. */
const bestOf = (candidates: readonly Candidate[], side: Side): Candidate | null =>
  candidates
    .filter(({ device }) => device.side === side)
    .reduce<Candidate | null>(
      (best, each) => (best && best.score >= each.score ? best : each),
      null,
    );

function costOf(best: Candidate | null, demandUnitsPerSec: number): OperatingCost | null {
  if (!best) return null;
  const { device, count, usd } = best;
  const millionsPerHour = (demandUnitsPerSec * SECONDS_PER_HOUR) / 1e6;
  return {
    device: device.id,
    count,
    usdPerMonth: usd === null ? null : usd * HOURS_PER_MONTH,
    usdPerMillion: usd === null ? null : usd / millionsPerHour,
  };
}

/** Points at which neither is cheaper are passed over. */
function turnsOf(points: readonly OperatingPoint[]): readonly Turn[] {
  const turns: Turn[] = [];
  let before: { at: number; cheaper: Side } | null = null;
  for (const point of points) {
    const cheaper = cheaperAt(point);
    if (!cheaper) continue;
    if (before && before.cheaper !== cheaper)
      turns.push({ from: before.at, to: point.at, cheaper });
    before = { at: point.at, cheaper };
  }
  return turns;
}

/** Costs closer than this count as equal: list prices differ more between regions. */
const EVEN_FACTOR = 1.05;

/** Null where they cost about the same, or one of them is not known. */
export function cheaperAt({ gpu, tpu }: OperatingPoint): Side | null {
  const [a, b] = [gpu?.usdPerMonth ?? null, tpu?.usdPerMonth ?? null];
  if (a === null || b === null || Math.max(a / b, b / a) < EVEN_FACTOR) return null;
  return a < b ? 'gpu' : 'tpu';
}
