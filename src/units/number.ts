/**
 * The one notation for numbers that people type: form fields, links and command line. Decimal with
 * `.` as the point, then either an exponent or one suffix of k m b t. Value and text are tied by
 * decimal digits, never by multiplication, so that what is written reads back to the same double.
 */

export type NumberReading =
  | {
      ok: true;
      value: number /** How an ambiguous text was read, to be shown. */;
      reading?: string;
    }
  | { ok: false; reason: 'empty' | 'not-a-number' | 'too-large' };

const SUFFIX_EXPONENT = { t: 12, b: 9, m: 6, k: 3 } as const;
const SUFFIXES = Object.entries(SUFFIX_EXPONENT);

/** A link turns the plus of `1e+9` into a space, so a space is read as one there. */
const NUMBER = /^([+-]?(?:\d+(?:\.\d+)?|\.\d+))(?:e([+ -]?\d+)|([kmbt]))?$/i;

/**
 * Reads a number, or says why not; never yields anything but a finite number. `form` also takes
 * spaces, grouping and a decimal comma, and then says how it read them; a link is read to the letter.
 */
export function parseNumber(text: string, notation: 'link' | 'form' = 'link'): NumberReading {
  const typed = (notation === 'form' ? halfWidth(text) : text).trim();
  if (typed === '') return { ok: false, reason: 'empty' };
  const plain = notation === 'form' ? withoutGrouping(typed) : typed;
  const [, mantissa, exponent, suffix] = NUMBER.exec(plain) ?? [];
  if (mantissa === undefined) return { ok: false, reason: 'not-a-number' };
  // Adding zero turns a negative zero into the plain one.
  const value = Number(`${mantissa}e${exponentOf(exponent, suffix)}`) + 0;
  if (!Number.isFinite(value)) return { ok: false, reason: 'too-large' };
  return /[,'’_]|\..*\./.test(typed) ? { ok: true, value, reading: plain } : { ok: true, value };
}

function exponentOf(exponent = '0', suffix?: string): string {
  if (suffix === undefined) return exponent.trim();
  return String(SUFFIX_EXPONENT[suffix.toLowerCase() as keyof typeof SUFFIX_EXPONENT]);
}

/** Digits and marks of East Asian keyboards as the ordinary ones, and every kind of space as a plain one. */
const halfWidth = (text: string) =>
  text
    .replace(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/\s/g, ' ');

/** Thousands, or the Indian lakhs and crores, apart by one and the same mark. */
const GROUPED = /^\d{1,3}([., '’_])(?:\d{2,3}\1)*\d{3}$/;

/** The same number without grouping and with a point; what fits no rule is left for the parser to refuse. */
function withoutGrouping(text: string): string {
  const [, sign = '', digits = '', tail = ''] =
    /^([+-]?)([\d.,'’_ ]*\d)(?: ?([a-z].*))?$/i.exec(text) ?? [];
  const mark = decimalMark(digits);
  const [whole = '', fraction] = mark === undefined ? [digits] : digits.split(mark);
  if (!GROUPED.test(whole) && /\D/.test(whole)) return text;
  return sign + whole.replace(/\D/g, '') + (fraction === undefined ? '' : `.${fraction}`) + tail;
}

/**
 * The character that stands for the decimal point. A mark that repeats is grouping, and so is a lone
 * comma before exactly three digits: 1,000 is a thousand, while 1,5 is 1.5 and 0,125 an eighth.
 */
function decimalMark(digits: string): string | undefined {
  const last = digits.match(/[.,]/g)?.at(-1);
  if (last === undefined || digits.split(last).length > 2) return undefined;
  return /^[1-9]\d{0,2},\d{3}$/.test(digits) ? undefined : last;
}

/**
 * The shortest text that reads back to the same double: a suffix, the largest first, where it is no
 * longer than the plain digits; an exponent only where it is shorter than both.
 */
export function formatNumber(value: number): string {
  const [mantissa = '', exponent = '0'] = value.toExponential().split('e');
  const digits = mantissa.replace(/[-.]/g, '');
  const point = Number(exponent) + 1;
  const candidates = [
    ...SUFFIXES.filter(([, power]) => point > power).map(
      ([suffix, power]) => decimal(digits, point - power) + suffix,
    ),
    decimal(digits, point),
    `${digits}e${point - digits.length}`,
  ];
  const shortest = candidates.reduce((best, next) => (next.length < best.length ? next : best));
  return value < 0 ? `-${shortest}` : shortest;
}

/** The digits with the point after the first `point` of them, zeros filled in. */
function decimal(digits: string, point: number): string {
  if (point <= 0) return `0.${'0'.repeat(-point)}${digits}`;
  if (point >= digits.length) return digits.padEnd(point, '0');
  return `${digits.slice(0, point)}.${digits.slice(point)}`;
}
