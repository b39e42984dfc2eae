import { describe, expect, test } from 'vitest';
import { CATALOG } from '../../src/catalog/catalog';
import type { Prediction } from '../../src/performance/prediction';
import { decodeLink } from '../../src/questionnaire/link';
import {
  cheapestHolding,
  chipsExcess,
  holdingsOf,
  type Plan,
} from '../../src/recommendation/holdings';
import type { Offer } from '../../src/recommendation/offers';
import { recommend } from '../../src/recommendation/recommend';
import { situationOf } from '../../src/recommendation/situation';

const device = CATALOG.devices[0] as Plan['device'];
const SERVING = situationOf(
  { task: 'serve', model: 'llama-3.1-8b', rate: 1, output: 100 },
  CATALOG,
);
const TRAINING = situationOf({ task: 'pretrain', model: 'resnet-50', amount: 1e8 }, CATALOG);

const offer = (
  provider: string,
  usdPerChipHour: number | null,
  more: Partial<Offer> = {},
): Offer => ({
  provider,
  region: 'any',
  place: 'aws',
  term: 'on-demand',
  usdPerChipHour,
  machineChips: 1,
  isJoined: false,
  mostChips: 64,
  ...more,
});

/** 100 tokens a second are asked for; a copy of the plan gives 40. */
const plan = (chips: number, tensor: number, more: Partial<Plan> = {}): Plan => ({
  device,
  situation: SERVING,
  chips,
  replicas: 3,
  prediction: {
    throughputPerSec: 40,
    layout: { tensor, pipeline: 1, data: chips / tensor },
    stepSec: { compute: 1, memory: 2, network: 0, fixed: 0, total: 2 },
  } as Prediction,
  jobSec: null,
  ...more,
});

const counts = (asked: Plan, offers: readonly Offer[]) =>
  holdingsOf(asked, offers).map(({ count, replicas }) => [count, replicas]);

describe('machines', () => {
  const sizes = [1, 4, 8].map((machineChips) => offer(`of ${machineChips}`, 2, { machineChips }));

  test('three groups of two do not fit machines of one; two of four or one of eight hold them', () => {
    // The eighth and seventh chip hold a fourth copy.
    expect(counts(plan(2, 2), sizes)).toEqual([
      [8, 4],
      [8, 4],
    ]);
  });

  test('copies on single chips take any machine, and three singles are the fewest chips', () => {
    expect(counts(plan(1, 1), sizes)).toEqual([
      [3, 3],
      [4, 4],
      [8, 8],
    ]);
  });

  test('a group of eight takes two machines of four only where they are joined', () => {
    const four = { machineChips: 4 };
    expect(counts(plan(8, 8), [offer('apart', 1, four)])).toEqual([]);
    expect(counts(plan(8, 8), [offer('rack', 1, { ...four, isJoined: true })])).toEqual([[24, 3]]);
  });

  test('a seller of any count sells what is planned', () => {
    expect(counts(plan(2, 2), [offer('any', 1, { machineChips: null })])).toEqual([[6, 3]]);
  });

  test('all chips of a training run talk to each other', () => {
    const run = plan(2, 1, { situation: TRAINING, replicas: 1, jobSec: 3600 });
    expect(counts(run, sizes)).toEqual([
      [4, 1],
      [8, 1],
    ]);
  });

  test('no more is held than the reader or the seller can get', () => {
    const four = plan(2, 2, { situation: { ...SERVING, maxChips: 6 } });
    expect(counts(four, sizes)).toEqual([]);
    expect(chipsExcess(four, sizes)).toBeCloseTo(8 / 6, 6);
    expect(counts(plan(1, 1), [offer('small', 1, { mostChips: 2 })])).toEqual([]);
  });
});

describe('cheapestHolding', () => {
  const cheapest = (chips: number, offers: readonly Offer[]) =>
    cheapestHolding(holdingsOf(plan(chips, chips), offers))?.offer.provider;

  test('3 chips at $2 in machines of 8 cost $16, so 3 at $4 each are cheaper', () => {
    const whole = offer('whole', 2, { machineChips: 8 });
    expect(cheapest(1, [whole, offer('single', 4)])).toBe('single');
    expect(cheapest(1, [whole, offer('single', 6)])).toBe('whole');
  });

  test('a known price beats none', () => {
    expect(cheapest(1, [offer('unpriced', null), offer('priced', 9)])).toBe('priced');
    expect(cheapestHolding([])).toBeNull();
  });

  test('the machines are full before more are taken: 3 of 4 copies at 100 of 160 tokens a second', () => {
    const [held] = holdingsOf(plan(2, 2), [offer('of 8', 2, { machineChips: 8 })]);
    expect(held).toMatchObject({ count: 8, replicas: 4, usd: 16, utilizationFraction: 100 / 160 });
  });
});

test('Llama 3.3 70B at AWS takes eight H100, since AWS has no machine with two', () => {
  const { answers } = decodeLink(
    '?task=serve&model=llama-3.3-70b&duration=always&rate=10&input=1000&output=300&latency=20&precision=fp8&where=aws',
  );
  const { alternatives } = recommend(answers);
  const countOf = (id: string) => alternatives.find((each) => each.device === id)?.count;
  expect(countOf('h100-sxm')).toBe(8);
  for (const { device: id, count } of alternatives) {
    if (/^(a100|h|b)/.test(id)) expect(count % 8, id).toBe(0);
    if (/^(l4|l40s|a10g)$/.test(id)) expect(count % 4, id).toBe(0);
  }
});
