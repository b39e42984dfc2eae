/**
 * Time of collectives over the fast fabric that chips share, then over the network between such
 * domains. Bandwidth terms as in Thakur et al. 2005 and Austin et al. 2025 (How to Scale Your
 * Model): a ring or torus moves 2(n−1)/n of the buffer per chip; small messages cost hops.
 */

import type { Device } from '../catalog/device';

/** One hop through a switch or to a neighbour, software included. Our assumption, from NCCL tests. */
const HOP_SEC = 2e-6;
/** One hop between machines: about twice that of a ring step inside one. Our assumption. */
const SCALE_OUT_HOP_SEC = 8e-6;
/** A fabric of unpublished speed, both ways together: half of what PCIe 4.0 ×16 has. Our assumption. */
const FALLBACK_FABRIC_BYTES_PER_SEC = 32e9;
/** A network of unpublished speed, one way: 100 Gbit/s Ethernet. Our assumption. */
const FALLBACK_SCALE_OUT_BYTES_PER_SEC = 12.5e9;
/** Chips of one host reach each other over its PCIe, where the fabric does not span them. */
const HOST_CHIPS = 8;
/** Share of link bandwidth that a tuned collective reaches on large messages. Our assumption. */
const LINK_EFFICIENCY = 0.8;

/** A group of chips that talk to each other, split into fabric domains. */
interface Group {
  inside: number;
  domains: number;
}

/** `stride` chips stand between neighbours of the group (a tensor group inside a data group). */
function split(device: Device, chips: number, stride: number): Group {
  const inside = Math.max(1, Math.min(chips, Math.floor(device.scaleUp.chips.value / stride)));
  return { inside, domains: Math.ceil(chips / inside) };
}

/** Bytes per second that one chip can send into the fabric: half of what the data sheet adds up. */
export function fabricBytesPerSec(device: Device): number {
  const both = device.scaleUp.bandwidthBytesPerSec?.value ?? FALLBACK_FABRIC_BYTES_PER_SEC;
  return (both / 2) * LINK_EFFICIENCY;
}

/** Bytes per second that one chip can send to chips of other domains, `span` chips away in all. */
export function scaleOutBytesPerSec(device: Device, span: number): number {
  const beyond = device.scaleOutBytesPerSec?.value ?? FALLBACK_SCALE_OUT_BYTES_PER_SEC;
  const rate = span <= HOST_CHIPS ? Math.max(beyond, FALLBACK_FABRIC_BYTES_PER_SEC / 2) : beyond;
  return rate * LINK_EFFICIENCY;
}

/** Hops that the farthest chip is away: to and from a switch, or half-way round each ring. */
function fabricHops(device: Device, chips: number): number {
  switch (device.scaleUp.topology) {
    case 'torus-2d':
      return Math.sqrt(chips);
    case 'torus-3d':
      return 1.5 * Math.cbrt(chips);
    case 'mesh':
      return 2 * Math.sqrt(chips);
    default:
      return Math.log2(chips);
  }
}

function hopsSec(device: Device, group: Group): number {
  const inside = group.inside > 1 ? fabricHops(device, group.inside) * HOP_SEC : 0;
  return inside + (group.domains > 1 ? Math.log2(group.domains) * SCALE_OUT_HOP_SEC : 0);
}

/**
 * Seconds until every chip of a group holds the sum of everybody's `bytes`: reduce-scatter and
 * all-gather inside each domain, and between domains on the 1/n that each chip is left with.
 *
 * Assumes no other traffic. A network that is oversubscribed or shared is slower.
 */
export function allReduceSec(device: Device, bytes: number, chips: number, stride = 1): number {
  if (chips <= 1) return 0;
  const group = split(device, chips, stride);
  const inside = (2 * bytes * (group.inside - 1)) / group.inside / fabricBytesPerSec(device);
  const shard = bytes / group.inside;
  const between =
    (2 * shard * (group.domains - 1)) / group.domains / scaleOutBytesPerSec(device, chips * stride);
  return inside + between + 2 * hopsSec(device, group);
}

/**
 * Seconds until each chip has sent `bytes` in equal parts to all others. On a torus messages travel
 * several hops and share links: a quarter of the ring's length on average per axis.
 */
export function allToAllSec(device: Device, bytes: number, chips: number): number {
  if (chips <= 1) return 0;
  const group = split(device, chips, 1);
  const isTorus = device.scaleUp.topology.startsWith('torus');
  const axes = device.scaleUp.topology === 'torus-3d' ? 3 : 2;
  const detour = isTorus ? Math.max(1, (axes * group.inside ** (1 / axes)) / 4 / axes) : 1;
  const leaving = (bytes * (group.domains - 1)) / group.domains;
  const inside = (bytes * (group.inside - 1)) / group.inside;
  return (
    Math.max(
      (inside * detour) / fabricBytesPerSec(device),
      leaving / scaleOutBytesPerSec(device, chips),
    ) + hopsSec(device, group)
  );
}
