/**
 * Image classifiers that published measurements name, besides the presets: a row each, from one
 * table that counts multiply–adds and numbers written for all of them at the size they are run at.
 */

import type { Model } from './model';
import { assumed, derived, stated } from './modelFigures';
import type { Family } from './vocabulary';

/**
 * Id, name, name in the table, pixels, parameters (million), multiply–adds (billion), numbers
 * written (million), smallest dimension of the large products.
 */
type Row = readonly [string, string, string, number, number, number, number, number];

/** Numbers read per number written, as in ResNet-50: 14.68 ÷ 11.11 million. */
const READ_PER_WRITTEN = 1.32;

function classifiers(family: Family, matrixShare: number, table: readonly Row[]): Model[] {
  return table.map(([id, name, key, pixels, millions, billions, written, smallest]) => {
    const locator = `${key}, ${pixels} px`;
    return {
      id,
      name,
      family,
      unit: 'image',
      parameters: stated(millions * 1e6, 'timm-benchmark', locator),
      forwardFlopPerSample: derived(2e9 * billions, 'timm-benchmark', locator, '2 × infer_gmacs'),
      matrixFraction: assumed(
        matrixShare,
        'depthwise convolutions, normalisation and activation run beside the matrix engine',
      ),
      activationBytesPerUnit: derived(
        4e6 * written,
        'timm-benchmark',
        locator,
        'infer_macts, each kept before and after normalisation and activation, 2 bytes',
      ),
      trafficBytesPerUnit: derived(
        2e6 * written * (1 + READ_PER_WRITTEN),
        'timm-benchmark',
        locator,
        'infer_macts written, and 1.32 times as many read, as in ResNet-50; 2 bytes each',
      ),
      sequentialSteps: assumed(1, 'feed-forward'),
      smallestMatrixDimension: stated(smallest, 'timm-benchmark', locator, 'from its architecture'),
      typical: {
        trainUnits: 90 * 1.28e6,
        finetuneUnits: 1e6,
        globalBatch: 1024,
        note: '90 passes over ImageNet',
      },
      notes: [],
    };
  });
}

export const BENCHMARK_IMAGE_MODELS: readonly Model[] = [
  ...classifiers('cnn', 0.995, [
    ['resnet-18', 'ResNet-18', 'resnet18', 224, 11.69, 1.82, 2.48, 64],
    ['resnet-34', 'ResNet-34', 'resnet34', 224, 21.8, 3.67, 3.74, 64],
    ['resnet-101', 'ResNet-101', 'resnet101', 224, 44.55, 7.83, 16.23, 64],
    ['resnet-152', 'ResNet-152', 'resnet152', 224, 60.19, 11.56, 22.56, 64],
    ['wide-resnet-50-2', 'Wide ResNet-50-2', 'wide_resnet50_2', 224, 68.88, 11.43, 14.4, 128],
    ['wide-resnet-101-2', 'Wide ResNet-101-2', 'wide_resnet101_2', 224, 126.89, 22.8, 21.23, 128],
    ['vgg-11', 'VGG-11', 'vgg11', 224, 132.86, 7.61, 7.44, 64],
    ['vgg-16', 'VGG-16', 'vgg16', 224, 138.36, 15.47, 13.56, 64],
    ['vgg-19', 'VGG-19', 'vgg19', 224, 143.67, 19.63, 14.86, 64],
    ['densenet-121', 'DenseNet-121', 'densenet121', 224, 7.98, 2.87, 6.9, 32],
    ['densenet-169', 'DenseNet-169', 'densenet169', 224, 14.15, 3.4, 7.3, 32],
    ['densenet-201', 'DenseNet-201', 'densenet201', 224, 20.01, 4.34, 7.85, 32],
    ['densenet-161', 'DenseNet-161', 'densenet161', 224, 28.68, 7.79, 11.06, 48],
    ['inception-v3', 'Inception v3', 'inception_v3', 299, 23.83, 5.73, 8.97, 64],
    ['inception-v4', 'Inception v4', 'inception_v4', 299, 42.68, 12.28, 15.09, 64],
    [
      'inception-resnet-v2',
      'Inception-ResNet v2',
      'inception_resnet_v2',
      299,
      55.84,
      13.18,
      25.06,
      32,
    ],
    ['darknet-53', 'Darknet-53', 'darknet53', 256, 41.61, 9.31, 12.39, 64],
    ['nfnet-f0', 'NFNet-F0', 'nfnet_f0', 256, 71.49, 12.62, 18.05, 128],
  ]),
  ...classifiers('cnn', 0.97, [
    ['resnext-50', 'ResNeXt-50 32×4d', 'resnext50_32x4d', 224, 25.03, 4.26, 14.4, 128],
    ['resnext-101-32x4d', 'ResNeXt-101 32×4d', 'resnext101_32x4d', 224, 44.18, 8.01, 21.23, 128],
    [
      'se-resnext-101-32x4d',
      'SE-ResNeXt-101 32×4d',
      'seresnext101_32x4d',
      224,
      48.96,
      8.02,
      21.26,
      128,
    ],
    ['resnext-101-32x8d', 'ResNeXt-101 32×8d', 'resnext101_32x8d', 224, 88.79, 16.48, 31.21, 128],
    ['regnety-16gf', 'RegNetY-16GF', 'regnety_160', 288, 83.59, 26.37, 38.07, 112],
    ['xception', 'Xception', 'xception', 299, 22.86, 8.4, 35.83, 128],
    ['convnext-tiny', 'ConvNeXt-T', 'convnext_tiny', 224, 28.59, 4.47, 13.44, 96],
    ['convnext-small', 'ConvNeXt-S', 'convnext_small', 224, 50.22, 8.7, 21.56, 96],
    ['convnext-base', 'ConvNeXt-B', 'convnext_base', 224, 88.59, 15.38, 28.75, 128],
    ['convnext-large', 'ConvNeXt-L', 'convnext_large', 224, 197.77, 34.4, 43.13, 192],
    ['efficientnet-v2-s', 'EfficientNetV2-S', 'efficientnetv2_s', 384, 21.46, 8.44, 35.77, 24],
    ['efficientnet-v2-m', 'EfficientNetV2-M', 'tf_efficientnetv2_m', 480, 54.14, 24.76, 89.84, 24],
    ['efficientnet-v2-l', 'EfficientNetV2-L', 'tf_efficientnetv2_l', 480, 118.52, 56.4, 157.99, 32],
  ]),
  ...classifiers('cnn', 0.85, [
    ['efficientnet-b0', 'EfficientNet-B0', 'efficientnet_b0', 224, 5.29, 0.4, 6.75, 16],
    ['efficientnet-b1', 'EfficientNet-B1', 'tf_efficientnet_b1', 240, 7.79, 0.71, 10.88, 16],
    ['efficientnet-b2', 'EfficientNet-B2', 'tf_efficientnet_b2', 260, 9.11, 1.02, 13.83, 16],
    ['efficientnet-b3', 'EfficientNet-B3', 'tf_efficientnet_b3', 300, 12.23, 1.87, 23.83, 24],
    ['efficientnet-b4', 'EfficientNet-B4', 'tf_efficientnet_b4', 380, 19.34, 4.49, 49.49, 24],
    ['efficientnet-b5', 'EfficientNet-B5', 'tf_efficientnet_b5', 456, 30.39, 10.46, 98.86, 24],
    ['efficientnet-b6', 'EfficientNet-B6', 'tf_efficientnet_b6', 528, 43.04, 19.4, 167.39, 32],
    ['efficientnet-b7', 'EfficientNet-B7', 'tf_efficientnet_b7', 600, 66.35, 38.33, 289.94, 32],
    ['mobilenet-v2', 'MobileNet v2', 'mobilenetv2_100', 224, 3.5, 0.31, 6.68, 16],
    [
      'mobilenet-v3-large',
      'MobileNet v3 large',
      'mobilenetv3_large_100',
      224,
      5.48,
      0.23,
      4.41,
      16,
    ],
    [
      'mobilenet-v3-small',
      'MobileNet v3 small',
      'mobilenetv3_small_100',
      224,
      2.54,
      0.06,
      1.42,
      16,
    ],
    ['mnasnet', 'MnasNet 1.0', 'mnasnet_100', 224, 4.38, 0.33, 5.46, 16],
  ]),
  ...classifiers('transformer', 0.995, [
    ['vit-tiny-16', 'ViT-Ti/16', 'vit_tiny_patch16_224', 224, 5.72, 1.26, 5.97, 192],
    ['vit-small-16', 'ViT-S/16', 'vit_small_patch16_224', 224, 22.05, 4.61, 11.95, 384],
    ['vit-base-16', 'ViT-B/16', 'vit_base_patch16_224', 224, 86.57, 17.58, 23.9, 768],
    ['vit-base-32', 'ViT-B/32', 'vit_base_patch32_224', 224, 88.22, 4.41, 5.01, 768],
    ['vit-large-32', 'ViT-L/32', 'vit_large_patch32_224', 224, 306.54, 15.39, 13.3, 1024],
    ['vit-huge-14', 'ViT-H/14', 'vit_huge_patch14_224', 224, 632.05, 167.4, 139.41, 1280],
    [
      'vit-base-16-384',
      'ViT-B/16 at 384 px',
      'vit_base_patch16_384',
      384,
      86.86,
      55.54,
      101.56,
      768,
    ],
    ['deit-base-16', 'DeiT-B/16', 'deit_base_patch16_224', 224, 86.57, 17.58, 23.9, 768],
    ['beit-large-16', 'BEiT-L/16', 'beit_large_patch16_224', 224, 304.43, 61.6, 63.52, 1024],
    ['swin-tiny', 'Swin-T', 'swin_tiny_patch4_window7_224', 224, 28.29, 4.51, 17.06, 96],
    ['swin-small', 'Swin-S', 'swin_small_patch4_window7_224', 224, 49.61, 8.77, 27.47, 96],
    ['swin-base', 'Swin-B', 'swin_base_patch4_window7_224', 224, 87.77, 15.47, 36.63, 128],
    ['swin-large', 'Swin-L', 'swin_large_patch4_window7_224', 224, 196.53, 34.53, 54.94, 192],
    ['mixer-base-16', 'MLP-Mixer B/16', 'mixer_b16_224', 224, 59.88, 12.62, 14.53, 384],
  ]),
];
