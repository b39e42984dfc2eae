/**
 * Google's TPUs. A chip is a chip: names up to v5p count cores (v4-512 is 256 chips). Links count
 * both directions; Google's older pages count one. Google publishes no power after v4 and no fp32
 * or fp64 rate at all.
 */

import {
  gibibytes,
  gigabitsPerSec,
  gigabytes,
  gigabytesPerSec,
  teraflops,
} from '../units/constructors';
import { epoch, from, high, low, medium, unsourced } from './citation';
import type { DeviceRow } from './device';
import { CLOUD_TPU } from './deviceKinds';
import type { Figure } from './figure';
import {
  TFLITE_FRAMEWORKS,
  TPU_FRAMEWORKS,
  TPU_V6_FRAMEWORKS,
  TPU_V7_FRAMEWORKS,
  TPU_V8_FRAMEWORKS,
} from './frameworkSupport';
import { listed } from './regions';
import { TPU_TILE_128, TPU_TILE_256 } from './sharedFigures';

const SUPERPOD_SLICES = [4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048, 4096] as const;
const EFFICIENCY_SLICES = [1, 4, 8, 16, 32, 64, 128, 256] as const;

/** Google publishes no FP32 rate: XLA composes FP32 products of six bf16 passes. */
const emulatedSingle = (value: number): Figure =>
  low(
    value,
    from('dot algorithms, precision levels', 'jax-matmul-precision', 'jax-precision-proposal'),
    'Derived: strict FP32 takes six bf16 passes on the matrix engine, so a sixth of the bf16 rate. ' +
      'Matrix products only; element-wise FP32 runs on the much slower vector unit.',
  );

/** From v4 on the cores of a chip share its memory and are one device. */
const TWO_CORES: Figure = high(
  2,
  from('What is a TPU?', 'scaling-book-tpus'),
  'Up to v3 the two cores of a chip have separate memories and count as two accelerators.',
);

export const TPU_DEVICES: readonly DeviceRow[] = [
  {
    ...CLOUD_TPU,
    id: 'tpu-v2',
    architecture: 'tpu-v2',
    releasedYear: medium(2018, from('TPU v2: release', 'tpu-cloud-2018-post')),
    status: 'legacy',
    statusNote:
      'Still priced in a catalog of 2026-03; missing from the newest zone table, so treat it as retiring.',
    peakFlopPerSec: {
      bf16: medium(
        teraflops(46),
        epoch('Google TPU v2'),
        'Jouppi et al. give 46; Google rounds a four-chip board of 180 to 45 each.',
      ),
    },
    emulatedSingleFlopPerSec: emulatedSingle(teraflops(46 / 6)),
    memoryBytes: medium(gigabytes(16), epoch('Google TPU v2')),
    separateCores: TWO_CORES,
    memoryBandwidthBytesPerSec: medium(
      gigabytesPerSec(716),
      from('TPU v2, mem_bw_bytes_per_second', 'jax-tpu-info'),
      'What JAX’s compiler reckons with; Epoch lists 600, and 700 is quoted from the CACM paper of 2020.',
    ),
    scaleUp: {
      chips: high(
        256,
        from('rows of the accelerator', 'skypilot-gcp', 'tpu-chip-report'),
        'v2-512: names count cores.',
      ),
      bandwidthBytesPerSec: unsourced(
        gigabytesPerSec(496),
        'ICI, four links of 496 Gbit/s each way; recalled from the CACM paper of 2020, not found again.',
      ),
      topology: 'torus-2d',
    },
    scaleOutBytesPerSec: null,
    powerWatt: low(
      280,
      epoch('Google TPU v2'),
      'Not a limit that Google publishes: the value behind its efficiency ratios.',
    ),
    matrixTile: TPU_TILE_128,
    sliceChips: [4, 16, 64, 128, 256],
    hasEmbeddingEngine: false,
    frameworks: TPU_FRAMEWORKS,
    places: ['gcp'],
    placesSource: 'skypilot-gcp',
    regions: { gcp: listed(`asia-east1 europe-west4 us-central1`) },
    notes: [
      'SparseCores are said to exist in this generation; neither JAX nor Google’s documents show them.',
      'The vector unit alone does 3 TFLOP/s of FP32.',
      'Slices v2-8 to v2-512 count cores, two a chip.',
    ],
  },
  {
    ...CLOUD_TPU,
    id: 'tpu-v3',
    architecture: 'tpu-v3',
    releasedYear: medium(
      2018,
      epoch('Google TPU v3'),
      'Announced in May 2018; general availability followed.',
    ),
    status: 'legacy',
    statusNote: 'Offered through GKE and the Cloud TPU API; listed in three regions in 2026-08.',
    peakFlopPerSec: {
      bf16: high(
        teraflops(123),
        from('key specifications', 'google-tpu-v3'),
        'JAX’s compiler and the scaling book reckon with 140, at a higher clock.',
      ),
    },
    emulatedSingleFlopPerSec: emulatedSingle(teraflops(123 / 6)),
    memoryBytes: high(
      gigabytes(32),
      from('key specifications', 'google-tpu-v3'),
      'JAX counts 34.4 GB (32 GiB).',
    ),
    separateCores: TWO_CORES,
    memoryBandwidthBytesPerSec: high(
      gigabytesPerSec(900),
      from('key specifications', 'google-tpu-v3'),
      'JAX’s compiler reckons with 825 GB/s.',
    ),
    scaleUp: {
      chips: high(1024, from('key specifications', 'google-tpu-v3')),
      bandwidthBytesPerSec: low(
        gigabytesPerSec(800),
        from('interconnect table', 'scaling-book-tpus'),
        'ICI, four links. 656 GB/s (656 Gbit/s a link) and 560 GB/s are also quoted; no source found for either.',
      ),
      topology: 'torus-2d',
    },
    scaleOutBytesPerSec: null,
    powerWatt: medium(
      450,
      epoch('Google TPU v3', 'google-tpu-v3'),
      'Google measured 123, 220 and 262 W (least, mean, most) in production.',
    ),
    matrixTile: TPU_TILE_128,
    sliceChips: [4, 16, 32, 64, 128, 256, 512, 1024],
    hasEmbeddingEngine: false,
    frameworks: TPU_FRAMEWORKS,
    places: ['gcp'],
    placesSource: 'cyclenerd-regions',
    regions: { gcp: listed(`europe-west4 us-central1 us-east1`) },
    notes: ['Slices v3-8 to v3-2048 count cores, two a chip.'],
  },
  {
    ...CLOUD_TPU,
    id: 'tpu-v4',
    architecture: 'tpu-v4',
    releasedYear: medium(
      2022,
      from('TPU v4: release', 'tpu-chip-report'),
      'Announced in May 2021.',
    ),
    status: 'offered',
    statusNote: 'In us-central2-b only.',
    peakFlopPerSec: {
      bf16: high(teraflops(275), from('key specifications', 'google-tpu-v4')),
      int8: high(
        teraflops(275),
        from('key specifications', 'google-tpu-v4'),
        'The same as bf16: no gain from int8; JAX lists none.',
      ),
    },
    emulatedSingleFlopPerSec: emulatedSingle(teraflops(275 / 6)),
    memoryBytes: high(
      gigabytes(32),
      from('key specifications', 'google-tpu-v4'),
      'JAX counts 34.4 GB (32 GiB).',
    ),
    memoryBandwidthBytesPerSec: high(
      gigabytesPerSec(1200),
      from('key specifications', 'google-tpu-v4'),
    ),
    scaleUp: {
      chips: high(4096, from('key specifications', 'google-tpu-v4')),
      bandwidthBytesPerSec: medium(
        gigabytesPerSec(540),
        from('interconnect table', 'scaling-book-tpus'),
        'ICI, six links of 45 GB/s each way; older Google pages imply 600.',
      ),
      topology: 'torus-3d',
    },
    scaleOutBytesPerSec: low(
      gigabitsPerSec(50),
      from('text on DCN', 'scaling-book-tpus'),
      'Derived: about 25 GB/s a host of four chips.',
    ),
    powerWatt: low(
      340,
      epoch('Google TPU v4', 'google-tpu-v4'),
      'Derived from Google’s efficiency ratios; Google measured 90, 170 and 192 W (least, mean, most).',
    ),
    matrixTile: TPU_TILE_128,
    sliceChips: SUPERPOD_SLICES,
    hasEmbeddingEngine: true,
    embeddingEngineSource: 'tpu-v4-paper',
    frameworks: TPU_FRAMEWORKS,
    places: ['gcp'],
    placesSource: 'google-tpu-zones',
    regions: { gcp: listed(`us-central2`) },
    notes: ['Four SparseCores by the TPU v4 paper; JAX does not expose them on this generation.'],
  },
  {
    ...CLOUD_TPU,
    id: 'tpu-v5e',
    architecture: 'tpu-v5',
    releasedYear: medium(2023, epoch('Google TPU v5e')),
    status: 'offered',
    statusNote: 'Offered in 16 regions (2026-08).',
    peakFlopPerSec: {
      bf16: high(teraflops(197), from('key specifications', 'google-tpu-v5e')),
      int8: high(teraflops(393), from('key specifications', 'google-tpu-v5e'), '394 elsewhere.'),
    },
    emulatedSingleFlopPerSec: emulatedSingle(teraflops(197 / 6)),
    memoryBytes: high(
      gigabytes(16),
      from('key specifications', 'google-tpu-v5e', 'google-tpu-v5e-2025'),
      'JAX counts 17.2 GB (16 GiB).',
    ),
    memoryBandwidthBytesPerSec: high(
      gigabytesPerSec(819),
      from('key specifications', 'google-tpu-v5e-2025', 'epoch-ml-hardware'),
      '819 GB/s in the older page; the newer one says 800 GiB/s (859 GB/s).',
    ),
    scaleUp: {
      chips: high(256, from('key specifications', 'google-tpu-v5e')),
      bandwidthBytesPerSec: high(
        gigabytesPerSec(400),
        from('key specifications', 'google-tpu-v5e'),
        'ICI, four links; the older page counts one direction (1,600 Gbit/s).',
      ),
      topology: 'torus-2d',
    },
    scaleOutBytesPerSec: medium(
      gigabitsPerSec(25),
      from('key specifications', 'google-tpu-v5e'),
      'Derived: two 100 Gbit/s adapters for eight chips.',
    ),
    powerWatt: low(
      225,
      epoch('Google TPU v5e'),
      'Estimate of The Next Platform; SemiAnalysis says 300 W. Google publishes no power for this chip.',
    ),
    matrixTile: TPU_TILE_128,
    sliceChips: EFFICIENCY_SLICES,
    hasEmbeddingEngine: false,
    frameworks: TPU_FRAMEWORKS,
    places: ['gcp'],
    placesSource: 'cyclenerd-regions',
    regions: {
      gcp: listed(`asia-east1 asia-northeast1 asia-southeast1 europe-north1
        europe-west1 europe-west3 europe-west4 northamerica-northeast1
        southamerica-west1 us-central1 us-east1 us-east4 us-east5 us-south1 us-west1
        us-west4`),
    },
    notes: ['No SparseCore.'],
  },
  {
    ...CLOUD_TPU,
    id: 'tpu-v5p',
    architecture: 'tpu-v5',
    releasedYear: medium(2023, epoch('Google TPU v5p')),
    status: 'offered',
    statusNote: 'Offered in six regions (2026-08).',
    peakFlopPerSec: {
      bf16: high(teraflops(459), from('key specifications', 'google-tpu-v5p')),
      fp8: high(
        teraflops(459),
        from('key specifications', 'google-tpu-v5p'),
        'The same as bf16: memory is saved, not time.',
      ),
      int8: medium(teraflops(918), epoch('Google TPU v5p', 'ml-engineering-accelerators')),
    },
    emulatedSingleFlopPerSec: emulatedSingle(teraflops(459 / 6)),
    memoryBytes: high(
      gibibytes(95),
      from('key specifications', 'google-tpu-v5p', 'google-tpu-v5p-2025'),
      '95 GiB; JAX counts 103 GB.',
    ),
    memoryBandwidthBytesPerSec: high(
      gigabytesPerSec(2765),
      from('key specifications', 'google-tpu-v5p'),
    ),
    scaleUp: {
      chips: high(
        8960,
        from('key specifications', 'google-tpu-v5p'),
        'Pod; the largest single slice is 6,144 chips (16 × 16 × 24).',
      ),
      bandwidthBytesPerSec: high(
        gigabytesPerSec(1200),
        from('key specifications', 'google-tpu-v5p'),
        'ICI, six links; the older page counts one direction (4,800 Gbit/s).',
      ),
      topology: 'torus-3d',
    },
    scaleOutBytesPerSec: medium(gigabitsPerSec(50), from('key specifications', 'google-tpu-v5p')),
    powerWatt: low(
      540,
      epoch('Google TPU v5p'),
      'Derived from Google’s efficiency ratios. Google publishes no power for this chip.',
    ),
    matrixTile: TPU_TILE_128,
    sliceChips: [...SUPERPOD_SLICES, 6144],
    hasEmbeddingEngine: true,
    embeddingEngineSource: 'jax-tpu-info',
    frameworks: TPU_FRAMEWORKS,
    places: ['gcp'],
    placesSource: 'cyclenerd-regions',
    regions: { gcp: listed(`europe-west1 europe-west4 us-central1 us-east1 us-east5 us-south1`) },
    notes: ['Four SparseCores.'],
  },
  {
    ...CLOUD_TPU,
    id: 'tpu-v6e',
    architecture: 'tpu-v6',
    releasedYear: medium(2024, from('TPU v6e (Trillium): release', 'awesomeagents-trillium')),
    status: 'offered',
    statusNote: 'Offered in twelve regions (2026-08).',
    peakFlopPerSec: {
      bf16: high(teraflops(918), from('key specifications', 'google-tpu7x')),
      fp8: high(
        teraflops(918),
        from('key specifications', 'google-tpu7x'),
        'The same as bf16: memory is saved, not time.',
      ),
      int8: medium(
        teraflops(1836),
        epoch('Google TPU v6e Trillium', 'ml-engineering-accelerators'),
      ),
    },
    emulatedSingleFlopPerSec: emulatedSingle(teraflops(918 / 6)),
    memoryBytes: high(gibibytes(32), from('key specifications', 'google-tpu7x')),
    memoryBandwidthBytesPerSec: high(
      gigabytesPerSec(1638),
      from('key specifications', 'google-tpu7x'),
      '1,640 elsewhere (rounding).',
    ),
    scaleUp: {
      chips: high(256, from('key specifications', 'google-tpu7x')),
      bandwidthBytesPerSec: high(
        gigabytesPerSec(800),
        from('key specifications', 'google-tpu7x'),
        'ICI, four links. The older page gives 3,584 Gbit/s in one direction, 896 GB/s both ways.',
      ),
      topology: 'torus-2d',
    },
    scaleOutBytesPerSec: medium(gigabitsPerSec(100), from('key specifications', 'google-tpu7x')),
    powerWatt: low(
      380,
      epoch('Google TPU v6e Trillium'),
      'Derived from Google’s efficiency ratios. Google publishes no power for this chip.',
    ),
    matrixTile: TPU_TILE_256,
    sliceChips: EFFICIENCY_SLICES,
    hasEmbeddingEngine: true,
    embeddingEngineSource: 'jax-tpu-info',
    frameworks: TPU_V6_FRAMEWORKS,
    places: ['gcp'],
    placesSource: 'cyclenerd-regions',
    regions: {
      gcp: listed(`asia-east1 asia-northeast1 asia-south1 asia-southeast1
        europe-west4 southamerica-east1 southamerica-west1 us-central1 us-east1
        us-east4 us-east5 us-west1`),
    },
    notes: ['Two SparseCores.'],
  },
  {
    ...CLOUD_TPU,
    id: 'tpu-v7',
    architecture: 'tpu-v7',
    releasedYear: medium(
      2025,
      epoch('Google TPU v7 Ironwood', 'ironwood-ga-notes'),
      'Release announced for November 2025; other notes date general availability to April 2026.',
    ),
    status: 'offered',
    statusNote:
      'Generally available and publicly priced; through GKE or Compute Engine, not the Cloud TPU API.',
    peakFlopPerSec: {
      bf16: high(teraflops(2307), from('key specifications', 'google-tpu7x')),
      fp8: high(teraflops(4614), from('key specifications', 'google-tpu7x')),
    },
    emulatedSingleFlopPerSec: emulatedSingle(teraflops(2307 / 6)),
    memoryBytes: high(
      gibibytes(192),
      from('key specifications', 'google-tpu7x', 'tpu-chip-report'),
    ),
    memoryBandwidthBytesPerSec: high(
      gigabytesPerSec(7380),
      from('key specifications', 'google-tpu7x'),
      '7,370 in the launch post (rounding).',
    ),
    scaleUp: {
      chips: high(9216, from('key specifications', 'google-tpu7x')),
      bandwidthBytesPerSec: high(
        gigabytesPerSec(1200),
        from('key specifications', 'google-tpu7x'),
        'ICI, six links.',
      ),
      topology: 'torus-3d',
    },
    scaleOutBytesPerSec: medium(gigabitsPerSec(100), from('key specifications', 'google-tpu7x')),
    powerWatt: low(
      960,
      epoch('Google TPU v7 Ironwood', 'tpu-chip-report'),
      'Derived from Google’s efficiency ratio; the 10 MW of a 9,216-chip pod would be 1,085 W with overheads. Google publishes no power for this chip.',
    ),
    matrixTile: TPU_TILE_256,
    sliceChips: [...SUPERPOD_SLICES, 9216],
    hasEmbeddingEngine: true,
    embeddingEngineSource: 'jax-sparsecore-kernels',
    frameworks: TPU_V7_FRAMEWORKS,
    places: ['gcp'],
    placesSource: 'cyclenerd-regions',
    regions: { gcp: listed(`europe-west2 us-central1 us-east1`) },
    notes: [
      'No int8 rate is published: int8 runs at the FP8 rate.',
      'Google’s zone table lists us-central1 only; the API list of 2026-08 also europe-west2 and us-east1.',
      'Partners host it under contract (Fluidstack, Anthropic through Broadcom): not for ordinary buyers.',
    ],
  },
  {
    ...CLOUD_TPU,
    id: 'tpu-8t',
    architecture: 'tpu-v8',
    releasedYear: null,
    status: 'announced',
    statusNote:
      'Announced 2026-04-22 for later in 2026; no price or general availability found up to 2026-10-06.',
    peakFlopPerSec: {
      fp4: low(
        teraflops(12600),
        from('TPU 8t (eighth generation, training): FP4', 'semianalysis-tpu8', 'tpu-chip-report'),
        '121 EFLOP/s of a 9,600-chip superpod.',
      ),
    },
    memoryBytes: low(
      gigabytes(216),
      from(
        'TPU 8t (eighth generation, training): memory',
        'sipoch-tpu8',
        'semianalysis-tpu8',
        'tpu-chip-report',
      ),
    ),
    memoryBandwidthBytesPerSec: low(
      gigabytesPerSec(6528),
      from(
        'TPU 8t (eighth generation, training): memory bandwidth',
        'sipoch-tpu8',
        'tpu-chip-report',
      ),
    ),
    scaleUp: {
      chips: low(
        9600,
        from(
          'TPU 8t (eighth generation, training): machine sizes',
          'storagesserver-tpu8',
          'tpu-chip-report',
        ),
      ),
      bandwidthBytesPerSec: low(
        gigabytesPerSec(2400),
        from(
          'TPU 8t (eighth generation, training): links',
          'storagesserver-tpu8',
          'tpu8i-ici-notes',
        ),
        'Derived from “doubles Ironwood”.',
      ),
      topology: 'torus-3d',
    },
    scaleOutBytesPerSec: low(
      gigabitsPerSec(400),
      from('TPU 8t (eighth generation, training): network', 'daily-dev-tpu8'),
      'Derived from “up to four times” the data-center network of Ironwood.',
    ),
    powerWatt: null,
    matrixTile: TPU_TILE_256,
    sliceChips: [...SUPERPOD_SLICES, 9600],
    hasEmbeddingEngine: true,
    embeddingEngineSource: 'storagesserver-tpu8',
    frameworks: TPU_V8_FRAMEWORKS,
    places: [],
    placesSource: 'tpu-price-check-2026-10',
    notes: [
      'Only an FP4 rate is published; bf16 and FP8 are left out.',
      'Slice sizes are not published: taken as those of TPU7x.',
    ],
  },
  {
    ...CLOUD_TPU,
    id: 'tpu-8i',
    architecture: 'tpu-v8',
    releasedYear: null,
    status: 'announced',
    statusNote:
      'Announced 2026-04-22 for later in 2026; no price or general availability found up to 2026-10-06.',
    peakFlopPerSec: {
      fp4: low(
        teraflops(10100),
        from('TPU 8i (eighth generation, inference): FP4', 'semianalysis-tpu8', 'tpu-chip-report'),
        'Some press calls the same figure FP8 (11.6 EFLOP/s for 1,152 chips).',
      ),
    },
    memoryBytes: low(
      gigabytes(288),
      from(
        'TPU 8i (eighth generation, inference): memory',
        'sipoch-tpu8',
        'semianalysis-tpu8',
        'tpu-chip-report',
      ),
      'HBM3 in one table, HBM3E in another.',
    ),
    memoryBandwidthBytesPerSec: low(
      gigabytesPerSec(8601),
      from(
        'TPU 8i (eighth generation, inference): memory bandwidth',
        'sipoch-tpu8',
        'tpu-chip-report',
      ),
    ),
    scaleUp: {
      chips: low(
        1152,
        from(
          'TPU 8i (eighth generation, inference): machine sizes',
          'storagesserver-tpu8',
          'tpu-chip-report',
        ),
      ),
      bandwidthBytesPerSec: low(
        gigabytesPerSec(2400),
        from('TPU 8i (eighth generation, inference): links', 'tpu8i-ici-notes'),
        '19.2 Tbit/s; how directions are counted is not said.',
      ),
      topology: 'switch',
    },
    scaleOutBytesPerSec: null,
    powerWatt: null,
    matrixTile: TPU_TILE_256,
    sliceChips: [4, 8, 16, 32, 64, 128, 256, 512, 1024, 1152],
    hasEmbeddingEngine: false,
    frameworks: TPU_V8_FRAMEWORKS,
    places: [],
    placesSource: 'tpu-price-check-2026-10',
    notes: [
      'Boardfly is a high-radix network of at most seven hops, nearest to a switch in our terms.',
      'Only an FP4 rate is published; bf16 and FP8 are left out.',
      'Slice sizes are not published.',
    ],
  },
  {
    ...CLOUD_TPU,
    id: 'edge-tpu',
    platform: 'tflite',
    architecture: 'edge-tpu',
    releasedYear: medium(2019, from('specifications', 'coral-usb-datasheet')),
    status: 'offered',
    statusNote: 'Sold through distributors; stock in 2026 not verified.',
    peakFlopPerSec: {
      int8: high(teraflops(4), from('specifications', 'coral-usb-datasheet'), 'Two TOP/s a watt.'),
    },
    memoryBytes: medium(
      gigabytes(0.008),
      from('parameter data caching', 'coral-compiler'),
      'On-chip SRAM, “roughly 8 MB”, of which the executable takes some.',
    ),
    hostStreamBytesPerSec: low(
      gigabytesPerSec(0.32),
      from('parameter data caching', 'coral-compiler', 'assumption'),
      'That the rest is fetched from the host’s memory is documented; 320 MB/s is what USB 3 carries in practice, PCIe 2.0 ×1 about 400. Our assumption.',
    ),
    memoryBandwidthBytesPerSec: null,
    scaleUp: { chips: unsourced(1), bandwidthBytesPerSec: null, topology: 'none' },
    scaleOutBytesPerSec: null,
    powerWatt: high(2, from('specifications', 'coral-usb-datasheet')),
    host: {
      powerWatt: low(5, from('our assumption', 'assumption'), 'A single-board computer at work.'),
      priceUsd: low(80, from('our assumption', 'assumption'), 'A single-board computer.'),
    },
    matrixTile: unsourced(
      64,
      'Derived: 4 TOP/s at 480 MHz is a 64 × 64 array; Google publishes neither.',
    ),
    sliceChips: [1],
    kernels: [],
    hasEmbeddingEngine: false,
    frameworks: TFLITE_FRAMEWORKS,
    places: ['workstation', 'edge'],
    placesSource: 'coral-products',
    purchasePriceUsd: low(
      59.99,
      from('Coral Edge TPU: price', 'coral-usb-price'),
      'USB Accelerator; date unknown.',
    ),
    notes: [
      'Inference only, apart from retraining a last layer.',
      'Runs int8 alone: TensorFlow Lite models quantized and compiled for it.',
    ],
  },
];
