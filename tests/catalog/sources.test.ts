import { describe, expect, test } from 'vitest';
import { SOURCES } from '../../src/catalog/sources';
import { faultsOfFigure, figuresIn, sourcesIn } from './faults';

/** Every exported table of the catalog, those included that are yet to be written. */
const tables = Object.entries(
  import.meta.glob<Record<string, unknown>>(
    ['../../src/catalog/*.ts', '!../../src/catalog/*ources.ts'],
    { eager: true },
  ),
).flatMap(([file, exported]) =>
  Object.entries(exported)
    .filter(([, value]) => typeof value === 'object')
    .map(([name, value]) => [`${file.split('/').pop()} ${name}`, value] as const),
);

const cited = new Set(tables.flatMap(([, table]) => sourcesIn(table)));

describe.each(tables)('%s', (_, table) => {
  test('shows for each figure where it was read', () => {
    expect(figuresIn(table).flatMap(([path, figure]) => faultsOfFigure(path, figure))).toEqual([]);
  });

  test('cites only sources that are listed', () => {
    expect(sourcesIn(table).filter((id) => !Object.hasOwn(SOURCES, id))).toEqual([]);
  });
});

test('every source is cited by something', () => {
  const idle = Object.keys(SOURCES).filter(
    (id) => !cited.has(id) && !/^(unsourced|assumption)$/.test(id),
  );
  expect(idle).toEqual([]);
});

test.each(Object.entries(SOURCES))('%s can be found again', (_, source) => {
  expect(source.title).not.toBe('');
  expect(source.publisher).not.toBe('');
  expect(source.url ?? 'https://').toMatch(/^https:\/\//);
  expect(source.published ?? '2000').toMatch(/^[12]\d{3}(-\d\d){0,2}$/);
  expect(source.accessed).toMatch(/^20\d\d-\d\d-\d\d$/);
});

test('the same address stands under one id', () => {
  const urls = Object.values(SOURCES).flatMap(({ url }) => url ?? []);
  expect(urls.filter((url, index) => urls.indexOf(url) !== index)).toEqual([]);
});

describe('the search for sources', () => {
  const figure = { value: 1, sources: ['a', 'b'], locator: 'x', asOf: '2026', confidence: 'low' };

  test('finds them in figures, in lists and under keys of their own', () => {
    const table = [{ peak: figure, placesSource: 'c', items: [{ sources: ['d'], id: 'not-one' }] }];
    expect(sourcesIn(table)).toEqual(['a', 'b', 'c', 'd']);
  });

  test('finds figures at any depth and names the way to them', () => {
    expect(figuresIn([{ peak: { bf16: figure } }])).toEqual([['0.peak.bf16', figure]]);
  });
});
