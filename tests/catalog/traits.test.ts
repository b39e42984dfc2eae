import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CATALOG } from '../../src/catalog/catalog';
import { DEVICES } from '../../src/catalog/devices';
import {
  type EvidenceItem,
  effectSize,
  GENERATIONS_BEHIND,
  itemWeight,
  MAX_POINTS,
  type Trait,
  traitPoints,
} from '../../src/catalog/evidence';
import { PRICES } from '../../src/catalog/prices';
import { GATE_EVIDENCE, TRAITS } from '../../src/catalog/traits';
import {
  CRITERIA,
  FAMILIES,
  FRAMEWORKS,
  PLACES,
  PRECISIONS,
  TASKS,
  TERMS,
} from '../../src/catalog/vocabulary';
import {
  DURATIONS,
  KERNELS,
  LOOPS,
  OTHER_WORK,
  PORTABILITIES,
  SHAPES,
  TEAMS,
} from '../../src/questionnaire/answers';

const AS_OF = '2026-11';

const item = (changes: Partial<EvidenceItem>): EvidenceItem => ({
  id: 'seen',
  favours: 'gpu',
  effect: 'prevents',
  statement: 'It was seen.',
  grade: 'A',
  observed: AS_OF,
  sources: ['assumption'],
  ...changes,
});

describe('the size of an effect', () => {
  test.each([
    ['prevents', 1],
    ['hinders', 0.6],
    ['leans', 0.3],
    ['level', 0],
  ] as const)('%s is %d', (effect, size) => {
    expect(effectSize(effect)).toBe(size);
  });

  test('2 times as much is one of three doublings, 8 times is all, 141 times is no more', () => {
    expect(effectSize({ ratio: 2 })).toBeCloseTo(1 / 3, 12);
    expect(effectSize({ ratio: 8 })).toBe(1);
    expect(effectSize({ ratio: 141 })).toBe(1);
  });
});

describe('the weight of an observation', () => {
  test('a fresh official one on the newest hardware weighs 1', () => {
    expect(itemWeight(item({}), AS_OF)).toBe(1);
  });

  test('a first-hand report of three years ago weighs 0.6 × 0.5', () => {
    expect(itemWeight(item({ grade: 'B', observed: '2023-11' }), AS_OF)).toBeCloseTo(0.3, 12);
  });

  test('a relayed one of six years ago on TPU v3 weighs 0.3 × 0.25 × 0.8⁴', () => {
    const old = item({ grade: 'C', observed: '2020-11', architecture: 'tpu-v3' });
    expect(itemWeight(old, AS_OF)).toBeCloseTo(0.3 * 0.25 * 0.4096, 12);
  });

  test('a catalog version is read as the month that it names', () => {
    expect(itemWeight(item({ observed: '2023-11' }), '2026.11')).toBeCloseTo(0.5, 12);
  });
});

describe('points', () => {
  test('one fresh official "prevents" against half a "level": 60 × 1 ÷ 1.5 = 40', () => {
    const { favours, points, spreadPoints } = traitPoints([item({})], AS_OF);
    expect(favours).toBe('gpu');
    expect(points).toBeCloseTo(40, 9);
    // Variance (1 × (1/3)² + 0.5 × (2/3)²) ÷ 1.5 = 2/9; with the own error 0.25²: 0.28472 ÷ 1.5.
    expect(spreadPoints).toBeCloseTo(60 * 1.2816 * Math.sqrt(0.2847222222 / 1.5), 6);
  });

  test('the same seen on either side cancels and leaves the doubt', () => {
    const both = traitPoints([item({}), item({ favours: 'tpu' })], AS_OF);
    expect(both.points).toBe(0);
    expect(both.spreadPoints).toBeGreaterThan(traitPoints([item({})], AS_OF).spreadPoints);
  });

  test('"hinders" for the one, "leans" for the other: 60 × (0.6 − 0.3) ÷ 2.5 = 7.2', () => {
    const items = [item({ effect: 'hinders' }), item({ effect: 'leans', favours: 'tpu' })];
    expect(traitPoints(items, AS_OF)).toMatchObject({
      favours: 'gpu',
      points: expect.closeTo(7.2),
    });
  });

  test('what says that the sides are level draws towards nothing', () => {
    const level = item({ favours: null, effect: 'level' });
    expect(traitPoints([item({}), level], AS_OF).points).toBeCloseTo(60 / 2.5, 9);
  });

  test('nothing seen is no points', () => {
    expect(traitPoints([], AS_OF).points).toBe(0);
  });

  const anyItem = fc.record({
    favours: fc.constantFrom('gpu', 'tpu'),
    effect: fc.constantFrom('prevents', 'hinders', 'leans'),
    grade: fc.constantFrom('A', 'B', 'C'),
    observed: fc.constantFrom('2019-06', '2024-02', '2026-10'),
  }) as fc.Arbitrary<Partial<EvidenceItem>>;

  test('swapping the sides swaps the favoured one and nothing else', () => {
    fc.assert(
      fc.property(fc.array(anyItem, { minLength: 1 }), (changes) => {
        const there = changes.map(item);
        const back = there.map((each) => ({
          ...each,
          favours: each.favours === 'gpu' ? ('tpu' as const) : ('gpu' as const),
        }));
        const [a, b] = [traitPoints(there, AS_OF), traitPoints(back, AS_OF)];
        expect(b.points).toBeCloseTo(a.points, 9);
        expect(b.spreadPoints).toBeCloseTo(a.spreadPoints, 9);
        if (a.points > 1e-9) expect(b.favours).not.toBe(a.favours);
      }),
    );
  });

  test('no evidence opens more than the stated maximum', () => {
    fc.assert(
      fc.property(fc.array(anyItem), (changes) => {
        expect(traitPoints(changes.map(item), AS_OF).points).toBeLessThan(MAX_POINTS);
      }),
    );
  });

  test('evidence fades: the older it is, the fewer points', () => {
    const pointsOf = (observed: string) => traitPoints([item({ observed })], AS_OF).points;
    expect(pointsOf('2026-11')).toBeGreaterThan(pointsOf('2023-11'));
    expect(pointsOf('2023-11')).toBeGreaterThan(pointsOf('2019-11'));
  });
});

const VALUES: Readonly<Record<string, readonly string[]>> = {
  task: TASKS,
  family: FAMILIES,
  duration: DURATIONS,
  precision: PRECISIONS,
  shapes: SHAPES,
  kernels: KERNELS,
  framework: FRAMEWORKS,
  also: OTHER_WORK,
  team: TEAMS,
  loop: LOOPS,
  where: PLACES,
  term: TERMS,
  portability: PORTABILITIES,
};

const allItems = [...TRAITS.map(({ items }) => items), ...Object.values(GATE_EVIDENCE)].flat();

describe('the table of traits', () => {
  test.each(TRAITS.map((trait) => [trait.id, trait] as const))(
    '%s can be met by answers, and its points come from its items',
    (_, trait) => {
      for (const [key, values] of Object.entries(trait.when)) {
        expect(VALUES[key]).toEqual(expect.arrayContaining([...values]));
      }
      expect(CRITERIA).toContain(trait.criterion);
      expect(trait).toMatchObject(traitPoints(trait.items, AS_OF));
    },
  );

  test('whose statements are worded as reasons for TPUs; the others’ are reasons for GPUs', () => {
    // Where new observations turn a trait, its statement must be worded anew.
    const forTpus = TRAITS.filter(({ favours }) => favours === 'tpu').map(({ id }) => id);
    expect(forTpus).toEqual([
      'embedding-tables',
      'jax',
      'team-xla',
      'long-runs',
      'on-google-cloud',
      'reduced-precision',
    ]);
  });

  test('ids are unique', () => {
    const ids = [...TRAITS, ...allItems].map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  test.each(allItems.map((each) => [each.id, each as EvidenceItem] as const))(
    '%s is dated, sized and of a known architecture',
    (_, { favours, effect, observed, architecture, statement }) => {
      expect(favours === null).toBe(effect === 'level');
      expect(observed).toMatch(/^20\d\d-\d\d$/);
      expect(observed <= AS_OF).toBe(true);
      expect(statement).toMatch(/^(vLLM|[A-Z]).*\.$/);
      if (architecture) {
        expect(GENERATIONS_BEHIND).toHaveProperty([architecture]);
        expect(DEVICES.map((device) => device.architecture)).toContain(architecture);
      }
    },
  );

  test('only what nobody disputes has evidence of one side alone', () => {
    const speaksFor = (items: readonly EvidenceItem[]) =>
      new Set(items.map((each) => each.favours));
    const oneSided = TRAITS.filter(({ items }) => speaksFor(items).size === 1).map(({ id }) => id);
    expect(oneSided.sort()).toEqual([
      'also-graphics-data',
      'also-hpc',
      'commitment',
      'double-precision',
    ]);
  });

  test('the catalog holds them, with the evidence of every gate', () => {
    expect(CATALOG.traits).toBe(TRAITS);
    expect(Object.keys(CATALOG.gateEvidence).sort()).toEqual(
      'cuda framework non-matrix place precision region small-job support'.split(' '),
    );
  });
});

/** Points towards TPU on a criterion, or on all, of the traits that these answers meet. */
function pointsToTpu(
  answers: Readonly<Record<string, string | readonly string[]>>,
  criterion?: Trait['criterion'],
): number {
  return TRAITS.filter(
    (trait) =>
      (criterion === undefined || trait.criterion === criterion) &&
      Object.entries(trait.when).every(([key, values]) =>
        [answers[key]].flat().some((value) => value !== undefined && values.includes(value)),
      ),
  ).reduce((sum, { favours, points }) => sum + (favours === 'tpu' ? points : -points), 0);
}

describe('the article’s rules', () => {
  test.each(TASKS)('TensorFlow is no worse for TPU than PyTorch (%s)', (task) => {
    expect(pointsToTpu({ framework: 'tensorflow', task })).toBeGreaterThanOrEqual(
      pointsToTpu({ framework: 'pytorch', task }),
    );
  });

  test.each(OTHER_WORK)('other work never moves towards TPU (%s)', (work) => {
    expect(pointsToTpu({ also: [work] })).toBeLessThanOrEqual(0);
    expect(pointsToTpu({ also: [...OTHER_WORK] })).toBeLessThanOrEqual(
      pointsToTpu({ also: [work] }),
    );
  });

  test('lower precision never moves the precision criterion towards GPU', () => {
    const points = PRECISIONS.map((precision) =>
      pointsToTpu({ precision, task: 'serve' }, 'precision'),
    );
    expect(points).toEqual([...points].sort((a, b) => a - b));
    expect(points[0]).toBeLessThan(points[1] ?? 0);
  });

  test('fp32 and fp64 never speak for TPU', () => {
    for (const precision of ['fp32', 'fp64']) expect(pointsToTpu({ precision })).toBeLessThan(0);
  });

  test.each([
    [[]],
    [['aws']],
    [['azure', 'on-prem']],
    [['aws', 'azure', 'other-cloud', 'on-prem']],
  ])('allowing gcp beside %j never hurts TPU', (where) => {
    expect(pointsToTpu({ where: [...where, 'gcp'] })).toBeGreaterThanOrEqual(
      pointsToTpu({ where }),
    );
  });
});

test('what the evidence says of our price table is so', () => {
  const sellers = (ofTpus: boolean, term?: string) =>
    new Set(
      PRICES.filter(
        (price) => price.deviceId.startsWith('tpu') === ofTpus && (!term || price.term === term),
      ).map((price) => price.provider),
    );
  const all = new Set(PRICES.map((price) => price.provider));
  expect([sellers(false).size, sellers(true).size]).toEqual([all.size, 1]);
  expect([sellers(false, 'spot').size, sellers(true, 'spot').size]).toEqual([9, 1]);
});
