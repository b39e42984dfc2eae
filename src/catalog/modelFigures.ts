import type { Figure } from './figure';
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
