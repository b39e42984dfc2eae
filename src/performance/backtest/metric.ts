/** How each metric of the published tables follows from a prediction. */

import type { Shifts } from '../efficiency';
import type { PeakRate } from '../precision';
import type { Run, Timing } from '../prediction';
import { forwardFlopPerUnit, isCountedInTokens } from '../work';
import type { Measurement } from './measurement';
import { runUnits, type Workload } from './workloads';

/** A speed in the unit of the measurement; of a time, its inverse. */
export type SpeedOf = (timing: Timing, shifts: Shifts) => number;

const SECONDS_PER_MINUTE = 60;
const MILLISECONDS = 1e-3;
const GIGA = 1e9;
const TERA = 1e12;
/** Tokens of a sentence and its translation, where a table counts both and a model neither. */
const MEAN_PAIR_TOKENS = 50;

const TIMES = /minutes|time|latency|tpot|per output token|ttft|first token/i;

/** Whether a larger number of this metric is slower. */
export const isTimeMetric = ({ metric, value }: Measurement): boolean =>
  value === null || TIMES.test(metric);

const LANGUAGE_MODELS = /llama|mixtral|gptj|deepseek/;

/** From when on MLPerf counts output tokens where the tables still say samples or queries. */
function countsTokens({ round, workload, phase }: Measurement): boolean {
  const version = Number(/inference v([\d.]+)/.exec(round)?.[1] ?? 0);
  if (!LANGUAGE_MODELS.test(workload)) return false;
  return version > 4 || (version === 4 && workload.startsWith('llama2') && phase === 'offline');
}

/** Whether a metric is of one chip, rather than of all together. */
export const isPerChip = ({ metric }: Measurement): boolean => /chip|gpu|device|mfu/i.test(metric);

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

/** What tables count as samples of one utterance: frames of a spectrogram, or of the sound itself. */
const SAMPLES_PER_UTTERANCE: Readonly<Record<string, number>> = {
  'tacotron-2': 566,
  waveglow: 8000,
};

/** Units of a prediction in what a row calls a sample. */
function unitsPerSample({ run, measurement, workload }: Case): number {
  if (countsTokens(measurement)) return workload.beams;
  if (isCountedInTokens(run.model)) {
    return run.kind === 'train' ? run.contextTokens : run.outputTokens;
  }
  const samples = SAMPLES_PER_UTTERANCE[run.model.id];
  if (samples !== undefined) return 1 / samples;
  if (run.kind === 'train') return 1;
  // MLPerf counts the tokens of transcribed speech, one decoding step each.
  if (run.model.id === 'whisper-large') return 1 / run.model.sequentialSteps.value;
  return run.model.family === 'recommender' ? PAIRS_PER_USER : 1;
}

type Metric = [name: RegExp, speed: (row: Case) => SpeedOf];

/** The first that matches counts. */
const METRICS: readonly Metric[] = [
  [
    /minutes/,
    ({ run, workload }) =>
      ({ throughputPerSec }) =>
        (throughputPerSec * SECONDS_PER_MINUTE) / runUnits(run, workload),
  ],
  [/step_time/, () => (timing) => 1 / timing.stepSec.total],
  [/generation_time/, () => (timing) => timing.throughputPerSec],
  [
    /tpot|per output token/,
    () => (timing) => MILLISECONDS / (timing.timePerOutputTokenSec ?? Number.NaN),
  ],
  [/ttft|first token/, () => (timing) => MILLISECONDS / (timing.timeToFirstTokenSec ?? Number.NaN)],
  [
    /^mfu$/,
    (row) => (timing) =>
      (timing.throughputPerSec * countedFlop(row)) / (row.peak.flopPerSec * row.measurement.chips),
  ],
  [
    /flop\/s/,
    (row) => (timing) => (timing.throughputPerSec * countedFlop(row)) / row.perChip / TERA,
  ],
  [
    /^gb\/s$/,
    ({ run }) =>
      ({ throughputPerSec }) =>
        (throughputPerSec * (run.model.trafficBytesPerUnit?.value ?? 0)) / GIGA,
  ],
  [
    /total tokens/,
    ({ run, perChip }) => {
      const share = run.kind === 'serve' ? 1 + run.inputTokens / run.outputTokens : 1;
      return ({ throughputPerSec }) => (throughputPerSec * share) / perChip;
    },
  ],
  [
    /tokens\/s|tok\/s/,
    ({ run, perChip, workload }) => {
      const tokens = isCountedInTokens(run.model) ? 1 / workload.beams : MEAN_PAIR_TOKENS;
      return ({ throughputPerSec }) => (throughputPerSec * tokens) / perChip;
    },
  ],
  [
    /(samples|queries|sequences|images|examples|records|utterances|volumes|sentences|mels|frames|requests|steps|it)\/s/,
    (row) => {
      const units = unitsPerSample(row);
      return ({ throughputPerSec }) => throughputPerSec / units / row.perChip;
    },
  ],
];

/** The speed that a measurement states, as a function of a prediction; null for unknown metrics. */
export function speedOf(
  measurement: Measurement,
  run: Run,
  peak: PeakRate,
  workload: Workload,
): SpeedOf | null {
  const metric = measurement.value === null ? 'minutes' : measurement.metric.toLowerCase();
  // A count below one is part of a chip (a chiplet), while predictions are of whole chips.
  const perPart = 1 / Math.min(1, measurement.chips);
  const chips = isPerChip(measurement) ? Math.max(1, measurement.chips) : 1;
  const rule = METRICS.find(([name]) => name.test(metric));
  return rule === undefined
    ? null
    : rule[1]({ measurement, run, peak, perChip: perPart * chips, workload });
}
