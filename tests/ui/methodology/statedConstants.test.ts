import { describe, expect, test } from 'vitest';
import { STATED_CONSTANTS, statedConstants } from '../../../src/ui/methodology/statedConstants';

describe('a text of the calculation', () => {
  test('says above a paragraph what its constants mean', () => {
    const source = `/** Bytes of a
 * number. Our assumption. */
const WIDE = 4;
export const NARROW = 2;
/** Of another kind. */
const OTHER = 3;
`;
    expect(statedConstants(source)).toEqual([
      {
        remark: 'Bytes of a number. Our assumption.',
        constants: [
          { name: 'WIDE', value: '4' },
          { name: 'NARROW', value: '2' },
        ],
      },
      { remark: 'Of another kind.', constants: [{ name: 'OTHER', value: '3' }] },
    ]);
  });

  test('lends its first remark to constants that have none', () => {
    const source = '/** What a table says. */\n\nimport { a } from "./a";\n\nconst LONE = 1;\n';
    expect(statedConstants(source)).toEqual([
      { remark: 'What a table says.', constants: [{ name: 'LONE', value: '1' }] },
    ]);
  });

  test('may give a table its type, several lines and functions with statements', () => {
    const source = `/** By name. */
const TABLE: Readonly<Record<string, number>> = {
  wide: 4,

  narrow: 2,
} as const;

/** By rule. */
const RULES: readonly Rule[] = [
  () => {
    const two = 2;
    return two;
  },
];
const LAST = [1, 2].map((n) => n * n);
function after() {
  const INNER = 5;
}
`;
    expect(statedConstants(source)).toEqual([
      {
        remark: 'By name.',
        constants: [{ name: 'TABLE', value: '{\n  wide: 4,\n\n  narrow: 2,\n}' }],
      },
      {
        remark: 'By rule.',
        constants: [
          { name: 'RULES', value: expect.stringContaining('return two;\n  },\n]') },
          { name: 'LAST', value: '[1, 2].map((n) => n * n)' },
        ],
      },
    ]);
  });

  test('states no constant where digits are in names, texts, patterns and comments alone', () => {
    const source = `const NAMES = ['h100', 'v5e'];
const PATTERNS = [/^bert99$/, 'x'];
const SUM = add(int8, fp4);
// Until 2026.
const OLD = NAMES;
`;
    expect(statedConstants(source)).toEqual([]);
  });
});

/** Every module of the model, with what it exports. */
const MODULES = import.meta.glob<Record<string, unknown>>('../../../src/performance/**/*.ts', {
  eager: true,
});
const TEXTS = import.meta.glob<string>('../../../src/performance/**/*.ts', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const fileOf = (path: string) => path.replace(/^.*\/src\/|\.ts$/g, '');

const stated = STATED_CONSTANTS.flatMap(({ folder, file, stated: own }) =>
  own.flatMap(({ remark, constants }) =>
    constants.map(({ name, value }) => ({ id: `${folder}/${file} ${name}`, remark, value })),
  ),
);
const ids = stated.map(({ id }) => id);

const holdsNumber = (value: unknown): boolean =>
  typeof value === 'number' ||
  (typeof value === 'object' && value !== null && Object.values(value).some(holdsNumber));

/** Made of constants that are stated themselves, and of the fit, which has tables of its own. */
const COMPOSED = ['performance/calibration CALIBRATION'];

test('every exported constant of the model is stated, tables included', () => {
  const exported = Object.entries(MODULES).flatMap(([path, module]) =>
    Object.entries(module)
      .filter(([name, value]) => /^[A-Z][A-Z0-9_]*$/.test(name) && holdsNumber(value))
      .map(([name]) => `${fileOf(path)} ${name}`),
  );
  expect(exported).toContain('performance/backtest/priors PRIORS');
  expect(exported).toContain('performance/work BYTES_PER_NUMBER');
  expect(exported.filter((id) => !ids.includes(id))).toEqual(COMPOSED);
});

test('so is every other that starts with a number or a list of them', () => {
  const declared = Object.entries(TEXTS).flatMap(([path, text]) =>
    [...text.matchAll(/^const ([A-Z][A-Z0-9_]*)[^=]* = (?:\{ \w+: |\[)?\.?\d/gm)].map(
      ([, name]) => `${fileOf(path)} ${name}`,
    ),
  );
  expect(declared.length).toBeGreaterThan(30);
  expect(declared.filter((id) => !ids.includes(id))).toEqual([]);
});

test.each([
  'performance/roofline FILL_WIDTHS',
  'performance/splits SPLITS',
  'performance/backtest/measurement ROUND_YEARS',
  'performance/backtest/workloads RULES',
  'performance/backtest/accuracy LEAST_GAP',
  'scoring/valueFunctions ANCHOR_FACTOR',
  'recommendation/simulation WEIGHT_LOG_SIGMA',
  'questionnaire/priorTables DRAWS',
  'catalog/evidence HALF_LIFE_MONTHS',
])('%s is among those found', (id) => {
  expect(ids).toContain(id);
});

test('each is stated once, with its numbers', () => {
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  expect(stated.filter(({ value }) => !/\d/.test(value))).toEqual([]);
});
