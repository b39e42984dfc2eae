import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CATALOG } from '../../src/catalog/catalog';
import { EXAMPLES } from '../../src/questionnaire/examples';
import { formatEdition, parseEdition } from '../../src/recommendation/edition';
import { recommend } from '../../src/recommendation/recommend';
import { partialAnswers } from './randomAnswers';

const FOLDER = 'public/editions';
const read = (file: string) => readFileSync(`${FOLDER}/${file}`, 'utf8');
const frozen = () => parseEdition(read(`${CATALOG.version}.json`), CATALOG.version) ?? CATALOG;

describe('the edition of today', () => {
  test('holds the figures of today', () => {
    const isFresh = read(`${CATALOG.version}.json`) === formatEdition(CATALOG);
    expect(isFresh, 'figures have changed: run `npm run edition`').toBe(true);
  });

  test.each(EXAMPLES)('gives the report of today on “$id”', ({ answers }) => {
    expect(recommend(answers, { catalog: frozen() })).toEqual(recommend(answers));
  });

  test('gives the report of today on any answers', () => {
    const edition = frozen();
    fc.assert(
      fc.property(partialAnswers, (answers) => {
        const [then, now] = [recommend(answers, { catalog: edition }), recommend(answers)];
        expect(JSON.stringify(then)).toBe(JSON.stringify(now));
      }),
      { numRuns: 8 },
    );
  });
});

test.each(readdirSync(FOLDER))(
  '%s is what its name says, and no newer than the catalog',
  (file) => {
    const version = file.replace('.json', '');
    expect(parseEdition(read(file), version)?.version).toBe(version);
    expect(version <= CATALOG.version).toBe(true);
  },
);

describe('an edition with other figures', () => {
  const prices = CATALOG.prices.map((price) => ({ ...price, usdPerHour: 2 * price.usdPerHour }));
  const text = formatEdition({ ...CATALOG, version: '2026.05', prices });
  const answers = EXAMPLES[0]?.answers ?? {};
  const midOf = (catalog: typeof CATALOG) => recommend(answers, { catalog }).best.gpu?.usd?.mid;

  test('is computed with those: at twice the price the same machine costs twice as much', () => {
    const edition = parseEdition(text, '2026.05');
    if (edition === null) throw new Error('unreadable');
    expect(recommend(answers, { catalog: edition }).version).toMatch(/^2026\.05\./);
    expect(midOf(edition)).toBeCloseTo(2 * (midOf(CATALOG) ?? 0), 6);
  });

  test('is computed with its own calibration', () => {
    const edition = parseEdition(text, '2026.05');
    if (edition === null) throw new Error('unreadable');
    const { calibration } = edition;
    const constants = {
      ...calibration.constants,
      matrixEfficiency: 0.01,
      bandwidthEfficiency: 0.01,
    };
    const slow = { ...edition, calibration: { ...calibration, constants } };
    expect(midOf(slow)).toBeGreaterThan(5 * (midOf(edition) ?? 0));
  });
});

test.each([
  ['of another version', formatEdition(CATALOG)],
  ['that is a page', '<!doctype html><title>Not found</title>'],
  ['that was cut short', formatEdition({ ...CATALOG, version: '2026.05' }).slice(0, 5000)],
  ['that holds nothing', 'null'],
])('a text %s is no edition of 2026.05', (_, text) => {
  expect(parseEdition(text, '2026.05')).toBeNull();
});
