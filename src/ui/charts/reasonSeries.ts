import { CRITERION_NAMES } from '../../messages/report';
import { RESULT } from '../../messages/result';
import type { Reason } from '../../recommendation/report';

/** One bar: it grows to the left for GPU and to the right for TPU, the other side is null. */
export interface ReasonBar {
  /** Rank and criterion, as in the list beside the chart: two reasons may share a criterion. */
  label: string;
  gpu: number | null;
  tpu: number | null;
}

/** More bars than this are a list, not a picture. */
const MOST_BARS = 8;

export const reasonSeries = (reasons: readonly Reason[]): ReasonBar[] =>
  reasons.slice(0, MOST_BARS).map(({ criterion, side, points }, index) => ({
    label: RESULT.reasons.bar(index + 1, CRITERION_NAMES[criterion]),
    gpu: side === 'gpu' ? -points : null,
    tpu: side === 'tpu' ? points : null,
  }));

/** Half-width of the axis, so that zero is in the middle and equal points are equal lengths. */
export function axisReach(bars: readonly ReasonBar[]): number {
  const longest = Math.max(1, ...bars.map(({ gpu, tpu }) => Math.abs(gpu ?? tpu ?? 0)));
  return Math.ceil(longest * 1.25);
}
