import { describe, expect, test } from 'vitest';
import { OWNERSHIP } from '../../src/catalog/ownership';
import type { Price } from '../../src/catalog/price';
import { PRICE_SOURCES } from '../../src/catalog/priceSources';
import { PRICES } from '../../src/catalog/prices';
import { DEVICE_NAMES_BY_ID, type DeviceId } from '../../src/catalog/roster';
import type { Term } from '../../src/catalog/vocabulary';

/** USD per chip-hour, lowest and highest that is believable; a price per machine falls outside. */
const BELIEVABLE_USD: readonly (readonly [pattern: RegExp, low: number, high: number])[] = [
  [/^(tpu-v[23]|tpu-v5e)$/, 0.2, 2.5],
  [/^tpu-v(4|5p|6e)$/, 0.3, 5],
  [/^tpu-v7$/, 4, 14],
  [/^(t4|l4|a10g|rtx-[45]090)$/, 0.1, 2.1],
  [/^(p100|v100)/, 0.2, 6.2],
  [/^(l40s|rtx-pro-6000)/, 1, 8],
  [/^a100/, 1, 8.5],
  [/^(h100|h200)/, 0.9, 24],
  [/^mi3/, 1.1, 12.5],
  // Azure asks 54 USD for a GB200 in Brazil, twice its price in the United States.
  [/^g?b[23]00$/, 3, 55],
];

const named = (price: Price) =>
  [price.deviceId, price.provider, price.machine, price.region, price.term, price.note].join(' · ');

const find = (deviceId: DeviceId, region: string, term: Term) =>
  PRICES.filter(
    (price) =>
      price.deviceId === deviceId &&
      price.region === region &&
      price.term === term &&
      price.source === 'gcp-tpu-pricing',
  ).map((price) => price.usdPerHour);

test('every price is of a device that can be named in a link', () => {
  for (const price of PRICES)
    expect(DEVICE_NAMES_BY_ID[price.deviceId], named(price)).toBeDefined();
});

test('every price is believable for one chip of its class', () => {
  for (const price of PRICES) {
    const range = BELIEVABLE_USD.find(([pattern]) => pattern.test(price.deviceId));
    expect(range, named(price)).toBeDefined();
    expect(price.usdPerHour, named(price)).toBeGreaterThanOrEqual(range?.[1] ?? 0);
    expect(price.usdPerHour, named(price)).toBeLessThanOrEqual(range?.[2] ?? 0);
  }
});

test('every price is dated and comes from a price source', () => {
  for (const price of PRICES) {
    expect(price.asOf, named(price)).toMatch(/^20\d\d(-\d\d-\d\d)?$/);
    expect(PRICE_SOURCES).toHaveProperty([price.source]);
  }
});

test('no price is there twice', () => {
  const names = PRICES.map(named);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});

test('a named region lies on a continent, and one price for all places lies on none', () => {
  for (const price of PRICES) {
    expect(price.continent === null, named(price)).toBe(price.region === 'any');
  }
});

test.each([
  ['us-east4', 'americas'],
  ['southamerica-west1', 'americas'],
  ['brazilsouth', 'americas'],
  ['eastus2', 'americas'],
  ['westus3', 'americas'],
  ['westeurope', 'europe'],
  ['northeurope', 'europe'],
  ['ukwest', 'europe'],
  ['europe-west2', 'europe'],
  ['asia-south1', 'asia-pacific'],
  ['southindia', 'asia-pacific'],
  ['southeastasia', 'asia-pacific'],
  ['koreasouth', 'asia-pacific'],
  ['me-central2', 'middle-east-africa'],
  ['southafricawest', 'middle-east-africa'],
])('%s is in %s', (region, continent) => {
  const continents = PRICES.filter((price) => price.region === region).map((p) => p.continent);
  expect([...new Set(continents)]).toEqual([continent]);
});

test('spot never costs more than on demand for the same machine in the same region', () => {
  const key = (price: Price) =>
    [price.deviceId, price.provider, price.machine, price.region].join();
  const onDemand = new Map(
    PRICES.filter((price) => price.term === 'on-demand').map((price) => [key(price), price]),
  );
  for (const spot of PRICES.filter((price) => price.term === 'spot')) {
    const usd = onDemand.get(key(spot))?.usdPerHour ?? Number.POSITIVE_INFINITY;
    expect(spot.usdPerHour, named(spot)).toBeLessThanOrEqual(usd);
  }
});

describe('the published TPU list', () => {
  test.each([
    ['tpu-v7', 'us-central1', [12], [6], [8.4], [5.4]],
    ['tpu-v6e', 'us-east5', [2.7], [1.35], [1.89], [1.22]],
    ['tpu-v5p', 'us-east5', [4.2], [2.1], [2.94], [1.89]],
    ['tpu-v5e', 'us-central1', [1.2], [0.6], [0.84], [0.54]],
    ['tpu-v4', 'us-central2', [3.22], [], [2.03], [1.45]],
  ] as const)('%s in %s', (device, region, onDemand, flex, oneYear, threeYears) => {
    expect(find(device, region, 'on-demand')).toEqual(onDemand);
    expect(find(device, region, 'spot')).toEqual(flex);
    expect(find(device, region, '1y')).toEqual(oneYear);
    expect(find(device, region, '3y')).toEqual(threeYears);
  });
});

describe('Google’s attached GPUs', () => {
  const attached = PRICES.filter(
    (price) => price.place === 'gcp' && /^(t4|v100|p100)/.test(price.deviceId),
  );

  test('a V100 in us-central1 costs 2.48 for itself and 0.379998 for its host', () => {
    const price = attached.find(
      (each) =>
        each.deviceId === 'v100-16gb-sxm2' &&
        each.region === 'us-central1' &&
        each.term === 'on-demand',
    );
    expect(price?.usdPerHour).toBeCloseTo(2.859998, 9);
    expect(price?.hostUsdPerHour).toBe(0.379998);
  });

  test('none is priced without its host, and no other row has a host added', () => {
    const withHost = PRICES.filter((price) => (price.hostUsdPerHour ?? 0) > 0);
    expect(withHost.map(named)).toEqual(attached.map(named));
  });
});

test('an H100 of one’s own costs about what eight in a machine cost: 27,500 × 1.3 × 8 = 286,000', () => {
  const machineUsd = 27_500 * (1 + OWNERSHIP.hostCostFraction.value) * 8;
  expect(machineUsd).toBeGreaterThan(270_000);
  expect(machineUsd).toBeLessThan(310_000);
});

test('its power is that of a machine of 10.2 kW: 700 W × 1.82 × 8', () => {
  expect(0.7 * (1 + OWNERSHIP.hostPowerFraction.value) * 8).toBeCloseTo(10.2, 1);
});
