/** Figures that many rows share: how matrices are tiled, and what a PCIe slot carries. */

import { gigabitsPerSec, gigabytesPerSec } from '../units/constructors';
import { from, high, low, medium } from './citation';

export const TPU_TILE_128 = high(
  128,
  from('mxu_column_size', 'jax-tpu-info', 'scaling-book-tpus'),
  'Side of the systolic array; smaller matrices are padded to it.',
);
/** From v6e on. */
export const TPU_TILE_256 = high(
  256,
  from('mxu_column_size, generation 6 on', 'jax-tpu-info', 'scaling-book-tpus'),
  'Side of the systolic array, which shorter axes do not fill.',
);
export const CUDA_TILE = medium(
  64,
  from('sections 2.3 and 3.1: tile sizes, tile quantization', 'nvidia-matmul-guide'),
  'Side of the smallest tile that cuBLAS lists (64 × 64); large products use up to 256 × 128.',
);
/** Data-centre Blackwell and Rubin; RTX cards of that generation compute as those before. */
export const TCGEN05_TILE = medium(
  128,
  from('tensor memory, 128 rows', 'triton-tcgen05', 'semianalysis-blackwell-tensor-cores'),
  'Rows of the memory that products are summed in; measured, products narrower than 128 are no faster. Errs slow where their narrow side lies along the columns.',
);
export const ROCM_TILE = low(
  64,
  from('taken as for NVIDIA', 'assumption'),
  'AMD publishes no such figure; its libraries choose among tiles of 16 to 256 as cuBLAS does.',
);

/** Sixteen lanes through the host, both directions: cards without a fabric of their own. */
const pcie = (generation: number, gigabytesPerSecEachWay: number) =>
  medium(
    gigabytesPerSec(2 * gigabytesPerSecEachWay),
    from(`PCIe ${generation}.0, bandwidth (16x)`, 'hpc-notes-pcie'),
    'Through the host; the card has no fabric of its own.',
  );
export const PCIE_3_X16 = pcie(3, 15.7);
export const PCIE_4_X16 = pcie(4, 31.5);
export const PCIE_5_X16 = pcie(5, 63);

/**
 * GeForce cards from RTX 30 on: the driver refuses them access to each other over PCIe, so that every
 * byte goes into the host’s memory and out again.
 */
const staged = (generation: number, gigabytesPerSecEachWay: number) =>
  low(
    gigabytesPerSec(gigabytesPerSecEachWay),
    from('How it works', 'tinygrad-p2p-driver', 'rtx-4090-p2p-tests', 'hpc-notes-pcie'),
    `Half of PCIe ${generation}.0 ×16: through the host’s memory, as GeForce cards may not reach each other. Copies between two RTX 4090 reach 12 GB/s one way.`,
  );
export const STAGED_PCIE_4 = staged(4, 31.5);
export const STAGED_PCIE_5 = staged(5, 63);

/** Cards bridged in pairs reach the other pairs of their host over PCIe, one direction. */
const betweenPairs = (generation: number, gigabytesPerSecEachWay: number) =>
  low(
    gigabytesPerSec(gigabytesPerSecEachWay),
    from(`PCIe ${generation}.0, bandwidth (16x)`, 'hpc-notes-pcie'),
    'To other pairs in the host, over PCIe.',
  );
export const PAIRS_OVER_PCIE_3 = betweenPairs(3, 15.7);
export const PAIRS_OVER_PCIE_4 = betweenPairs(4, 31.5);
export const PAIRS_OVER_PCIE_5 = betweenPairs(5, 63);

/**
 * Beyond the host of such cards. A ring between hosts fills the adapter whatever the number of cards
 * behind it; each of the two that are bridged has half of it to send.
 */
export const ONE_ADAPTER_A_HOST = low(
  gigabitsPerSec(50),
  from('Clemson/systems/16xR750-2xA100-PCIe-80GB.json: host_networking', 'mlperf-training-3.1'),
  'Half of one adapter of 100 Gbit/s. Dell’s hosts of four and eight cards had one, too (v1.0 to v3.0).',
);
