/** How each metric of the published tables follows from a prediction. */

import type { Shifts } from '../efficiency';
import type { PeakRate } from '../precision';
import type { Run, Timing } from '../prediction';
import { forwardFlopPerUnit, isCountedInTokens } from '../work';
import { TIME_TO_TARGET, unitsToTarget } from './convergence';
import { type Measurement, metricOf } from './measurement';
import type { Workload } from './workloads';

/** A speed in the unit of the measurement; of a time, its inverse. */
export type SpeedOf = (timing: Timing, shifts: Shifts) => number;

const MINUTE_SEC = 60;
const MILLISECOND_SEC = 1e-3;
const GIGA = 1e9;
/** Tokens of a sentence and its translation, where a table counts both and a model neither. */
const MEAN_PAIR_TOKENS = 50;

/** From when on MLPerf counts output tokens where the tables still say samples or queries. */
function countsTokens({ round, phase }: Measurement, run: Run): boolean {
  if (run.kind !== 'serve' || !isCountedInTokens(run.model) || run.outputTokens <= 1) return false;
  const version = Number(/inference v([\d.]+)/.exec(round)?.[1] ?? 0);
  return version > 4 || (version === 4 && run.model.id === 'llama-2-70b' && phase === 'offline');
}

/** Whether a metric is of one chip, rather than of all together. */
export const isPerChip = ({ metric }: Measurement): boolean =>
  /(\/|per) ?(chip|[gt]pu|device|accelerator)\b|mfu/i.test(metric);

/** Times between the tokens of one answer, and their inverse. */
const PACE = /tpot|\bitl\b|inter-?token|per output token/;
const PACE_RATE = /(tok(en)?s?\/s(ec)?|tps)\/user/;
/**
 * Whether a row tells the pace of decoding alone, with no prompts read in between. Where notes tell of
 * serving, as of `vllm bench serve`, requests came one after the other, whatever the phase is called.
 */
export const isDecodeOnly = (measurement: Measurement): boolean =>
  measurement.phase === 'decode' &&
  !/\bserv(e|ing)\b/i.test(measurement.notes) &&
  [PACE, PACE_RATE].some((name) => name.test(metricOf(measurement)));

/** Metrics that no prediction gives, and why. */
const REFUSED: readonly [RegExp, string][] = [
  [/\bhfu\b|hardware flop/, 'counts recomputed FLOP, which tables do not tell'],
  [/(\/|per) ?([mk]?w|watts?|j|joules?|usd|dollars?|\$)(?![a-z])/, 'is per watt or dollar'],
  [/\bp\d\d|percentile|\btail\b/, 'is a tail, predictions are means'],
  [
    /(chip|[gt]pu|device|accelerator)[- ]?(minutes|hours|days)/,
    'is of all chips together, not a time',
  ],
  [/^(energy|joules?|j|usd|dollars?|\$|cost|price)(?![a-z])/, 'is of energy or money, not a speed'],
];

/** The metric of a row that cannot be predicted, with the reason where there is one. */
export function unknownMetric(measurement: Measurement): string {
  const { metric } = measurement;
  const why = REFUSED.find(([name]) => name.test(metricOf(measurement)))?.[1];
  return why === undefined ? `metric ${metric}` : `metric ${metric} ${why}`;
}

/** What one row of a table is about. */
interface Case {
  measurement: Measurement;
  run: Run;
  peak: PeakRate;
  /** Chips over which a per-chip metric is taken. */
  perChip: number;
  workload: Workload;
}

/** FLOP that vendors count for one unit: forward, and twice that backward. */
function countedFlop({ run }: Case): number {
  const { model } = run;
  return run.kind === 'train'
    ? 3 * forwardFlopPerUnit(model, run.contextTokens)
    : forwardFlopPerUnit(model, run.inputTokens);
}

/** Pairs of user and item in one sample of the MLPerf recommendation benchmarks, in the mean. */
const PAIRS_PER_USER = 270;

/**
 * What tables count as samples of one utterance: frames of a spectrogram (1,501 passes over 13,100
 * utterances in 153 hours on a V100 are 20,200 a second, and NVIDIA's table says 20,992 mels), or
 * samples of the sound itself.
 */
const SAMPLES_PER_UTTERANCE: Readonly<Record<string, number>> = {
  'tacotron-2': 566,
  waveglow: 8000,
};

/** Units of a prediction in what a row calls a sample. */
function unitsPerSample({ run, measurement, workload }: Case): number {
  if (countsTokens(measurement, run)) return workload.beams;
  if (isCountedInTokens(run.model)) {
    return run.kind === 'train' ? run.contextTokens : run.outputTokens;
  }
  const samples = SAMPLES_PER_UTTERANCE[run.model.id];
  if (samples !== undefined) return 1 / samples;
  if (run.kind === 'train') return 1;
  // MLPerf counts the tokens of transcribed speech, one decoding step each.
  if (run.model.id.startsWith('whisper-')) return 1 / run.model.sequentialSteps.value;
  return run.model.family === 'recommender' ? PAIRS_PER_USER : 1;
}

const SECONDS: readonly [RegExp, number][] = [
  [/\b(ms|milliseconds?)\b/, MILLISECOND_SEC],
  [/\b(min|mins|minutes?)\b/, MINUTE_SEC],
  [/\b(h|hours?)\b/, 3600],
  [/\b(d|days?)\b/, 86_400],
  [/\b(s|sec|secs|seconds?)\b/, 1],
];
/** Seconds in the unit that a metric names; in the usual one where it names none. */
const unitSec = (metric: string, usualSec: number): number =>
  SECONDS.find(([name]) => name.test(metric))?.[1] ?? usualSec;

const answerSec = ({ run }: Case, timing: Timing): number | null => {
  if (!isCountedInTokens(run.model)) return timing.stepSec.total;
  if (run.kind === 'train' || timing.timeToFirstTokenSec === null) return null;
  return timing.timeToFirstTokenSec + (run.outputTokens - 1) * (timing.timePerOutputTokenSec ?? 0);
};

const STEP_TIME = /(step|iteration) time|s\/(step|iteration)/;
const STEP_RATE = /\b(steps|iterations|it)\/[smhd]/;
/** Whether a row times steps or counts them, which says nothing without their batch. */
export const isOfSteps = (measurement: Measurement): boolean =>
  [STEP_TIME, STEP_RATE].some((name) => name.test(metricOf(measurement)));

type Seconds = (row: Case, timing: Timing) => number | null;

/** Times, the unit that they have where they name none, and their seconds; the first that matches counts. */
const TIMES: readonly [name: RegExp, usualSec: number, seconds: Seconds][] = [
  [
    TIME_TO_TARGET,
    MINUTE_SEC,
    ({ measurement, run }, { throughputPerSec }) => {
      const units = unitsToTarget(measurement, run);
      return units === null ? null : units / throughputPerSec;
    },
  ],
  [STEP_TIME, 1, (_, { stepSec }) => stepSec.total],
  [/generation time/, 1, (_, { throughputPerSec }) => 1 / throughputPerSec],
  [PACE, MILLISECOND_SEC, (_, { timePerOutputTokenSec }) => timePerOutputTokenSec],
  [/ttft|first token/, MILLISECOND_SEC, (_, { timeToFirstTokenSec }) => timeToFirstTokenSec],
  [/latency/, MILLISECOND_SEC, answerSec],
];

const timeNamed = (metric: string) => TIMES.find(([name]) => name.test(metric));

/** Whether a larger number of this metric is slower. */
export const isTimeMetric = (measurement: Measurement): boolean =>
  timeNamed(metricOf(measurement)) !== undefined;

const FLOP_UNITS: Readonly<Record<string, number>> = { g: 1e9, t: 1e12, p: 1e15 };

type Rate = (row: Case, metric: string) => SpeedOf | null;

/** The first that matches counts. */
const RATES: readonly [name: RegExp, speed: Rate][] = [
  [PACE_RATE, () => (timing) => 1 / (timing.timePerOutputTokenSec ?? Number.NaN)],
  [
    /\bmfu\b/,
    (row, metric) => {
      const isPercent = metric.includes('%') || (row.measurement.value ?? 0) > 1;
      const whole =
        row.peak.flopPerSec * Math.max(1, row.measurement.chips) * (isPercent ? 0.01 : 1);
      return (timing) => (timing.throughputPerSec * countedFlop(row)) / whole;
    },
  ],
  [
    /[gtp]flop/,
    (row, metric) => {
      const unit = FLOP_UNITS[/([gtp])flop/.exec(metric)?.[1] ?? 't'] ?? 1;
      return (timing) => (timing.throughputPerSec * countedFlop(row)) / row.perChip / unit;
    },
  ],
  [
    /^gb\/s$/,
    ({ run }) =>
      ({ throughputPerSec }) =>
        (throughputPerSec * (run.model.trafficBytesPerUnit?.value ?? 0)) / GIGA,
  ],
  [
    /total tokens/,
    ({ run, perChip }, metric) => {
      const share = run.kind === 'serve' ? 1 + run.inputTokens / run.outputTokens : 1;
      return ({ throughputPerSec }) => (throughputPerSec * share * perSec(metric)) / perChip;
    },
  ],
  [
    /(tokens|tok)\/[smhd]/,
    ({ run, perChip, workload }, metric) => {
      const tokens = isCountedInTokens(run.model) ? 1 / workload.beams : MEAN_PAIR_TOKENS;
      return ({ throughputPerSec }) => (throughputPerSec * tokens * perSec(metric)) / perChip;
    },
  ],
  [
    STEP_RATE,
    // Where a model serves, tables call many things a step: passes, pairs of them, tokens.
    ({ run }, metric) =>
      run.kind === 'serve' ? null : ({ stepSec }) => perSec(metric) / stepSec.total,
  ],
  [
    /(samples|queries|sequences|images|img|imgs|examples|records|utterances|volumes|sentences|mels|frames|requests|reqs?)\/[smhd]/,
    (row, metric) => {
      const units = unitsPerSample(row);
      return ({ throughputPerSec }) => (throughputPerSec * perSec(metric)) / units / row.perChip;
    },
  ],
];

/** Seconds in the time that a rate is over: "images/minute". */
const perSec = (metric: string): number => unitSec(/\/ ?(\w+)/.exec(metric)?.[1] ?? '', 1);

/** The speed that a measurement states, as a function of a prediction; null for unknown metrics. */
export function speedOf(
  measurement: Measurement,
  run: Run,
  peak: PeakRate,
  workload: Workload,
): SpeedOf | null {
  const metric = metricOf(measurement);
  if (REFUSED.some(([name]) => name.test(metric))) return null;
  // A count below one is part of a chip (a chiplet), while predictions are of whole chips.
  const perPart = 1 / Math.min(1, measurement.chips);
  const chips = isPerChip(measurement) ? Math.max(1, measurement.chips) : 1;
  const row: Case = { measurement, run, peak, perChip: perPart * chips, workload };
  const time = timeNamed(metric);
  if (time !== undefined) {
    const [, usualSec, seconds] = time;
    const unit = unitSec(metric, usualSec);
    return (timing) => unit / (seconds(row, timing) ?? Number.NaN);
  }
  return RATES.find(([name]) => name.test(metric))?.[1](row, metric) ?? null;
}
