/** How wrong predictions were: the figures of the backtest, from residuals in natural logarithms. */

import { DEVIATIONS_OF_80_PERCENT } from '../../units/interval';
import { groupsOf } from './groups';
import { isMlperf } from './measurement';
import { isPerChip } from './metric';
import type { Observation } from './observation';

/** An observation with what was predicted for it. */
export interface Prediction {
  observation: Observation;
  /** ln(predicted speed) in the metric of the measurement. */
  ln: number;
  /** One standard deviation of ln(measured ÷ predicted). */
  sigma: number;
}

/** A gap smaller than this has no winner worth calling. */
const LEAST_GAP = Math.log(1.15);

/** The middle of some values; NaN of none. */
export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** The value below which a share of some values lies, interpolated; NaN of none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const position = share * (sorted.length - 1);
  const below = sorted[Math.floor(position)] ?? Number.NaN;
  const above = sorted[Math.ceil(position)] ?? Number.NaN;
  return below + (position - Math.floor(position)) * (above - below);
}

/** ln(measured ÷ predicted). */
export const residual = ({ observation, ln }: Prediction): number =>
  Math.log(observation.measuredSpeed) - ln;

export interface RowFigures {
  rows: number;
  /** Median of exp|ln(predicted ÷ measured)|. */
  ratioError: number;
  /** Share of measurements inside the 80 % interval. */
  coverage: number;
}

/** Figures of rows on their own; NaN where there are none. */
export function rowFigures(predictions: readonly Prediction[]): RowFigures {
  const inside = predictions.filter(
    (prediction) => Math.abs(residual(prediction)) <= DEVIATIONS_OF_80_PERCENT * prediction.sigma,
  );
  return {
    rows: predictions.length,
    ratioError: Math.exp(median(predictions.map((each) => Math.abs(residual(each))))),
    coverage: inside.length / predictions.length,
  };
}

/** A TPU and a GPU measured alike: same round, workload, phase and metric, chips within 2×. */
export interface Pair {
  tpu: Prediction;
  gpu: Prediction;
}

function groupKey({ measurement, run, isTime }: Observation): string {
  const { round, phase, metric, inputTokens, outputTokens, workload } = measurement;
  // Under one heading such as "published", only equal lengths and sizes are the same workload.
  const isRound = isMlperf(measurement);
  const size = ['paradnn-fc', 'gemm'].includes(run.model.id) ? workload : run.model.id;
  const lengths = isRound ? '' : `${inputTokens}/${outputTokens}/${measurement.globalBatch}`;
  return [round, size, isRound ? workload : '', phase, isTime, metric.toLowerCase(), lengths].join(
    '|',
  );
}

/** ln of a speed per chip, from the logarithm of the speed of the whole. */
const perChip = ({ measurement }: Observation, ln: number): number =>
  isPerChip(measurement) ? ln : ln - Math.log(measurement.chips);

const measuredPerChip = ({ observation }: Prediction): number =>
  perChip(observation, Math.log(observation.measuredSpeed));

/** For each TPU row and each GPU of its group, the row of nearest count; of equals the fastest. */
export function pairsOf(predictions: readonly Prediction[]): Pair[] {
  const groups = groupsOf(predictions, ({ observation }) => groupKey(observation));
  return [...groups.values()].flatMap((rows) => {
    const gpus = rows.filter(({ observation }) => observation.deployment.device.side === 'gpu');
    const tpus = rows.filter(({ observation }) => observation.deployment.device.side === 'tpu');
    return tpus.flatMap((tpu) => partnersOf(tpu, gpus).map((gpu) => ({ tpu, gpu })));
  });
}

function partnersOf(tpu: Prediction, gpus: readonly Prediction[]): Prediction[] {
  const best = new Map<string, { gpu: Prediction; distance: number }>();
  for (const gpu of gpus) {
    const { device, chips } = gpu.observation.measurement;
    const distance = Math.abs(Math.log2(chips / tpu.observation.measurement.chips));
    if (distance > 1) continue;
    const known = best.get(device);
    const isNearer = known === undefined || distance < known.distance;
    const isFaster =
      known?.distance === distance && measuredPerChip(gpu) > measuredPerChip(known.gpu);
    if (isNearer || isFaster) best.set(device, { gpu, distance });
  }
  return [...best.values()].map(({ gpu }) => gpu);
}

export interface PairFigures {
  n: number;
  /** Median of exp|ln(predicted ÷ measured)| of the TPU : GPU ratio per chip. */
  pairError: number;
  /** Share of the `winnerOf` pairs with a measured gap whose faster side was predicted. */
  winner: number;
  winnerOf: number;
}

interface Ratio {
  measured: number;
  predicted: number;
}

function ratioFigures(ratios: readonly Ratio[]): PairFigures {
  const clear = ratios.filter(({ measured }) => Math.abs(measured) > LEAST_GAP);
  const right = clear.filter(({ measured, predicted }) => measured * predicted > 0);
  return {
    n: ratios.length,
    pairError: Math.exp(median(ratios.map((each) => Math.abs(each.measured - each.predicted)))),
    winner: right.length / clear.length,
    winnerOf: clear.length,
  };
}

const measuredRatio = ({ tpu, gpu }: Pair): number => measuredPerChip(tpu) - measuredPerChip(gpu);

/** Whether the TPU was measured to be faster, chip for chip. */
export const isTpuFaster = (pair: Pair): boolean => measuredRatio(pair) > 0;

/** ln of the predicted TPU : GPU ratio of speeds per chip. */
export const predictedRatio = ({ tpu, gpu }: Pair): number =>
  perChip(tpu.observation, tpu.ln) - perChip(gpu.observation, gpu.ln);

/** Chance that the TPU is faster, if errors of a pair are independent but for `pairFactor`. */
export function tpuFasterProbability(pair: Pair, pairFactor: number): number {
  const sigma = pairFactor * Math.hypot(pair.tpu.sigma, pair.gpu.sigma);
  return normalCdf(predictedRatio(pair) / sigma);
}

/** Abramowitz and Stegun 26.2.17; off by less than 1e-7. */
function normalCdf(z: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(z));
  const tail =
    (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) *
    t *
    (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return z >= 0 ? 1 - tail : tail;
}

/** Figures of pairs, chip for chip; NaN where there are none. */
export function pairFigures(
  pairs: readonly Pair[],
  pairFactor: number,
): PairFigures & { brier: number } {
  const ratios = pairs.map((pair) => ({
    measured: measuredRatio(pair),
    predicted: predictedRatio(pair),
  }));
  const squares = pairs.map(
    (pair) => (tpuFasterProbability(pair, pairFactor) - (isTpuFaster(pair) ? 1 : 0)) ** 2,
  );
  const brier = squares.reduce((sum, square) => sum + square, 0) / squares.length;
  return { ...ratioFigures(ratios), brier };
}

/** The same from the ratio of dense 16-bit peaks: what a reader of data sheets would expect. */
export function baselineFigures(pairs: readonly Pair[]): PairFigures {
  const peak = ({ observation }: Prediction): number => {
    const { peakFlopPerSec } = observation.deployment.device;
    return peakFlopPerSec.bf16?.value ?? observation.peak.flopPerSec;
  };
  return ratioFigures(
    pairs.map((pair) => ({
      measured: measuredRatio(pair),
      predicted: Math.log(peak(pair.tpu) / peak(pair.gpu)),
    })),
  );
}
