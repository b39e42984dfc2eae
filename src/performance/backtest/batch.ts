/** Batches as tables give them: of all chips or of one, in samples or tokens, in a column or a note. */

import type { Model } from '../../catalog/model';
import type { Measurement } from './measurement';

/** Models up to this many parameters train with about the batch that the catalog calls usual. */
const LARGEST_WITH_USUAL_BATCH = 1e9;
/** More than this is tokens: NVIDIA's translation logs count those, Google's sentences. */
const MOST_SENTENCES_PER_CHIP = 256;
/** Tokens of one sentence in those. Our assumption. */
const MEAN_SENTENCE_TOKENS = 32;
/** A batch below this share of the usual one is that of a single chip. */
const LEAST_SHARE = 0.3;
/** Chips on which a usual batch is run. */
const USUAL_CHIPS = 8;
/** Up to so many chips a batch may be smaller in proportion to them. */
const MOST_CHIPS_IN_PROPORTION = 16;
/** How batches grow with chips beyond those, in the MLPerf training rounds. */
const GROWTH_EXPONENT = 0.6;

/** A batch that stands in the notes as "batch column=64" or "64k". */
function notedBatch({ notes }: Measurement): number | null {
  const match = /batch column=(\d+)(k?)/.exec(notes);
  return match === null ? null : Number(match[1]) * (match[2] === 'k' ? 1024 : 1);
}

/** Requests in flight as a row says; null leaves them to the model. */
export const servedBatch = (measurement: Measurement): number | null =>
  measurement.globalBatch ?? notedBatch(measurement);

/** Sequences or samples per step over all chips. */
export function trainedBatch(measurement: Measurement, model: Model): number {
  const { chips, globalBatch } = measurement;
  const noted = notedBatch(measurement);
  // The column of these tables is of one chip, but for recommenders.
  const ofAll = noted === null || model.family === 'recommender' ? noted : noted * chips;
  const logged = globalBatch ?? ofAll;
  const usual = model.typical.globalBatch;
  if (logged === null) {
    return usual * (chips / USUAL_CHIPS) ** (chips < USUAL_CHIPS ? 1 : GROWTH_EXPONENT);
  }
  if (model.parameters.value > LARGEST_WITH_USUAL_BATCH) return logged;
  const isTokens = model.id === 'transformer-big' && logged / chips > MOST_SENTENCES_PER_CHIP;
  const samples = isTokens ? logged / MEAN_SENTENCE_TOKENS : logged;
  const least = LEAST_SHARE * usual * (chips <= MOST_CHIPS_IN_PROPORTION ? chips / USUAL_CHIPS : 1);
  return noted === null && samples < least ? samples * chips : samples;
}
