/** Batches as tables give them: of all chips or of one, in samples or tokens, in a column or a note. */

import type { Model } from '../../catalog/model';
import { usualBatch } from './convergence';
import type { Measurement } from './measurement';

/** More than this is tokens: NVIDIA's translation logs count those, Google's sentences. */
const MOST_SENTENCES_PER_CHIP = 256;
/** Tokens of one sentence in those. Our assumption. */
const MEAN_SENTENCE_TOKENS = 32;
/** A batch below this share of the usual one is that of a single chip. */
const LEAST_SHARE = 0.3;
/** Chips on which a usual batch is run. */
const USUAL_CHIPS = 8;
/** How batches grow with chips beyond those, about as in the MLPerf training rounds. */
const GROWTH_EXPONENT = 0.6;

const WIDE_FORMAT = /^(tf|fp)32/i;

/**
 * A batch that stands in the notes as "batch column=64" or "64k". Of two, as in "64, 32", the larger is
 * that of 16 bits, which leave more memory, in whatever order their table gives them.
 */
function notedBatch({ notes, precision }: Measurement): number | null {
  const match = /batch column=(\d+)(k?)(?: *(?:,|and|\/) *(\d+))?/.exec(notes);
  if (match === null) return null;
  const first = Number(match[1]) * (match[2] === 'k' ? 1024 : 1);
  const other = Number(match[3] ?? first);
  return WIDE_FORMAT.test(precision) ? Math.min(first, other) : Math.max(first, other);
}

/** Requests in flight as a row says; null leaves them to the model. */
export const servedBatch = (measurement: Measurement): number | null =>
  measurement.globalBatch ?? notedBatch(measurement);

/** Tokens of a step that stand in the notes as "tokens/step=8388608". */
const notedTokens = ({ notes }: Measurement): number | null =>
  Number(/tokens\/step=(\d+)/.exec(notes)?.[1] ?? 0) || null;

/** What batches are counted in: a model, and the tokens of one of its samples. */
interface Samples {
  model: Model;
  contextTokens: number;
}

/** Samples per step as a row says, in its column or its notes; null where it does not. */
export function loggedBatch(
  measurement: Measurement,
  { model: { id, family }, contextTokens }: Samples,
): number | null {
  const { chips, globalBatch } = measurement;
  const tokens = notedTokens(measurement);
  if (globalBatch === null && tokens !== null) return tokens / contextTokens;
  const noted = notedBatch(measurement);
  // The column of these tables is of one chip, but for recommenders.
  const logged =
    globalBatch ?? (noted === null || family === 'recommender' ? noted : noted * chips);
  if (logged === null || id !== 'transformer-big') return logged;
  return logged / chips > MOST_SENTENCES_PER_CHIP ? logged / MEAN_SENTENCE_TOKENS : logged;
}

/** NVIDIA's logs of the first round count the samples of one chip. */
const isOfOneChip = ({ round }: Measurement, samples: number, usual: number): boolean =>
  round === 'training v0.5' && samples < LEAST_SHARE * usual;

/** Sequences or samples per step over all chips. */
export function trainedBatch(measurement: Measurement, samples: Samples): number {
  const { chips } = measurement;
  const { model } = samples;
  const growth = (chips / USUAL_CHIPS) ** (chips < USUAL_CHIPS ? 1 : GROWTH_EXPONENT);
  const usual = usualBatch(measurement, model) ?? model.typical.globalBatch * growth;
  const logged = loggedBatch(measurement, samples);
  if (logged === null) return usual;
  return isOfOneChip(measurement, logged, usual) ? logged * chips : logged;
}
