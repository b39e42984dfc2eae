import { describe, expect, test } from 'vitest';
import type { Device } from '../../src/catalog/device';
import { DEVICES } from '../../src/catalog/devices';
import { DEVICE_ALIASES, MEASURED_ONLY_DEVICES } from '../../src/catalog/measuredDevices';
import { PRICES } from '../../src/catalog/prices';
import { REGIONS } from '../../src/catalog/regions';
import { DEVICE_IDS, DEVICE_NAMES_BY_ID } from '../../src/catalog/roster';
import { FRAMEWORKS, PLACES } from '../../src/catalog/vocabulary';
import { type AnyDevice, faultsOfDevice, figuresIn } from './faults';

const byId = (id: Device['id']) => DEVICES.find((device) => device.id === id) as Device;

/** A copy of the device with one thing changed, found by its path. */
function withChange(device: AnyDevice, path: string, change: (old: number) => unknown): AnyDevice {
  const copy = structuredClone(device);
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  // The path comes from the device itself, so that each step on the way is an object.
  let parent = copy as unknown as Record<string, unknown>;
  for (const key of keys) parent = parent[key] as Record<string, unknown>;
  parent[last] = change(parent[last] as number);
  return copy;
}

test('every device that a link can name is there once, under its name', () => {
  expect(DEVICES.map((device) => device.id).sort()).toEqual([...DEVICE_IDS].sort());
  for (const { id, name } of DEVICES) expect(name).toBe(DEVICE_NAMES_BY_ID[id]);
});

test('the chips of the article are there: V100, RTX 2080, TPU v2 and v3', () => {
  const sides = (['v100-16gb-sxm2', 'rtx-2080', 'tpu-v2', 'tpu-v3'] as const).map(
    (id) => byId(id).side,
  );
  expect(sides).toEqual(['gpu', 'gpu', 'tpu', 'tpu']);
});

const EVERY_DEVICE: readonly AnyDevice[] = [...DEVICES, ...MEASURED_ONLY_DEVICES];

test.each(EVERY_DEVICE.map((device) => [device.id, device] as const))(
  '%s is believable',
  (_, device) => {
    expect(faultsOfDevice(device)).toEqual([]);
  },
);

describe('the check of a device', () => {
  test.each([1000, 1 / 1000])('notices any figure that is off by a factor of %d', (factor) => {
    for (const device of EVERY_DEVICE) {
      for (const [path] of figuresIn(device)) {
        const wrong = withChange(device, `${path}.value`, (value) => value * factor);
        expect(faultsOfDevice(wrong), `${device.id} ${path}`).not.toEqual([]);
      }
    }
  });

  test.each([
    ['sources', []],
    ['sources', ['hearsay']],
    ['sources', ['unsourced']],
    ['locator', ' '],
    ['asOf', 'recently'],
    ['value', Number.NaN],
  ])('notices a figure whose %s is %j', (key, value) => {
    const wrong = withChange(byId('h100-sxm'), `peakFlopPerSec.bf16.${key}`, () => value);
    expect(faultsOfDevice(wrong)).not.toEqual([]);
  });

  test('notices a sparse peak in the place of a dense one', () => {
    const wrong = withChange(byId('h100-sxm'), 'peakFlopPerSec.bf16.value', () => 1979.1e12);
    expect(faultsOfDevice(wrong)).toEqual(['a wider format is faster', 'emulated fp32']);
  });
});

describe('figures against the data sheets', () => {
  test.each([
    ['h100-sxm', 989.4e12, 80e9, 3.35e12],
    ['a100-80gb-sxm', 312e12, 80e9, 2.039e12],
    ['v100-16gb-sxm2', 125e12, 16e9, 0.9e12],
    ['rtx-4090', 165.2e12, 24e9, 1.008e12],
    ['mi300x', 1307.4e12, 192e9, 5.3e12],
    ['tpu-v3', 123e12, 32e9, 0.9e12],
    ['tpu-v5p', 459e12, 95 * 2 ** 30, 2.765e12],
    ['tpu-v7', 2307e12, 192 * 2 ** 30, 7.38e12],
  ] as const)('%s: %d FLOP/s in bf16, %d bytes, %d bytes/s', (id, bf16, memory, bandwidth) => {
    const device = byId(id);
    expect(device.peakFlopPerSec.bf16?.value).toBe(bf16);
    expect(device.memoryBytes.value).toBe(memory);
    expect(device.memoryBandwidthBytesPerSec?.value).toBe(bandwidth);
  });

  test('a TPU multiplies strict fp32 at a sixth of its bf16 rate, and never fp64', () => {
    for (const { peakFlopPerSec: peak, emulatedSingleFlopPerSec: emulated } of DEVICES.filter(
      (each) => each.platform === 'xla',
    )) {
      if (peak.bf16) expect(emulated?.value).toBeCloseTo(peak.bf16.value / 6, -1);
      else expect(emulated).toBeUndefined();
      expect(peak.fp32).toBeUndefined();
      expect(peak.fp64).toBeUndefined();
    }
  });

  test('what has no fp4 in hardware lists none', () => {
    for (const id of ['a100-80gb-sxm', 'h100-sxm', 'h200-sxm', 'mi300x', 'tpu-v7'] as const)
      expect(byId(id).peakFlopPerSec.fp4, id).toBeUndefined();
  });
});

describe('where and with what', () => {
  test('an announced chip can be had nowhere, and has no year', () => {
    for (const device of DEVICES.filter((each) => each.status === 'announced')) {
      expect(device.places, device.id).toEqual([]);
      expect(device.releasedYear, device.id).toBeNull();
    }
  });

  test('places stand in the order of the contract', () => {
    for (const { id, places } of DEVICES)
      expect(places, id).toEqual(PLACES.filter((place) => places.includes(place)));
  });

  test('a chip is priced only where the catalog says that it can be had', () => {
    const strays = PRICES.filter((price) => !byId(price.deviceId).places.includes(price.place));
    expect([...new Set(strays.map((price) => `${price.deviceId} ${price.place}`))]).toEqual([]);
  });

  test('every region of a price or device is listed, on the continent that the price says', () => {
    const continents = new Map(REGIONS.map((each) => [`${each.place} ${each.id}`, each.continent]));
    expect(continents.size).toBe(REGIONS.length);
    for (const { place, region, continent } of PRICES.filter((each) => each.continent !== null))
      expect(continents.get(`${place} ${region}`), region).toBe(continent);
    for (const { id, regions } of DEVICES)
      for (const [place, ids] of Object.entries(regions ?? {}))
        for (const region of ids) expect(continents.has(`${place} ${region}`), id).toBe(true);
  });

  test('TensorFlow never runs worse on a TPU than PyTorch, up to v6e; on v7 it does not run', () => {
    const levels = ['none', 'legacy', 'preview', 'full', 'first'];
    for (const device of DEVICES.filter((each) => each.platform === 'xla')) {
      const { tensorflow, pytorch } = device.frameworks;
      if (/v[78]/.test(device.architecture)) expect(tensorflow.level, device.id).toBe('none');
      else
        expect(levels.indexOf(tensorflow.level)).toBeGreaterThanOrEqual(
          levels.indexOf(pytorch.level),
        );
    }
  });

  test('every framework is judged on every device, and each judgement dated', () => {
    for (const { id, frameworks } of DEVICES)
      for (const framework of FRAMEWORKS)
        expect(frameworks[framework].asOf, id).toMatch(/^20\d\d(-\d\d){0,2}$/);
  });

  test('only GPUs run code that is not matrix maths', () => {
    for (const device of DEVICES)
      expect(device.isGeneralPurpose, device.id).toBe(device.side === 'gpu');
  });
});

describe('chips that were only measured', () => {
  const known = new Set<string>(EVERY_DEVICE.map((device) => device.id));

  test('have ids of their own, and can be had nowhere', () => {
    expect(known.size).toBe(EVERY_DEVICE.length);
    for (const { id, places } of MEASURED_ONLY_DEVICES) expect(places, id).toEqual([]);
  });

  test('cover what published tables name besides the catalog', () => {
    const named = [
      ...['a2', 'a10', 'a30', 'a40', 'l40', 'gh200', 'h200-nvl', 'h100-sxm-96', 'mi350x', 'v100'],
      ...['rtx-a5000', 'rtx-a6000', 'rtx-6000-ada', 'rtx-8000', 'titan-rtx', 'rx-7900-xtx'],
      ...['v100s-pcie-32', 'h20', 'h800-sxm', 'mi250', 'mi300a', 'dgx-spark', 'tpu-v5-lite'],
    ];
    expect(named.filter((id) => !known.has(DEVICE_ALIASES[id] ?? id))).toEqual([]);
  });

  test('no alias hides a chip, and each leads to one of the catalog', () => {
    for (const [alias, id] of Object.entries(DEVICE_ALIASES)) {
      expect(known.has(alias), alias).toBe(false);
      expect(known.has(id), alias).toBe(true);
    }
  });
});
