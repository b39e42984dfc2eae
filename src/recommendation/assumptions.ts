/** What the report takes for granted: open questions at the middle of their range, and the model. */

import { ASSUMPTIONS } from '../messages/report';
import type { Answers } from '../questionnaire/answers';
import { openKeys } from './completions';
import type { Decision } from './decision';
import type { Assumption } from './report';

export function assumptionsOf({ answers, situation }: Decision): readonly Assumption[] {
  const open = openKeys(answers).map((key) => ({
    text: ASSUMPTIONS.open(key, valueText(situation.answers[key])),
    sources: ['assumption'] as const,
  }));
  return [
    ...open,
    ...ASSUMPTIONS.always.map((text) => ({ text, sources: ['assumption'] as const })),
  ];
}

function valueText(value: Answers[keyof Answers]): string {
  if (value === undefined) return ASSUMPTIONS.nothing;
  return typeof value === 'object' ? value.join(', ') : String(value);
}
