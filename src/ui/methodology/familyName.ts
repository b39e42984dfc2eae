import { METHODOLOGY } from '../../messages/methodology';
import { QUESTION_TEXTS } from '../../messages/questions';
import type { MeasuredRow } from '../../performance/measuredRows';

/** Family of models and kind of work in words, e.g. "Convolutional network, training". */
export function familyName({ family, kind }: MeasuredRow): string {
  const [name = family] = QUESTION_TEXTS.family.options?.[family] ?? [];
  return `${name}, ${METHODOLOGY.measured.kinds[kind] ?? kind}`;
}
