/**
 * How links of earlier versions are read: each migration turns the parameters of one version into
 * those of the next. The chain only grows, for a link is good for ever.
 */
import type { Parameter } from './parameters';

export const LINK_VERSION = 1;

export interface Migrated {
  parameters: readonly Parameter[];
  /** Parameters whose answer is no longer offered; the reader is told of each. */
  retired: readonly Parameter[];
}

export type Migration = (parameters: readonly Parameter[]) => Migrated;

/** By the version that it starts from. Version 1 is the first. */
export const MIGRATIONS: ReadonlyMap<number, Migration> = new Map();

/** The parameters in today's version; null where no chain of migrations leads here from theirs. */
export function migrate(
  parameters: readonly Parameter[],
  version: number,
  migrations = MIGRATIONS,
): Migrated | null {
  let state: Migrated = { parameters, retired: [] };
  for (let from = version; from < LINK_VERSION; from += 1) {
    const next = migrations.get(from)?.(state.parameters);
    if (next === undefined) return null;
    state = { parameters: next.parameters, retired: [...state.retired, ...next.retired] };
  }
  return version > LINK_VERSION ? null : state;
}
