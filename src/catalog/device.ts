import type { Figure } from './figure';
import type { DeviceId } from './roster';
import type { SourceId } from './sources';
import type { Framework, Place, Precision, Side } from './vocabulary';

/** The software that a device is programmed through; efficiencies are calibrated per platform. */
export type Platform = 'cuda' | 'rocm' | 'xla' | 'tflite';

/**
 * How well a framework runs on a device: `first` the vendor's main path, `full` supported,
 * `preview` works with gaps, `legacy` old releases only, `none` does not run.
 */
export type SupportLevel = 'first' | 'full' | 'preview' | 'legacy' | 'none';

export interface Support {
  level: SupportLevel;
  sources: readonly [SourceId, ...SourceId[]];
  asOf: string;
  note?: string;
}

/** One accelerator as a buyer counts it: a chip or package, never a core, board or host. */
export interface Device {
  id: DeviceId;
  name: string;
  vendor: 'Google' | 'NVIDIA' | 'AMD';
  side: Side;
  platform: Platform;
  /** Chips of one architecture share kernels and compilers: `hopper`, `cdna3`, `tpu-v5`, … */
  architecture: string;
  /** Year of general availability; null while only announced. */
  releasedYear: Figure | null;
  status: 'offered' | 'legacy' | 'discontinued' | 'announced';
  statusNote: string;
  /**
   * Dense peak by precision, matrix engine where the format has one. A precision left out is not
   * supported in hardware or has no published rate: work runs at the next wider one that is there.
   */
  peakFlopPerSec: Partial<Record<Precision, Figure>>;
  /** Matrix products at fp32 accuracy by several passes of a narrower format, on either side. */
  emulatedSingleFlopPerSec?: Figure;
  memoryBytes: Figure;
  /**
   * Parts of the chip with a memory each, which programs see as devices of their own: every one reads
   * its own copy of the weights. Left out where a chip is one device.
   */
  separateCores?: Figure;
  /**
   * Weights beyond its memory come over the link to its host, at every inference, at this rate. Left
   * out where what does not fit does not run.
   */
  hostStreamBytesPerSec?: Figure;
  /** Null where the chip has no memory of its own to speak of. */
  memoryBandwidthBytesPerSec: Figure | null;
  /**
   * Chips that share one fast fabric, and all links of one chip, both directions added. Topology
   * `none`: no fabric, the chips of one host talk over PCIe, and its rate stands here.
   */
  scaleUp: {
    chips: Figure;
    bandwidthBytesPerSec: Figure | null;
    topology: 'none' | 'switch' | 'mesh' | 'torus-2d' | 'torus-3d';
  };
  /** One direction between chips of one host that the fabric does not span, where it joins pairs. */
  betweenPairsBytesPerSec?: Figure;
  /** Network of one chip beyond that fabric, one direction; null where none is published. */
  scaleOutBytesPerSec: Figure | null;
  /** Board or package limit; null where neither vendor nor analyst gives one. */
  powerWatt: Figure | null;
  /**
   * The host that one of them needs, where it is no share of a server: `included` in its power and
   * price, or small enough to be named.
   */
  host?: 'included' | { powerWatt: Figure; priceUsd: Figure };
  /** Matrix dimensions pad to a multiple of this. */
  matrixTile: Figure;
  /** Chip counts that are sold as one machine or slice, ascending; larger jobs join several. */
  sliceChips: readonly [number, ...number[]];
  /** Runs code other than matrix maths: graphics, simulation, databases, arbitrary kernels. */
  isGeneralPurpose: boolean;
  /** Hand-written kernels that run on it. */
  kernels: readonly ('portable' | 'cuda')[];
  /** Hardware for embedding look-ups beside the matrix engine. */
  hasEmbeddingEngine: boolean;
  /** Who says so; left out where there is none. */
  embeddingEngineSource?: SourceId;
  frameworks: Record<Framework, Support>;
  /** Places where an ordinary buyer can get it. */
  places: readonly Place[];
  placesSource: SourceId;
  /** Regions that a place lists it in; a place left out publishes none that we know of. */
  regions?: Partial<Record<Place, readonly string[]>>;
  /** What one costs to own, host not included; null where none was found. */
  purchasePriceUsd: Figure | null;
  /** The year of the last orders, of a chip that can still be rented: bought, it is second-hand. */
  endOfSaleYear?: Figure;
  /** What disagrees between sources, or was corrected, and why. */
  notes: readonly string[];
}

/** A line of the tables: the name stands in the roster. */
export type DeviceRow = Omit<Device, 'name'>;
