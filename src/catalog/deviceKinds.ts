/** What all rows of one maker's chips have in common. */

import type { DeviceRow } from './device';
import { CUDA_FRAMEWORKS, ROCM_FRAMEWORKS } from './frameworkSupport';
import { CUDA_TILE, ROCM_TILE } from './sharedFigures';

export const CLOUD_TPU = {
  vendor: 'Google',
  side: 'tpu',
  platform: 'xla',
  isGeneralPurpose: false,
  kernels: ['portable'],
  purchasePriceUsd: null,
} as const satisfies Partial<DeviceRow>;

export const CUDA_GPU = {
  vendor: 'NVIDIA',
  side: 'gpu',
  platform: 'cuda',
  matrixTile: CUDA_TILE,
  isGeneralPurpose: true,
  kernels: ['portable', 'cuda'],
  hasEmbeddingEngine: false,
  frameworks: CUDA_FRAMEWORKS,
} as const satisfies Partial<DeviceRow>;

export const ROCM_GPU = {
  vendor: 'AMD',
  side: 'gpu',
  platform: 'rocm',
  matrixTile: ROCM_TILE,
  isGeneralPurpose: true,
  kernels: ['portable'],
  hasEmbeddingEngine: false,
  frameworks: ROCM_FRAMEWORKS,
} as const satisfies Partial<DeviceRow>;
