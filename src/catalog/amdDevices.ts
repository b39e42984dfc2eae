/** AMD Instinct GPUs. Dense peaks; two dies of an MI250X count as one package. */

import { gigabitsPerSec, gigabytes, gigabytesPerSec, teraflops } from '../units/constructors';
import { from, high, low, medium, unsourced } from './citation';
import type { DeviceRow } from './device';
import { ROCM_FRAMEWORKS } from './frameworkSupport';

const TILE = low(
  64,
  from('taken as for NVIDIA', 'assumption'),
  'AMD publishes no such figure; its libraries choose between tiles of 16 to 256 as cuBLAS does.',
);
const RACK_SLICES = [4, 8, 16, 32, 64, 72] as const;

export const AMD_DEVICES: readonly DeviceRow[] = [
  {
    id: 'mi250x',
    vendor: 'AMD',
    side: 'gpu',
    platform: 'rocm',
    architecture: 'cdna2',
    releasedYear: medium(
      2021,
      from('row AMD Radeon Instinct MI250X, Release date', 'epoch-ml-hardware'),
    ),
    status: 'legacy',
    statusNote: 'Superseded; at HPC sites.',
    peakFlopPerSec: {
      fp64: high(
        teraflops(95.7),
        from('row AMD Radeon Instinct MI250X, FP64', 'epoch-ml-hardware'),
        'Matrix engine; vector 47.9 TFLOP/s.',
      ),
      fp32: high(
        teraflops(47.9),
        from('dense TFLOPS table, row MI250X', 'ml-engineering-accelerators', 'epoch-ml-hardware'),
        'Vector; matrix engine 95.7.',
      ),
      bf16: high(
        teraflops(383),
        from('dense TFLOPS table, row MI250X', 'ml-engineering-accelerators'),
      ),
      int8: high(
        teraflops(383),
        from('dense TFLOPS table, row MI250X', 'ml-engineering-accelerators', 'epoch-ml-hardware'),
      ),
    },
    memoryBytes: high(
      gigabytes(128),
      from('memory table, row MI250X', 'ml-engineering-accelerators'),
    ),
    memoryBandwidthBytesPerSec: high(
      gigabytesPerSec(3277),
      from('memory table, row MI250X', 'ml-engineering-accelerators', 'epoch-ml-hardware'),
    ),
    scaleUp: {
      chips: unsourced(4, 'Packages in an HPE Cray node.'),
      bandwidthBytesPerSec: medium(
        gigabytesPerSec(700),
        from('intra-node table, MI250X', 'ml-engineering-network'),
        'Infinity Fabric; Epoch lists 800.',
      ),
      topology: 'mesh',
    },
    scaleOutBytesPerSec: unsourced(gigabitsPerSec(200)),
    powerWatt: high(
      560,
      from('power table, row MI250X', 'ml-engineering-accelerators', 'epoch-ml-hardware'),
      'Peak board power; 500 W elsewhere.',
    ),
    matrixTile: TILE,
    sliceChips: [1, 2, 4],
    isGeneralPurpose: true,
    kernels: ['portable'],
    hasEmbeddingEngine: false,
    frameworks: ROCM_FRAMEWORKS,
    places: ['on-prem'],
    placesSource: 'unsourced',
    purchasePriceUsd: low(
      14500,
      from('row AMD Radeon Instinct MI250X, Release price', 'epoch-ml-hardware'),
      'Analyst’s estimate, December 2021.',
    ),
    notes: [
      'Two dies that software sees as two devices: one matrix product uses half of the figures.',
      'bf16 and int8 share the FP16 rate.',
    ],
  },
  {
    id: 'mi300x',
    vendor: 'AMD',
    side: 'gpu',
    platform: 'rocm',
    architecture: 'cdna3',
    releasedYear: medium(2023, from('row AMD Instinct MI300X, Release date', 'epoch-ml-hardware')),
    status: 'offered',
    statusNote: 'On Azure, Oracle and some GPU clouds.',
    peakFlopPerSec: {
      fp64: medium(
        teraflops(163.4),
        from('MI300X: FP64', 'amd-instinct-peaks-notes'),
        'Matrix engine; vector 81.7 TFLOP/s.',
      ),
      fp32: high(
        teraflops(163.4),
        from('dense TFLOPS table, row MI300X', 'ml-engineering-accelerators', 'epoch-ml-hardware'),
        'AMD quotes one FP32 figure for vector and matrix.',
      ),
      bf16: high(
        teraflops(1307.4),
        from('dense TFLOPS table, row MI300X', 'ml-engineering-accelerators'),
      ),
      fp8: high(
        teraflops(2614.9),
        from('dense TFLOPS table, row MI300X', 'ml-engineering-accelerators'),
      ),
      int8: high(
        teraflops(2614.9),
        from('row AMD Instinct MI300X, INT8', 'epoch-ml-hardware', 'ml-engineering-accelerators'),
      ),
    },
    memoryBytes: high(
      gigabytes(192),
      from('memory table, row MI300X', 'ml-engineering-accelerators', 'epoch-ml-hardware'),
    ),
    memoryBandwidthBytesPerSec: high(
      gigabytesPerSec(5300),
      from('memory table, row MI300X', 'ml-engineering-accelerators', 'epoch-ml-hardware'),
    ),
    scaleUp: {
      chips: high(8, from('intra-node section, MI300X', 'ml-engineering-network')),
      bandwidthBytesPerSec: high(
        gigabytesPerSec(896),
        from('intra-node table, MI300X', 'ml-engineering-network'),
        'Infinity Fabric, seven links of 64 GB/s each way, one per peer: two GPUs share only one.',
      ),
      topology: 'mesh',
    },
    scaleOutBytesPerSec: unsourced(gigabitsPerSec(400)),
    powerWatt: high(
      750,
      from('power table, row MI300X', 'ml-engineering-accelerators', 'epoch-ml-hardware'),
    ),
    matrixTile: TILE,
    sliceChips: [1, 2, 4, 8],
    isGeneralPurpose: true,
    kernels: ['portable'],
    hasEmbeddingEngine: false,
    frameworks: ROCM_FRAMEWORKS,
    places: ['azure', 'other-cloud', 'on-prem'],
    placesSource: 'azure-price-list',
    purchasePriceUsd: low(
      15000,
      from('row AMD Instinct MI300X, Release price', 'epoch-ml-hardware'),
      'Street, reported as 10,000 to 15,000 in 2024.',
    ),
    notes: ['No FP4 in hardware.'],
  },
  {
    id: 'mi325x',
    vendor: 'AMD',
    side: 'gpu',
    platform: 'rocm',
    architecture: 'cdna3',
    releasedYear: medium(2024, from('row AMD Instinct MI325X, Release date', 'epoch-ml-hardware')),
    status: 'offered',
    statusNote: 'At some GPU clouds; no price found.',
    peakFlopPerSec: {
      fp64: medium(
        teraflops(163.4),
        from('MI325X: FP64', 'amd-instinct-peaks-notes'),
        'Matrix engine; vector 81.7 TFLOP/s.',
      ),
      fp32: high(
        teraflops(163.4),
        from('dense TFLOPS table, row MI325X', 'ml-engineering-accelerators', 'epoch-ml-hardware'),
        'AMD quotes one FP32 figure for vector and matrix.',
      ),
      bf16: high(
        teraflops(1307.4),
        from('dense TFLOPS table, row MI325X', 'ml-engineering-accelerators'),
      ),
      fp8: high(
        teraflops(2614.9),
        from('dense TFLOPS table, row MI325X', 'ml-engineering-accelerators'),
      ),
      int8: high(
        teraflops(2614.9),
        from('row AMD Instinct MI325X, INT8', 'epoch-ml-hardware', 'ml-engineering-accelerators'),
      ),
    },
    memoryBytes: high(
      gigabytes(256),
      from('memory table, row MI325X', 'ml-engineering-accelerators', 'epoch-ml-hardware'),
    ),
    memoryBandwidthBytesPerSec: high(
      gigabytesPerSec(6000),
      from('memory table, row MI325X', 'ml-engineering-accelerators', 'epoch-ml-hardware'),
    ),
    scaleUp: {
      chips: high(8, from('intra-node section, MI325X', 'ml-engineering-network')),
      bandwidthBytesPerSec: high(
        gigabytesPerSec(896),
        from('intra-node table, MI325X', 'ml-engineering-network'),
        'Infinity Fabric, seven links of 64 GB/s each way, one per peer: two GPUs share only one.',
      ),
      topology: 'mesh',
    },
    scaleOutBytesPerSec: unsourced(gigabitsPerSec(400)),
    powerWatt: high(
      1000,
      from('power table, row MI325X', 'ml-engineering-accelerators', 'epoch-ml-hardware'),
    ),
    matrixTile: TILE,
    sliceChips: [8],
    isGeneralPurpose: true,
    kernels: ['portable'],
    hasEmbeddingEngine: false,
    frameworks: ROCM_FRAMEWORKS,
    places: ['other-cloud', 'on-prem'],
    placesSource: 'unsourced',
    purchasePriceUsd: null,
    notes: ['No FP4 in hardware.'],
  },
  {
    id: 'mi355x',
    vendor: 'AMD',
    side: 'gpu',
    platform: 'rocm',
    architecture: 'cdna4',
    releasedYear: medium(2025, from('row AMD Instinct MI355X, Release date', 'epoch-ml-hardware')),
    status: 'offered',
    statusNote: 'On Oracle and some GPU clouds.',
    peakFlopPerSec: {
      fp64: medium(
        teraflops(78.6),
        from('MI355X: FP64', 'amd-instinct-peaks-notes'),
        'Vector and matrix engine alike.',
      ),
      fp32: high(
        teraflops(157.3),
        from('dense TFLOPS table, row MI355X', 'ml-engineering-accelerators'),
      ),
      bf16: high(
        teraflops(2516.6),
        from('dense TFLOPS table, row MI355X', 'ml-engineering-accelerators', 'epoch-ml-hardware'),
      ),
      fp8: high(
        teraflops(5033),
        from('dense TFLOPS table, row MI355X', 'ml-engineering-accelerators'),
        'Epoch lists 4,600, the figure of the MI350X.',
      ),
      int8: high(
        teraflops(5033),
        from('dense TFLOPS table, row MI355X', 'ml-engineering-accelerators', 'epoch-ml-hardware'),
      ),
      fp4: high(
        teraflops(10066),
        from('dense TFLOPS table, row MI355X', 'ml-engineering-accelerators'),
        'Epoch lists 9,200, the figure of the MI350X.',
      ),
    },
    memoryBytes: high(
      gigabytes(288),
      from('memory table, row MI355X', 'ml-engineering-accelerators', 'epoch-ml-hardware'),
    ),
    memoryBandwidthBytesPerSec: high(
      gigabytesPerSec(8000),
      from('memory table, row MI355X', 'ml-engineering-accelerators', 'epoch-ml-hardware'),
    ),
    scaleUp: {
      chips: high(8, from('intra-node section, MI355X', 'ml-engineering-network')),
      bandwidthBytesPerSec: high(
        gigabytesPerSec(1071),
        from('intra-node table, MI355X', 'ml-engineering-network'),
        'Infinity Fabric, seven links of 76.5 GB/s each way, one per peer.',
      ),
      topology: 'mesh',
    },
    scaleOutBytesPerSec: unsourced(gigabitsPerSec(400)),
    powerWatt: high(
      1400,
      from('power table, row MI355X', 'ml-engineering-accelerators', 'epoch-ml-hardware'),
    ),
    matrixTile: TILE,
    sliceChips: [8],
    isGeneralPurpose: true,
    kernels: ['portable'],
    hasEmbeddingEngine: false,
    frameworks: ROCM_FRAMEWORKS,
    places: ['other-cloud', 'on-prem'],
    placesSource: 'gpu-cloud-survey-2026-09-13',
    purchasePriceUsd: null,
    notes: [],
  },
  {
    id: 'mi455x',
    vendor: 'AMD',
    side: 'gpu',
    platform: 'rocm',
    architecture: 'cdna5',
    releasedYear: null,
    status: 'announced',
    statusNote:
      'Samples and limited production in the second half of 2026; availability not confirmed.',
    peakFlopPerSec: {
      fp32: low(
        teraflops(315),
        from('dense TFLOPS table, row MI455X', 'ml-engineering-accelerators'),
      ),
      bf16: low(
        teraflops(5000),
        from('dense TFLOPS table, row MI455X', 'ml-engineering-accelerators'),
      ),
      fp8: low(
        teraflops(10000),
        from('dense TFLOPS table, row MI455X', 'ml-engineering-accelerators'),
        'Half of the quoted figure, which seems to be sparse.',
      ),
      int8: low(
        teraflops(5000),
        from('dense TFLOPS table, row MI455X', 'ml-engineering-accelerators'),
      ),
      fp4: low(
        teraflops(20000),
        from('dense TFLOPS table, row MI455X', 'ml-engineering-accelerators'),
        'Half of the quoted 40,000, which seems to be sparse.',
      ),
    },
    memoryBytes: low(
      gigabytes(432),
      from('memory table, row MI455X', 'ml-engineering-accelerators'),
    ),
    memoryBandwidthBytesPerSec: low(
      gigabytesPerSec(23300),
      from('memory table, row MI455X', 'ml-engineering-accelerators'),
      'AMD’s page of August 2026; 19,600 in the preview of 2025.',
    ),
    scaleUp: {
      chips: low(72, from('MI455X (MI400 series): Notes', 'amd-helios-rack')),
      bandwidthBytesPerSec: low(
        gigabytesPerSec(3600),
        from('intra-node table, MI455X (MI400 series)', 'ml-engineering-network'),
        'UALink.',
      ),
      topology: 'switch',
    },
    scaleOutBytesPerSec: low(
      gigabitsPerSec(2400),
      from('MI455X (MI400 series): Internode bandwidth', 'register-helios'),
    ),
    powerWatt: null,
    matrixTile: TILE,
    sliceChips: RACK_SLICES,
    isGeneralPurpose: true,
    kernels: ['portable'],
    hasEmbeddingEngine: false,
    frameworks: ROCM_FRAMEWORKS,
    places: [],
    placesSource: 'amd-helios-rack',
    purchasePriceUsd: null,
    notes: [
      'AMD’s projections before release.',
      'Oracle has committed to 50,000; no self-serve access.',
      'No FP64 rate was found.',
    ],
  },
];
