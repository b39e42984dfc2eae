import { describe, expect, test } from 'vitest';
import { CATALOG } from '../../src/catalog/catalog';
import { articleRules } from '../../src/recommendation/articleRules';

describe('the section on the article', () => {
  const rules = articleRules(CATALOG);
  const supportOf = (id: string) => CATALOG.devices.find((device) => device.id === id)?.frameworks;

  test('tells six rules, each with every observation that it names', () => {
    expect(rules.map(({ id, evidence }) => [id, evidence.length])).toEqual([
      ['single-precision', 5],
      ['frameworks', 5],
      ['on-premises', 3],
      ['low-precision', 4],
      ['tensorflow', 3],
      ['google-cloud', 3],
    ]);
  });

  test('shows what speaks against a rule that holds in part or no longer', () => {
    const favoured = {
      'single-precision': 'gpu',
      'low-precision': 'tpu',
      tensorflow: 'tpu',
    } as const;
    for (const [id, side] of Object.entries(favoured)) {
      const evidence = rules.find((rule) => rule.id === id)?.evidence ?? [];
      expect(evidence.filter(({ favours }) => favours !== side)).not.toEqual([]);
    }
  });

  test('says of the catalog what is so', () => {
    expect(supportOf('tpu-v7')?.tensorflow.level).toBe('none');
    expect(supportOf('tpu-v6e')?.tensorflow.level).toBe('full');
    const tpus = CATALOG.devices.filter(({ side }) => side === 'tpu');
    expect(tpus.filter(({ places }) => places.includes('on-prem'))).toEqual([]);
    const renters = CATALOG.prices.filter(({ deviceId }) => deviceId.startsWith('tpu'));
    expect(new Set(renters.map(({ provider }) => provider)).size).toBe(1);
    const ofBf16 = (id: string) => {
      const device = CATALOG.devices.find((each) => each.id === id);
      const bf16 = device?.peakFlopPerSec.bf16?.value ?? 0;
      return (device?.emulatedSingleFlopPerSec?.value ?? 0) / bf16;
    };
    for (const id of ['tpu-v7', 'tpu-v6e', 'h100-sxm', 'b200'])
      expect(ofBf16(id)).toBeCloseTo(1 / 6, 2);
  });
});
