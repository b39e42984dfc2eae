import { CRITERIA, type Criterion } from '../../catalog/vocabulary';
import type { Weights } from '../../scoring/weights';

/** A share of all weight that is worth a word. */
const NOTABLE_SHARE = 0.01;
const MOST_NAMED = 2;

/** Criteria that weigh notably more here than there, the strongest first; two at most. */
export function emphasised(here: Weights, there: Weights): readonly Criterion[] {
  const more = (id: Criterion) => here[id] - there[id];
  return CRITERIA.filter((id) => more(id) >= NOTABLE_SHARE)
    .sort((a, b) => more(b) - more(a))
    .slice(0, MOST_NAMED);
}
