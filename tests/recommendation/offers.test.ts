import { describe, expect, test } from 'vitest';
import { CATALOG } from '../../src/catalog/catalog';
import type { Answers } from '../../src/questionnaire/answers';
import { offersUnder } from '../../src/recommendation/offers';
import { situationOf } from '../../src/recommendation/situation';

const device = (id: string) => {
  const found = CATALOG.devices.find((each) => each.id === id);
  if (!found) throw new Error(id);
  return found;
};

const offers = (id: string, answers: Answers) =>
  offersUnder(situationOf({ task: 'pretrain', ...answers }, CATALOG), CATALOG)(device(id));

describe('offersUnder', () => {
  test('names one offer per provider and size of machine, cheapest first', () => {
    const found = offers('h100-sxm', { where: ['aws', 'azure', 'gcp', 'other-cloud'] });
    const prices = found.map(({ usdPerChipHour }) => usdPerChipHour ?? Number.POSITIVE_INFINITY);
    expect(prices).toEqual([...prices].sort((a, b) => a - b));
    const sizes = found.map(({ provider, machineChips }) => `${provider} ${machineChips}`);
    expect(new Set(sizes).size).toBe(found.length);
  });

  const sizesAt = (id: string, answers: Answers) =>
    offers(id, answers)
      .map(({ machineChips }) => machineChips)
      .sort((a, b) => (a ?? 0) - (b ?? 0));

  test('AWS sells an H100 alone or in eights, an A100 in eights, an L40S in one, four and eight', () => {
    expect(sizesAt('h100-sxm', { where: ['aws'] })).toEqual([1, 8]);
    expect(sizesAt('a100-40gb-sxm', { where: ['aws'] })).toEqual([8]);
    expect(sizesAt('l40s', { where: ['aws'] })).toEqual([1, 4, 8]);
  });

  test('Google sells fewer H100 than eight in a machine as spot capacity only', () => {
    expect(sizesAt('h100-sxm', { where: ['gcp'], term: 'on-demand' })).toEqual([8]);
    expect(sizesAt('h100-sxm', { where: ['gcp'], term: 'spot' })).toEqual([1, 2, 4, 8]);
  });

  test('a larger machine has a price of its own: four L4 at AWS cost more each than one', () => {
    const priceOf = (chips: number) =>
      offers('l4', { where: ['aws'] }).find(({ machineChips }) => machineChips === chips)
        ?.usdPerChipHour;
    expect([priceOf(1), priceOf(4), priceOf(8)]).toEqual([0.8048, 1.1504, 1.6688]);
  });

  test('a TPU v6e on demand costs the listed $2.70, on spot less', () => {
    const [onDemand] = offers('tpu-v6e', { where: ['gcp'], term: 'on-demand' });
    const [spot] = offers('tpu-v6e', { where: ['gcp'], term: 'spot' });
    expect(onDemand).toMatchObject({ provider: 'google-cloud', usdPerChipHour: 2.7 });
    expect(spot?.usdPerChipHour).toBeLessThan(2.7);
  });

  test('a commitment counts only where the hardware is kept for good', () => {
    const kept = offers('tpu-v6e', { where: ['gcp'], term: '3y', duration: 'always' });
    const brief = offers('tpu-v6e', { where: ['gcp'], term: '3y', duration: 'weeks' });
    expect(kept[0]).toMatchObject({ term: '3y', usdPerChipHour: 1.22 });
    expect(brief[0]).toMatchObject({ term: 'on-demand', usdPerChipHour: 2.7 });
  });

  test('a demand on regions leaves out who does not say where it stands; all four demand nothing', () => {
    const where = ['other-cloud'] as const;
    const anywhere = ['americas', 'europe', 'asia-pacific', 'middle-east-africa'] as const;
    expect(offers('h100-sxm', { where, regions: ['europe'] })).toEqual([]);
    expect(offers('h100-sxm', { where, regions: anywhere })).toEqual(offers('h100-sxm', { where }));
  });

  test('owned hardware costs its power and comes in the number owned', () => {
    const [owned] = offers('rtx-2080', { owned: 'rtx-2080', 'owned-count': 3, where: ['aws'] });
    expect(owned).toMatchObject({ term: 'owned', mostChips: 3 });
    expect(owned?.usdPerChipHour).toBeLessThan(0.1);
  });

  test('what is out of production is rented or used by who has it, and not bought as new', () => {
    const desk: Answers = { where: ['workstation'] };
    const hall: Answers = { where: ['on-prem'] };
    expect(offers('rtx-3090', desk)).toEqual([]);
    expect(offers('rtx-5090', desk)).toHaveLength(1);
    expect(offers('a100-40gb-sxm', hall)).toEqual([]);
    expect(offers('v100-16gb-sxm2', hall)).toEqual([]);
    expect(offers('h100-sxm', hall)).toHaveLength(1);
    expect(offers('rtx-3090', { ...desk, owned: 'rtx-3090' })[0]?.term).toBe('owned');
    expect(offers('a100-40gb-sxm', { where: ['gcp'] })).not.toEqual([]);
  });

  test('a TPU is not sold for one’s own servers', () => {
    expect(offers('tpu-v6e', { where: ['on-prem', 'workstation'] })).toEqual([]);
  });
});
