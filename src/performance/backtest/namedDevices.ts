/** Chips from their names: those of the catalog and those that only measurements name, under any spelling. */

import type { Device } from '../../catalog/device';
import { DEVICES } from '../../catalog/devices';
import { DEVICE_ALIASES, MEASURED_ONLY_DEVICES } from '../../catalog/measuredDevices';
import { gigabytes } from '../../units/constructors';
import { compact } from './namedModels';

const CHIPS = [...MEASURED_ONLY_DEVICES, ...DEVICES] as readonly Device[];

/** Words of makers, memories and whole machines, which name no other chip. */
const IDLE_WORDS =
  /^(nvidia|amd|google|cloud|tesla|geforce|instinct|radeon|gpu|tensor|core|nvl\d+|hbm\d?e?)$/;

const wordsOf = (name: string): string[] => name.toLowerCase().split(/[^a-z0-9]+/);
const sorted = (words: readonly string[]): string =>
  words
    .filter((word) => !IDLE_WORDS.test(word))
    .sort()
    .join(' ');
/** Sockets of all generations alike, as most chips fit one only: "A100-SXM4-80GB" is "a100-80gb-sxm". */
const anySocket = (words: readonly string[]): string =>
  sorted(words.map((word) => word.replace(/^sxm\d$/, 'sxm')));

const BY_ID = new Map(CHIPS.map((chip) => [chip.id as string, chip]));
const NAMES: readonly [string, Device | undefined][] = [
  ...CHIPS.map((chip) => [chip.id, chip] as [string, Device]),
  ...Object.entries(DEVICE_ALIASES).map(
    ([alias, id]) => [alias, BY_ID.get(id)] as [string, Device | undefined],
  ),
];
const BY_SPELLING = new Map(NAMES.map(([name, chip]) => [compact(name), chip]));
const BY_WORDS = new Map(
  [anySocket, sorted].flatMap((spell) =>
    NAMES.map(([name, chip]) => [spell(wordsOf(name)), chip] as const),
  ),
);

/** A chip by its words in any order. */
const chipOf = (words: readonly string[]): Device | undefined =>
  BY_WORDS.get(sorted(words)) ?? BY_WORDS.get(anySocket(words));

/** A slice of TPUs is named by its cores or chips, "v4-512": the column of counts says how many. */
const SLICE = /^(?:cloud )?(?:tpu[ -]?)?(v(?:[234]|5p|5e|5litepod|6e)|v?7x)-\d+$/;
/** By how much a memory size in a name may differ from the catalog's: 80 GB or GiB, 180 or 192 GB. */
const MEMORY_TOLERANCE = 0.1;

function withoutMemory(words: readonly string[]): Device | undefined {
  const memory = words.find((word) => /^\d+gb$/.test(word));
  if (memory === undefined) return undefined;
  const chip = chipOf(words.filter((word) => word !== memory));
  if (chip === undefined) return undefined;
  const ratio = gigabytes(Number.parseInt(memory, 10)) / chip.memoryBytes.value;
  return Math.abs(ratio - 1) < MEMORY_TOLERANCE ? chip : undefined;
}

/** The chip that a name stands for, never one of another memory size; null where none is known. */
export function deviceNamed(written: string): Device | null {
  const name = written
    .toLowerCase()
    .replace(/\(.*?\)/g, '')
    .trim();
  const key = compact(SLICE.exec(name)?.[1] ?? name);
  const words = wordsOf(name);
  return (
    BY_SPELLING.get(key) ??
    BY_SPELLING.get(`tpu${key}`) ??
    chipOf(words) ??
    withoutMemory(words) ??
    null
  );
}
