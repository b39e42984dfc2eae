/** What of a report has moved between two editions of the catalog. */

import { type Criterion, SIDES, type Side } from '../catalog/vocabulary';
import type { Report } from './report';

export interface Move {
  criterion: Criterion;
  side: Side;
  /** Values of the side's best alternative, 0 to 100. */
  before: number;
  now: number;
}

/** Less than this, out of 100, is no news to a reader. */
const LEAST_MOVE = 1;
const MOST_MOVES = 4;

/** The criteria whose values differ most between two reports on the same answers, largest first. */
export function largestMoves(before: Report, now: Report): readonly Move[] {
  const moves = now.criteria.flatMap((criterion) => {
    const old = before.criteria.find(({ id }) => id === criterion.id);
    if (!old) return [];
    return SIDES.map((side) => ({
      criterion: criterion.id,
      side,
      before: old[side].value,
      now: criterion[side].value,
    }));
  });
  return moves
    .filter((move) => distance(move) >= LEAST_MOVE)
    .sort((a, b) => distance(b) - distance(a))
    .slice(0, MOST_MOVES);
}

const distance = (move: Move): number => Math.abs(move.now - move.before);
