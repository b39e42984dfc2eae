/** AMD Instinct GPUs. Dense peaks; two dies of an MI250X count as one package. */

import { gigabitsPerSec, gigabytes, gigabytesPerSec, teraflops } from '../units/constructors';
import { epoch, from, high, low, medium, mlEngineering, mlNetwork, unsourced } from './citation';
import type { DeviceRow } from './device';
import { ROCM_GPU } from './deviceKinds';

const RACK_SLICES = [4, 8, 16, 32, 64, 72] as const;

export const AMD_DEVICES: readonly DeviceRow[] = [
  {
    ...ROCM_GPU,
    id: 'mi250x',
    architecture: 'cdna2',
    releasedYear: medium(2021, epoch('AMD Radeon Instinct MI250X')),
    status: 'legacy',
    statusNote: 'Superseded; at HPC sites.',
    peakFlopPerSec: {
      fp64: high(
        teraflops(95.7),
        epoch('AMD Radeon Instinct MI250X'),
        'Matrix engine; vector 47.9 TFLOP/s.',
      ),
      fp32: high(
        teraflops(47.9),
        mlEngineering('MI250X', 'epoch-ml-hardware'),
        'Vector; matrix engine 95.7.',
      ),
      bf16: high(teraflops(383), mlEngineering('MI250X')),
      int8: high(teraflops(383), mlEngineering('MI250X', 'epoch-ml-hardware')),
    },
    memoryBytes: high(gigabytes(128), mlEngineering('MI250X')),
    memoryBandwidthBytesPerSec: high(
      gigabytesPerSec(3277),
      mlEngineering('MI250X', 'epoch-ml-hardware'),
    ),
    scaleUp: {
      chips: unsourced(4, 'Packages in an HPE Cray node.'),
      bandwidthBytesPerSec: medium(
        gigabytesPerSec(700),
        mlNetwork('MI250X'),
        'Infinity Fabric; Epoch lists 800.',
      ),
      topology: 'mesh',
    },
    scaleOutBytesPerSec: unsourced(gigabitsPerSec(200)),
    powerWatt: high(
      560,
      mlEngineering('MI250X', 'epoch-ml-hardware'),
      'Peak board power; 500 W elsewhere.',
    ),
    sliceChips: [1, 2, 4],
    places: ['on-prem'],
    placesSource: 'unsourced',
    purchasePriceUsd: low(
      14500,
      epoch('AMD Radeon Instinct MI250X'),
      'Analyst’s estimate, December 2021.',
    ),
    notes: [
      'Two dies that software sees as two devices: one matrix product uses half of the figures.',
      'bf16 and int8 share the FP16 rate.',
    ],
  },
  {
    ...ROCM_GPU,
    id: 'mi300x',
    architecture: 'cdna3',
    releasedYear: medium(2023, epoch('AMD Instinct MI300X')),
    status: 'offered',
    statusNote: 'On Azure, Oracle and some GPU clouds.',
    peakFlopPerSec: {
      fp64: high(
        teraflops(163.4),
        from('AMD MI300X, float64', 'pytorch-device-info', 'amd-instinct-peaks-notes'),
        'Matrix engine; vector 81.7 TFLOP/s.',
      ),
      fp32: high(
        teraflops(163.4),
        mlEngineering('MI300X', 'epoch-ml-hardware'),
        'AMD quotes one FP32 figure for vector and matrix.',
      ),
      bf16: high(teraflops(1307.4), mlEngineering('MI300X')),
      fp8: high(teraflops(2614.9), mlEngineering('MI300X')),
      int8: high(teraflops(2614.9), epoch('AMD Instinct MI300X', 'ml-engineering-accelerators')),
    },
    memoryBytes: high(gigabytes(192), mlEngineering('MI300X', 'epoch-ml-hardware')),
    memoryBandwidthBytesPerSec: high(
      gigabytesPerSec(5300),
      mlEngineering('MI300X', 'epoch-ml-hardware'),
    ),
    scaleUp: {
      chips: high(8, mlNetwork('MI300X')),
      bandwidthBytesPerSec: high(
        gigabytesPerSec(896),
        mlNetwork('MI300X'),
        'Infinity Fabric, seven links of 64 GB/s each way, one per peer: two GPUs share only one.',
      ),
      topology: 'mesh',
    },
    scaleOutBytesPerSec: high(
      gigabitsPerSec(400),
      from('InfiniBand, eight of 400 Gbit/s', 'azure-nd-mi300x'),
    ),
    powerWatt: high(750, mlEngineering('MI300X', 'epoch-ml-hardware')),
    sliceChips: [1, 2, 4, 8],
    places: ['azure', 'other-cloud', 'on-prem'],
    placesSource: 'azure-price-list',
    purchasePriceUsd: low(
      15000,
      epoch('AMD Instinct MI300X'),
      'Street, reported as 10,000 to 15,000 in 2024.',
    ),
    notes: ['No FP4 in hardware.'],
  },
  {
    ...ROCM_GPU,
    id: 'mi325x',
    architecture: 'cdna3',
    releasedYear: medium(2024, epoch('AMD Instinct MI325X')),
    status: 'offered',
    statusNote: 'At some GPU clouds; no price found.',
    peakFlopPerSec: {
      fp64: high(
        teraflops(163.4),
        from('AMD MI300X, float64', 'pytorch-device-info', 'amd-instinct-peaks-notes'),
        'Matrix engine; vector 81.7 TFLOP/s.',
      ),
      fp32: high(
        teraflops(163.4),
        mlEngineering('MI325X', 'epoch-ml-hardware'),
        'AMD quotes one FP32 figure for vector and matrix.',
      ),
      bf16: high(teraflops(1307.4), mlEngineering('MI325X')),
      fp8: high(teraflops(2614.9), mlEngineering('MI325X')),
      int8: high(teraflops(2614.9), epoch('AMD Instinct MI325X', 'ml-engineering-accelerators')),
    },
    memoryBytes: high(gigabytes(256), mlEngineering('MI325X', 'epoch-ml-hardware')),
    memoryBandwidthBytesPerSec: high(
      gigabytesPerSec(6000),
      mlEngineering('MI325X', 'epoch-ml-hardware'),
    ),
    scaleUp: {
      chips: high(8, mlNetwork('MI325X')),
      bandwidthBytesPerSec: high(
        gigabytesPerSec(896),
        mlNetwork('MI325X'),
        'Infinity Fabric, seven links of 64 GB/s each way, one per peer: two GPUs share only one.',
      ),
      topology: 'mesh',
    },
    scaleOutBytesPerSec: unsourced(gigabitsPerSec(400)),
    powerWatt: high(1000, mlEngineering('MI325X', 'epoch-ml-hardware')),
    sliceChips: [8],
    places: ['other-cloud', 'on-prem'],
    placesSource: 'unsourced',
    purchasePriceUsd: null,
    notes: ['No FP4 in hardware.'],
  },
  {
    ...ROCM_GPU,
    id: 'mi355x',
    architecture: 'cdna4',
    releasedYear: medium(2025, epoch('AMD Instinct MI355X')),
    status: 'offered',
    statusNote: 'On Oracle and some GPU clouds.',
    peakFlopPerSec: {
      fp64: medium(
        teraflops(78.6),
        from('MI355X: FP64', 'amd-instinct-peaks-notes'),
        'Vector and matrix engine alike.',
      ),
      fp32: high(teraflops(157.3), mlEngineering('MI355X')),
      bf16: high(teraflops(2516.6), mlEngineering('MI355X', 'epoch-ml-hardware')),
      fp8: high(
        teraflops(5033),
        mlEngineering('MI355X'),
        'Epoch lists 4,600, the figure of the MI350X.',
      ),
      int8: high(teraflops(5033), mlEngineering('MI355X', 'epoch-ml-hardware')),
      fp4: high(
        teraflops(10066),
        mlEngineering('MI355X'),
        'Epoch lists 9,200, the figure of the MI350X.',
      ),
    },
    memoryBytes: high(gigabytes(288), mlEngineering('MI355X', 'epoch-ml-hardware')),
    memoryBandwidthBytesPerSec: high(
      gigabytesPerSec(8000),
      mlEngineering('MI355X', 'epoch-ml-hardware'),
    ),
    scaleUp: {
      chips: high(8, mlNetwork('MI355X')),
      bandwidthBytesPerSec: high(
        gigabytesPerSec(1071),
        mlNetwork('MI355X'),
        'Infinity Fabric, seven links of 76.5 GB/s each way, one per peer.',
      ),
      topology: 'mesh',
    },
    scaleOutBytesPerSec: unsourced(gigabitsPerSec(400)),
    powerWatt: high(1400, mlEngineering('MI355X', 'epoch-ml-hardware')),
    sliceChips: [8],
    places: ['other-cloud', 'on-prem'],
    placesSource: 'gpu-cloud-survey-2026-09-13',
    purchasePriceUsd: null,
    notes: [],
  },
  {
    ...ROCM_GPU,
    id: 'mi455x',
    architecture: 'cdna5',
    releasedYear: null,
    status: 'announced',
    statusNote:
      'Samples and limited production in the second half of 2026; availability not confirmed.',
    peakFlopPerSec: {
      fp32: low(teraflops(315), mlEngineering('MI455X')),
      bf16: low(teraflops(5000), mlEngineering('MI455X')),
      fp8: low(
        teraflops(10000),
        mlEngineering('MI455X'),
        'Half of the quoted figure, which seems to be sparse.',
      ),
      int8: low(teraflops(5000), mlEngineering('MI455X')),
      fp4: low(
        teraflops(20000),
        mlEngineering('MI455X'),
        'Half of the quoted 40,000, which seems to be sparse.',
      ),
    },
    memoryBytes: low(gigabytes(432), mlEngineering('MI455X')),
    memoryBandwidthBytesPerSec: low(
      gigabytesPerSec(23300),
      mlEngineering('MI455X'),
      'AMD’s page of August 2026; 19,600 in the preview of 2025.',
    ),
    scaleUp: {
      chips: low(72, from('MI455X (MI400 series): machine sizes', 'amd-helios-rack')),
      bandwidthBytesPerSec: low(
        gigabytesPerSec(3600),
        mlNetwork('MI455X (MI400 series)'),
        'UALink.',
      ),
      topology: 'switch',
    },
    scaleOutBytesPerSec: low(
      gigabitsPerSec(2400),
      from('MI455X (MI400 series): network', 'register-helios'),
    ),
    powerWatt: null,
    sliceChips: RACK_SLICES,
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
