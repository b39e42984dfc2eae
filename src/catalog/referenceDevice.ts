/**
 * An accelerator in round numbers, about the middle of what is rented in 2026, that belongs to neither
 * side and to no vendor: the fixed anchor of speed, cost and energy.
 */

import { gigabytes, gigabytesPerSec, teraflops } from '../units/constructors';
import type { Device } from './device';
import type { Figure } from './figure';

/** What an hour of it costs, and what it draws. Our assumption, in round numbers. */
export const REFERENCE_USD_PER_HOUR = 4;
export const REFERENCE_POWER_WATT = 1000;

const stated = (value: number): Figure => ({
  value,
  sources: ['assumption'],
  locator: 'reference accelerator',
  asOf: '2026-11',
  confidence: 'high',
});

export const REFERENCE_DEVICE: Device = {
  id: 'h100-sxm',
  name: 'Reference accelerator',
  vendor: 'NVIDIA',
  side: 'gpu',
  platform: 'cuda',
  architecture: 'reference',
  releasedYear: stated(2024),
  status: 'offered',
  statusNote: '',
  peakFlopPerSec: {
    fp64: stated(teraflops(50)),
    fp32: stated(teraflops(100)),
    bf16: stated(teraflops(1000)),
    fp8: stated(teraflops(2000)),
    int8: stated(teraflops(2000)),
    fp4: stated(teraflops(4000)),
  },
  memoryBytes: stated(gigabytes(100)),
  memoryBandwidthBytesPerSec: stated(gigabytesPerSec(4000)),
  scaleUp: {
    chips: stated(64),
    bandwidthBytesPerSec: stated(gigabytesPerSec(1000)),
    topology: 'switch',
  },
  scaleOutBytesPerSec: stated(gigabytesPerSec(50)),
  powerWatt: stated(REFERENCE_POWER_WATT),
  matrixTile: stated(128),
  sliceChips: [1],
  isGeneralPurpose: true,
  kernels: [],
  hasEmbeddingEngine: false,
  frameworks: {
    pytorch: { level: 'full', sources: ['assumption'], asOf: '2026-11' },
    jax: { level: 'full', sources: ['assumption'], asOf: '2026-11' },
    tensorflow: { level: 'full', sources: ['assumption'], asOf: '2026-11' },
    mxnet: { level: 'full', sources: ['assumption'], asOf: '2026-11' },
    onnx: { level: 'full', sources: ['assumption'], asOf: '2026-11' },
    other: { level: 'full', sources: ['assumption'], asOf: '2026-11' },
  },
  places: [],
  placesSource: 'assumption',
  purchasePriceUsd: null,
  notes: [],
};
