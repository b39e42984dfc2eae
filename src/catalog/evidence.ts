import type { SourceId } from './sources';
import type { Criterion, Side } from './vocabulary';

/** A: official, primary or measured with method. B: first-hand report. C: secondary article. */
export type Grade = 'A' | 'B' | 'C';

/** One observation, for or against a trait's direction. */
export interface EvidenceItem {
  id: string;
  /** Which side it speaks for; null where it says that the two are level. */
  favours: Side | null;
  /** What was seen, in our words, with its number if it has one. */
  statement: string;
  grade: Grade;
  /** Year and month of the observation. */
  observed: string;
  /** Architecture it was seen on (`tpu-v3`, `hopper`), where it says. */
  architecture?: string;
  sources: readonly [SourceId, ...SourceId[]];
}

/** The answers under which a trait speaks: it applies where every listed key has a listed value. */
export type TraitCondition = Readonly<Record<string, readonly string[]>>;

/**
 * How one kind of answer shifts one criterion, and what supports it. The shift is the distance in
 * value points (0 to 100) that it opens between the sides: it must come from the items, and
 * `derivation` says how.
 */
export interface Trait {
  id: string;
  criterion: Criterion;
  when: TraitCondition;
  favours: Side;
  /** Points of value between the sides when the evidence is fresh and on current hardware. */
  points: number;
  /** Half-width of the 80 % interval of `points`. */
  spreadPoints: number;
  derivation: string;
  items: readonly EvidenceItem[];
}
