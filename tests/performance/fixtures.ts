import type { Device } from '../../src/catalog/device';
import type { Figure } from '../../src/catalog/figure';
import type { Model } from '../../src/catalog/model';
import type { Calibration } from '../../src/performance/calibration';
import { predict } from '../../src/performance/predict';
import type {
  Infeasible,
  Prediction,
  Run,
  ServingRun,
  TrainingRun,
} from '../../src/performance/prediction';

export const figure = (value: number): Figure => ({
  value,
  sources: ['assumption'],
  locator: 'made up for a test',
  asOf: '2026-11-23',
  confidence: 'none',
});

const anySupport = { level: 'full', sources: ['assumption'], asOf: '2026-11-23' } as const;

/** A round chip: 1 PFLOP/s bf16, 2 TB/s, 80 GB, eight on a switch at 800 GB/s, 50 GB/s beyond. */
export const roundDevice: Device = {
  id: 'h100-sxm',
  name: 'Round',
  vendor: 'NVIDIA',
  side: 'gpu',
  platform: 'cuda',
  architecture: 'round',
  releasedYear: figure(2022),
  status: 'offered',
  statusNote: '',
  peakFlopPerSec: { fp64: figure(1e13), fp32: figure(5e13), bf16: figure(1e15) },
  memoryBytes: figure(80e9),
  memoryBandwidthBytesPerSec: figure(2e12),
  scaleUp: { chips: figure(8), bandwidthBytesPerSec: figure(800e9), topology: 'switch' },
  scaleOutBytesPerSec: figure(50e9),
  powerWatt: figure(700),
  matrixTile: figure(64),
  sliceChips: [1, 2, 4, 8],
  isGeneralPurpose: true,
  kernels: ['portable', 'cuda'],
  hasEmbeddingEngine: false,
  frameworks: {
    pytorch: anySupport,
    jax: anySupport,
    tensorflow: anySupport,
    mxnet: anySupport,
    onnx: anySupport,
    other: anySupport,
  },
  places: ['gcp'],
  placesSource: 'assumption',
  purchasePriceUsd: null,
  notes: [],
};

/** 70e9 weights in 80 layers of 8,192 with 8 grouped key-value heads of 128. */
export const dense70b: Model = {
  id: 'llama-3.1-70b',
  name: 'Dense 70B',
  family: 'transformer',
  unit: 'token',
  parameters: figure(70e9),
  transformer: {
    shape: {
      layers: 80,
      hiddenSize: 8192,
      feedForwardSize: 28672,
      attentionHeads: 64,
      keyValueHeads: 8,
      headSize: 128,
      vocabulary: 128_000,
      tiedEmbeddings: true,
    },
    source: ['assumption'],
    locator: 'made up for a test',
  },
  matrixFraction: figure(1),
  sequentialSteps: figure(1),
  smallestMatrixDimension: figure(1024),
  typical: { contextTokens: 4096, trainUnits: 1e12, finetuneUnits: 1e9, globalBatch: 1024 },
  notes: [],
};

/** 1 TFLOP an image forward, 1 GB of traffic, no tensor parallelism. */
export const imageModel: Model = {
  id: 'resnet-50',
  name: 'Image model',
  family: 'cnn',
  unit: 'image',
  parameters: figure(25e6),
  forwardFlopPerSample: figure(1e12),
  matrixFraction: figure(1),
  activationBytesPerUnit: figure(1e8),
  trafficBytesPerUnit: figure(1e9),
  sequentialSteps: figure(1),
  smallestMatrixDimension: figure(64),
  typical: { trainUnits: 1e8, finetuneUnits: 1e6, globalBatch: 256 },
  notes: [],
};

/** Peaks are reached and nothing is lost, so that formulas can be checked by hand. */
export const ideal: Calibration = {
  asOf: '2026-11-23',
  softwareYear: 2026.9,
  constants: {
    matrixEfficiency: 1,
    bandwidthEfficiency: 1,
    streamingEfficiency: 1,
    attainableFraction: Number.POSITIVE_INFINITY,
    overheadSec: 0,
    sequentialStepSec: 1e-5,
    roofSharpness: Number.POSITIVE_INFINITY,
    paddingExponent: 1,
    precisionExponent: 1,
  },
  terms: { 'network/cuda': -100 },
  spread: {
    general: 0.1,
    groups: { 'cuda/transformer/train': 0.2 },
    unseenModel: { 'language/train': 0.4, 'other/train': 0.5, 'other/serve': 0.6 },
    unseenDevice: 0.3,
    unseenArchitecture: 0.4,
    byKind: {},
    pairFactor: 1,
    models: ['80x8192/train'],
    devices: ['h100-sxm/train'],
    architectures: ['round/train'],
  },
};

export const training = (model: Model, changes: Partial<TrainingRun> = {}): TrainingRun => ({
  kind: 'train',
  model,
  method: 'full',
  precision: 'bf16',
  contextTokens: model.typical.contextTokens ?? 1,
  globalBatch: null,
  ...changes,
});

export const serving = (model: Model, changes: Partial<ServingRun> = {}): ServingRun => ({
  kind: 'serve',
  model,
  precision: 'bf16',
  inputTokens: 1000,
  outputTokens: 1000,
  timePerOutputTokenLimitSec: null,
  concurrentRequests: null,
  ...changes,
});

/** Holds a 70B model alone. */
export const roomy: Device = { ...roundDevice, memoryBytes: figure(2e12) };

/** What runs, under ideal conditions unless others are given. */
export function predicted(
  run: Run,
  device: Device,
  chips: number,
  calibration: Calibration = ideal,
): Prediction {
  const outcome = predict(run, { device, chips }, calibration);
  if ('reason' in outcome) throw new Error(`infeasible: ${outcome.reason}`);
  return outcome;
}

/** Why it does not run under ideal conditions; null where it does. */
export const refused = (run: Run, device: Device, chips: number): Infeasible | null => {
  const outcome = predict(run, { device, chips }, ideal);
  return 'reason' in outcome ? outcome : null;
};
