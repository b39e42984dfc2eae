import type { DeviceId } from '../catalog/roster';
import type { SourceId } from '../catalog/sources';
import type { Criterion, Side, Term } from '../catalog/vocabulary';
import type { Bound } from '../performance/prediction';
import type { AnswerKey, Answers } from '../questionnaire/answers';
import type { Issue } from '../questionnaire/issue';
import type { Weights } from '../scoring/weights';

/** What `recommend` returns, *Export JSON* writes and the frame posts: contract section 2. */
export interface Report {
  schema: 1;
  /** Catalog and rule version, e.g. "2026.11.0". */
  version: string;
  /** Canonical query of the answers, from `?` on; the page puts its own address before it. */
  link: string;
  answers: Answers;
  verdict: Verdict;
  /** The verdict in one sentence with its main reason. */
  summary: string;
  probability: Record<Side, number>;
  /**
   * The weights, on average, of the cases in which a side comes out ahead: whom it suits. Null where
   * it never does.
   */
  centralWeights?: Record<Side, Weights | null>;
  /** 0 to 100: the weighted score of the side's best alternative; 0 where it has none. */
  suitability: Record<Side, number>;
  criteria: readonly CriterionReport[];
  gates: readonly Gate[];
  best: Record<Side, Alternative | null>;
  /** Every alternative considered, best first, dominated ones marked. */
  alternatives: readonly Alternative[];
  /** Largest first. */
  reasons: readonly Reason[];
  flips: readonly Flip[];
  unknowns: readonly Unknown[];
  assumptions: readonly Assumption[];
  issues: readonly Issue[];
  /** Every source that the figures in this report rest on. */
  sources: readonly SourceId[];
}

export type Verdict = 'gpu' | 'tpu' | 'either' | 'neither' | 'measure';

export interface CriterionReport {
  id: Criterion;
  /** Normalised: the eight sum to 1. */
  weight: number;
  gpu: CriterionSide;
  tpu: CriterionSide;
}

export interface CriterionSide {
  /** 0 to 100 on fixed anchors. */
  value: number;
  /** The raw number behind the value; null where the criterion is a judgement of evidence. */
  estimate: number | null;
  unit: string;
  why: string;
  /** Ids of the traits' items and sources that it rests on. */
  evidence: readonly string[];
}

/** What rules a side out. Never averaged into a score. */
export interface Gate {
  side: Side;
  id: string;
  because: string;
  /** What would lift it. */
  lift: string;
  sources: readonly SourceId[];
}

/** A range with the probability that it claims to hold the truth. */
export interface Range {
  low: number;
  mid: number;
  high: number;
  probability: number;
}

export interface Alternative {
  side: Side;
  device: DeviceId;
  count: number;
  provider: string;
  region: string;
  term: Term | 'owned' | 'purchase';
  bound: Bound;
  throughput: Range & { unit: string };
  /** Wall-clock hours of the job; null for serving without an end. */
  hours: Range | null;
  /** Dollars of the job; for serving without an end, of a month (`usdPer`). Null: no price known. */
  usd: Range | null;
  usdPer: 'job' | 'month';
  kwh: Range | null;
  score: number;
  /** No better than another on any criterion and worse on one. */
  dominated: boolean;
  /** Value per criterion, 0 to 100. */
  values: Record<Criterion, number>;
}

/** One contribution to the difference between the two sides. */
export interface Reason {
  criterion: Criterion;
  side: Side;
  /** Points of the score (0 to 100) by which it moves the balance towards `side`. */
  points: number;
  answers: readonly AnswerKey[];
  text: string;
  /** The trait of the catalog behind it; absent where it was computed. */
  trait?: string;
  evidence: readonly string[];
}

/** The smallest change of answers that turns the verdict, and where it leads. */
export interface Flip {
  change: Answers;
  link: string;
  verdict: Verdict;
  text: string;
}

export interface Unknown {
  key: AnswerKey;
  /** Chance that answering it changes the verdict, in [0, 1]. */
  changesVerdict: number;
}

export interface Assumption {
  text: string;
  sources: readonly SourceId[];
}
