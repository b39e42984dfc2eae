import type { OperatingLine } from '../../recommendation/operatingPoints';

/** One point of the two lines, dollars per million units; null breaks a line. */
export interface OperatingDot {
  at: number;
  gpu: number | null;
  tpu: number | null;
}

export const operatingSeries = ({ points }: OperatingLine): OperatingDot[] =>
  points.map(({ at, gpu, tpu }) => ({
    at,
    gpu: gpu?.usdPerMillion ?? null,
    tpu: tpu?.usdPerMillion ?? null,
  }));
