/**
 * Maximum a posteriori estimate of the terms: each has a prior, measurements pull it away from it.
 * Gauss–Newton on log speeds. Errors and priors have the tails of Student's t (Lange et al. 1989), so
 * that odd rows do not decide, and one odd model does not shift what is taken of all the others.
 */

import type { Calibration } from '../calibration';
import { AFFINITY, type Shifts, shiftsOf, visitTerms } from '../efficiency';
import { isInfeasible, timingOf } from '../predict';
import { roofOf } from '../roofline';
import { workId } from '../work';
import type { Observation } from './observation';
import { priorOf } from './priors';
import { solvePositiveDefinite } from './solve';

const SHIFT_NAMES = [
  'speed',
  'saving',
  'traffic',
  'overhead',
  'sequential',
  'network',
  'evaluation',
] as const;
/** Shift of a numeric derivative. */
const STEP = 0.02;
/** Degrees of freedom of errors and priors. */
const DEGREES = 4;

/** ln(predicted speed), or null where the run does not fit. */
export function lnPredicted(
  observation: Observation,
  calibration: Calibration,
  shifts: Shifts,
): number | null {
  const { run, deployment } = observation;
  const roof = roofOf(observation, calibration.constants, shifts);
  const outcome = timingOf(run, deployment.chips, roof);
  if (isInfeasible(outcome)) return null;
  const speed = observation.speedOf(outcome, shifts);
  return speed > 0 ? Math.log(speed) : null;
}

/** The shifts of an observation: those of its run, and those of how it was measured. */
export function shiftsUnder(observation: Observation, calibration: Calibration) {
  const shifts = shiftsOf(observation, calibration);
  let measured = 0;
  for (const { on, key, coefficient } of observation.circumstances) {
    const value = coefficient * (calibration.terms[key] ?? 0);
    if (on === 'measured') measured += value;
    else shifts[on] += value;
  }
  return { shifts, measured };
}

/** ln(measured ÷ predicted), or null where the run does not fit. */
export function residualOf(observation: Observation, calibration: Calibration): number | null {
  const { shifts, measured } = shiftsUnder(observation, calibration);
  const predicted = lnPredicted(observation, calibration, shifts);
  return predicted === null ? null : Math.log(observation.measuredSpeed) - predicted - measured;
}

/** One row of the linearised problem: columns and values, and what is left to explain. */
export interface LinearRow {
  columns: Int32Array;
  values: Float64Array;
  residual: number;
}

/** How ln(predicted) of an observation moves with every term that bears on it; null if nothing fits. */
export function linearize(
  observation: Observation,
  calibration: Calibration,
  columnOf: (key: string) => number,
): LinearRow | null {
  const { shifts, measured } = shiftsUnder(observation, calibration);
  const base = lnPredicted(observation, calibration, shifts);
  if (base === null) return null;
  const slope: Record<string, number> = {};
  for (const name of SHIFT_NAMES) {
    const moved = lnPredicted(observation, calibration, { ...shifts, [name]: shifts[name] + STEP });
    slope[name] = moved === null ? 0 : (moved - base) / STEP;
  }
  const sums = new Map<number, number>();
  const add = (key: string, value: number) => {
    if (value === 0) return;
    const column = columnOf(key);
    sums.set(column, (sums.get(column) ?? 0) + value);
  };
  visitTerms(observation, calibration, (shift, key, coefficient) =>
    add(key, coefficient * (slope[shift] ?? 0)),
  );
  for (const { on, key, coefficient } of observation.circumstances) {
    add(key, on === 'measured' ? coefficient : coefficient * (slope[on] ?? 0));
  }
  return {
    columns: Int32Array.from(sums.keys()),
    values: Float64Array.from(sums.values()),
    residual: Math.log(observation.measuredSpeed) - base - measured,
  };
}

export interface Weighted {
  observation: Observation;
  weight: number;
}

/** Numbers the terms in the order in which they turn up. */
class Columns {
  readonly keys: string[] = [];
  private readonly numbers = new Map<string, number>();

  of(key: string): number {
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    this.numbers.set(key, this.keys.length);
    return this.keys.push(key) - 1;
  }
}

export interface FitOptions {
  /** Scale of the errors, in natural logarithms. */
  sigma: number;
  iterations: number;
}

/** Minus the logarithm of a Student-t density at `deviations` from its middle, up to a constant. */
const heavyTailed = (deviations: number): number =>
  ((DEGREES + 1) * Math.log1p(deviations ** 2 / DEGREES)) / 2;

/** How much harder or softer than a normal distribution that density pulls back to its middle. */
const pull = (deviations: number): number => (DEGREES + 1) / (DEGREES + deviations ** 2);

/** Minus the logarithm of the posterior, up to a constant. */
function loss(rows: readonly Weighted[], calibration: Calibration, sigma: number): number {
  let sum = 0;
  for (const { observation, weight } of rows) {
    const residual = residualOf(observation, calibration);
    if (residual === null) continue;
    sum += weight * heavyTailed(residual / sigma);
  }
  for (const [key, value] of Object.entries(calibration.terms)) {
    const prior = priorOf(key);
    sum += heavyTailed((value - prior.mean) / prior.sigma);
  }
  return sum;
}

/** The normal equations of all rows around one calibration. */
export interface Linearization {
  calibration: Calibration;
  keys: readonly string[];
  normal: Float64Array;
  right: Float64Array;
  rows: ReadonlyMap<Observation, LinearWeighted>;
}

interface LinearWeighted {
  row: LinearRow;
  weight: number;
}

/** Linearises every row, with terms that none bears on left out, and priors added. */
export function linearizeAll(
  rows: readonly Weighted[],
  start: Calibration,
  sigma: number,
): Linearization {
  const columns = new Columns();
  const linear = new Map<Observation, LinearWeighted>();
  for (const { observation, weight } of rows) {
    const row = linearize(observation, start, (key) => columns.of(key));
    if (row === null) continue;
    linear.set(observation, { row, weight: (weight * pull(row.residual / sigma)) / sigma ** 2 });
  }
  const { keys } = columns;
  const n = keys.length;
  const normal = new Float64Array(n * n);
  const right = new Float64Array(n);
  keys.forEach((key, column) => {
    const prior = priorOf(key);
    const away = (prior.mean - (start.terms[key] ?? 0)) / prior.sigma;
    const trust = pull(away) / prior.sigma ** 2;
    normal[column * n + column] = trust;
    right[column] = trust * away * prior.sigma;
  });
  for (const { row, weight } of linear.values()) accumulate(row, weight, normal, right);
  const terms = Object.fromEntries(keys.map((key) => [key, start.terms[key] ?? 0]));
  return { calibration: { ...start, terms }, keys, normal, right, rows: linear };
}

/** Holds a term where it is. */
const PIN = 1e9;

/** Columns of affinities whose model these rows show on one side only, which tell nothing of it. */
function oneSidedColumns(rows: readonly Observation[], keys: readonly string[]): number[] {
  const sides = new Map<string, Set<string>>();
  for (const { run, deployment } of rows) {
    const key = `${AFFINITY}${workId(run.model)}/${run.kind}`;
    const known = sides.get(key) ?? new Set();
    sides.set(key, known.add(deployment.device.side));
  }
  return keys.flatMap((key, column) =>
    key.startsWith(AFFINITY) && sides.get(key)?.size !== 2 ? [column] : [],
  );
}

/** One Gauss–Newton step, damped, without the rows of `left`. */
export function stepped(
  { calibration, keys, normal, right, rows }: Linearization,
  damping: number,
  left: readonly Observation[] = [],
): Calibration {
  const n = keys.length;
  const a = Float64Array.from(normal);
  const b = Float64Array.from(right);
  for (const observation of left) {
    const linear = rows.get(observation);
    if (linear !== undefined) accumulate(linear.row, -linear.weight, a, b);
  }
  const gone = new Set(left);
  const kept = [...rows.keys()].filter((observation) => !gone.has(observation));
  for (const column of oneSidedColumns(kept, keys)) {
    (a[column * n + column] as number) += PIN;
    (b[column] as number) -= PIN * (calibration.terms[keys[column] as string] ?? 0);
  }
  for (let i = 0; i < n; i++) (a[i * n + i] as number) *= 1 + damping;
  const step = solvePositiveDefinite(a, b);
  const terms: Record<string, number> = {};
  keys.forEach((key, column) => {
    terms[key] = (calibration.terms[key] ?? 0) + (step[column] as number);
  });
  return { ...calibration, terms };
}

/** Share of the diagonal that is added to it: at first, and where steps keep succeeding. */
const FIRST_DAMPING = 1e-3;
const LEAST_DAMPING = 1e-6;
/** Ever more damped steps that are tried before an iteration gives up. */
const MOST_ATTEMPTS = 6;
/** A fit is done when an iteration gains less than this share of the loss. */
const WORTH_ITERATING = 1e-4;

/** The calibration with the terms that the rows bear on, by Levenberg–Marquardt. */
export function fitTerms(
  rows: readonly Weighted[],
  start: Calibration,
  options: FitOptions,
): Calibration {
  let damping = FIRST_DAMPING;
  let calibration = start;
  let best = Number.POSITIVE_INFINITY;
  for (let iteration = 0; iteration < options.iterations; iteration++) {
    const linear = linearizeAll(rows, calibration, options.sigma);
    const before = loss(rows, linear.calibration, options.sigma);
    best = before;
    for (let attempt = 0; attempt < MOST_ATTEMPTS && best === before; attempt++) {
      const moved = stepped(linear, damping);
      const reached = loss(rows, moved, options.sigma);
      damping = reached < best ? Math.max(LEAST_DAMPING, damping / 5) : damping * 8;
      if (reached < best) {
        best = reached;
        calibration = moved;
      }
    }
    if (before - best < WORTH_ITERATING * before) break;
  }
  return calibration;
}

function accumulate(row: LinearRow, weight: number, normal: Float64Array, right: Float64Array) {
  const n = right.length;
  const { columns, values, residual } = row;
  for (let i = 0; i < columns.length; i++) {
    const p = columns[i] as number;
    const v = (values[i] as number) * weight;
    (right[p] as number) += v * residual;
    for (let j = 0; j < columns.length; j++) {
      (normal[p * n + (columns[j] as number)] as number) += v * (values[j] as number);
    }
  }
}
