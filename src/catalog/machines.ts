/**
 * How many chips the machines have that a price holds for, by the name that the price gives them. A
 * name that stands for a family lists all sizes with the same price per chip. What is not listed here
 * (marketplaces, serverless platforms, slices of TPUs) is sold in any count.
 */

import type { Figure } from './figure';
import type { Term } from './vocabulary';

type Sizes = readonly [number, ...number[]];

interface MachineSheet {
  sources: Figure['sources'];
  locator: string;
  sizes: Readonly<Record<string, Sizes>>;
}

export const MACHINE_SHEETS: readonly MachineSheet[] = [
  {
    sources: ['aws-machine-types', 'aws-price-list'],
    locator: 'instance-gpu-count of each type',
    sizes: {
      'p3.2xlarge to p3.16xlarge': [1, 4, 8],
      'p3dn.24xlarge': [8],
      'p4d.24xlarge': [8],
      'p4de.24xlarge': [8],
      'p5.48xlarge and p5.4xlarge': [1, 8],
      'p5.48xlarge': [8],
      'p5en.48xlarge': [8],
      'p6-b200.48xlarge': [8],
      'p6-b300.48xlarge': [8],
      'g4dn.xlarge': [1],
      'g4dn.12xlarge and g4dn.metal': [4, 8],
      'g5.xlarge': [1],
      'g5.12xlarge': [4],
      'g5.48xlarge': [8],
      'g6.xlarge': [1],
      'g6.12xlarge': [4],
      'g6.48xlarge': [8],
      'g6e.xlarge': [1],
      'g6e.12xlarge': [4],
      'g6e.48xlarge': [8],
      'g7e.2xlarge': [1],
      'g7e.12xlarge to g7e.48xlarge': [2, 4, 8],
    },
  },
  {
    sources: ['gcp-gpu-machines', 'gcp-price-calculator', 'skypilot-gcp'],
    locator: 'attached GPUs by machine type; N1 by model of the GPU',
    sizes: {
      'n1-standard-4': [1, 2, 4],
      'n1-standard-8': [1, 2, 4, 8],
      'a2-highgpu-1g': [1, 2, 4, 8],
      'a2-megagpu-16g': [16],
      'a2-ultragpu-1g': [1, 2, 4, 8],
      'a3-highgpu-8g': [8],
      'a3-megagpu-8g': [8],
      'a3-ultragpu-8g': [8],
      'a4-highgpu-8g': [8],
      'g2-standard-4': [1],
      'g2-standard-24 to g2-standard-96': [2, 4, 8],
      'g4-standard-48': [1, 2, 4, 8],
    },
  },
  {
    sources: ['azure-gpu-machines', 'azure-price-list'],
    locator: 'supported GPUs; number of GPUs in the size’s row or name',
    sizes: {
      Standard_NC4as_T4_v3: [1],
      Standard_NC6s_v3: [1, 2, 4],
      Standard_NC24ads_A100_v4: [1, 2, 4],
      Standard_NC40ads_H100_v5: [1, 2],
      Standard_ND40rs_v2: [8],
      Standard_ND96asr_v4: [8],
      Standard_ND96asr_A100_v4: [8],
      Standard_ND96amsr_A100_v4: [8],
      Standard_ND96isr_H100_v5: [8],
      Standard_ND96isr_H200_v5: [8],
      Standard_ND96isr_MI300X_v5: [8],
      Standard_ND128isr_NDR_GB200_v6: [4],
      Standard_NC128lds_xl_RTXPRO6000BSE_v6: [1],
    },
  },
  {
    sources: ['coreweave-pricing', 'lambda-pricing', 'thundercompute-mi300x-prices'],
    locator: 'what the price is for: a node, a machine with eight, or the size’s name',
    sizes: {
      'node of eight': [8],
      'node of four': [4],
      'machine with eight': [8],
      'BM.GPU.H100.8': [8],
      'BM.GPU.MI300X.8': [8],
      'BM.GPU.MI355X.8': [8],
    },
  },
];

/** Smaller machines that Google lets only as spot or flex-start capacity, at the same price a chip. */
const SPOT_SIZES: Readonly<Record<string, Sizes>> = { 'a3-highgpu-8g': [1, 2, 4, 8] };

const SIZES: Readonly<Record<string, Sizes>> = Object.assign(
  {},
  ...MACHINE_SHEETS.map(({ sizes }) => sizes),
);

/** Undefined where the machines behind a price are not known. */
export const machineChipsOf = (machine: string, term: Term): Sizes | undefined =>
  (term === 'spot' ? SPOT_SIZES[machine] : undefined) ?? SIZES[machine];
