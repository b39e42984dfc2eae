/** What a host page may ask of the page it embeds. Kept in the link as found. */
import { EXPECTED } from '../messages/link';
import type { AnswerKey } from './answers';
import { questionOf, STEP_IDS, type StepId } from './questions';

export const THEMES = ['light', 'dark', 'auto'] as const;

export type HostParameters = Readonly<
  Partial<{
    /** Present, whatever its value: no page chrome. */
    embed: string | null;
    theme: (typeof THEMES)[number];
    /** Present, whatever its value: the host's background shows through. */
    transparent: string | null;
    lang: string;
    /** Six hexadecimal digits. */
    accent: string;
    /** Where a link without a step opens. */
    start: StepId;
    /** Questions whose answers the reader may see and not change. */
    lock: readonly AnswerKey[];
    /** The one host origin that is obeyed. */
    origin: string;
  }>
>;

/** Whether a value (of a list: one item) is as it should be, and what to say where it is not. */
export interface LinkRule {
  isValid: (value: string) => boolean;
  expected: string;
  /** Holds a list, kept in the order found. */
  isList?: true;
  /** Only its presence counts; a value is kept if it is plain, and null where there is none. */
  isFlag?: true;
}

const pattern = (expression: RegExp, expected: string): LinkRule => ({
  isValid: (value) => expression.test(value),
  expected,
});
const word = (words: readonly string[], expected: string): LinkRule => ({
  isValid: (value) => words.includes(value),
  expected,
});
const FLAG: LinkRule = { ...pattern(/^[\w-]{0,20}$/, ''), isFlag: true };

const HOST_RULES: Readonly<Record<keyof HostParameters, LinkRule>> = {
  embed: FLAG,
  theme: word(THEMES, EXPECTED.oneOf(THEMES)),
  transparent: FLAG,
  lang: pattern(/^[a-z]{2,3}(-[a-z\d]{2,8}){0,3}$/i, EXPECTED.language),
  accent: pattern(/^[\da-f]{6}$/i, EXPECTED.colour),
  start: word(STEP_IDS, EXPECTED.step),
  lock: {
    isValid: (key) => questionOf(key) !== undefined,
    expected: EXPECTED.question,
    isList: true,
  },
  origin: pattern(
    /^https?:\/\/([a-z\d.-]{1,253}|\[[\da-f:.]{2,45}\])(:\d{1,5})?$/i,
    EXPECTED.origin,
  ),
};

export const HOST_KEYS = Object.keys(HOST_RULES);

/** Everything in a link that is no answer, but for its version. */
const LINK_RULES = new Map<string, LinkRule>([
  ...Object.entries(HOST_RULES),
  ['step', word(STEP_IDS, EXPECTED.step)],
  ['asof', pattern(/^\d{4}\.(0[1-9]|1[0-2])$/, EXPECTED.catalogVersion)],
]);

export const linkRuleOf = (key: string): LinkRule | undefined => LINK_RULES.get(key);
