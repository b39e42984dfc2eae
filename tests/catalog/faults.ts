import type { Device } from '../../src/catalog/device';
import type { Figure } from '../../src/catalog/figure';
import { SOURCES } from '../../src/catalog/sources';
import type { Precision } from '../../src/catalog/vocabulary';

/** A device of any table; those that were only measured have ids of their own. */
export type AnyDevice = Omit<Device, 'id'> & { id: string };

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const isFigure = (value: unknown): boolean =>
  isObject(value) && 'value' in value && 'locator' in value;

/** Every figure inside a table, with the path to it. */
export function figuresIn(value: unknown, path = ''): (readonly [path: string, Figure])[] {
  if (isFigure(value)) return [[path, value as Figure]];
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, child]) =>
    figuresIn(child, path === '' ? key : `${path}.${key}`),
  );
}

/** Every source id that a table cites, under any key that speaks of a source. */
export function sourcesIn(value: unknown, isUnderSource = false): string[] {
  if (typeof value === 'string') return isUnderSource ? [value] : [];
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, child]) =>
    sourcesIn(child, isUnderSource ? Array.isArray(value) : /source/i.test(key)),
  );
}

/** What is wrong with the evidence of a figure, whatever it measures. */
export function faultsOfFigure(path: string, figure: Figure): string[] {
  const { value, sources, locator, asOf, confidence } = figure;
  const faults = {
    'has no source': sources.length === 0,
    'cites an unknown source': sources.some((id) => !Object.hasOwn(SOURCES, id)),
    'has no locator': locator.trim() === '',
    'has no date': !/^20\d\d(-\d\d){0,2}$/.test(asOf),
    'is not a number': !Number.isFinite(value),
    'claims confidence without a source': sources.some((id) => id === 'unsourced')
      ? confidence !== 'none'
      : confidence === 'none',
  };
  return Object.entries(faults).flatMap(([fault, is]) => (is ? [`${path} ${fault}`] : []));
}

/** Lowest and highest believable rate of one chip, FLOP/s. */
const PEAKS: Readonly<Record<Precision, readonly [low: number, high: number]>> = {
  fp64: [5e10, 1.7e14],
  fp32: [2e12, 4e14],
  bf16: [5e12, 5e15],
  fp8: [1e14, 2e16],
  int8: [3e12, 1e16],
  fp4: [5e14, 4e16],
};

const LARGEST_FABRIC: Readonly<Record<Device['scaleUp']['topology'], number>> = {
  none: 8,
  mesh: 8,
  switch: 1152,
  'torus-2d': 1024,
  'torus-3d': 9600,
};

type Check = (what: string, is: boolean) => void;

/** Rates: each in its range, wider formats not faster, and neither all compute nor all memory. */
function checkRates(device: AnyDevice, check: Check) {
  const { peakFlopPerSec: peak, memoryBandwidthBytesPerSec } = device;
  const rate = (precision: Precision) => peak[precision]?.value;
  for (const [precision, { value }] of Object.entries(peak)) {
    const [low, high] = PEAKS[precision as Precision];
    check(`${precision} out of range`, value >= low && value <= high);
    const ridge = value / (memoryBandwidthBytesPerSec?.value ?? value);
    const isNarrow = precision !== 'fp64' && precision !== 'fp32';
    check(`${precision} ridge point`, (ridge >= 1 || !isNarrow) && ridge <= 5000);
  }
  const share = (rate('fp64') ?? 1) / (rate('fp32') ?? 1);
  check('fp64 beside fp32', rate('fp64') === undefined || (share > 0.01 && share <= 2));
  const narrowing = (['fp32', 'bf16', 'fp8', 'fp4'] as const).flatMap((each) => rate(each) ?? []);
  check(
    'a wider format is faster',
    narrowing.join() === narrowing.toSorted((a, b) => a - b).join(),
  );
}

/** On either side fp32 is composed at a sixth of the bf16 rate. */
function checkEmulation({ peakFlopPerSec, emulatedSingleFlopPerSec }: AnyDevice, check: Check) {
  if (!emulatedSingleFlopPerSec) return;
  const passes = (peakFlopPerSec.bf16?.value ?? 0) / emulatedSingleFlopPerSec.value;
  check('emulated fp32', passes > 5.5 && passes < 6.5);
}

/** What no accelerator can be; a slip of a factor of 1,000 in any figure lands here. */
export function faultsOfDevice(device: AnyDevice): string[] {
  const faults: string[] = figuresIn(device).flatMap(([path, figure]) =>
    faultsOfFigure(path, figure),
  );
  const check: Check = (what, is) => {
    if (!is) faults.push(what);
  };
  const within = (what: string, figure: Figure | null | undefined, low: number, high: number) =>
    check(what, !figure || (figure.value >= low && figure.value <= high));

  const { memoryBandwidthBytesPerSec: bandwidth, scaleUp, sliceChips } = device;
  const fastest = Math.max(...Object.values(device.peakFlopPerSec).map((peak) => peak.value));

  checkRates(device, check);
  checkEmulation(device, check);
  if (bandwidth) within('memory', device.memoryBytes, 4e9, 1e12);
  else within('memory without bandwidth', device.memoryBytes, 1e6, 1e8);
  within('cores apart', device.separateCores, 2, 2);
  within('stream from the host', device.hostStreamBytesPerSec, 1e8, 1e10);
  within('bandwidth', bandwidth, 4e10, 3e13);
  within('links', scaleUp.bandwidthBytesPerSec, 1e10, bandwidth?.value ?? 0);
  within('fabric', scaleUp.chips, 1, LARGEST_FABRIC[scaleUp.topology]);
  check('part of a chip', Number.isInteger(scaleUp.chips.value));
  within('between pairs', device.betweenPairsBytesPerSec, 1e9, 1e11);
  within('network', device.scaleOutBytesPerSec, 1e9, 5e11);
  within('power', device.powerWatt, 1, 3000);
  if (device.host && device.host !== 'included') {
    within('power of the host', device.host.powerWatt, 1, 20);
    within('price of the host', device.host.priceUsd, 20, 500);
  }
  within('end of sale', device.endOfSaleYear, device.releasedYear?.value ?? 0, 2026);
  within('work per joule', device.powerWatt, fastest / 3e13, fastest / 1e10);
  within('price', device.purchasePriceUsd, 50, 50_000);
  within('year', device.releasedYear, 2012, 2026);
  check('tile', [64, 128, 256].includes(device.matrixTile.value));
  check('order of slices', sliceChips.join() === sliceChips.toSorted((a, b) => a - b).join());
  return faults;
}
