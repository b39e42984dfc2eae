/**
 * Models of images and volumes. FLOP, parameters, activations and traffic are sums over the layers;
 * `tests/catalog/architectures.ts` walks the same layers and must find the same figures.
 */

import type { Preset } from './model';
import { assumed, confirmed, derived, type ModelSourceId, stated } from './modelFigures';

const WALKED = 'twice the multiply–adds of every convolution and matrix product, layer by layer';
const KEPT =
  'two numbers (before and after normalisation and activation) of 2 bytes per number that convolutions and matrix products write';
const MOVED =
  'every number that convolutions and matrix products read and write, 2 bytes each; normalisation, activation and pooling taken as fused, so a training step without fusion moves more';

/** What the layers of a network add up to, for one sample. */
function walked(
  source: ModelSourceId,
  locator: string,
  sums: { flop: number; written: number; read: number },
  confirmedBy: readonly ModelSourceId[] = [],
) {
  const flop = derived(sums.flop, source, locator, WALKED);
  return {
    forwardFlopPerSample: confirmedBy.length > 0 ? confirmed(flop, ...confirmedBy) : flop,
    activationBytesPerUnit: derived(4 * sums.written, source, locator, KEPT),
    trafficBytesPerUnit: derived(2 * (sums.written + sums.read), source, locator, MOVED),
  };
}

const CONVOLUTION_MATRIX_FRACTION = derived(
  0.995,
  'torchvision-models',
  'resnet50',
  'ResNet-50: 8.18 GFLOP in convolutions, 0.04 in normalisation, activation and sums; taken for all',
);
const FEED_FORWARD = assumed(1, 'feed-forward: no layer waits for an earlier one of its own kind');
const narrowest = (value: number, source: ModelSourceId, locator: string, note: string) =>
  derived(value, source, locator, note);

export const VISION_MODELS: readonly Preset[] = [
  {
    id: 'resnet-50',
    name: 'ResNet-50',
    family: 'cnn',
    unit: 'image',
    parameters: stated(25557032, 'torchvision-models', 'resnet50, num_params'),
    ...walked(
      'torchvision-models',
      'resnet50 (v1.5), 224 × 224 px',
      {
        flop: 8.178e9,
        written: 11.11e6,
        read: 14.68e6,
      },
      ['mlperf-inference-paper'],
    ),
    matrixFraction: CONVOLUTION_MATRIX_FRACTION,
    sequentialSteps: FEED_FORWARD,
    smallestMatrixDimension: narrowest(
      64,
      'torchvision-models',
      'resnet50',
      'channels of the first two stages',
    ),
    typical: {
      trainUnits: 46.1e6,
      finetuneUnits: 4.6e6,
      globalBatch: 2048,
      sources: ['mlperf-training-results'],
      note: '46.1 million images at a batch of 2,040 to 75.9 %, median of the entries (77 to 110 million at 32,768 and above); fine-tuning a tenth, our assumption',
    },
    notes: ['Torchvision states 4.09 billion multiply–adds, MLPerf Inference 8.2 GOP: the same.'],
  },
  {
    id: 'vit-l-16',
    name: 'ViT-L/16',
    family: 'transformer',
    unit: 'image',
    parameters: stated(304326632, 'torchvision-models', 'vit_l_16, num_params'),
    transformer: {
      shape: {
        layers: 24,
        hiddenSize: 1024,
        feedForwardSize: 4096,
        attentionHeads: 16,
        keyValueHeads: 16,
        headSize: 64,
        vocabulary: 1000,
        feedForwardMatrices: 2,
        tiedEmbeddings: true,
        learnedPositions: 197,
      },
      source: ['torchvision-models'],
      locator: 'vit_l_16',
    },
    ...walked('torchvision-models', 'vit_l_16, 224 × 224 px: 197 tokens', {
      flop: 1.231e11,
      written: 48.62e6,
      read: 58.25e6,
    }),
    matrixFraction: CONVOLUTION_MATRIX_FRACTION,
    sequentialSteps: FEED_FORWARD,
    smallestMatrixDimension: narrowest(
      1024,
      'torchvision-models',
      'vit_l_16',
      'hidden size; heads have 64',
    ),
    typical: {
      contextTokens: 197,
      trainUnits: 90 * 14.2e6,
      finetuneUnits: 10e6,
      globalBatch: 4096,
      note: '90 epochs of ImageNet-21k',
    },
    notes: [],
  },
  {
    id: 'ssd-resnet-34',
    name: 'SSD (ResNet-34)',
    family: 'cnn',
    unit: 'image',
    parameters: derived(
      19.97e6,
      'mlperf-training-code',
      'single_stage_detector/ssd/ssd300.py',
      'sum over the layers',
    ),
    ...walked('mlperf-training-code', 'single_stage_detector/ssd/ssd300.py, 300 × 300 px', {
      flop: 3.172e10,
      written: 11.54e6,
      read: 14.69e6,
    }),
    matrixFraction: CONVOLUTION_MATRIX_FRACTION,
    sequentialSteps: FEED_FORWARD,
    smallestMatrixDimension: narrowest(
      16,
      'mlperf-training-code',
      'ssd300.py',
      'four boxes of four numbers; the trunk has 64',
    ),
    typical: {
      trainUnits: 5.9e6,
      finetuneUnits: 0.6e6,
      globalBatch: 256,
      sources: ['mlperf-training-results'],
      note: '5.9 million images at a batch of 256, 12.5 at 4,096; fine-tuning a tenth, our assumption',
    },
    notes: ['Training images have 300 px. MLPerf inference runs 1,200 px, 13.7 times the FLOP.'],
  },
  {
    id: 'retinanet',
    name: 'RetinaNet',
    family: 'cnn',
    unit: 'image',
    parameters: derived(
      37.13e6,
      'mlperf-training-code',
      'retired_benchmarks/retinanet',
      'sum over the layers, 264 classes',
    ),
    ...walked(
      'mlperf-training-code',
      'retired_benchmarks/retinanet: ResNeXt-50 32×4d, 800 × 800 px, 264 classes',
      {
        flop: 4.024e11,
        written: 249.97e6,
        read: 275.8e6,
      },
    ),
    matrixFraction: CONVOLUTION_MATRIX_FRACTION,
    sequentialSteps: FEED_FORWARD,
    smallestMatrixDimension: narrowest(
      4,
      'mlperf-training-code',
      'retired_benchmarks/retinanet, backbone',
      '3 × 3 convolutions in 32 groups, 4 to 32 channels each',
    ),
    typical: {
      trainUnits: 4.7e6,
      finetuneUnits: 0.5e6,
      globalBatch: 240,
      sources: ['mlperf-training-results'],
      note: '4.7 million images at a batch of 240, 10.5 at 2,528; fine-tuning a tenth, our assumption',
    },
    notes: [
      'MLPerf trains only the last three of five trunk stages: its backward pass is cheaper.',
    ],
  },
  {
    id: 'mask-rcnn',
    name: 'Mask R-CNN',
    family: 'cnn',
    unit: 'image',
    parameters: stated(44401393, 'torchvision-models', 'maskrcnn_resnet50_fpn, num_params'),
    ...walked(
      'torchvision-models',
      'maskrcnn_resnet50_fpn, 800 × 1333 px, 512 boxes and 128 masks as in training',
      {
        flop: 5.524e11,
        written: 368.4e6,
        read: 501.54e6,
      },
    ),
    matrixFraction: CONVOLUTION_MATRIX_FRACTION,
    sequentialSteps: FEED_FORWARD,
    smallestMatrixDimension: narrowest(
      64,
      'torchvision-models',
      'maskrcnn_resnet50_fpn',
      'channels of the first two stages',
    ),
    typical: {
      trainUnits: 1.64e6,
      finetuneUnits: 0.16e6,
      globalBatch: 96,
      sources: ['mlperf-training-results'],
      note: '1.64 million images at a batch of 96; fine-tuning a tenth, our assumption',
    },
    notes: [
      'Region cutting and suppression are gathers and sorts: little FLOP, but time on every chip.',
      'Inference on 1,000 boxes and 100 masks takes 537 GFLOP, the same within 3 %.',
    ],
  },
  {
    id: 'unet-3d',
    name: '3D U-Net',
    family: 'cnn',
    unit: 'volume',
    parameters: derived(
      31.19e6,
      'mlperf-training-code',
      'image_segmentation/pytorch/model/unet3d.py',
      'sum over the layers',
    ),
    ...walked('mlperf-training-code', 'image_segmentation/pytorch/model, one cube of 128³', {
      flop: 9.546e11,
      written: 452.8e6,
      read: 537.89e6,
    }),
    matrixFraction: CONVOLUTION_MATRIX_FRACTION,
    sequentialSteps: FEED_FORWARD,
    smallestMatrixDimension: narrowest(
      32,
      'mlperf-training-code',
      'image_segmentation/pytorch/model/unet3d.py',
      'channels of the first level',
    ),
    typical: {
      trainUnits: 291e3,
      finetuneUnits: 29e3,
      globalBatch: 32,
      sources: ['mlperf-training-results'],
      note: '291,000 cubes at a batch of 32; fine-tuning a tenth, our assumption',
    },
    notes: ['One unit is a training cube of 128³. Inference slides such cubes over a whole scan.'],
  },
  {
    id: 'stable-diffusion-v2',
    name: 'Stable Diffusion v2',
    family: 'diffusion',
    unit: 'image',
    parameters: derived(
      865.9e6,
      'stable-diffusion-v2-unet',
      'unet/config.json',
      'sum over the layers of the U-Net; text encoder and autoencoder are frozen and not counted',
    ),
    ...walked(
      'stable-diffusion-v2-unet',
      'U-Net on 64 × 64 latents (512 px), 77 text tokens',
      {
        flop: 8.043e11,
        written: 259.76e6,
        read: 257.13e6,
      },
      ['tpu-recipes'],
    ),
    stepsPerSample: assumed(40, '20 steps, each with and without the prompt for guidance'),
    matrixFraction: CONVOLUTION_MATRIX_FRACTION,
    sequentialSteps: assumed(
      20,
      'denoising steps follow each other; the two of a pair can run together',
    ),
    smallestMatrixDimension: narrowest(
      320,
      'stable-diffusion-v2-unet',
      'unet/config.json',
      'channels of the first level; heads have 64',
    ),
    typical: {
      trainUnits: 2.05e6,
      finetuneUnits: 0.2e6,
      globalBatch: 256,
      sources: ['mlperf-training-results'],
      note: '2.05 million images at a batch of 256; fine-tuning a tenth, our assumption',
    },
    notes: [
      'Google’s v5p recipe prints 2.41 GFLOP forward and backward; three times the forward pass of the walked layers is 2.41 TFLOP, so the recipe’s unit is a slip.',
      'MLPerf trains on latents computed beforehand; decoding the image adds a few per cent.',
    ],
  },
  {
    id: 'sdxl',
    name: 'Stable Diffusion XL',
    family: 'diffusion',
    unit: 'image',
    parameters: derived(
      2.567e9,
      'sdxl-paper',
      'table 1',
      'sum over the layers; the paper rounds to 2.6 billion',
    ),
    ...walked(
      'sdxl-paper',
      'table 1: U-Net on 128 × 128 latents (1024 px), 77 text tokens',
      {
        flop: 6.761e12,
        written: 1.989e9,
        read: 1.87e9,
      },
      ['tpu-recipes'],
    ),
    stepsPerSample: stated(
      40,
      'mlperf-inference-code',
      'text_to_image',
      '20 steps, each with and without the prompt (guidance 8)',
    ),
    matrixFraction: CONVOLUTION_MATRIX_FRACTION,
    sequentialSteps: stated(
      20,
      'mlperf-inference-code',
      'text_to_image',
      'denoising steps follow each other',
    ),
    smallestMatrixDimension: narrowest(
      320,
      'sdxl-paper',
      'table 1',
      'channels of the first level; heads have 64',
    ),
    typical: {
      trainUnits: 600e3 * 2048,
      finetuneUnits: 1e6,
      globalBatch: 2048,
      sources: ['sdxl-paper'],
      note: 'section 2.5: 600,000 steps of 2,048 at 256 px; fine-tuning our assumption',
    },
    notes: [
      'Google’s v5p recipe gives 162.27 TFLOP for a training step of eight: 3 × 8 × 6.761.',
      'Decoding the 1024 px image adds some 4 %.',
    ],
  },
  {
    id: 'flux-1',
    name: 'FLUX.1',
    family: 'diffusion',
    unit: 'image',
    parameters: derived(
      11.89e9,
      'flux-code',
      'flux/util.py, flux-schnell',
      'sum over the layers; text encoders and autoencoder not counted',
    ),
    ...walked(
      'flux-code',
      '19 double and 38 single blocks of width 3072; 4,096 image and 512 text tokens (1024 px)',
      {
        flop: 7.438e13,
        written: 7.546e9,
        read: 8.084e9,
      },
    ),
    stepsPerSample: stated(
      28,
      'flux-code',
      'README, FLUX.1 [dev]',
      'guidance is distilled: one pass a step; [schnell] needs 4',
    ),
    matrixFraction: CONVOLUTION_MATRIX_FRACTION,
    sequentialSteps: stated(
      28,
      'flux-code',
      'README, FLUX.1 [dev]',
      'denoising steps follow each other',
    ),
    smallestMatrixDimension: narrowest(
      3072,
      'flux-code',
      'flux/util.py',
      'hidden size; heads have 128',
    ),
    typical: {
      trainUnits: 4.6e6,
      finetuneUnits: 0.5e6,
      globalBatch: 1024,
      sources: ['mlperf-training-results'],
      note: 'order of what MLPerf entries need at 256 px; the model’s own training is not published',
    },
    notes: ['MLPerf trains at 256 px with 256 text tokens: 6.81 TFLOP forward, an eleventh.'],
  },
];
