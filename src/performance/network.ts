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
/**
 * Chips of one host reach each other over its PCIe, where the fabric does not span them. The largest
 * ordinary hosts take ten cards (Dell DSS 8440, xFusion G5500).
 */
const HOST_CHIPS = 10;
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
  const inHost = device.betweenPairsBytesPerSec?.value ?? FALLBACK_FABRIC_BYTES_PER_SEC / 2;
  const rate = span <= HOST_CHIPS ? Math.max(beyond, inHost) : beyond;
  return rate * LINK_EFFICIENCY;
}

/** A block of chips in a torus, as even as it can be. */
interface Block {
  /** Axes along which it is longer than one chip. */
  axes: number;
  /** Axes whose ends are joined, so that they are rings and not lines. */
  rings: number;
  /** Chips along each axis. */
  side: number;
  /** Share of its links over which a chip in the corner reaches others of the block. */
  linkFraction: number;
}

/** Chips from which on ends are joined in three dimensions: 4 × 4 × 4 (Google, TPU v5p). */
const CUBE_CHIPS = 64;

/**
 * The block that `chips` make up in a torus; null in other fabrics. Smaller slices than a cube are
 * meshes; in two dimensions, axes that do not span the pod are (Austin et al. 2025).
 */
function blockIn({ scaleUp }: Device, chips: number): Block | null {
  if (!scaleUp.topology.startsWith('torus')) return null;
  const isCubic = scaleUp.topology === 'torus-3d';
  const dimensions = isCubic ? 3 : 2;
  const whole = isCubic ? CUBE_CHIPS : scaleUp.chips.value;
  // Half of a flat pod has one whole axis.
  const longRings = !isCubic && chips >= whole / 2 ? 1 : 0;
  const rings = chips >= whole ? dimensions : longRings;
  const axes = Math.max(1, Math.min(dimensions, Math.ceil(Math.log2(chips))));
  return {
    axes,
    rings,
    side: chips ** (1 / axes),
    linkFraction: (axes + rings) / (2 * dimensions),
  };
}

/** Hops that the farthest chip is away: to and from a switch, half-way round a ring, along a line. */
function fabricHops(device: Device, chips: number): number {
  const block = blockIn(device, chips);
  if (block !== null)
    return (block.rings * block.side) / 2 + (block.axes - block.rings) * (block.side - 1);
  return device.scaleUp.topology === 'mesh' ? 2 * Math.sqrt(chips) : Math.log2(chips);
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
  // Chips that stand apart stretch over a larger block, whose links they share with those between them.
  const block = blockIn(device, group.inside * stride);
  const linkFraction = block === null ? 1 : block.linkFraction / Math.min(2, stride);
  const inside =
    (2 * bytes * (group.inside - 1)) / group.inside / (fabricBytesPerSec(device) * linkFraction);
  const shard = bytes / group.inside;
  const between =
    (2 * shard * (group.domains - 1)) / group.domains / scaleOutBytesPerSec(device, chips * stride);
  return inside + between + 2 * hopsSec(device, group);
}

/**
 * What the links of a chip carry in all for each byte that every chip sends in equal parts to all. In a
 * torus that is the way of a message, a quarter of each ring on average. The middle of a line has twice
 * that to carry: half of everything passes there, over one link for two.
 */
function carriedFraction(device: Device, chips: number): number {
  const block = blockIn(device, chips);
  if (block === null) return (chips - 1) / chips;
  return (block.axes * block.side) / 4 / block.linkFraction;
}

/**
 * Seconds until each chip has sent `bytes` in equal parts to all others, over fabric and network at
 * once. Assumes cubes and squares: on blocks with one long axis it is slower.
 */
export function allToAllSec(device: Device, bytes: number, chips: number): number {
  if (chips <= 1) return 0;
  const group = split(device, chips, 1);
  const leaving = (bytes * (group.domains - 1)) / group.domains;
  const inside = group.inside > 1 ? bytes * carriedFraction(device, group.inside) : 0;
  return (
    Math.max(inside / fabricBytesPerSec(device), leaving / scaleOutBytesPerSec(device, chips)) +
    hopsSec(device, group)
  );
}
