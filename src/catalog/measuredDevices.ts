/**
 * Chips that published measurements name and that nobody is advised to get: the backtest needs their
 * data sheets, the recommendation never sees them. Dense rates; FP16 stands under `bf16`.
 */

import { gigabytes, gigabytesPerSec, teraflops } from '../units/constructors';
import { epoch, from, high, low, medium, mlNetwork, unsourced } from './citation';
import type { Device } from './device';
import { CLOUD_TPU, CUDA_GPU, ROCM_GPU } from './deviceKinds';
import { TPU_FRAMEWORKS } from './frameworkSupport';
import {
  ONE_ADAPTER_A_HOST,
  PAIRS_OVER_PCIE_3,
  PCIE_3_X16,
  PCIE_4_X16,
  PCIE_5_X16,
  STAGED_PCIE_4,
  STAGED_PCIE_5,
  TCGEN05_TILE,
  TPU_TILE_128,
} from './sharedFigures';

type MeasuredDevice = Omit<Device, 'id'> & { id: string };

type Sheet = Pick<
  MeasuredDevice,
  | 'id'
  | 'name'
  | 'architecture'
  | 'peakFlopPerSec'
  | 'memoryBytes'
  | 'memoryBandwidthBytesPerSec'
  | 'scaleUp'
  | 'powerWatt'
> &
  Partial<MeasuredDevice>;

const NEVER_RECOMMENDED = {
  releasedYear: null,
  status: 'legacy',
  statusNote: 'For the backtest only.',
  scaleOutBytesPerSec: null,
  sliceChips: [1, 2, 4, 8],
  places: [],
  placesSource: 'assumption',
  purchasePriceUsd: null,
  notes: [],
} as const satisfies Partial<MeasuredDevice>;

const nvidia = (sheet: Sheet): MeasuredDevice => ({ ...CUDA_GPU, ...NEVER_RECOMMENDED, ...sheet });
const amd = (sheet: Sheet): MeasuredDevice => ({ ...ROCM_GPU, ...NEVER_RECOMMENDED, ...sheet });

const EIGHT_IN_A_HOST = medium(8, from('usual servers', 'assumption'));
const FOUR_IN_A_HOST = medium(4, from('usual servers', 'assumption'));

const overPcie3: Device['scaleUp'] = {
  chips: EIGHT_IN_A_HOST,
  bandwidthBytesPerSec: PCIE_3_X16,
  topology: 'none',
};
const overPcie4: Device['scaleUp'] = { ...overPcie3, bandwidthBytesPerSec: PCIE_4_X16 };
const overPcie5: Device['scaleUp'] = { ...overPcie3, bandwidthBytesPerSec: PCIE_5_X16 };
const stagedPcie4: Device['scaleUp'] = { ...overPcie3, bandwidthBytesPerSec: STAGED_PCIE_4 };
const stagedPcie5: Device['scaleUp'] = { ...overPcie3, bandwidthBytesPerSec: STAGED_PCIE_5 };

/** Eight modules behind NVSwitch. */
const behindSwitch = (bandwidthBytesPerSec: Device['memoryBytes']): Device['scaleUp'] => ({
  chips: EIGHT_IN_A_HOST,
  bandwidthBytesPerSec,
  topology: 'switch',
});

const lightning = (row: string) => from(row, 'lightning-throughput-later');
const deviceInfo = (row: string) => from(row, 'pytorch-device-info');

const HALF_OF_INT8 = 'Derived: half the dense int8 rate, as on the A40 of the same die.';
const QUARTER_OF_INT8 =
  'Derived: a quarter of the dense int8 rate, as GeForce cards accumulate in FP32 at half speed.';
const AS_TITAN_RTX = 'Derived: half the dense int8 rate of the Titan RTX, which has the same die.';
const AS_H100 = 'Derived: as the H100 SXM, which has the same die.';

const KEPLER_TO_PASCAL: readonly MeasuredDevice[] = [
  nvidia({
    id: 'k80',
    name: 'Tesla K80 (one of its two GPUs)',
    architecture: 'kepler',
    peakFlopPerSec: {
      fp64: medium(teraflops(2.742 / 2), epoch('NVIDIA Tesla K80'), 'Half of the board.'),
      fp32: medium(teraflops(8.126 / 2), epoch('NVIDIA Tesla K80'), 'Half of the board.'),
    },
    memoryBytes: high(gigabytes(24 / 2), epoch('NVIDIA Tesla K80'), 'Half of the board.'),
    memoryBandwidthBytesPerSec: high(gigabytesPerSec(241), epoch('NVIDIA Tesla K80'), 'Per GPU.'),
    scaleUp: overPcie3,
    powerWatt: medium(300 / 2, epoch('NVIDIA Tesla K80'), 'Half of the board.'),
  }),
  nvidia({
    id: 'm40',
    name: 'Tesla M40 12GB',
    architecture: 'maxwell',
    peakFlopPerSec: {
      fp64: high(teraflops(0.2135), epoch('NVIDIA M40')),
      fp32: high(teraflops(6.832), epoch('NVIDIA M40')),
    },
    memoryBytes: high(gigabytes(12), epoch('NVIDIA M40')),
    memoryBandwidthBytesPerSec: high(gigabytesPerSec(288), epoch('NVIDIA M40')),
    scaleUp: overPcie3,
    powerWatt: high(250, epoch('NVIDIA M40')),
  }),
  nvidia({
    id: 'p4',
    name: 'Tesla P4',
    architecture: 'pascal',
    peakFlopPerSec: {
      fp64: high(teraflops(0.1782), epoch('NVIDIA Tesla P4')),
      fp32: high(teraflops(5.704), epoch('NVIDIA Tesla P4')),
      int8: high(teraflops(22), epoch('NVIDIA Tesla P4'), 'DP4A on the vector units.'),
    },
    memoryBytes: high(gigabytes(8), epoch('NVIDIA Tesla P4')),
    memoryBandwidthBytesPerSec: high(gigabytesPerSec(192.3), epoch('NVIDIA Tesla P4')),
    scaleUp: overPcie3,
    powerWatt: high(75, epoch('NVIDIA Tesla P4')),
    notes: ['FP16 runs at a sixty-fourth of FP32: left out.'],
  }),
  nvidia({
    id: 'p40',
    name: 'Tesla P40',
    architecture: 'pascal',
    peakFlopPerSec: {
      fp64: high(teraflops(0.3674), epoch('NVIDIA P40')),
      fp32: high(teraflops(11.76), epoch('NVIDIA P40')),
      int8: medium(teraflops(47), from('INT8', 'hmc-a2-p40'), 'DP4A on the vector units.'),
    },
    memoryBytes: high(gigabytes(24), epoch('NVIDIA P40')),
    memoryBandwidthBytesPerSec: medium(
      gigabytesPerSec(346),
      from('Tesla P40', 'gpu-code-table'),
      'Epoch lists 694.3, which takes its GDDR5 for GDDR5X.',
    ),
    scaleUp: overPcie3,
    powerWatt: high(250, epoch('NVIDIA P40')),
    notes: ['FP16 runs at a sixty-fourth of FP32: left out.'],
  }),
  nvidia({
    id: 'p100-12gb-pcie',
    name: 'P100 PCIe 12GB',
    architecture: 'pascal',
    peakFlopPerSec: {
      fp64: high(teraflops(4.763), epoch('NVIDIA Tesla P100 PCIe 12GB')),
      fp32: high(teraflops(9.526), epoch('NVIDIA Tesla P100 PCIe 12GB')),
      bf16: high(teraflops(19.05), epoch('NVIDIA Tesla P100 PCIe 12GB'), 'FP16, vector units.'),
    },
    memoryBytes: high(gigabytes(12), epoch('NVIDIA Tesla P100 PCIe 12GB')),
    memoryBandwidthBytesPerSec: high(gigabytesPerSec(549.1), epoch('NVIDIA Tesla P100 PCIe 12GB')),
    scaleUp: overPcie3,
    powerWatt: high(250, epoch('NVIDIA Tesla P100 PCIe 12GB')),
  }),
  nvidia({
    id: 'titan-xp',
    name: 'Titan Xp',
    architecture: 'pascal',
    peakFlopPerSec: {
      fp64: high(teraflops(0.3797), epoch('NVIDIA TITAN Xp')),
      fp32: high(teraflops(12.15), epoch('NVIDIA TITAN Xp')),
    },
    memoryBytes: high(gigabytes(12), epoch('NVIDIA TITAN Xp')),
    memoryBandwidthBytesPerSec: high(gigabytesPerSec(548), epoch('NVIDIA TITAN Xp')),
    scaleUp: overPcie3,
    powerWatt: high(250, epoch('NVIDIA TITAN Xp')),
  }),
  nvidia({
    id: 'gtx-1080-ti',
    name: 'GTX 1080 Ti',
    architecture: 'pascal',
    peakFlopPerSec: {
      fp64: high(teraflops(0.3544), epoch('NVIDIA GeForce GTX 1080 Ti')),
      fp32: high(teraflops(11.34), epoch('NVIDIA GeForce GTX 1080 Ti')),
    },
    memoryBytes: high(gigabytes(11), epoch('NVIDIA GeForce GTX 1080 Ti')),
    memoryBandwidthBytesPerSec: high(gigabytesPerSec(484), epoch('NVIDIA GeForce GTX 1080 Ti')),
    scaleUp: overPcie3,
    powerWatt: high(250, epoch('NVIDIA GeForce GTX 1080 Ti')),
  }),
];

const VOLTA_AND_TURING: readonly MeasuredDevice[] = [
  nvidia({
    id: 'v100-32gb-pcie',
    name: 'V100 PCIe 32GB',
    architecture: 'volta',
    peakFlopPerSec: {
      fp64: high(teraflops(7.066), epoch('NVIDIA Tesla V100 PCIe 32 GB')),
      fp32: high(teraflops(14.13), epoch('NVIDIA Tesla V100 PCIe 32 GB')),
      bf16: high(teraflops(112), epoch('NVIDIA Tesla V100 PCIe 32 GB')),
    },
    memoryBytes: high(gigabytes(32), epoch('NVIDIA Tesla V100 PCIe 32 GB')),
    memoryBandwidthBytesPerSec: high(gigabytesPerSec(897), epoch('NVIDIA Tesla V100 PCIe 32 GB')),
    scaleUp: overPcie3,
    powerWatt: high(250, epoch('NVIDIA Tesla V100 PCIe 32 GB')),
  }),
  nvidia({
    id: 'v100s-pcie-32',
    name: 'V100S PCIe 32GB',
    architecture: 'volta',
    peakFlopPerSec: {
      fp64: high(teraflops(8.2), epoch('NVIDIA Tesla V100S PCIe 32 GB', 'lightning-throughput')),
      fp32: high(teraflops(16.4), epoch('NVIDIA Tesla V100S PCIe 32 GB', 'lightning-throughput')),
      bf16: high(teraflops(130), epoch('NVIDIA Tesla V100S PCIe 32 GB', 'lightning-throughput')),
    },
    memoryBytes: high(gigabytes(32), epoch('NVIDIA Tesla V100S PCIe 32 GB')),
    memoryBandwidthBytesPerSec: high(gigabytesPerSec(1130), epoch('NVIDIA Tesla V100S PCIe 32 GB')),
    scaleUp: overPcie3,
    powerWatt: high(250, epoch('NVIDIA Tesla V100S PCIe 32 GB')),
  }),
  nvidia({
    id: 'v100-32gb-sxm3',
    name: 'V100 SXM3 32GB',
    architecture: 'volta',
    peakFlopPerSec: {
      fp64: high(teraflops(7.834), epoch('NVIDIA Tesla V100 SXM3 32 GB')),
      fp32: high(teraflops(15.67), epoch('NVIDIA Tesla V100 SXM3 32 GB')),
      bf16: high(teraflops(125), epoch('NVIDIA Tesla V100 SXM3 32 GB')),
    },
    memoryBytes: high(gigabytes(32), epoch('NVIDIA Tesla V100 SXM3 32 GB')),
    memoryBandwidthBytesPerSec: high(gigabytesPerSec(898), epoch('NVIDIA Tesla V100 SXM3 32 GB')),
    scaleUp: {
      chips: unsourced(16, 'DGX-2.'),
      bandwidthBytesPerSec: high(gigabytesPerSec(300), epoch('NVIDIA Tesla V100 SXM3 32 GB')),
      topology: 'switch',
    },
    powerWatt: high(300, epoch('NVIDIA Tesla V100 SXM3 32 GB'), 'Some run at 350 W.'),
    sliceChips: [1, 2, 4, 8, 16],
  }),
  nvidia({
    id: 'titan-v',
    name: 'Titan V',
    architecture: 'volta',
    peakFlopPerSec: {
      fp64: high(teraflops(7.45), epoch('NVIDIA Titan V')),
      fp32: high(teraflops(14.9), epoch('NVIDIA Titan V')),
      bf16: low(
        teraflops(119),
        epoch('NVIDIA Titan V'),
        'Derived: eight times FP32, as on the V100; NVIDIA advertised 110.',
      ),
    },
    memoryBytes: high(gigabytes(12), epoch('NVIDIA Titan V')),
    memoryBandwidthBytesPerSec: high(gigabytesPerSec(651), epoch('NVIDIA Titan V')),
    scaleUp: overPcie3,
    powerWatt: high(250, epoch('NVIDIA Titan V')),
  }),
  nvidia({
    id: 'titan-rtx',
    name: 'Titan RTX',
    architecture: 'turing',
    peakFlopPerSec: {
      fp32: high(teraflops(16.3), lightning('titan rtx')),
      bf16: medium(
        teraflops(130.5),
        lightning('titan rtx'),
        'Derived: half the dense int8 rate; the Titan accumulates in FP32 at full speed.',
      ),
      int8: high(teraflops(261), lightning('titan rtx')),
    },
    memoryBytes: high(gigabytes(24), from('Titan RTX', 'gpu-code-table', 'gpu-carbon-table')),
    memoryBandwidthBytesPerSec: high(gigabytesPerSec(672), from('Titan RTX', 'gpu-code-table')),
    scaleUp: overPcie3,
    powerWatt: high(280, from('Titan RTX', 'gpu-carbon-table', 'gpu-power-table')),
  }),
  nvidia({
    id: 'rtx-8000',
    name: 'Quadro RTX 8000',
    architecture: 'turing',
    peakFlopPerSec: {
      fp64: high(teraflops(0.5098), epoch('NVIDIA Quadro RTX 8000')),
      fp32: high(teraflops(16.3), epoch('NVIDIA Quadro RTX 8000')),
      bf16: medium(teraflops(130.5), lightning('titan rtx'), AS_TITAN_RTX),
      int8: medium(teraflops(261), lightning('titan rtx'), 'As the Titan RTX.'),
    },
    memoryBytes: high(gigabytes(48), epoch('NVIDIA Quadro RTX 8000')),
    memoryBandwidthBytesPerSec: high(gigabytesPerSec(672), epoch('NVIDIA Quadro RTX 8000')),
    scaleUp: {
      chips: medium(2, from('NVLink joins two', 'geektopia-quadro-rtx')),
      bandwidthBytesPerSec: medium(
        gigabytesPerSec(100),
        from('NVLink joins two', 'geektopia-quadro-rtx'),
      ),
      topology: 'mesh',
    },
    betweenPairsBytesPerSec: PAIRS_OVER_PCIE_3,
    scaleOutBytesPerSec: ONE_ADAPTER_A_HOST,
    powerWatt: high(260, epoch('NVIDIA Quadro RTX 8000')),
  }),
  nvidia({
    id: 'quadro-rtx-6000',
    name: 'Quadro RTX 6000',
    architecture: 'turing',
    peakFlopPerSec: {
      fp64: high(teraflops(0.5098), epoch('NVIDIA Quadro RTX 6000')),
      fp32: high(teraflops(16.31), epoch('NVIDIA Quadro RTX 6000')),
      bf16: medium(teraflops(130.5), lightning('titan rtx'), AS_TITAN_RTX),
      int8: medium(teraflops(261), lightning('titan rtx'), 'As the Titan RTX.'),
    },
    memoryBytes: high(gigabytes(24), epoch('NVIDIA Quadro RTX 6000')),
    memoryBandwidthBytesPerSec: high(gigabytesPerSec(672), epoch('NVIDIA Quadro RTX 6000')),
    scaleUp: overPcie3,
    powerWatt: high(260, epoch('NVIDIA Quadro RTX 6000')),
  }),
  nvidia({
    id: 'quadro-rtx-5000',
    name: 'Quadro RTX 5000',
    architecture: 'turing',
    peakFlopPerSec: {
      fp64: high(teraflops(0.3485), epoch('NVIDIA Quadro RTX 5000')),
      fp32: high(teraflops(11.15), epoch('NVIDIA Quadro RTX 5000')),
      bf16: high(teraflops(89.2), lightning('quadro rtx 5000')),
    },
    memoryBytes: high(gigabytes(16), epoch('NVIDIA Quadro RTX 5000')),
    memoryBandwidthBytesPerSec: high(gigabytesPerSec(448), epoch('NVIDIA Quadro RTX 5000')),
    scaleUp: overPcie3,
    powerWatt: high(230, epoch('NVIDIA Quadro RTX 5000')),
  }),
];

const AMPERE: readonly MeasuredDevice[] = [
  nvidia({
    id: 'a2',
    name: 'A2',
    architecture: 'ampere',
    peakFlopPerSec: {
      fp64: medium(teraflops(0.0708), from('FP64', 'sysrqmts-a10-a2')),
      fp32: high(teraflops(4.53), from('FP32', 'hmc-a2-a40', 'sysrqmts-a10-a2')),
      bf16: high(teraflops(18.1), from('BF16 tensor', 'hmc-a2-a40')),
      int8: high(teraflops(36.3), from('INT8 tensor', 'hmc-a2-a40')),
    },
    memoryBytes: high(gigabytes(16), from('memory', 'sysrqmts-a10-a2')),
    memoryBandwidthBytesPerSec: high(
      gigabytesPerSec(200.1),
      from('memory bandwidth', 'sysrqmts-a10-a2'),
    ),
    scaleUp: {
      chips: EIGHT_IN_A_HOST,
      bandwidthBytesPerSec: medium(
        gigabytesPerSec(31.5),
        from('PCIe 4.0 at eight lanes', 'hpc-notes-pcie', 'sysrqmts-a10-a2'),
        'Both directions, through the host.',
      ),
      topology: 'none',
    },
    powerWatt: high(60, from('TDP', 'sysrqmts-a10-a2'), 'Configurable from 40 W.'),
  }),
  nvidia({
    id: 'a10',
    name: 'A10',
    architecture: 'ampere',
    peakFlopPerSec: {
      fp64: high(teraflops(0.9763), epoch('NVIDIA A10 PCIe')),
      fp32: high(teraflops(31.2), epoch('NVIDIA A10 PCIe', 'lightning-throughput-later')),
      bf16: high(teraflops(125), lightning('a10g, which quotes the A10 data sheet')),
      int8: high(teraflops(250), epoch('NVIDIA A10 PCIe', 'lightning-throughput-later')),
    },
    memoryBytes: high(gigabytes(24), epoch('NVIDIA A10 PCIe')),
    memoryBandwidthBytesPerSec: high(gigabytesPerSec(600.2), epoch('NVIDIA A10 PCIe')),
    scaleUp: overPcie4,
    powerWatt: high(150, epoch('NVIDIA A10 PCIe')),
  }),
  nvidia({
    id: 'a30',
    name: 'A30',
    architecture: 'ampere',
    peakFlopPerSec: {
      fp64: low(
        teraflops(10.3),
        from('FP64, doubled', 'sysrqmts-a30'),
        'Derived: the matrix engine doubles the vector rate of 5.16, as on the A100.',
      ),
      fp32: high(teraflops(10.3), from('FP32', 'sysrqmts-a30')),
      bf16: medium(
        teraflops(165),
        from('SM count and clock', 'sysrqmts-a30', 'nvidia-ampere-in-depth'),
        'Derived: the A100’s 312 by 56 of 108 SMs and 1,440 of 1,410 MHz; NVIDIA prints 165.',
      ),
      int8: medium(
        teraflops(330),
        from('SM count and clock', 'sysrqmts-a30', 'nvidia-ampere-in-depth'),
        'Derived: twice the bf16 rate, as on the A100.',
      ),
    },
    memoryBytes: high(gigabytes(24), from('memory size', 'sysrqmts-a30')),
    memoryBandwidthBytesPerSec: high(gigabytesPerSec(933.1), from('bandwidth', 'sysrqmts-a30')),
    scaleUp: overPcie4,
    powerWatt: high(165, from('TDP', 'sysrqmts-a30')),
    notes: ['An NVLink bridge joins two; few of the published systems say that they have it.'],
  }),
  nvidia({
    id: 'a40',
    name: 'A40',
    architecture: 'ampere',
    peakFlopPerSec: {
      fp64: high(teraflops(0.5846), epoch('NVIDIA A40 PCIe')),
      fp32: high(teraflops(37.4), epoch('NVIDIA A40 PCIe', 'nvidia-a40-reseller')),
      bf16: high(teraflops(149.7), epoch('NVIDIA A40 PCIe', 'nvidia-a40-reseller')),
      int8: high(teraflops(299.3), epoch('NVIDIA A40 PCIe', 'nvidia-a40-reseller')),
    },
    memoryBytes: high(gigabytes(48), epoch('NVIDIA A40 PCIe', 'nvidia-a40-reseller')),
    memoryBandwidthBytesPerSec: high(
      gigabytesPerSec(696),
      epoch('NVIDIA A40 PCIe', 'nvidia-a40-reseller'),
    ),
    scaleUp: overPcie4,
    powerWatt: high(300, epoch('NVIDIA A40 PCIe', 'nvidia-a40-reseller')),
    notes: ['An NVLink bridge of 112.5 GB/s joins two.'],
  }),
  nvidia({
    id: 'rtx-a6000',
    name: 'RTX A6000',
    architecture: 'ampere',
    peakFlopPerSec: {
      fp64: high(teraflops(1.21), epoch('NVIDIA RTX A6000')),
      fp32: high(teraflops(38.7), epoch('NVIDIA RTX A6000', 'lightning-throughput-later')),
      bf16: medium(teraflops(154.8), lightning('a6000, int8'), HALF_OF_INT8),
      int8: high(teraflops(309.7), lightning('a6000')),
    },
    memoryBytes: high(gigabytes(48), epoch('NVIDIA RTX A6000')),
    memoryBandwidthBytesPerSec: high(gigabytesPerSec(768), epoch('NVIDIA RTX A6000')),
    scaleUp: overPcie4,
    powerWatt: high(300, epoch('NVIDIA RTX A6000')),
  }),
  nvidia({
    id: 'rtx-a5000',
    name: 'RTX A5000',
    architecture: 'ampere',
    peakFlopPerSec: {
      fp64: high(teraflops(0.8678), epoch('NVIDIA RTX A5000')),
      fp32: high(teraflops(27.8), epoch('NVIDIA RTX A5000')),
      bf16: medium(
        teraflops(111.1),
        epoch('NVIDIA RTX A5000'),
        'Derived: four times FP32, as on the A40 of the same die.',
      ),
      int8: medium(
        teraflops(222.2),
        epoch('NVIDIA RTX A5000'),
        'Derived: eight times FP32, as on the A40 of the same die.',
      ),
    },
    memoryBytes: high(gigabytes(24), epoch('NVIDIA RTX A5000')),
    memoryBandwidthBytesPerSec: high(gigabytesPerSec(768), epoch('NVIDIA RTX A5000')),
    scaleUp: overPcie4,
    powerWatt: high(230, epoch('NVIDIA RTX A5000')),
  }),
  nvidia({
    id: 'rtx-a4000',
    name: 'RTX A4000',
    architecture: 'ampere',
    peakFlopPerSec: {
      fp64: high(teraflops(0.599), epoch('NVIDIA RTX A4000')),
      fp32: high(teraflops(19.2), epoch('NVIDIA RTX A4000', 'nvidia-rtx-a4000-reseller')),
      bf16: medium(
        teraflops(76.7),
        from('tensor performance', 'nvidia-rtx-a4000-reseller'),
        'Half of the sparse 153.4.',
      ),
    },
    memoryBytes: high(gigabytes(16), epoch('NVIDIA RTX A4000')),
    memoryBandwidthBytesPerSec: high(gigabytesPerSec(448), epoch('NVIDIA RTX A4000')),
    scaleUp: overPcie4,
    powerWatt: high(140, epoch('NVIDIA RTX A4000')),
  }),
  nvidia({
    id: 'rtx-3090-ti',
    name: 'RTX 3090 Ti',
    architecture: 'ampere',
    peakFlopPerSec: {
      fp64: high(teraflops(0.625), epoch('NVIDIA GeForce RTX 3090 Ti')),
      fp32: high(teraflops(40), epoch('NVIDIA GeForce RTX 3090 Ti')),
      bf16: medium(
        teraflops(80),
        epoch('NVIDIA GeForce RTX 3090 Ti'),
        'Half of the 160 that Epoch lists with FP16 accumulation.',
      ),
      int8: high(teraflops(320), epoch('NVIDIA GeForce RTX 3090 Ti')),
    },
    memoryBytes: high(gigabytes(24), epoch('NVIDIA GeForce RTX 3090 Ti')),
    memoryBandwidthBytesPerSec: high(gigabytesPerSec(1008), epoch('NVIDIA GeForce RTX 3090 Ti')),
    scaleUp: stagedPcie4,
    powerWatt: high(450, epoch('NVIDIA GeForce RTX 3090 Ti')),
  }),
  nvidia({
    id: 'rtx-3080',
    name: 'RTX 3080 10GB',
    architecture: 'ampere',
    peakFlopPerSec: {
      fp64: high(teraflops(0.4651), epoch('NVIDIA GeForce RTX 3080')),
      fp32: high(teraflops(29.8), epoch('NVIDIA GeForce RTX 3080', 'lightning-throughput-later')),
      bf16: medium(teraflops(59.5), lightning('rtx 3080, int8'), QUARTER_OF_INT8),
      int8: high(teraflops(238), lightning('rtx 3080')),
    },
    memoryBytes: high(gigabytes(10), epoch('NVIDIA GeForce RTX 3080')),
    memoryBandwidthBytesPerSec: high(gigabytesPerSec(760), epoch('NVIDIA GeForce RTX 3080')),
    scaleUp: stagedPcie4,
    powerWatt: high(320, epoch('NVIDIA GeForce RTX 3080')),
  }),
  nvidia({
    id: 'a800-sxm',
    name: 'A800 SXM4 80GB',
    architecture: 'ampere',
    peakFlopPerSec: {
      fp64: high(teraflops(9.7), epoch('NVIDIA A800 SXM'), 'Vector.'),
      fp32: high(teraflops(19.5), epoch('NVIDIA A800 SXM')),
      bf16: high(teraflops(312), epoch('NVIDIA A800 SXM')),
      int8: high(teraflops(624), epoch('NVIDIA A800 SXM')),
    },
    memoryBytes: high(gigabytes(80), epoch('NVIDIA A800 SXM')),
    memoryBandwidthBytesPerSec: high(gigabytesPerSec(2040), epoch('NVIDIA A800 SXM')),
    scaleUp: behindSwitch(unsourced(gigabytesPerSec(400), 'NVLink cut for export.')),
    powerWatt: high(400, epoch('NVIDIA A800 SXM')),
  }),
  nvidia({
    id: 'a800-80gb-pcie',
    name: 'A800 PCIe 80GB',
    architecture: 'ampere',
    peakFlopPerSec: {
      fp64: high(teraflops(9.7), epoch('NVIDIA A800 PCIe 80 GB'), 'Vector.'),
      fp32: high(teraflops(19.5), epoch('NVIDIA A800 PCIe 80 GB')),
      bf16: high(teraflops(312), epoch('NVIDIA A800 PCIe 80 GB')),
      int8: high(teraflops(624), epoch('NVIDIA A800 PCIe 80 GB')),
    },
    memoryBytes: high(gigabytes(80), epoch('NVIDIA A800 PCIe 80 GB'), 'By its name.'),
    memoryBandwidthBytesPerSec: high(gigabytesPerSec(1940), epoch('NVIDIA A800 PCIe 80 GB')),
    scaleUp: overPcie4,
    powerWatt: medium(250, epoch('NVIDIA A800 PCIe 80 GB'), '300 elsewhere.'),
  }),
];

const ADA: readonly MeasuredDevice[] = [
  nvidia({
    id: 'l2',
    name: 'L2',
    architecture: 'ada',
    peakFlopPerSec: {
      fp32: high(teraflops(24.1), epoch('NVIDIA L2 PCle')),
      bf16: high(teraflops(96.5), epoch('NVIDIA L2 PCle')),
      int8: high(teraflops(193), epoch('NVIDIA L2 PCle')),
    },
    memoryBytes: high(gigabytes(24), epoch('NVIDIA L2 PCle')),
    memoryBandwidthBytesPerSec: high(gigabytesPerSec(300), epoch('NVIDIA L2 PCle')),
    scaleUp: overPcie4,
    powerWatt: null,
  }),
  nvidia({
    id: 'l20',
    name: 'L20',
    architecture: 'ada',
    peakFlopPerSec: {
      fp64: high(teraflops(0.927), epoch('NVIDIA L20 PCle')),
      fp32: high(teraflops(59.4), epoch('NVIDIA L20 PCle')),
      bf16: high(teraflops(119.5), epoch('NVIDIA L20 PCle')),
      int8: high(teraflops(239), epoch('NVIDIA L20 PCle')),
    },
    memoryBytes: high(gigabytes(48), epoch('NVIDIA L20 PCle')),
    memoryBandwidthBytesPerSec: high(gigabytesPerSec(864), epoch('NVIDIA L20 PCle')),
    scaleUp: overPcie4,
    powerWatt: high(275, epoch('NVIDIA L20 PCle')),
  }),
  nvidia({
    id: 'l40',
    name: 'L40',
    architecture: 'ada',
    peakFlopPerSec: {
      fp64: high(teraflops(1.41), epoch('NVIDIA L40')),
      fp32: high(teraflops(90.5), epoch('NVIDIA L40', 'lightning-throughput-later')),
      bf16: high(
        teraflops(181),
        epoch('NVIDIA L40', 'lightning-throughput-later'),
        'Half the rate of an L40S: it accumulates in FP32 at half speed. Some tables say 362.',
      ),
      fp8: medium(teraflops(362), epoch('NVIDIA L40'), 'Derived: as int8.'),
      int8: high(teraflops(362), epoch('NVIDIA L40', 'lightning-throughput-later')),
    },
    memoryBytes: high(gigabytes(48), epoch('NVIDIA L40')),
    memoryBandwidthBytesPerSec: high(gigabytesPerSec(864), epoch('NVIDIA L40')),
    scaleUp: overPcie4,
    powerWatt: high(300, epoch('NVIDIA L40')),
  }),
  nvidia({
    id: 'rtx-6000-ada',
    name: 'RTX 6000 Ada Generation',
    architecture: 'ada',
    peakFlopPerSec: {
      fp64: high(teraflops(1.423), epoch('NVIDIA RTX 6000 Ada Generation')),
      fp32: high(teraflops(91.1), epoch('NVIDIA RTX 6000 Ada Generation')),
      bf16: medium(
        teraflops(364.3),
        epoch('NVIDIA RTX 6000 Ada Generation'),
        'Derived: half the dense FP8 rate; Epoch prints 729, which is dense FP8 or sparse FP16.',
      ),
      fp8: medium(teraflops(728.5), epoch('NVIDIA RTX 6000 Ada Generation')),
      int8: medium(teraflops(728.5), epoch('NVIDIA RTX 6000 Ada Generation'), 'As FP8.'),
    },
    memoryBytes: unsourced(gigabytes(48)),
    memoryBandwidthBytesPerSec: unsourced(gigabytesPerSec(960)),
    scaleUp: overPcie4,
    powerWatt: unsourced(300),
  }),
  nvidia({
    id: 'rtx-4080',
    name: 'RTX 4080',
    architecture: 'ada',
    peakFlopPerSec: {
      fp64: high(teraflops(0.7615), epoch('NVIDIA GeForce RTX 4080')),
      fp32: high(teraflops(48.7), epoch('NVIDIA GeForce RTX 4080', 'lightning-throughput-later')),
      bf16: medium(teraflops(97.5), lightning('rtx 4080, int8'), QUARTER_OF_INT8),
      fp8: medium(
        teraflops(195),
        lightning('rtx 4080, int8'),
        'Derived: half the dense int8 rate, as on the RTX 4090.',
      ),
      int8: high(teraflops(389.9), lightning('rtx 4080')),
    },
    memoryBytes: high(gigabytes(16), epoch('NVIDIA GeForce RTX 4080')),
    memoryBandwidthBytesPerSec: high(gigabytesPerSec(716.8), epoch('NVIDIA GeForce RTX 4080')),
    scaleUp: stagedPcie4,
    powerWatt: high(320, epoch('NVIDIA GeForce RTX 4080')),
  }),
];

/** One Hopper beside one CPU, with either memory. */
const GH200 = {
  architecture: 'hopper',
  peakFlopPerSec: {
    fp64: high(teraflops(33.5), epoch('NVIDIA GH200'), 'Vector.'),
    fp32: high(teraflops(66.9), epoch('NVIDIA GH200')),
    bf16: high(teraflops(989.5), epoch('NVIDIA GH200')),
    fp8: high(teraflops(1979), epoch('NVIDIA GH200'), 'As int8.'),
    int8: high(teraflops(1979), epoch('NVIDIA GH200')),
  },
  scaleUp: {
    chips: high(1, epoch('NVIDIA GH200'), 'One GPU beside one CPU.'),
    bandwidthBytesPerSec: PCIE_5_X16,
    topology: 'none',
  },
  powerWatt: high(700, epoch('NVIDIA GH200'), 'The CPU draws from the same limit.'),
  sliceChips: [1, 2],
} satisfies Partial<MeasuredDevice>;

const HOPPER: readonly MeasuredDevice[] = [
  nvidia({
    ...GH200,
    id: 'gh200',
    name: 'GH200 96GB',
    memoryBytes: medium(
      gigabytes(96),
      from('GH200', 'gpu-carbon-table'),
      'A later version has 144 GB.',
    ),
    memoryBandwidthBytesPerSec: unsourced(
      gigabytesPerSec(4000),
      'Epoch lists 4,900, which is of the version with 144 GB.',
    ),
  }),
  nvidia({
    ...GH200,
    id: 'gh200-144gb',
    name: 'GH200 144GB',
    memoryBytes: unsourced(gigabytes(144), 'By its name.'),
    memoryBandwidthBytesPerSec: high(gigabytesPerSec(4900), epoch('NVIDIA GH200')),
  }),
  nvidia({
    id: 'h100-sxm-96',
    name: 'H100 SXM5 96GB',
    architecture: 'hopper',
    peakFlopPerSec: {
      fp64: medium(teraflops(67), deviceInfo('NVIDIA H100, float64'), AS_H100),
      fp32: medium(teraflops(67), epoch('NVIDIA H100 SXM5 80GB'), AS_H100),
      bf16: medium(teraflops(989.4), epoch('NVIDIA H100 SXM5 80GB'), AS_H100),
      fp8: medium(teraflops(1979), epoch('NVIDIA H100 SXM5 80GB'), AS_H100),
      int8: medium(teraflops(1979), epoch('NVIDIA H100 SXM5 80GB'), AS_H100),
    },
    memoryBytes: unsourced(gigabytes(96), 'By its name.'),
    memoryBandwidthBytesPerSec: low(
      gigabytesPerSec(3350),
      epoch('NVIDIA H100 SXM5 80GB'),
      'Taken as of the 80 GB module.',
    ),
    scaleUp: {
      chips: FOUR_IN_A_HOST,
      bandwidthBytesPerSec: medium(gigabytesPerSec(900), mlNetwork('H100'), AS_H100),
      topology: 'mesh',
    },
    powerWatt: medium(700, epoch('NVIDIA H100 SXM5 80GB'), AS_H100),
    sliceChips: [1, 2, 4],
  }),
  nvidia({
    id: 'h200-nvl',
    name: 'H200 NVL 141GB',
    architecture: 'hopper',
    peakFlopPerSec: {
      fp64: unsourced(teraflops(60), 'Matrix engine; vector 30 TFLOP/s.'),
      fp32: unsourced(teraflops(60)),
      bf16: medium(teraflops(835.5), epoch('NVIDIA H100 NVL'), 'Derived: as the H100 NVL.'),
      fp8: low(teraflops(1671), epoch('NVIDIA H100 NVL'), 'Derived: twice the bf16 rate.'),
      int8: low(teraflops(1671), epoch('NVIDIA H100 NVL'), 'Derived: twice the bf16 rate.'),
    },
    memoryBytes: high(gigabytes(141), from('SXM and NVL boards', 'aiwiki-h200')),
    memoryBandwidthBytesPerSec: high(
      gigabytesPerSec(4800),
      from('SXM and NVL boards', 'aiwiki-h200'),
    ),
    scaleUp: {
      chips: unsourced(4, 'NVLink bridge of up to four.'),
      bandwidthBytesPerSec: unsourced(gigabytesPerSec(900)),
      topology: 'mesh',
    },
    powerWatt: unsourced(600),
  }),
  nvidia({
    id: 'h20',
    name: 'H20 96GB',
    architecture: 'hopper',
    peakFlopPerSec: {
      fp64: high(teraflops(1), epoch('NVIDIA HGX H20')),
      fp32: high(teraflops(44), epoch('NVIDIA HGX H20')),
      bf16: high(teraflops(148), epoch('NVIDIA HGX H20')),
      fp8: medium(teraflops(296), epoch('NVIDIA HGX H20'), 'As int8.'),
      int8: high(teraflops(296), epoch('NVIDIA HGX H20')),
    },
    memoryBytes: high(gigabytes(96), epoch('NVIDIA HGX H20')),
    memoryBandwidthBytesPerSec: high(gigabytesPerSec(4000), epoch('NVIDIA HGX H20')),
    scaleUp: behindSwitch(unsourced(gigabytesPerSec(900))),
    powerWatt: high(400, epoch('NVIDIA HGX H20')),
  }),
  nvidia({
    id: 'h800-sxm',
    name: 'H800 SXM5 80GB',
    architecture: 'hopper',
    peakFlopPerSec: {
      fp32: high(teraflops(59.3), epoch('NVIDIA H800 SXM5')),
      bf16: high(teraflops(989), epoch('NVIDIA H800 SXM5')),
      fp8: high(teraflops(1979), epoch('NVIDIA H800 SXM5'), 'As int8.'),
      int8: high(teraflops(1979), epoch('NVIDIA H800 SXM5')),
    },
    memoryBytes: high(gigabytes(80), epoch('NVIDIA H800 SXM5')),
    memoryBandwidthBytesPerSec: high(gigabytesPerSec(3360), epoch('NVIDIA H800 SXM5')),
    scaleUp: behindSwitch(unsourced(gigabytesPerSec(400), 'NVLink cut for export.')),
    powerWatt: high(700, epoch('NVIDIA H800 SXM5')),
    notes: ['FP64 is cut for export; Epoch’s 29.65 is that of the die, so it is left out.'],
  }),
];

const BLACKWELL: readonly MeasuredDevice[] = [
  nvidia({
    id: 'b100',
    name: 'B100 SXM 192GB',
    architecture: 'blackwell',
    matrixTile: TCGEN05_TILE,
    peakFlopPerSec: {
      fp64: medium(teraflops(30), epoch('NVIDIA B100')),
      fp32: medium(teraflops(60), epoch('NVIDIA B100'), 'Derived: twice FP64, as on the B200.'),
      bf16: high(teraflops(1750), epoch('NVIDIA B100')),
      fp8: high(teraflops(3500), epoch('NVIDIA B100')),
      int8: high(teraflops(3500), epoch('NVIDIA B100')),
      fp4: high(teraflops(7000), epoch('NVIDIA B100')),
    },
    memoryBytes: high(gigabytes(192), epoch('NVIDIA B100')),
    memoryBandwidthBytesPerSec: high(gigabytesPerSec(8000), epoch('NVIDIA B100')),
    scaleUp: behindSwitch(medium(gigabytesPerSec(1800), mlNetwork('B200'), 'As the B200.')),
    powerWatt: high(700, epoch('NVIDIA B100')),
  }),
  nvidia({
    id: 'rtx-pro-6000-blackwell-workstation',
    name: 'RTX PRO 6000 Blackwell Workstation Edition',
    architecture: 'blackwell-rtx',
    peakFlopPerSec: {
      fp32: medium(teraflops(125), from('FP32', 'topcpu-rtx-pro-6000')),
      bf16: high(teraflops(503.8), from('dense bf16', 'nvidia-rtx-pro-blackwell-whitepaper')),
      fp8: low(
        teraflops(1007),
        from('dense bf16', 'nvidia-rtx-pro-blackwell-whitepaper'),
        'Derived: twice the dense bf16 rate.',
      ),
      int8: low(
        teraflops(1007),
        from('dense bf16', 'nvidia-rtx-pro-blackwell-whitepaper'),
        'Derived: twice the dense bf16 rate.',
      ),
      fp4: low(
        teraflops(2015),
        from('dense bf16', 'nvidia-rtx-pro-blackwell-whitepaper', 'topcpu-rtx-pro-6000'),
        'Derived: four times the dense bf16 rate; NVIDIA advertises 4,000 TOP/s, sparse.',
      ),
    },
    memoryBytes: high(gigabytes(96), from('memory', 'nvidia-rtx-pro-blackwell-whitepaper')),
    memoryBandwidthBytesPerSec: high(
      gigabytesPerSec(1792),
      from('bandwidth', 'nvidia-rtx-pro-blackwell-whitepaper'),
    ),
    scaleUp: overPcie5,
    powerWatt: high(600, from('TDP', 'nvidia-rtx-pro-blackwell-whitepaper')),
  }),
  nvidia({
    id: 'rtx-5080',
    name: 'RTX 5080',
    architecture: 'blackwell-rtx',
    peakFlopPerSec: {
      fp32: medium(
        teraflops(56.3),
        from('SM count and boost clock', 'rtx-50-card-table', 'sipoch-rtx-50'),
        'Derived: 84 SMs of 128 lanes at 2.617 GHz.',
      ),
      bf16: medium(
        teraflops(112.6),
        from('SM count and boost clock', 'rtx-50-card-table', 'nvidia-rtx-blackwell-whitepaper'),
        'Derived: twice FP32, as on the RTX 5090.',
      ),
      fp8: medium(
        teraflops(225),
        from('SM count and boost clock', 'rtx-50-card-table', 'nvidia-rtx-blackwell-whitepaper'),
        'Derived: four times FP32, as on the RTX 5090.',
      ),
      fp4: medium(
        teraflops(900),
        from('SM count and boost clock', 'rtx-50-card-table', 'nvidia-rtx-blackwell-whitepaper'),
        'Derived: sixteen times FP32, as on the RTX 5090.',
      ),
    },
    memoryBytes: high(gigabytes(16), from('dedicated memory', 'sipoch-rtx-50')),
    memoryBandwidthBytesPerSec: unsourced(gigabytesPerSec(960)),
    scaleUp: stagedPcie5,
    powerWatt: unsourced(360),
  }),
  nvidia({
    id: 'dgx-spark',
    name: 'GB10 (DGX Spark)',
    architecture: 'blackwell-rtx',
    peakFlopPerSec: {
      fp32: medium(teraflops(31), from('FP32', 'meterpreter-gb10')),
      bf16: low(
        teraflops(62),
        from('FP32, doubled', 'meterpreter-gb10'),
        'Derived: twice FP32, as on the RTX 5090; 125 would follow from the FP4 headline.',
      ),
      fp8: low(
        teraflops(125),
        from('FP32, four times', 'meterpreter-gb10'),
        'Derived: four times FP32, as on the RTX 5090.',
      ),
      fp4: medium(
        teraflops(500),
        from('lineup and specifications', 'ai-infrastructure-dgx-spark'),
        'Half of the sparse petaflop.',
      ),
    },
    memoryBytes: high(
      gigabytes(128),
      from('lineup and specifications', 'ai-infrastructure-dgx-spark'),
      'Shared with the CPU.',
    ),
    memoryBandwidthBytesPerSec: high(
      gigabytesPerSec(273),
      from('lineup and specifications', 'ai-infrastructure-dgx-spark'),
    ),
    scaleUp: {
      chips: high(1, from('lineup and specifications', 'ai-infrastructure-dgx-spark')),
      bandwidthBytesPerSec: null,
      topology: 'none',
    },
    scaleOutBytesPerSec: high(
      gigabytesPerSec(25),
      from('ConnectX-7, 200 Gbit/s', 'ai-infrastructure-dgx-spark'),
    ),
    powerWatt: high(140, from('TDP', 'ai-infrastructure-dgx-spark', 'meterpreter-gb10')),
    sliceChips: [1, 2],
  }),
];

const AMD: readonly MeasuredDevice[] = [
  amd({
    id: 'rx-7900-xtx',
    name: 'Radeon RX 7900 XTX',
    architecture: 'rdna3',
    peakFlopPerSec: {
      fp64: high(teraflops(1.919), epoch('AMD Radeon RX 7900 XTX')),
      fp32: high(teraflops(61.4), epoch('AMD Radeon RX 7900 XTX')),
      bf16: high(teraflops(122.8), epoch('AMD Radeon RX 7900 XTX')),
    },
    memoryBytes: high(gigabytes(24), epoch('AMD Radeon RX 7900 XTX')),
    memoryBandwidthBytesPerSec: high(gigabytesPerSec(960), epoch('AMD Radeon RX 7900 XTX')),
    scaleUp: overPcie4,
    powerWatt: medium(335, epoch('AMD Radeon RX 7900 XTX'), '355 elsewhere.'),
  }),
  amd({
    id: 'mi210',
    name: 'MI210',
    architecture: 'cdna2',
    peakFlopPerSec: {
      fp64: high(teraflops(45.3), deviceInfo('AMD MI210X'), 'Matrix engine.'),
      fp32: high(teraflops(45.3), deviceInfo('AMD MI210X'), 'Matrix engine.'),
      bf16: high(teraflops(181), deviceInfo('AMD MI210X')),
      int8: high(teraflops(181), deviceInfo('AMD MI210X')),
    },
    memoryBytes: high(gigabytes(64), deviceInfo('AMD MI210X')),
    memoryBandwidthBytesPerSec: high(gigabytesPerSec(1600), deviceInfo('AMD MI210X')),
    scaleUp: overPcie4,
    powerWatt: unsourced(300),
  }),
  amd({
    id: 'mi250',
    name: 'MI250',
    architecture: 'cdna2',
    peakFlopPerSec: {
      fp32: high(teraflops(45.3), from('TFLOPS table, AMD MI250', 'ml-engineering-2024')),
      bf16: high(teraflops(362), from('TFLOPS table, AMD MI250', 'ml-engineering-2024')),
      int8: high(teraflops(362), from('TFLOPS table, AMD MI250', 'ml-engineering-2024')),
    },
    memoryBytes: medium(
      gigabytes(128),
      epoch('AMD Radeon Instinct MI250X'),
      'As the MI250X, which has more compute units on the same package.',
    ),
    memoryBandwidthBytesPerSec: medium(
      gigabytesPerSec(3277),
      epoch('AMD Radeon Instinct MI250X'),
      'As the MI250X.',
    ),
    scaleUp: {
      chips: FOUR_IN_A_HOST,
      bandwidthBytesPerSec: low(gigabytesPerSec(700), mlNetwork('MI250X'), 'As the MI250X.'),
      topology: 'mesh',
    },
    powerWatt: medium(500, epoch('AMD Radeon Instinct MI250X'), 'As the MI250X.'),
  }),
  amd({
    id: 'mi300a',
    name: 'MI300A',
    architecture: 'cdna3',
    peakFlopPerSec: {
      fp64: high(teraflops(122.6), deviceInfo('AMD MI300A'), 'Matrix engine; vector 61.3.'),
      fp32: high(teraflops(122.6), epoch('AMD Instinct MI300A', 'pytorch-device-info')),
      bf16: high(teraflops(980.6), epoch('AMD Instinct MI300A', 'pytorch-device-info')),
      fp8: high(teraflops(1961.2), deviceInfo('AMD MI300A')),
      int8: high(teraflops(1961.2), epoch('AMD Instinct MI300A', 'pytorch-device-info')),
    },
    memoryBytes: high(
      gigabytes(128),
      epoch('AMD Instinct MI300A', 'pytorch-device-info'),
      'Shared with the CPU cores of the package.',
    ),
    memoryBandwidthBytesPerSec: high(
      gigabytesPerSec(5300),
      epoch('AMD Instinct MI300A', 'pytorch-device-info'),
    ),
    scaleUp: { chips: FOUR_IN_A_HOST, bandwidthBytesPerSec: null, topology: 'mesh' },
    powerWatt: high(760, epoch('AMD Instinct MI300A')),
  }),
  amd({
    id: 'mi350x',
    name: 'MI350X',
    architecture: 'cdna4',
    peakFlopPerSec: {
      fp64: high(teraflops(72.1), deviceInfo('AMD MI350X')),
      fp32: high(teraflops(144.2), deviceInfo('AMD MI350X')),
      bf16: high(teraflops(2309.6), epoch('AMD Instinct MI350X', 'pytorch-device-info')),
      fp8: high(teraflops(4614), deviceInfo('AMD MI350X')),
      int8: high(teraflops(4614), epoch('AMD Instinct MI350X', 'pytorch-device-info')),
      fp4: high(teraflops(9227.5), epoch('AMD Instinct MI350X')),
    },
    memoryBytes: high(gigabytes(288), epoch('AMD Instinct MI350X', 'pytorch-device-info')),
    memoryBandwidthBytesPerSec: high(
      gigabytesPerSec(8000),
      epoch('AMD Instinct MI350X', 'pytorch-device-info'),
    ),
    scaleUp: {
      chips: EIGHT_IN_A_HOST,
      bandwidthBytesPerSec: medium(gigabytesPerSec(1071), mlNetwork('MI355X'), 'As the MI355X.'),
      topology: 'mesh',
    },
    powerWatt: high(1000, epoch('AMD Instinct MI350X')),
  }),
];

const TPU_V4I: MeasuredDevice = {
  ...CLOUD_TPU,
  ...NEVER_RECOMMENDED,
  id: 'tpu-v4i',
  name: 'TPU v4i',
  architecture: 'tpu-v4',
  peakFlopPerSec: { bf16: high(teraflops(138), epoch('Google TPU v4i', 'jax-tpu-info')) },
  memoryBytes: high(gigabytes(8), epoch('Google TPU v4i', 'jax-tpu-info')),
  memoryBandwidthBytesPerSec: high(gigabytesPerSec(614), epoch('Google TPU v4i', 'jax-tpu-info')),
  scaleUp: {
    chips: unsourced(4),
    bandwidthBytesPerSec: unsourced(gigabytesPerSec(200)),
    topology: 'torus-2d',
  },
  powerWatt: high(175, epoch('Google TPU v4i')),
  matrixTile: TPU_TILE_128,
  sliceChips: [1, 4],
  hasEmbeddingEngine: false,
  frameworks: TPU_FRAMEWORKS,
};

export const MEASURED_ONLY_DEVICES: readonly MeasuredDevice[] = [
  ...KEPLER_TO_PASCAL,
  ...VOLTA_AND_TURING,
  ...AMPERE,
  ...ADA,
  ...HOPPER,
  ...BLACKWELL,
  ...AMD,
  TPU_V4I,
];

/** Other names that published tables give to chips of the catalog. */
export const DEVICE_ALIASES: Readonly<Record<string, string>> = {
  'tpu-v5-lite': 'tpu-v5e',
  'tpu-v5litepod': 'tpu-v5e',
  'tpu-trillium': 'tpu-v6e',
  'tpu-ironwood': 'tpu-v7',
  tpu7x: 'tpu-v7',
  'tpu-v7x': 'tpu-v7',
  'tpu-v8t': 'tpu-8t',
  'tpu-v8i': 'tpu-8i',
  p100: 'p100-16gb-pcie',
  v100: 'v100-16gb-sxm2',
  'v100-sxm': 'v100-16gb-sxm2',
  'v100-pcie': 'v100-16gb-pcie',
  'v100-32gb': 'v100-32gb-sxm2',
  'quadro-rtx-8000': 'rtx-8000',
  a100: 'a100-40gb-sxm',
  'a100-80gb': 'a100-80gb-sxm',
  'a100-sxm': 'a100-40gb-sxm',
  'a100-pcie': 'a100-40gb-pcie',
  h100: 'h100-sxm',
  h200: 'h200-sxm',
  a800: 'a800-sxm',
  h800: 'h800-sxm',
  a4000: 'rtx-a4000',
  a5000: 'rtx-a5000',
  a6000: 'rtx-a6000',
  gb10: 'dgx-spark',
  'b200-sxm': 'b200',
  'b300-sxm': 'b300',
  'rtx-pro-6000-blackwell': 'rtx-pro-6000-blackwell-server',
  'rtx-pro-6000': 'rtx-pro-6000-blackwell-server',
  'jetson-agx-orin': 'jetson-agx-orin-64gb',
};
