import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatNumber, parseNumber } from '../../src/units/number';
import { fastestMs } from '../fastestMs';
import { runs } from '../runs';

const outcome = (text: string, notation: 'link' | 'form') => {
  const reading = parseNumber(text, notation);
  return reading.ok ? reading.value : reading.reason;
};

describe('a number in a link', () => {
  test.each([
    ['0', 0],
    ['-0', 0],
    ['7', 7],
    ['+5', 5],
    ['-5', -5],
    ['.5', 0.5],
    ['007', 7],
    ['8b', 8e9],
    ['8B', 8e9],
    ['1.5t', 1.5e12],
    ['16k', 16_000],
    ['2M', 2e6],
    ['1e9', 1e9],
    ['1E+9', 1e9],
    ['1e 9', 1e9],
    ['1e-3', 0.001],
    [' 12 ', 12],
    ['', 'empty'],
    ['   ', 'empty'],
    ['1e999', 'too-large'],
    ['9'.repeat(400), 'too-large'],
    ['1,5', 'not-a-number'],
    ['1,000', 'not-a-number'],
    ['1 000', 'not-a-number'],
    ['1_000', 'not-a-number'],
    ['5.', 'not-a-number'],
    ['.', 'not-a-number'],
    ['1.2.3', 'not-a-number'],
    ['0x10', 'not-a-number'],
    ['0b1', 'not-a-number'],
    ['1e3k', 'not-a-number'],
    ['1kk', 'not-a-number'],
    ['k', 'not-a-number'],
    ['e5', 'not-a-number'],
    ['--1', 'not-a-number'],
    ['1e', 'not-a-number'],
    ['NaN', 'not-a-number'],
    ['Infinity', 'not-a-number'],
    ['１２', 'not-a-number'],
    ['12 GB', 'not-a-number'],
    ['10%', 'not-a-number'],
    ['null', 'not-a-number'],
  ])('%j reads as %j', (text, expected) => {
    expect(outcome(text, 'link')).toBe(expected);
  });
});

describe('a number in a field', () => {
  test.each([
    ['8 b', 8e9],
    ['8b', 8e9],
    ['1 000', 1000],
    ['1\u00a0000', 1000],
    ['1\u202f000\u202f000', 1e6],
    ['１２', 12],
    ['1e9', 1e9],
    ['1.234', 1.234],
  ])('%j reads as %j, with nothing to explain', (text, value) => {
    expect(parseNumber(text, 'form')).toEqual({ ok: true, value });
  });

  test.each([
    ['1,5', 1.5, '1.5'],
    ['1,000', 1000, '1000'],
    ['0,125', 0.125, '0.125'],
    ['1,5b', 1.5e9, '1.5b'],
    ['12,3456', 12.3456, '12.3456'],
    ['1,234,567', 1234567, '1234567'],
    ['1.234.567', 1234567, '1234567'],
    ['1,234.5', 1234.5, '1234.5'],
    ['1.234,5', 1234.5, '1234.5'],
    ['12,34,567', 1234567, '1234567'],
    ["1'000", 1000, '1000'],
    ['1’000,5', 1000.5, '1000.5'],
    ['1_000', 1000, '1000'],
    ['1 000,5', 1000.5, '1000.5'],
    [',5', 0.5, '.5'],
  ])('%j reads as %j and says so: %j', (text, value, reading) => {
    expect(parseNumber(text, 'form')).toEqual({ ok: true, value, reading });
  });

  test.each([
    '1,,5',
    '1,5,2',
    '1.5.2',
    '1 00',
    '1 0000',
    '1,000 000',
    '1, 5',
    '5,',
    '1.,5',
    '0x10',
    '1e1e1',
    'five',
    '5 days',
    '1,5k,',
    '1_',
    '- 5',
    '1\n000x',
    '∞',
    '¹',
    '5²',
    '½',
  ])('%j is refused', (text) => {
    expect(parseNumber(text, 'form').ok).toBe(false);
  });

  test('means what it means in a link wherever a link can read it', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const text = formatNumber(value);
        expect(parseNumber(text, 'form')).toEqual(parseNumber(text, 'link'));
      }),
    );
  });
});

test('any text gives a finite number or a reason', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom(...'0123456789.,eEkKmMbBtT+- _’x') }),
  );
  fc.assert(
    fc.property(text, fc.constantFrom('link' as const, 'form' as const), (input, notation) => {
      const reading = parseNumber(input, notation);
      expect(reading.ok ? Number.isFinite(reading.value) : reading.reason.length > 0).toBe(true);
    }),
    { numRuns: runs(5000) },
  );
});

test('a comma never makes ten times the number out of a decimal', () => {
  fc.assert(
    fc.property(fc.nat(999), fc.nat(99), (whole, fraction) => {
      const reading = parseNumber(`${whole},${fraction}`, 'form');
      expect(reading).toMatchObject({ value: Number(`${whole}.${fraction}`) });
    }),
  );
});

test('a hundred thousand characters are read at once', () => {
  for (const text of [
    '1'.repeat(1e5),
    '1,'.repeat(5e4),
    '1 '.repeat(5e4),
    ' '.repeat(1e5),
    '.'.repeat(1e5),
    "1'1.".repeat(25_000),
  ]) {
    expect(fastestMs(() => parseNumber(text, 'form'))).toBeLessThan(100);
  }
});

describe('a number is written', () => {
  test.each([
    [0, '0'],
    [-0, '0'],
    [1, '1'],
    [100, '100'],
    [1000, '1k'],
    [1500, '1.5k'],
    [8192, '8192'],
    [70e9, '70b'],
    [1e11, '100b'],
    [7.24e9, '7.24b'],
    [1.5e12, '1.5t'],
    [1e14, '100t'],
    [1e15, '1e15'],
    [0.5, '0.5'],
    [0.05, '0.05'],
    [0.001, '1e-3'],
    [-3000, '-3k'],
    [123456789, '123456789'],
    [5e-324, '5e-324'],
  ])('%j as %j', (value, text) => {
    expect(formatNumber(value)).toBe(text);
  });

  test('so that it reads back to the same double, and never longer than by default', () => {
    const value = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.integer(),
      fc
        .integer({ min: 1, max: 999 })
        .chain((digits) => fc.nat(18).map((power) => digits * 10 ** power)),
    );
    fc.assert(
      fc.property(value, (number) => {
        const text = formatNumber(number);
        expect(parseNumber(text)).toEqual({ ok: true, value: number + 0 });
        expect(text.length).toBeLessThanOrEqual(String(number).length);
      }),
      { numRuns: runs(10_000) },
    );
  });
});
