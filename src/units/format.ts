/**
 * From base units to the text on the screen. Two significant digits, three for many dollars: the
 * model's own error is far larger than the third digit. What is not a finite number is written as unknown.
 */

import { MONTHS, QUANTITY, UNITS } from '../messages/units';

interface Scale {
  /** The scale is used from this many base units on. */
  from: number;
  /** Base units in one of it. */
  size: number;
  unit: { one: string; other: string };
}

/** Per quantity the scales it is read on, smallest first. */
const SCALES = {
  hours: [
    { from: 0, size: 1 / 3600, unit: UNITS.seconds },
    { from: 2 / 60, size: 1 / 60, unit: UNITS.minutes },
    { from: 2, size: 1, unit: UNITS.hours },
    { from: 48, size: 24, unit: UNITS.days },
    { from: 28 * 24, size: 168, unit: UNITS.weeks },
    { from: 104 * 168, size: 8766, unit: UNITS.years },
  ],
  kwh: [
    { from: 0, size: 1e-3, unit: UNITS.wattHours },
    { from: 1, size: 1, unit: UNITS.kilowattHours },
    { from: 1e4, size: 1e3, unit: UNITS.megawattHours },
    { from: 1e7, size: 1e6, unit: UNITS.gigawattHours },
  ],
  bytes: [
    { from: 0, size: 1, unit: UNITS.bytes },
    { from: 1e3, size: 1e3, unit: UNITS.kilobytes },
    { from: 1e6, size: 1e6, unit: UNITS.megabytes },
    { from: 1e9, size: 1e9, unit: UNITS.gigabytes },
    { from: 1e12, size: 1e12, unit: UNITS.terabytes },
    { from: 1e15, size: 1e15, unit: UNITS.petabytes },
  ],
  count: [
    { from: 0, size: 1, unit: UNITS.plain },
    { from: 1e6, size: 1e6, unit: UNITS.million },
    { from: 1e9, size: 1e9, unit: UNITS.billion },
    { from: 1e12, size: 1e12, unit: UNITS.trillion },
  ],
  usd: [
    { from: 0, size: 1, unit: UNITS.plain },
    { from: 1e6, size: 1e6, unit: UNITS.million },
    { from: 1e9, size: 1e9, unit: UNITS.billion },
    { from: 1e12, size: 1e12, unit: UNITS.trillion },
  ],
} as const satisfies Record<string, readonly [Scale, ...Scale[]]>;

export type Quantity = keyof typeof SCALES;

/** An amount with its unit, e.g. "3.1 days", "$1,240", "12 MWh". */
export function formatQuantity(quantity: Quantity, value: number): string {
  if (!Number.isFinite(value)) return QUANTITY.unknown;
  const scale = scaleOf(quantity, value);
  return withUnit(scale, numberText(quantity, value / scale.size));
}

/** Both ends on the scale of the middle and the unit once, e.g. "12–18 h", "$980–1,430". */
export function formatInterval(
  quantity: Quantity,
  { low, mid, high }: { low: number; mid: number; high: number },
): string {
  if (![low, mid, high].every(Number.isFinite)) return QUANTITY.unknown;
  const scale = scaleOf(quantity, mid);
  const [from, to] = [low, high].map((end) => numberText(quantity, end / scale.size));
  if (from === undefined || to === undefined || from === to) {
    return QUANTITY.about(formatQuantity(quantity, mid));
  }
  return withUnit(scale, `${from}–${to.replace('$', '')}`);
}

/** A number of things that are ordered or counted one by one, exactly, e.g. "2,048". */
export const formatCount = (count: number): string =>
  Number.isFinite(count) ? count.toLocaleString('en-US') : QUANTITY.unknown;

/** A rate with its unit, e.g. "12,000 tokens/s". */
export const formatRate = (value: number, unit: string): string =>
  `${formatQuantity('count', value)} ${unit}`.trim();

export const formatRateInterval = (
  interval: { low: number; mid: number; high: number },
  unit: string,
): string => `${formatInterval('count', interval)} ${unit}`.trim();

/** How many times, e.g. "1.9", "26"; the sign × is the sentence's. */
export const formatFactor = (factor: number): string =>
  Number.isFinite(factor) ? significant(factor, 2) : QUANTITY.unknown;

/** A fraction as a percentage; certainty is not claimed by rounding. */
export function formatPercent(fraction: number): string {
  if (!Number.isFinite(fraction)) return QUANTITY.unknown;
  if (fraction > 0 && fraction < 0.01) return QUANTITY.under('1%');
  if (fraction < 1 && fraction > 0.99) return QUANTITY.over('99%');
  return `${Math.round(fraction * 100)}%`;
}

/** A probability in words that a reader can picture, e.g. "about 8 in 10". */
export function formatChance(probability: number): string {
  if (!Number.isFinite(probability)) return QUANTITY.unknown;
  if (probability < 0.05) return QUANTITY.rarely;
  if (probability > 0.95) return QUANTITY.nearlyAlways;
  return QUANTITY.outOfTen(Math.min(9, Math.max(1, Math.round(probability * 10))));
}

/** A value or weighted score on its scale of 0 to 100. */
export const formatScore = (score: number): string =>
  Number.isFinite(score) ? String(Math.round(score)) : QUANTITY.unknown;

/** Points of the score; a decimal only where whole points would hide the order. */
export const formatPoints = (points: number): string =>
  Number.isFinite(points) ? points.toFixed(Math.abs(points) < 10 ? 1 : 0) : QUANTITY.unknown;

/** "2026-10-06" as "6 Oct 2026"; a month or a year stays one. */
export function formatDate(iso: string): string {
  const [year, month, day] = iso.split('-');
  const name = MONTHS[Number(month) - 1];
  return [day === undefined ? '' : Number(day), name, year].filter(Boolean).join(' ');
}

function scaleOf(quantity: Quantity, value: number): Scale {
  const scales: readonly [Scale, ...Scale[]] = SCALES[quantity];
  // Rounded as it will be shown, so that 999,999 reads "1 million" and not "1,000,000".
  const shown = Number(Math.abs(value).toPrecision(quantity === 'usd' ? 3 : 2));
  return scales.findLast(({ from }) => shown >= from) ?? scales[0];
}

function withUnit(scale: Scale, text: string): string {
  const unit = text === '1' || text === '$1' ? scale.unit.one : scale.unit.other;
  return `${text} ${unit}`.trim();
}

function numberText(quantity: Quantity, value: number): string {
  return quantity === 'usd' ? `$${dollars(value)}` : significant(value, 2);
}

/** Cents below ten dollars, whole dollars below a thousand, then three digits. */
function dollars(value: number): string {
  if (value >= 0.1 && value < 9.995) return value.toFixed(2).replace(/\.00$/, '');
  return significant(value, value < 99.5 ? 2 : 3);
}

function significant(value: number, digits: number): string {
  if (value === 0) return '0';
  return value.toLocaleString('en-US', { maximumSignificantDigits: digits });
}
