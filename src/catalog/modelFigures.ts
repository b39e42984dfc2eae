import type { Figure } from './figure';
import type { MatrixFill } from './model';
import { MODEL_SOURCES } from './modelSources';

export type ModelSourceId = keyof typeof MODEL_SOURCES;

/** A number that its source states as such, true when the source was published. */
export function stated(
  value: number,
  source: ModelSourceId,
  locator: string,
  note?: string,
): Figure {
  const { published, accessed } = MODEL_SOURCES[source];
  const asOf = published ?? accessed;
  const figure: Figure = { value, sources: [source], locator, asOf, confidence: 'high' };
  return note === undefined ? figure : { ...figure, note };
}

/** A number computed from what its source states; `note` is the computation. */
export function derived(
  value: number,
  source: ModelSourceId,
  locator: string,
  note: string,
): Figure {
  return { ...stated(value, source, locator, note), confidence: 'medium' };
}

/** A number of ours, with its reason. */
export function assumed(value: number, note: string): Figure {
  return {
    value,
    sources: ['assumption'],
    locator: 'reason in the note',
    asOf: '2026-11-23',
    confidence: 'low',
    note,
  };
}

/** The same number, found in further sources independent of the first. */
export function confirmed(figure: Figure, ...by: ModelSourceId[]): Figure {
  return { ...figure, sources: [...figure.sources, ...by], confidence: 'high' };
}

const WALKED = 'twice the multiply–adds of every convolution and matrix product, layer by layer';
const KEPT =
  'two numbers (before and after normalisation and activation) of 2 bytes per number that convolutions and matrix products write';
const MOVED =
  'every number that convolutions and matrix products read and write, 2 bytes each; normalisation, activation and pooling taken as fused, so a training step without fusion moves more';

/** What the layers of a network add up to, for one sample. */
interface LayerSums {
  flop: number;
  /** Numbers that convolutions and matrix products write and read, weights apart. */
  written: number;
  read: number;
  /** `MatrixFill` of units 16, 32, 64, 128 and 256 wide. */
  fill: readonly [number, number, number, number, number];
}

/** The figures that a walk over the layers gives, sourced where the layers are described. */
export function walked(
  source: ModelSourceId,
  locator: string,
  sums: LayerSums,
  confirmedBy: readonly ModelSourceId[] = [],
) {
  const flop = derived(sums.flop, source, locator, WALKED);
  const [at16, at32, at64, at128, at256] = sums.fill;
  const matrixFill: MatrixFill = {
    byWidth: { 16: at16, 32: at32, 64: at64, 128: at128, 256: at256 },
    sources: [source],
    locator,
  };
  return {
    forwardFlopPerSample: confirmedBy.length > 0 ? confirmed(flop, ...confirmedBy) : flop,
    activationBytesPerUnit: derived(4 * sums.written, source, locator, KEPT),
    trafficBytesPerUnit: derived(2 * (sums.written + sums.read), source, locator, MOVED),
    matrixFill,
  };
}
