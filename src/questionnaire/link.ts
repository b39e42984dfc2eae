/**
 * The link (contract 1): answers, step and host parameters ↔ text. Reading never throws and never
 * replaces: what is valid is kept, everything else is named. Equal answers give equal links.
 */
import { AT_MOST_PARAMS, EXPECTED, ISSUE_TEXT, MORE_ISSUES } from '../messages/link';
import { formatNumber } from '../units/number';
import type { Answers } from './answers';
import { HOST_KEYS, type HostParameters, type LinkRule, linkRuleOf } from './hostParameters';
import type { Issue } from './issue';
import { LINK_VERSION, MIGRATIONS, migrate } from './migrations';
import { formatParameters, type Parameter, parseParameters } from './parameters';
import { QUESTIONS, type Question, questionOf, STEP_IDS, type StepId } from './questions';
import { readAnswer, writeAnswer } from './reading';

export interface LinkState {
  answers: Answers;
  /** Where the reader is. */
  step?: StepId;
  /** Version of the catalog that the link was made with. */
  asof?: string;
  host?: HostParameters;
}

export interface DecodedLink extends LinkState {
  host: HostParameters;
  /** At most 20. */
  issues: readonly Issue[];
}

const MOST_ISSUES = 20;
const LONGEST_ECHO = 40;

interface Fault {
  key: string;
  raw: string;
  kind: Issue['kind'];
  expected?: string;
}

/** What a parameter holds: the valid part of it, if any, and what is wrong with the rest. */
interface Reading {
  value?: unknown;
  faults: readonly Fault[];
}

/** The state in any text that is, or was meant to be, a link: an address, a query or a fragment. */
export function decodeLink(text: string, migrations = MIGRATIONS): DecodedLink {
  const { parameters, isCut } = parseParameters(text);
  const today = inTodaysVersion(parameters, migrations);
  const faults = [...today.faults];
  const values = new Map<string, unknown>();
  for (const parameter of today.parameters) {
    const { key } = parameter;
    const reading = readParameter(parameter);
    faults.push(...reading.faults);
    if (reading.value === undefined) continue;
    if (!values.has(key)) values.set(key, reading.value);
    else if (String(values.get(key)) !== String(reading.value)) {
      faults.push({ key, raw: parameter.value, kind: 'repeated' });
    }
  }
  faults.push(...removeConflicts(values));
  if (isCut) faults.unshift({ key: '', raw: '', kind: 'too-long' });
  return { ...stateOf(values), issues: issuesOf(faults) };
}

function inTodaysVersion(
  parameters: readonly Parameter[],
  migrations: typeof MIGRATIONS,
): { parameters: readonly Parameter[]; faults: readonly Fault[] } {
  const [raw = String(LINK_VERSION), ...others] = parameters
    .filter(({ key, value }) => key === 'v' && value !== '')
    .map(({ value }) => value);
  const repeated = others
    .filter((other) => other !== raw)
    .map((other) => faultOf('v', other, 'repeated'));
  const rest = parameters.filter(({ key }) => key !== 'v');
  const migrated = /^\d{1,4}$/.test(raw) ? migrate(rest, Number(raw), migrations) : null;
  if (migrated === null) {
    const fault = faultOf('v', raw, 'unknown-value', EXPECTED.linkVersion);
    return { parameters: rest, faults: [fault, ...repeated] };
  }
  const retired = migrated.retired.map(({ key, value }) => faultOf(key, value, 'retired'));
  return { parameters: migrated.parameters, faults: [...repeated, ...retired] };
}

const faultOf = (key: string, raw: string, kind: Issue['kind'], expected = ''): Fault => ({
  key,
  raw,
  kind,
  expected,
});

function readParameter(parameter: Parameter): Reading {
  const question = questionOf(parameter.key);
  if (question !== undefined) return readAnswerOf(question, parameter.value);
  const rule = linkRuleOf(parameter.key);
  if (rule !== undefined) return readByRule(parameter, rule);
  const isSilent = isTracker(parameter.key) || isAnchor(parameter);
  return { faults: isSilent ? [] : [faultOf(parameter.key, parameter.value, 'unknown-key')] };
}

const isTracker = (key: string) => /^(utm_.*|mc_.*|fbclid|gclid)$/s.test(key);

/** A place on the page that some link jumped to, or a text that it had highlighted. */
const isAnchor = ({ key, isFlag, mark }: Parameter) =>
  mark === '#' && (isFlag || key.startsWith(':~:'));

const itemsOf = (value: string) =>
  value
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');

function readAnswerOf(question: Question, raw: string): Reading {
  const { key, options = [] } = question;
  if (question.control !== 'choices') {
    const reading = readAnswer(question, raw, 'link');
    if (reading.ok) return { value: reading.value, faults: [] };
    if (reading.kind === 'empty') return { faults: [] };
    return { faults: [faultOf(key, raw, reading.kind, expectedOf(question))] };
  }
  const items = itemsOf(raw);
  const unknown = items.filter((item) => !options.includes(item));
  const faults = unknown.map((item) => faultOf(key, item, 'unknown-value', expectedOf(question)));
  if (items.length > 0 && items.length === unknown.length) return { faults };
  const reading = readAnswer(
    question,
    options.filter((option) => items.includes(option)),
    'link',
  );
  return reading.ok ? { value: reading.value, faults } : { faults };
}

function readByRule({ key, value, isFlag }: Parameter, rule: LinkRule): Reading {
  if (rule.isFlag) return { value: isFlag || !rule.isValid(value) ? null : value, faults: [] };
  const items = rule.isList ? [...new Set(itemsOf(value))] : [value];
  const valid = items.filter(rule.isValid);
  const faults = items
    .filter((item) => item !== '' && !rule.isValid(item))
    .map((item) => faultOf(key, item, 'unknown-value', rule.expected));
  if (valid.length === 0) return { faults };
  return { value: rule.isList ? valid : valid[0], faults };
}

/** Takes out what contradicts another answer: the part cannot be larger than the whole. */
function removeConflicts(values: Map<string, unknown>): readonly Fault[] {
  const params = values.get('params');
  const active = values.get('active');
  if (typeof params !== 'number' || typeof active !== 'number' || active <= params) return [];
  values.delete('active');
  const limit = AT_MOST_PARAMS(formatNumber(params));
  return [faultOf('active', formatNumber(active), 'conflict', limit)];
}

function expectedOf({ control, options = [], range }: Question): string {
  if (control === 'model') return EXPECTED.model;
  if (control === 'device') return EXPECTED.device;
  if (range === undefined) return EXPECTED.oneOf(options);
  const expected = range.isWhole ? EXPECTED.wholeNumber : EXPECTED.number;
  return expected(formatNumber(range.min), formatNumber(range.max));
}

function stateOf(values: ReadonlyMap<string, unknown>): Omit<DecodedLink, 'issues'> {
  const pick = (keys: readonly string[]) =>
    Object.fromEntries(keys.filter((key) => values.has(key)).map((key) => [key, values.get(key)]));
  return {
    answers: pick(QUESTIONS.map(({ key }) => key)),
    host: pick(HOST_KEYS),
    ...pick(['step', 'asof']),
  };
}

function issuesOf(faults: readonly Fault[]): readonly Issue[] {
  const isMany = faults.length > MOST_ISSUES;
  const issues = faults.slice(0, isMany ? MOST_ISSUES - 1 : MOST_ISSUES).map(issueOf);
  if (!isMany) return issues;
  const message = MORE_ISSUES(faults.length - issues.length);
  return [...issues, { key: '', raw: '', kind: 'too-long', message }];
}

function issueOf({ key, raw, kind, expected = '' }: Fault): Issue {
  const [shownKey, shownRaw] = [echo(key), echo(raw)];
  return {
    key: shownKey,
    raw: shownRaw,
    kind,
    message: ISSUE_TEXT[kind](shownKey, shownRaw, expected),
  };
}

/** The beginning of a text from outside, without characters that could disguise what it says. */
const echo = (raw: string) => raw.slice(0, LONGEST_ECHO).replace(/\p{C}/gu, '\uFFFD');

/** The query of a state, from `?` on: keys sorted, `v` always there, answers never left out. */
export function encodeLink({ answers, step, asof, host = {} }: LinkState): string {
  const values = new Map<string, string | null>([['v', String(LINK_VERSION)]]);
  if (step !== undefined) values.set('step', step);
  if (asof !== undefined) values.set('asof', asof);
  for (const [key, value] of Object.entries(host)) {
    values.set(key, value === null ? null : String(value));
  }
  for (const question of QUESTIONS) {
    const value = answers[question.key];
    if (value !== undefined) values.set(question.key, writeAnswer(question, value));
  }
  return formatParameters(values);
}

/** Where a link opens: at its own step, else where the host wants its readers to start. */
export const openingStep = ({ step, host = {} }: LinkState): StepId =>
  step ?? host.start ?? STEP_IDS[0];

/** The link that stands for these answers alone. */
export const canonicalLink = (answers: Answers): string => encodeLink({ answers });
