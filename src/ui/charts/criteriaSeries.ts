import { CRITERION_NAMES } from '../../messages/report';
import type { CriterionReport } from '../../recommendation/report';

/** One spoke of the radar: a criterion and the value of each side, 0 to 100. */
export interface Spoke {
  criterion: string;
  gpu: number;
  tpu: number;
}

export const criteriaSeries = (criteria: readonly CriterionReport[]): Spoke[] =>
  criteria.map(({ id, gpu, tpu }) => ({
    criterion: CRITERION_NAMES[id],
    gpu: onScale(gpu.value),
    tpu: onScale(tpu.value),
  }));

const onScale = (value: number): number =>
  Number.isFinite(value) ? Math.round(Math.min(100, Math.max(0, value))) : 0;
