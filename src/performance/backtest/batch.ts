/** Batches as tables give them: of all chips or of one, in samples or tokens, in a column or a note. */

import type { Model } from '../../catalog/model';
import { forwardFlopPerUnit, isCountedInTokens } from '../work';
import type { Measurement } from './measurement';

/** Models up to this many parameters train with about the batch that the catalog calls usual. */
const LARGEST_WITH_USUAL_BATCH = 1e9;
/** More than this is tokens: NVIDIA's translation logs count those, Google's sentences. */
const MOST_SENTENCES_PER_CHIP = 256;
const MEAN_SENTENCE_TOKENS = 32;
/** A batch below this share of the usual one is that of a single chip. */
const LEAST_SHARE = 0.3;
/** How batches grow with chips beyond eight, in the MLPerf training rounds. */
const GROWTH_EXPONENT = 0.6;

/** A batch that stands in the notes as "batch column=64" or "64k". */
function notedBatch({ notes }: Measurement): number | null {
  const match = /batch column=(\d+)(k?)/.exec(notes);
  return match === null ? null : Number(match[1]) * (match[2] === 'k' ? 1024 : 1);
}

/** FLOP that offline entries batch per chip and step, and the most samples that are. Our assumption. */
const BATCHED_FLOP = 5e12;
const MOST_SAMPLES_PER_CHIP = 65_536;

/** Requests in flight: as a row says, or as many as suit the model; null leaves it to the model. */
export function servedBatch(measurement: Measurement, model: Model): number | null {
  const stated = measurement.globalBatch ?? notedBatch(measurement);
  if (stated !== null || isCountedInTokens(model)) return stated;
  const flop = forwardFlopPerUnit(model, 1) * (model.stepsPerSample?.value ?? 1);
  const perChip = Math.min(MOST_SAMPLES_PER_CHIP, Math.max(1, Math.round(BATCHED_FLOP / flop)));
  return perChip * Math.max(1, measurement.chips);
}

/** Sequences or samples per step over all chips. */
export function trainedBatch(measurement: Measurement, model: Model): number {
  const { chips, globalBatch } = measurement;
  const noted = notedBatch(measurement);
  // The column of these tables is of one chip, but for recommenders.
  const ofAll = noted === null || model.family === 'recommender' ? noted : noted * chips;
  const logged = globalBatch ?? ofAll;
  const usual = model.typical.globalBatch;
  if (logged === null) return usual * (chips / 8) ** (chips < 8 ? 1 : GROWTH_EXPONENT);
  if (model.parameters.value > LARGEST_WITH_USUAL_BATCH) return logged;
  const isTokens = model.id === 'transformer-big' && logged / chips > MOST_SENTENCES_PER_CHIP;
  const samples = isTokens ? logged / MEAN_SENTENCE_TOKENS : logged;
  const least = LEAST_SHARE * usual * (chips <= 16 ? chips / 8 : 1);
  return noted === null && samples < least ? samples * chips : samples;
}
