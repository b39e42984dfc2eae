/**
 * Text of a link ↔ its parameters, knowing nothing of what they mean. Repairs what mail filters and
 * chat tools do to links, and never throws.
 */

/** As read: decoded, without blanks around. A flag has no value. */
export interface Parameter {
  key: string;
  value: string;
  isFlag: boolean;
  /** What stood before it: `?`, `#`, `&`, or nothing at the very start. */
  mark: string;
}

/** Characters, not bytes: what is written is ASCII. */
const LONGEST_LINK = 8192;

/** The parameters of a full address, a query or a fragment, in order; `isCut` where it was too long. */
export function parseParameters(link: string): { parameters: Parameter[]; isCut: boolean } {
  const isCut = link.length > LONGEST_LINK;
  const pieces = [...repaired(link.slice(0, LONGEST_LINK)).matchAll(/([?#&]|^)([^?#&]*)/g)];
  if (isCut && !/^[?#&]/.test(link.slice(LONGEST_LINK, LONGEST_LINK + 1))) pieces.pop();
  const parameters = pieces
    .filter(([, , text]) => text !== '')
    .map(([, mark = '', text = '']) => parameterOf(text, mark))
    .filter(({ key, mark }) => mark !== '' || !isAddress(key));
  return { parameters, isCut };
}

/**
 * `&amp;` is an ampersand, and `%23` a number sign unless it is part of a value. Where not a single
 * `=` is left, the whole link was escaped once too often.
 */
function repaired(link: string): string {
  const text = link.includes('=') ? link : percentDecoded(link);
  return text
    .trim()
    .replace(/&(?:amp;|#38;)+/gi, '&')
    .replace(/(^|[^=])%23/g, '$1#');
}

function parameterOf(text: string, mark: string): Parameter {
  const [key = '', ...values] = text.split('=');
  const value = values.join('=');
  return { key: decoded(key), value: decoded(value), isFlag: values.length === 0, mark };
}

const isAddress = (key: string) => /[/.:]/.test(key);

const decoded = (text: string) => percentDecoded(text.replaceAll('+', ' ')).trim();

/** Broken escapes are left as they stand, so that they spoil nothing but themselves. */
function percentDecoded(text: string): string {
  return text.replace(/(?:%[\da-f]{2})+/gi, (escaped) => {
    try {
      return decodeURIComponent(escaped);
    } catch {
      return escaped;
    }
  });
}

/** The parameters as a query from `?` on, sorted by key; a value of null is written as a flag. */
export function formatParameters(values: ReadonlyMap<string, string | null>): string {
  const pairs = [...values].sort(([one], [other]) => (one < other ? -1 : 1));
  return `?${pairs.map(([key, value]) => (value === null ? key : `${key}=${escaped(value)}`)).join('&')}`;
}

/** Commas stay as they are: they read the same and keep lists readable. */
const escaped = (value: string) => encodeURIComponent(value).replaceAll('%2C', ',');
