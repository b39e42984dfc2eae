import { CATALOG } from '../../src/catalog/catalog';
import type { Answers } from '../../src/questionnaire/answers';
import { formatEdition } from '../../src/recommendation/edition';

const sideOf = new Map(CATALOG.devices.map(({ id, side }) => [id, side]));

/** As an edition of half a year ago in which every TPU cost eight times as much. */
export const DEARER_TPUS = formatEdition({
  ...CATALOG,
  version: '2026.05',
  prices: CATALOG.prices.map((price) =>
    sideOf.get(price.deviceId) === 'tpu' ? { ...price, usdPerHour: 8 * price.usdPerHour } : price,
  ),
});

export const SERVING: Answers = {
  task: 'serve',
  model: 'llama-3.1-8b',
  rate: 20,
  duration: 'always',
  framework: 'jax',
  where: ['gcp'],
  'w-cost': 10,
};
