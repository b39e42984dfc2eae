import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  formatChance,
  formatCount,
  formatDate,
  formatInterval,
  formatPercent,
  formatPoints,
  formatQuantity,
  formatRate,
  formatRateInterval,
  formatScore,
  type Quantity,
} from '../../src/units/format';

describe('an amount is read on the scale that suits it', () => {
  test.each([
    ['hours', 0.01, '36 s'],
    ['hours', 0.7, '42 min'],
    ['hours', 5.2, '5.2 h'],
    ['hours', 74.4, '3.1 days'],
    ['hours', 2352, '14 weeks'],
    ['hours', 26_298, '3 years'],
    ['usd', 0, '$0'],
    ['usd', 0.0421, '$0.042'],
    ['usd', 0.5, '$0.50'],
    ['usd', 2.7, '$2.70'],
    ['usd', 9.999, '$10'],
    ['usd', 1237, '$1,240'],
    ['usd', 999_950, '$1 million'],
    ['usd', 1_236_000, '$1.24 million'],
    ['kwh', 0.5, '500 Wh'],
    ['kwh', 4_321, '4,300 kWh'],
    ['kwh', 12_300, '12 MWh'],
    ['bytes', 80e9, '80 GB'],
    ['bytes', 1.4e11, '140 GB'],
    ['count', 12_400, '12,000'],
    ['count', 3_210_000, '3.2 million'],
  ] as const)('%s: %d is written "%s"', (quantity, value, text) => {
    expect(formatQuantity(quantity, value)).toBe(text);
  });

  test('rates carry their unit', () => {
    expect(formatRate(12_400, 'tokens/s')).toBe('12,000 tokens/s');
    expect(formatRateInterval({ low: 9_800, mid: 12_400, high: 15_600 }, 'tokens/s')).toBe(
      '9,800–16,000 tokens/s',
    );
  });
});

describe('a range', () => {
  test('is written on the scale of its middle, with the unit once', () => {
    expect(formatInterval('hours', { low: 12.4, mid: 15, high: 18.1 })).toBe('12–18 h');
    expect(formatInterval('hours', { low: 36, mid: 72, high: 144 })).toBe('1.5–6 days');
    expect(formatInterval('usd', { low: 980, mid: 1237, high: 1430 })).toBe('$980–1,430');
  });

  test('without width says "about"', () => {
    expect(formatInterval('hours', { low: 24, mid: 24, high: 24 })).toBe('about 24 h');
  });
});

test('percentages never round to a certainty that is not there', () => {
  expect(formatPercent(0.003)).toBe('under 1%');
  expect(formatPercent(0.996)).toBe('over 99%');
  expect(formatPercent(0.784)).toBe('78%');
  expect(formatPercent(1)).toBe('100%');
});

test('chances are counted out of ten, and out of twenty at the ends', () => {
  expect(formatChance(0.78)).toBe('about 8 in 10');
  expect(formatChance(0.07)).toBe('about 1 in 10');
  expect(formatChance(0.02)).toBe('less than 1 in 20');
  expect(formatChance(0.97)).toBe('more than 19 in 20');
});

test('scores are whole and points keep a decimal while they are small', () => {
  expect(formatScore(71.6)).toBe('72');
  expect(formatPoints(6.24)).toBe('6.2');
  expect(formatPoints(12.4)).toBe('12');
  expect(formatPoints(2)).toBe('2.0');
});

test('dates keep the precision they came with', () => {
  expect(formatDate('2026-10-06')).toBe('6 Oct 2026');
  expect(formatDate('2026-10')).toBe('Oct 2026');
  expect(formatDate('2018')).toBe('2018');
});

test('nothing that is not a number reaches the screen', () => {
  const anything = fc.oneof(
    fc.double({ min: -1e21, max: 1e21 }),
    fc.constantFrom(Number.NaN, Infinity, -Infinity),
  );
  const quantities: Quantity[] = ['hours', 'usd', 'kwh', 'bytes', 'count'];
  fc.assert(
    fc.property(anything, fc.constantFrom(...quantities), (value, quantity) => {
      const interval = { low: value, mid: value, high: value };
      const shown = [
        formatQuantity(quantity, value),
        formatInterval(quantity, interval),
        formatPercent(value),
        formatChance(value),
        formatScore(value),
        formatPoints(value),
      ];
      expect(shown.join(' ')).not.toMatch(/NaN|Infinity|∞|undefined/);
    }),
  );
});

test('what is ordered one by one is written exactly: 2,048 chips, not 2,000', () => {
  expect(formatCount(2048)).toBe('2,048');
  expect(formatCount(Number.NaN)).toBe('not known');
});
