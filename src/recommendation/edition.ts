/**
 * A catalog frozen as it was published, with what its figures were calibrated to, so that the verdict
 * of an old link can be computed again. Rules are not frozen: an edition is read by those of today,
 * and says by which it was made.
 */

import type { Catalog } from '../catalog/catalog';
import { CALIBRATION, type Calibration } from '../performance/calibration';
import { RULES_VERSION } from './version';

/** Without what no calculation reads: locators, dates and notes are missing from its figures. */
export interface Edition extends Catalog {
  rules: number;
  calibration: Calibration;
}

/** That of the edition; today's catalog stands beside today's calibration. */
export const calibrationOf = (catalog: Catalog | Edition): Calibration =>
  'calibration' in catalog ? catalog.calibration : CALIBRATION;

/** What only readers of the pages need. */
const UNREAD: ReadonlySet<string> = new Set([
  'locator',
  'asOf',
  'confidence',
  'note',
  'notes',
  'statusNote',
  'machine',
  'hostUsdPerHour',
  'placesSource',
  'derivation',
]);

/** The text of an edition, one row a line, so that two changes meet only where they touch one row. */
export function formatEdition(catalog: Catalog): string {
  const { softwareYear, constants, terms, spread, asOf } = CALIBRATION;
  const parts = Object.entries(catalog).map(([key, part]) => line(key, rows(part)));
  const calibration = JSON.stringify({ asOf, softwareYear, constants, terms, spread });
  return `{\n${[line('rules', RULES_VERSION), ...parts, line('calibration', calibration)].join(',\n')}\n}\n`;
}

const line = (key: string, text: string | number) => `${JSON.stringify(key)}: ${text}`;

const row = (value: unknown): string =>
  JSON.stringify(value, (key, part) => (UNREAD.has(key) ? undefined : part));

const rows = (part: unknown): string =>
  Array.isArray(part) ? `[\n${part.map(row).join(',\n')}\n]` : row(part);

/** The edition of that version in a text that should hold it; null where it does not. */
export function parseEdition(text: string, version: string): Edition | null {
  try {
    const edition = JSON.parse(text) as Partial<Edition> | null;
    return edition?.version === version && edition.calibration ? (edition as Edition) : null;
  } catch {
    return null;
  }
}
