import { describe, expect, test } from 'vitest';
import { CATALOG } from '../../src/catalog/catalog';
import type { Answers } from '../../src/questionnaire/answers';
import { billedChips, cheapestOffer, type Offer, offersOf } from '../../src/recommendation/offers';
import { situationOf } from '../../src/recommendation/situation';

const device = (id: string) => {
  const found = CATALOG.devices.find((each) => each.id === id);
  if (!found) throw new Error(id);
  return found;
};

const offers = (id: string, answers: Answers) =>
  offersOf(device(id), situationOf({ task: 'pretrain', ...answers }, CATALOG), CATALOG);

describe('offersOf', () => {
  test('names one offer per provider, cheapest first', () => {
    const found = offers('h100-sxm', { where: ['aws', 'azure', 'gcp', 'other-cloud'] });
    const prices = found.map(({ usdPerChipHour }) => usdPerChipHour ?? Number.POSITIVE_INFINITY);
    expect(prices).toEqual([...prices].sort((a, b) => a - b));
    expect(new Set(found.map(({ provider }) => provider)).size).toBe(found.length);
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

  test('a TPU is not sold for one’s own servers', () => {
    expect(offers('tpu-v6e', { where: ['on-prem', 'workstation'] })).toEqual([]);
  });
});

describe('cheapestOffer', () => {
  const offer = (provider: string, usdPerChipHour: number | null, machineChips = 1): Offer => ({
    provider,
    region: 'any',
    place: 'aws',
    term: 'on-demand',
    usdPerChipHour,
    machineChips,
    mostChips: provider === 'small' ? 4 : 64,
  });

  test('3 chips at $2 in machines of 8 cost $16, so 3 at $4 each are cheaper', () => {
    const whole = offer('whole', 2, 8);
    const single = offer('single', 4);
    expect(billedChips(whole, 3)).toBe(8);
    expect(cheapestOffer([whole, single], 3)?.provider).toBe('single');
    expect(cheapestOffer([whole, single], 8)?.provider).toBe('whole');
  });

  test('who cannot supply so many is passed over, and a known price beats none', () => {
    const small = offer('small', 1);
    expect(cheapestOffer([small, offer('large', 9)], 5)?.provider).toBe('large');
    expect(cheapestOffer([offer('unpriced', null), small], 4)?.provider).toBe('small');
    expect(cheapestOffer([small], 5)).toBeNull();
  });
});
