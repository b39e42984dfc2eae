/**
 * Models that published measurements name and readers cannot: what the backtest predicts besides
 * the presets. Same form and same care for sources; breadth before depth.
 */

import { BENCHMARK_IMAGE_MODELS } from './benchmarkImageModels';
import { BENCHMARK_LANGUAGE_MODELS } from './benchmarkLanguageModels';
import { customModel } from './customModel';
import type { Figure } from './figure';
import type { Model } from './model';
import { assumed, derived, type ModelSourceId, stated, walked } from './modelFigures';
import { MODELS } from './models';
import type { Family } from './vocabulary';

const ONE_PASS = assumed(1, 'feed-forward: no layer waits for an earlier one of its own kind');
const ON_MATRIX = (share: number) =>
  assumed(share, 'normalisation, activation and copies run beside the matrix engine');
const usual = (trainUnits: number, globalBatch: number, note: string): Model['typical'] => ({
  trainUnits,
  finetuneUnits: trainUnits / 10,
  globalBatch,
  note,
});

/** From a version of the source that could not be read again. */
const unsure = (figure: Figure): Figure => ({ ...figure, confidence: 'low' });

/** A preset on other inputs: only what differs is given. */
function variantOf(id: string, changes: Partial<Model> & { id: string; name: string }): Model {
  const preset = MODELS.find((model) => model.id === id);
  if (preset === undefined) throw new Error(`no preset ${id}`);
  return { ...preset, ...changes };
}

const VARIANTS: readonly Model[] = [
  variantOf('ssd-resnet-34', {
    id: 'ssd-resnet-34-1200',
    name: 'SSD (ResNet-34) at 1,200 px',
    ...walked(
      'mlperf-inference-code',
      'vision/classification_and_detection, ssd-resnet34 1200 × 1200',
      { flop: 4.339e11, written: 171e6, read: 230.3e6, fill: [0.998, 0.997, 0.991, 0.862, 0.601] },
      ['mlperf-inference-paper'],
    ),
    notes: ['The MLPerf Inference paper, table I, gives 433 GOP.'],
  }),
  variantOf('flux-1', {
    id: 'flux-1-256',
    name: 'FLUX.1 at 256 px',
    ...walked('mlperf-training-code', 'flux/README.md: 256 image and 256 text tokens', {
      flop: 6.807e12,
      written: 839.4e6,
      read: 898.6e6,
      fill: [1, 1, 1, 1, 0.974],
    }),
    notes: [],
  }),
  variantOf('rnn-t', {
    id: 'rnn-t-inference',
    name: 'RNN-T of the inference benchmark',
    parameters: stated(45.3e6, 'mlperf-inference-code', 'speech_recognition/rnnt/README.md'),
    ...walked(
      'mlperf-inference-code',
      'speech_recognition/rnnt; an utterance of 7.5 s: 250 frames of 30 ms, 110 characters, greedy',
      { flop: 1.466e10, written: 7.864e6, read: 2.15e6, fill: [1, 0.998, 0.997, 0.991, 0.978] },
    ),
    sequentialSteps: derived(
      738,
      'mlperf-inference-code',
      'speech_recognition/rnnt',
      'two LSTM layers together over 250 frames, three over 125, and 360 steps of the greedy search',
    ),
    notes: [],
  }),
  variantOf('gnmt', {
    id: 'gnmt-8',
    name: 'GNMT with eight and eight layers',
    parameters: derived(
      244.6e6,
      'mlperf-inference-code',
      'v0.5 translation/gnmt',
      'sum over the layers; the MLPerf Inference paper gives 210 million',
    ),
    ...walked(
      'mlperf-inference-code',
      'v0.5 translation/gnmt; 28 and 29 tokens, ten beams in the decoder',
      {
        flop: 8.031e10,
        written: 31.07e6,
        read: 8.352e6,
        fill: [1, 1, 0.999, 0.996, 0.984],
      },
    ),
    notes: [],
  }),
  variantOf('unet-3d', {
    id: 'unet-3d-volume',
    name: '3D U-Net on a whole scan',
    ...scaledWalk(
      100,
      assumed(
        100,
        'cubes of 128³ at half overlap in a scan of some 384 × 384 × 320 voxels: 5 × 5 × 4',
      ),
    ),
    notes: ['KiTS19 scans differ several-fold in size.'],
  }),
  variantOf('unet-3d', {
    id: 'unet-3d-brats',
    name: '3D U-Net on a scan of BraTS 2019',
    ...walked(
      'mlperf-inference-code',
      'v1.1, vision/medical_imaging/3d-unet: four scans of 224 × 224 × 160, four classes; channels as in training',
      { flop: 3.696e12, written: 1.741e9, read: 2.083e9, fill: [0.998, 0.993, 0.647, 0.334, 0.15] },
    ),
    notes: ['Rounds v0.7 to v1.1 of the inference benchmark, in one pass.'],
  }),
  ...[
    whisper('tiny', 39e6, { layers: 4, width: 384 }, 4.709e10, [36.56e6, 40.6e6]),
    whisper('base', 74e6, { layers: 6, width: 512 }, 1.085e11, [66.78e6, 80.16e6]),
    whisper('small', 244e6, { layers: 12, width: 768 }, 4.203e11, [186.5e6, 237.6e6]),
    whisper('medium', 769e6, { layers: 24, width: 1024 }, 1.386e12, [484.1e6, 630.1e6]),
  ],
  variantOf('mask-rcnn', {
    id: 'mask-rcnn-101',
    name: 'Mask R-CNN on ResNet-101, 1024 px',
    parameters: derived(
      63.45e6,
      'torchvision-models',
      'maskrcnn, ResNet-101',
      'sum over the layers',
    ),
    ...walked('torchvision-models', 'maskrcnn, ResNet-101, 1024 × 1024 px', {
      flop: 6.993e11,
      written: 469.2e6,
      read: 671e6,
      fill: [0.998, 0.996, 0.988, 0.924, 0.767],
    }),
  }),
  variantOf('mask-rcnn', {
    id: 'shapemask',
    name: 'ShapeMask on ResNet-101, 1024 px',
    parameters: derived(63.45e6, 'torchvision-models', 'maskrcnn, ResNet-101', 'as Mask R-CNN'),
    ...walked('torchvision-models', 'maskrcnn, ResNet-101, 1024 × 1024 px', {
      flop: 6.993e11,
      written: 469.2e6,
      read: 671e6,
      fill: [0.998, 0.996, 0.988, 0.924, 0.767],
    }),
    notes: ['Same trunk and pyramid as Mask R-CNN; its own heads are not counted.'],
  }),
  variantOf('dlrm', {
    id: 'dlrm-small',
    name: 'DLRM small (15 GB of tables)',
    parameters: unsure(
      stated(3.9e9, 'dlrm-nvidia', 'model sizes, small', '15.6 GB of 4-byte numbers'),
    ),
    embeddingTableBytes: unsure(stated(15.6e9, 'dlrm-nvidia', 'model sizes, small')),
  }),
  variantOf('dlrm', {
    id: 'dlrm-large',
    name: 'DLRM large (82 GB of tables)',
    parameters: unsure(
      stated(20.5e9, 'dlrm-nvidia', 'model sizes, large', '82 GB of 4-byte numbers'),
    ),
    embeddingTableBytes: unsure(stated(82e9, 'dlrm-nvidia', 'model sizes, large')),
  }),
  variantOf('stable-diffusion-v2', {
    id: 'stable-diffusion-v1',
    name: 'Stable Diffusion v1',
    parameters: derived(
      859.5e6,
      'stable-diffusion-v2-unet',
      'v1: context of 768',
      'sum over the layers',
    ),
    ...walked('stable-diffusion-v2-unet', 'v1: 64 × 64 latents, context of 768', {
      flop: 8.033e11,
      written: 259.8e6,
      read: 256.5e6,
      fill: [0.999, 0.998, 0.995, 0.814, 0.559],
    }),
  }),
];

/** Of one 30 s window: numbers written and read, forward FLOP; the rest as in Whisper large. */
function whisper(
  size: string,
  parameters: number,
  { layers, width }: { layers: number; width: number },
  flop: number,
  [written, read]: readonly [number, number],
): Model {
  const {
    transformer: _,
    matrixFill: __,
    ...large
  } = variantOf('whisper-large', {
    id: `whisper-${size}`,
    name: `Whisper ${size}`,
  });
  const locator = `table 1, ${size}: ${layers} and ${layers} layers of ${width}; 100 tokens of transcript`;
  const { matrixFill: ___, ...sums } = walked('whisper-paper', locator, {
    flop,
    written,
    read,
    fill: [1, 1, 1, 1, 1],
  });
  return {
    ...large,
    ...sums,
    parameters: stated(parameters, 'whisper-paper', `table 1, ${size}`),
    smallestMatrixDimension: stated(width, 'whisper-paper', `table 1, ${size}`, 'hidden size'),
    notes: [],
  };
}

/** The figures of one cube of 3D U-Net, times the cubes of a scan. */
function scaledWalk(cubes: number, because: Figure): Partial<Model> {
  const { forwardFlopPerSample, trafficBytesPerUnit, matrixFill } = walked(
    'mlperf-inference-code',
    'vision/medical_imaging/3d-unet-kits19',
    {
      flop: 9.546e11 * cubes,
      written: 452.8e6 * cubes,
      read: 537.9e6 * cubes,
      fill: [0.997, 0.995, 0.647, 0.331, 0.148],
    },
  );
  const { note } = because;
  return {
    forwardFlopPerSample: { ...forwardFlopPerSample, confidence: 'low', ...(note && { note }) },
    trafficBytesPerUnit: { ...trafficBytesPerUnit, confidence: 'low', ...(note && { note }) },
    matrixFill,
  };
}

const WAN_14B = {
  file: 'wan_t2v_14B.py',
  layers:
    '40 layers of 5,120, feed-forward 13,824; 81 frames of 720 × 1280: 21 × 45 × 80 = 75,600 tokens',
  width: 5120,
  sums: { flop: 6.523e15, written: 1.818e11, read: 2.129e11, fill: [1, 1, 1, 1, 0.579] },
} as const;

const WAN_1B = {
  file: 'wan_t2v_1_3B.py',
  layers:
    '30 layers of 1,536, feed-forward 8,960; 81 frames of 480 × 832: 21 × 30 × 52 = 32,760 tokens',
  width: 1536,
  sums: { flop: 2.83e14, written: 22.49e9, read: 25.56e9, fill: [1, 1, 1, 1, 0.585] },
} as const;

function wan(
  { id, name, parameters }: { id: string; name: string; parameters: number },
  { file, layers, width, sums }: typeof WAN_14B | typeof WAN_1B,
): Model {
  return {
    id,
    name,
    family: 'diffusion',
    unit: 'image',
    parameters: stated(parameters, 'wan-code', file),
    ...(parameters > 20e9 && {
      activeParameters: stated(14.29e9, 'wan-code', 'wan_t2v_A14B.py', 'one expert a step'),
    }),
    ...walked('wan-code', layers, sums),
    stepsPerSample: stated(80, 'wan-code', 'sample_steps', '40 steps with and without the prompt'),
    matrixFraction: ON_MATRIX(0.995),
    sequentialSteps: stated(40, 'wan-code', 'sample_steps'),
    smallestMatrixDimension: stated(width, 'wan-code', file, 'heads have 128'),
    typical: usual(1e6, 32, 'our assumption'),
    notes: ['A unit is a video of five seconds.'],
  };
}

const VIDEO: readonly Model[] = [
  wan({ id: 'wan-2.1-1.3b', name: 'Wan 2.1 1.3B', parameters: 1.418e9 }, WAN_1B),
  wan({ id: 'wan-2.1-14b', name: 'Wan 2.1 14B', parameters: 14.29e9 }, WAN_14B),
  wan({ id: 'wan-2.2-a14b', name: 'Wan 2.2 T2V A14B', parameters: 28.58e9 }, WAN_14B),
];

/** Networks of the early rounds and of other suites. */
const OTHERS: readonly Model[] = [
  {
    id: 'mobilenet-v1',
    name: 'MobileNet v1',
    family: 'cnn',
    unit: 'image',
    parameters: stated(4.2e6, 'mlperf-inference-paper', 'table I'),
    forwardFlopPerSample: stated(1.138e9, 'mlperf-inference-paper', 'table I'),
    matrixFraction: assumed(0.97, 'depthwise layers are 3 % of the FLOP'),
    activationBytesPerUnit: derived(
      2.02e7,
      'mlperf-inference-paper',
      'MobileNet-v1, 224 px',
      '5.04 million numbers written, twice 2 bytes',
    ),
    trafficBytesPerUnit: derived(
      2.04e7,
      'mlperf-inference-paper',
      'MobileNet-v1, 224 px',
      '5.04 million numbers written and 5.14 million read, 2 bytes each',
    ),
    sequentialSteps: ONE_PASS,
    smallestMatrixDimension: stated(
      256,
      'mlperf-inference-paper',
      'MobileNet-v1',
      'pointwise layers that do most',
    ),
    typical: usual(46e6, 2048, 'as ResNet-50'),
    notes: [],
  },
  {
    id: 'ssd-mobilenet-v1',
    name: 'SSD (MobileNet v1) at 300 px',
    family: 'cnn',
    unit: 'image',
    parameters: stated(6.91e6, 'mlperf-inference-paper', 'table I'),
    forwardFlopPerSample: stated(2.47e9, 'mlperf-inference-paper', 'table I'),
    matrixFraction: assumed(0.97, 'depthwise layers are 3 % of the FLOP'),
    activationBytesPerUnit: derived(
      3.9e7,
      'mlperf-inference-paper',
      'table I',
      'MobileNet v1 at 300 px, in proportion to pixels, and its heads',
    ),
    trafficBytesPerUnit: derived(
      4e7,
      'mlperf-inference-paper',
      'table I',
      'MobileNet v1 at 300 px, in proportion to pixels, and its heads',
    ),
    sequentialSteps: ONE_PASS,
    smallestMatrixDimension: stated(
      256,
      'mlperf-inference-paper',
      'MobileNet-v1',
      'pointwise layers that do most',
    ),
    typical: usual(6e6, 256, 'as SSD on ResNet-34'),
    notes: [],
  },
  {
    id: 'ssd300-resnet-50',
    name: 'SSD300 (ResNet-50)',
    family: 'cnn',
    unit: 'image',
    parameters: derived(22.89e6, 'ssd-nvidia', 'model architecture', 'sum over the layers'),
    ...walked(
      'ssd-nvidia',
      'model architecture: ResNet-50 to its fourth stage at stride 8, 300 px',
      {
        flop: 4.03e10,
        written: 31.32e6,
        read: 44.59e6,
        fill: [0.989, 0.967, 0.924, 0.818, 0.588],
      },
    ),
    matrixFraction: ON_MATRIX(0.995),
    sequentialSteps: ONE_PASS,
    smallestMatrixDimension: stated(64, 'ssd-nvidia', 'model architecture', 'first stage'),
    typical: usual(7.6e6, 256, '65 passes over COCO'),
    notes: [],
  },
  {
    id: 'minigo',
    name: 'Minigo',
    family: 'cnn',
    unit: 'image',
    parameters: derived(
      22.7e6,
      'mlperf-training-code',
      'retired_benchmarks/minigo',
      'sum over the layers',
    ),
    ...walked(
      'mlperf-training-code',
      'retired_benchmarks/minigo; 19 residual blocks of 256 channels on 19 × 19, assumed',
      {
        flop: 1.621e10,
        written: 3.605e6,
        read: 3.519e6,
        fill: [1, 1, 1, 0.999, 0.999],
      },
    ),
    matrixFraction: ON_MATRIX(0.995),
    hasDynamicShapes: true,
    sequentialSteps: ONE_PASS,
    smallestMatrixDimension: assumed(256, 'channels of the tower'),
    typical: usual(1e9, 4096, 'positions of self-play, our assumption'),
    notes: [
      'Most of the time goes into self-play with a tree search on the host: a unit is one board.',
    ],
  },
  {
    id: 'tacotron-2',
    name: 'Tacotron 2',
    family: 'recurrent',
    unit: 'utterance',
    parameters: derived(28.19e6, 'tacotron-2-nvidia', 'model architecture', 'sum over the layers'),
    ...walked(
      'tacotron-2-nvidia',
      'model architecture; 100 characters, 566 frames: 6.6 s of LJ Speech',
      {
        flop: 2.736e10,
        written: 20.57e6,
        read: 14.83e6,
        fill: [0.991, 0.981, 0.936, 0.841, 0.547],
      },
    ),
    matrixFraction: ON_MATRIX(0.99),
    sequentialSteps: derived(
      12_452,
      'tacotron-2-nvidia',
      'tacotron2/model.py, Decoder.decode',
      '22 operations, none of them fused, that follow each other on each of 566 frames: two LSTM cells of three, attention of nine, copies, dropouts and two projections',
    ),
    smallestMatrixDimension: stated(80, 'tacotron-2-nvidia', 'model architecture', 'mel bands'),
    typical: usual(1501 * 13100, 832, '1,501 passes over LJ Speech'),
    notes: [],
  },
  {
    id: 'waveglow',
    name: 'WaveGlow',
    family: 'cnn',
    unit: 'utterance',
    parameters: derived(268e6, 'tacotron-2-nvidia', 'WaveGlow architecture', 'sum over the layers'),
    ...walked('tacotron-2-nvidia', 'WaveGlow architecture; a segment of 8,000 samples of sound', {
      flop: 5.227e11,
      written: 295.1e6,
      read: 112.2e6,
      fill: [0.999, 0.999, 0.997, 0.993, 0.941],
    }),
    matrixFraction: ON_MATRIX(0.99),
    sequentialSteps: ONE_PASS,
    smallestMatrixDimension: stated(512, 'tacotron-2-nvidia', 'WaveGlow architecture', 'channels'),
    typical: usual(1001 * 13100, 80, '1,001 passes over LJ Speech'),
    notes: [],
  },
  {
    id: 'ncf',
    name: 'Neural collaborative filtering',
    family: 'recommender',
    unit: 'click',
    parameters: derived(
      31.8e6,
      'mlperf-training-code',
      'recommendation',
      '165,237 users and items with vectors of 64 and 128, and 0.11 million in the network',
    ),
    activeParameters: derived(
      1.07e5,
      'mlperf-training-code',
      'recommendation',
      'network 256–256–128–64 and output',
    ),
    ...walked('mlperf-training-code', 'recommendation: network 256–256–128–64', {
      flop: 2.132e5,
      written: 449,
      read: 768,
      fill: [0.982, 0.964, 0.93, 0.813, 0.407],
    }),
    matrixFraction: ON_MATRIX(0.98),
    sequentialSteps: ONE_PASS,
    smallestMatrixDimension: stated(128, 'mlperf-training-code', 'recommendation', 'second layer'),
    embeddingTableBytes: derived(
      1.27e8,
      'mlperf-training-code',
      'recommendation',
      '165,237 rows of 192 numbers, 4 bytes each',
    ),
    lookupsPerSample: stated(
      4,
      'mlperf-training-code',
      'recommendation',
      'user and item, in both halves',
    ),
    lookupBytes: derived(
      384,
      'mlperf-training-code',
      'recommendation',
      'mean of vectors of 64 and 128 numbers',
    ),
    typical: usual(1e9, 1048576, 'ten passes over 20 million ratings with four negatives each'),
    notes: [],
  },
  {
    id: 'rgat',
    name: 'R-GAT',
    family: 'graph',
    unit: 'node',
    parameters: stated(25e6, 'mlperf-training-code', 'retired_benchmarks/rgat/README.md'),
    ...walked(
      'mlperf-training-code',
      'retired_benchmarks/rgat; fan-out 15, 10, 5, features of 1,024, hidden size 512, assumed',
      {
        flop: 1.059e9,
        written: 5.652e5,
        read: 1.032e6,
        fill: [1, 1, 1, 1, 1],
      },
    ),
    matrixFraction: ON_MATRIX(0.98),
    sequentialSteps: ONE_PASS,
    smallestMatrixDimension: assumed(512, 'hidden size'),
    embeddingTableBytes: derived(
      1.1e12,
      'mlperf-training-code',
      'retired_benchmarks/rgat/README.md',
      'IGBH-Full, 2.2 TB with features of 4 bytes, kept at 2',
    ),
    tableBytesPerNumber: stated(
      2,
      'mlperf-training-code',
      'retired_benchmarks/rgat/README.md',
      'features of 2 bytes',
    ),
    lookupsPerSample: assumed(916, '1 + 15 + 150 + 750 sampled nodes, none shared'),
    lookupBytes: derived(
      2048,
      'mlperf-training-code',
      'retired_benchmarks/rgat/README.md',
      '1,024 features of 2 bytes',
    ),
    typical: usual(95e6, 524288, 'one pass over the 94.6 million training nodes'),
    notes: [
      'Each kind of edge has weights of its own and adds work of its own: FLOP come out too small.',
    ],
  },
  ...(
    [
      [
        'wav2vec2-base',
        'wav2vec 2.0 base',
        94.4e6,
        768,
        { flop: 2.398e11, written: 124e6, read: 138e6, fill: [0.998, 0.983, 0.973, 0.835, 0.631] },
      ],
      [
        'wav2vec2-large',
        'wav2vec 2.0 large',
        315.4e6,
        1024,
        {
          flop: 6.223e11,
          written: 244.3e6,
          read: 282.2e6,
          fill: [0.999, 0.996, 0.989, 0.865, 0.67],
        },
      ],
    ] as const
  ).map(
    ([id, name, parameters, width, sums]): Model => ({
      id,
      name,
      family: 'transformer',
      unit: 'utterance',
      parameters: derived(parameters, 'wav2vec2-paper', 'section 4.2', 'sum over the layers'),
      ...walked('wav2vec2-paper', 'section 4.2; 15.6 s at 16 kHz: 781 frames of 20 ms', sums),
      matrixFraction: ON_MATRIX(0.99),
      sequentialSteps: ONE_PASS,
      smallestMatrixDimension: stated(
        512,
        'wav2vec2-paper',
        'section 4.2',
        `convolutions; hidden size ${width}`,
      ),
      typical: usual(4e5 * 400, 360, 'section 4.2: 400,000 updates, 1.6 hours of speech each'),
      notes: [],
    }),
  ),
  ...(
    [
      ['yolov3', 'YOLOv3 at 608 px', 61.9e6, 140.7e9],
      ['yolov5s', 'YOLOv5s at 640 px', 7.2e6, 16.5e9],
      ['yolov5m', 'YOLOv5m at 640 px', 21.2e6, 49e9],
      ['yolov5l', 'YOLOv5l at 640 px', 46.5e6, 109.1e9],
      ['yolov5x', 'YOLOv5x at 640 px', 86.7e6, 205.7e9],
      ['yolov8n', 'YOLOv8n at 640 px', 3.2e6, 8.7e9],
      ['yolov8s', 'YOLOv8s at 640 px', 11.2e6, 28.6e9],
      ['yolov8m', 'YOLOv8m at 640 px', 25.9e6, 78.9e9],
      ['yolov8l', 'YOLOv8l at 640 px', 43.7e6, 165.2e9],
      ['yolov8x', 'YOLOv8x at 640 px', 68.2e6, 257.8e9],
      ['yolo11l', 'YOLO11l at 640 px', 25.3e6, 86.9e9],
    ] as const
  ).map(
    ([id, name, parameters, flop]): Model =>
      imageModel(id, name, 'cnn', { parameters, flop, source: 'ultralytics-docs', smallest: 64 }),
  ),
  ...(
    [
      ['unet-2d-fcn-resnet-50', 'FCN (ResNet-50) at 520 px', 35.3e6, 305.4e9],
      ['deeplab-v3-resnet-50', 'DeepLabV3 (ResNet-50) at 520 px', 42e6, 357.4e9],
      ['deeplab-v3-resnet-101', 'DeepLabV3 (ResNet-101) at 520 px', 61e6, 517.5e9],
      ['faster-rcnn', 'Faster R-CNN (ResNet-50) at 800 px', 41.8e6, 268.8e9],
      ['retinanet-coco', 'RetinaNet (ResNet-50) at 800 px', 34e6, 303.1e9],
      ['ssd300-vgg-16', 'SSD300 (VGG-16)', 35.6e6, 69.7e9],
    ] as const
  ).map(
    ([id, name, parameters, flop]): Model =>
      imageModel(id, name, 'cnn', { parameters, flop, source: 'torchvision-models', smallest: 64 }),
  ),
  {
    ...imageModel('dit-xl-2', 'DiT-XL/2 at 256 px', 'diffusion', {
      parameters: 675e6,
      flop: 237.3e9,
      source: 'dit-paper',
      smallest: 1152,
    }),
    stepsPerSample: stated(250, 'dit-paper', 'section 4', 'DDPM sampling steps'),
  },
];

interface ImageFacts {
  parameters: number;
  flop: number;
  source: ModelSourceId;
  smallest: number;
}

/** A network of which only counts are published; bytes per FLOP are those of ResNet-50. */
function imageModel(id: string, name: string, family: Family, facts: ImageFacts): Model {
  const { parameters, flop, source, smallest } = facts;
  const like = 'in proportion to FLOP, as in ResNet-50';
  return {
    id,
    name,
    family,
    unit: 'image',
    parameters: stated(parameters, source, name),
    forwardFlopPerSample: stated(flop, source, name, '2 per multiply–add'),
    matrixFraction: ON_MATRIX(0.99),
    activationBytesPerUnit: assumed(0.00543 * flop, like),
    trafficBytesPerUnit: assumed(0.00631 * flop, like),
    sequentialSteps: ONE_PASS,
    smallestMatrixDimension: assumed(smallest, 'channels of its first large layers'),
    typical: usual(10e6, 256, 'our assumption'),
    notes: [],
  };
}

/** MaxText’s scaling runs: dense models of round sizes, whose shapes its README does not print. */
const DENSE_SIZES = [16, 22, 32, 52, 64, 128, 256, 512, 900, 1024];
const ROUND_MODELS: readonly Model[] = [
  ...DENSE_SIZES.map((billions) => ({
    ...customModel({ family: 'transformer', parameters: billions * 1e9, contextTokens: 2048 }),
    id: `dense-${billions}b`,
    name: `Dense transformer, ${billions} billion`,
  })),
  ...[700, 10000].map((billions) => ({
    ...customModel({
      family: 'moe',
      parameters: billions * 1e9,
      activeParameters: (billions * 1e9 * 13) / 47,
      contextTokens: 8192,
    }),
    id: `moe-mixtral-like-${billions}b`,
    name: `Mixtral-like mixture, ${billions} billion`,
  })),
];

/**
 * A fully connected network of ParaDnn: 2,000 inputs, `layers` hidden layers of `width`, 1,000
 * outputs.
 */
function fullyConnected(layers: number, width: number): Model {
  const weights = 2000 * width + (layers - 1) * width ** 2 + width * 1000;
  const source = 'paradnn-paper';
  const locator = 'fully connected models';
  const note = '2,000 inputs, hidden layers of equal width, 1,000 outputs';
  return {
    id: `paradnn-fc-${layers}-${width}`,
    name: `ParaDnn, ${layers} layers of ${width}`,
    family: 'other',
    unit: 'row',
    parameters: derived(weights, source, locator, note),
    forwardFlopPerSample: derived(2 * weights, source, locator, note),
    matrixFraction: ON_MATRIX(0.99),
    activationBytesPerUnit: derived(
      4 * (layers * width + 1000),
      source,
      locator,
      'each output before and after its activation, 2 bytes',
    ),
    trafficBytesPerUnit: derived(
      2 * (3000 + 2 * layers * width),
      source,
      locator,
      'each layer reads and writes its numbers, 2 bytes each',
    ),
    sequentialSteps: ONE_PASS,
    smallestMatrixDimension: stated(width, source, locator, 'width'),
    typical: usual(1e8, 4096, 'our assumption'),
    notes: [],
  };
}

const PARADNN: readonly Model[] = [4, 8, 16, 32, 64, 128].flatMap((layers) =>
  [32, 64, 128, 256, 512, 1024, 2048, 4096, 8192].map((width) => fullyConnected(layers, width)),
);

/** Every id once, and none of a preset. */
export const BENCHMARK_MODELS: readonly Model[] = [
  ...BENCHMARK_LANGUAGE_MODELS,
  ...BENCHMARK_IMAGE_MODELS,
  ...VARIANTS,
  ...VIDEO,
  ...OTHERS,
  ...ROUND_MODELS,
  ...PARADNN,
];
