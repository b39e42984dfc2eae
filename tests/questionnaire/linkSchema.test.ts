import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { QUESTION_TEXTS } from '../../src/messages/questions';
import { EXAMPLES } from '../../src/questionnaire/examples';
import { HOST_KEYS, THEMES } from '../../src/questionnaire/hostParameters';
import { canonicalLink, decodeLink } from '../../src/questionnaire/link';
import { LINK_VERSION } from '../../src/questionnaire/migrations';
import { QUESTIONS, type Question, STEP_IDS } from '../../src/questionnaire/questions';
import { formatNumber } from '../../src/units/number';

const either = (words: readonly string[]) => words.join('|');

/** One parameter of the query as text, commas and all, after percent-decoding. */
function parameterOf({ key, control, options = [], range, allowsNone }: Question) {
  const { label, unit, forTask = {} } = QUESTION_TEXTS[key];
  if (control === 'choices') {
    const word = `(${either(options)})`;
    const list = `^${word}(,${word})*$`;
    const pattern = allowsNone ? `^$|${list}` : list;
    return { description: `${label} A list, with commas.`, type: 'string', pattern };
  }
  if (range === undefined) return { description: label, type: 'string', enum: options };
  const units = Object.entries(forTask).flatMap(([task, text]) =>
    text.unit ? [`with task=${task}: ${text.unit}`] : [],
  );
  const facts = [
    control === 'weight' ? `How much it counts: ${label}.` : label,
    unit && `Unit: ${[unit, ...units].join('; ')}.`,
    `${range.isWhole ? 'A whole number' : 'A number'} from ${formatNumber(range.min)} to ${formatNumber(range.max)}.`,
  ];
  return {
    description: facts.filter(Boolean).join(' '),
    type: 'string',
    pattern: '^[+]?(\\d+(\\.\\d*)?|\\.\\d+)(e[+-]?\\d+|[kmbt])?$',
  };
}

const text = (description: string, rest: object = {}) => ({ description, type: 'string', ...rest });

/** The contract of links, for programs that write them. */
const SCHEMA = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Link to a page of TPU or GPU?',
  description:
    'The parameters of the query (or of what follows #), each as text after percent-decoding. A key left out is a question left open. Lists keep the order given here. Suffixes k, m, b, t stand for 10^3, 10^6, 10^9, 10^12. The page writes keys sorted; it reads them in any order, keeps what is valid, and names the rest.',
  type: 'object',
  required: ['v'],
  additionalProperties: false,
  properties: {
    v: text('Version of this grammar.', { const: String(LINK_VERSION) }),
    ...Object.fromEntries(QUESTIONS.map((question) => [question.key, parameterOf(question)])),
    step: text('Where the page opens; left out: at the result.', { enum: STEP_IDS }),
    asof: text(
      'Year and month of the catalog that the link was made with: the page says what changed.',
      {
        pattern: '^\\d{4}\\.(0[1-9]|1[0-2])$',
      },
    ),
    embed: text('Present, whatever its value: without the page around it, for frames.'),
    theme: text('Colours.', { enum: THEMES }),
    transparent: text('Present, whatever its value: the host’s background shows through.'),
    lang: text('Language tag.'),
    accent: text('Colour in six hexadecimal digits.', { pattern: '^[0-9A-Fa-f]{6}$' }),
    start: text('Where a link without a step opens.', { enum: STEP_IDS }),
    lock: text('Keys of questions that readers may see and not change. A list, with commas.'),
    origin: text('The one host origin that the frame obeys.'),
  },
};

const isLink = new Ajv2020({ strict: false }).compile(SCHEMA);
const parametersOf = (link: string) => Object.fromEntries(new URLSearchParams(link));

/** Where the grammar has grown: `npx vitest run tests/questionnaire/linkSchema.test.ts -u`. */
test('the published schema is the grammar of today', async () => {
  await expect(`${JSON.stringify(SCHEMA, null, 2)}\n`).toMatchFileSnapshot(
    '../../public/link.schema.json',
  );
});

test('it has every key that the page reads, and no other', () => {
  const keys = [...QUESTIONS.map(({ key }) => key), ...HOST_KEYS, 'v', 'step', 'asof'];
  expect(Object.keys(SCHEMA.properties).sort()).toEqual(keys.sort());
});

describe('links and schema agree', () => {
  test.each(EXAMPLES)('on “$id”', ({ answers }) => {
    expect(isLink(parametersOf(canonicalLink(answers))), isLink.errors?.[0]?.message).toBe(true);
  });

  test('on every link once handed out, as it is written today', () => {
    const lines = readFileSync('tests/scenarios/links.txt', 'utf8').trimEnd().split('\n');
    for (const line of lines) {
      const canonical = line.split('\t')[3] ?? '';
      expect(isLink(parametersOf(canonical)), canonical).toBe(true);
    }
  });

  test.each(['task=train', 'where=gcp,mars', 'params=1,5', 'foo=1', 'asof=now', 'theme=blue'])(
    'on what is none: %s',
    (parameter) => {
      expect(isLink(parametersOf(`?v=1&${parameter}`))).toBe(false);
      expect(decodeLink(`?v=1&${parameter}`).issues).toHaveLength(1);
    },
  );
});
