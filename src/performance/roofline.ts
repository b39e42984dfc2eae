/** The chip alone: how fast it computes and streams (Williams et al. 2009). */

import type { Device } from '../catalog/device';
import type { Model } from '../catalog/model';
import type { Precision } from '../catalog/vocabulary';
import type { Constants } from './calibration';
import type { Shifts } from './efficiency';
import { holdsFeatures } from './memory';
import { tileFraction } from './precision';
import type { Execution, Run } from './prediction';
import { attentionFraction } from './work';

/** One chip's roofs for a model at a precision, efficiencies included. */
export interface Roof {
  device: Device;
  precision: Precision;
  /** Seconds of one FLOP of the model: matrix part on the matrix engine, the rest beside it. */
  secPerFlop: number;
  secPerByte: number;
  /** The same for bytes that are counted exactly, as in decoding: the same for every program. */
  secPerCountedByte: number;
  /** Launch, host and synchronisation in every step, whatever its size: by layer of a transformer. */
  overheadSec: number;
  /** One dependent step of a recurrence, when its arithmetic is negligible: a delay, no share of a peak. */
  sequentialStepSec: number;
  /** Share of the communication that is not hidden behind computing, or how far links fall short. */
  networkFactor: number;
  sharpness: number;
}

/** Look-ups fetch short rows: this share of the streaming rate. Our assumption. */
export const RANDOM_ACCESS_FRACTION = 0.5;
/** Rows of one table are summed before they travel; this many tables, as in the Criteo data. */
const POOLED_ROWS = 26;

/** Rows that travel for a sample: sums by table, and every feature that is gathered. */
export function travellingRows(model: Model): number {
  const lookups = model.lookupsPerSample?.value ?? 0;
  return holdsFeatures(model) ? lookups : Math.min(lookups, POOLED_ROWS);
}

/** Arithmetic beside the matrix engine, where no rate is published. Our assumption. */
const VECTOR_PER_MATRIX_RATE = 1 / 32;
/** Layers of the transformer to which the overhead of a step refers. */
const USUAL_LAYERS = 24;
/** Widths of matrix units for which catalogs tell how far products fill them. */
const FILL_WIDTHS = [16, 32, 64, 128, 256] as const;

/**
 * Share of the matrix unit that the model's products fill, by FLOP where the layers were walked
 * through, else of those with weights by the smallest dimension. Of a systolic array, attention fills
 * what the size of a head does, which is contracted for the scores and comes out of the values: heads
 * of 128 reach half of a unit of 256 at the most.
 */
function filledFraction({ model, ...run }: Run, device: Device): number {
  const tile = device.matrixTile.value;
  const width = FILL_WIDTHS.find((candidate) => candidate >= tile) ?? 256;
  const walked = model.matrixFill?.byWidth[width];
  if (walked !== undefined) return walked;
  const ofWeights = tileFraction(model.smallestMatrixDimension.value, tile);
  const contextTokens = run.kind === 'train' ? run.contextTokens : run.inputTokens;
  const attention = attentionFraction(model, contextTokens);
  // GPUs put queries on the wide side, of which there are many.
  const headSize = device.platform === 'xla' ? model.transformer?.shape.headSize : undefined;
  const ofHeads = Math.min(1, (headSize ?? tile) / tile);
  return 1 / ((1 - attention) / ofWeights + attention / ofHeads);
}

/** How closely a rate follows what is asked before it bends to what a chip can do. Our assumption. */
const CAP_SHARPNESS = 8;

/** `rate` below `most`, which it nears smoothly, so that a fit can feel its way back. */
const attainable = (rate: number, most: number): number =>
  rate / (1 + (rate / most) ** CAP_SHARPNESS) ** (1 / CAP_SHARPNESS);

/**
 * One chip's seconds per FLOP and byte of the model, with what its programs lose.
 *
 * Where a model's layers were not walked through, padding counts the smallest dimension of its large
 * products in full, so models with a few small layers come out too slow. A chip of unknown bandwidth
 * streams for free and comes out too fast.
 */
export function roofOf(
  { run, deployment: { device }, peak }: Execution,
  constants: Constants,
  shifts: Shifts,
): Roof {
  const { model } = run;
  const speed = Math.exp(shifts.speed);
  const padding = filledFraction(run, device);
  const reached = constants.matrixEfficiency * speed;
  const bf16 = device.peakFlopPerSec.bf16?.value ?? peak.flopPerSec;
  const gain = (peak.flopPerSec / bf16) ** constants.precisionExponent;
  const unpadded = bf16 * gain * reached;
  const filledRate = attainable(unpadded, constants.attainableFraction * peak.flopPerSec);
  // What a product leaves empty of the matrix unit no program can use, so that the peak is padded too.
  const matrixRate = filledRate * padding ** constants.paddingExponent;
  // Work beside the matrix unit has no tiles to fill.
  const vectorPeak = device.peakFlopPerSec.fp32?.value ?? peak.flopPerSec * VECTOR_PER_MATRIX_RATE;
  const vectorRate = Math.min(filledRate, vectorPeak * reached);
  const layersFraction = (model.transformer?.shape.layers ?? USUAL_LAYERS) / USUAL_LAYERS;
  const matrix = model.matrixFraction.value;
  const bandwidth = device.memoryBandwidthBytesPerSec?.value ?? Number.POSITIVE_INFINITY;
  const saved = Math.exp(-shifts.saving);
  return {
    device,
    precision: peak.precision,
    secPerFlop: saved * (matrix / matrixRate + (1 - matrix) / vectorRate),
    secPerByte:
      (saved * Math.exp(shifts.traffic)) / (bandwidth * constants.bandwidthEfficiency * speed),
    secPerCountedByte: 1 / (bandwidth * constants.streamingEfficiency),
    overheadSec: constants.overheadSec * layersFraction * Math.exp(shifts.overhead),
    sequentialStepSec: constants.sequentialStepSec * Math.exp(shifts.sequential),
    networkFactor: Math.exp(shifts.network),
    sharpness: constants.roofSharpness,
  };
}

/**
 * Seconds of computing and streaming together: between the longer of the two (perfect overlap) and
 * their sum (none).
 */
export function roofSec({ sharpness }: Roof, computeSec: number, memorySec: number): number {
  const longer = Math.max(computeSec, memorySec);
  if (longer === 0 || sharpness === Number.POSITIVE_INFINITY) return longer;
  return longer * (1 + (Math.min(computeSec, memorySec) / longer) ** sharpness) ** (1 / sharpness);
}
