import { readFileSync } from 'node:fs';
import type { Device } from '../../src/catalog/device';
import type { Price } from '../../src/catalog/price';
import { CATALOG_VERSION } from '../../src/catalog/roster';
import type { Answers } from '../../src/questionnaire/answers';

const today = JSON.parse(readFileSync(`public/editions/${CATALOG_VERSION}.json`, 'utf8'));
const sideOf = new Map((today.devices as Device[]).map(({ id, side }) => [id, side]));

/** As an edition of half a year ago in which every TPU cost eight times as much. */
export const DEARER_TPUS = JSON.stringify({
  ...today,
  version: '2026.05',
  prices: (today.prices as Price[]).map((price) =>
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
