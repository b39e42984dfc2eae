/** Which framework runs on which group of devices, and who says so. */

import type { Device, Support, SupportLevel } from './device';
import { SOURCES, type SourceId } from './sources';

type FrameworkSupport = Device['frameworks'];

function support(level: SupportLevel, source: SourceId, note?: string): Support {
  const { published, accessed } = SOURCES[source];
  return {
    level,
    sources: [source],
    asOf: published ?? accessed,
    ...(note === undefined ? {} : { note }),
  };
}

const MXNET_RETIRED = support('legacy', 'mxnet-attic', 'Last release only: retired in 2023.');

export const CUDA_FRAMEWORKS: FrameworkSupport = {
  pytorch: support('first', 'pytorch-cuda-matrix'),
  jax: support('full', 'jax-installation'),
  tensorflow: support('full', 'tensorflow-gpu', 'On Windows through WSL2 only.'),
  mxnet: MXNET_RETIRED,
  onnx: support('full', 'onnxruntime-providers', 'CUDA and TensorRT providers.'),
  other: support('full', 'assumption', 'Most other frameworks are written for CUDA first.'),
};

/** Pascal and Volta. */
export const PRE_TURING_FRAMEWORKS: FrameworkSupport = {
  pytorch: {
    ...support('legacy', 'pytorch-2-15-rfc', 'CUDA 12.6 builds only; 2.15 is to drop them.'),
    sources: ['pytorch-2-15-rfc', 'pytorch-cuda-matrix'],
  },
  jax: support(
    'legacy',
    'pytorch-2-15-rfc',
    'Inferred: CUDA 13 drops these chips, so CUDA 12 builds.',
  ),
  tensorflow: support('full', 'tensorflow-gpu', 'Builds list architectures 6.0 and 7.0.'),
  mxnet: MXNET_RETIRED,
  onnx: support('legacy', 'unsourced', 'Releases for older CUDA.'),
  other: support('legacy', 'assumption', 'Releases for older CUDA.'),
};

export const JETSON_FRAMEWORKS: FrameworkSupport = {
  pytorch: support('full', 'unsourced', 'JetPack builds.'),
  jax: support('preview', 'unsourced', 'Community builds.'),
  tensorflow: support('legacy', 'unsourced', 'JetPack builds.'),
  mxnet: MXNET_RETIRED,
  onnx: support('first', 'onnxruntime-build', 'Build for Jetson, with TensorRT.'),
  other: support('preview', 'assumption', 'Only what builds for 64-bit Arm.'),
};

export const ROCM_FRAMEWORKS: FrameworkSupport = {
  pytorch: support('first', 'rocm-7-libraries'),
  jax: support('full', 'jax-installation', 'ROCm 7.'),
  tensorflow: support('full', 'rocm-frameworks'),
  mxnet: support('none', 'mxnet-attic', 'Retired in 2023; no maintained ROCm build.'),
  onnx: support('full', 'onnxruntime-build', 'ROCm and MIGraphX providers.'),
  other: support('preview', 'assumption', 'Where a ROCm port exists.'),
};

const NOT_ON_TPU = {
  mxnet: support('none', 'mxnet-attic', 'No TPU support known; retired in 2023.'),
  onnx: support('none', 'onnxruntime-providers', 'No Cloud TPU provider in the list.'),
  other: support('none', 'google-tpu-intro', 'All code must be compiled by XLA.'),
} as const;

/** TPU v2 to v5p. */
export const TPU_FRAMEWORKS: FrameworkSupport = {
  pytorch: {
    ...support(
      'preview',
      'pytorch-xla-readme',
      'PyTorch/XLA runs; of its successor TorchTPU only v5e is listed, as experimental.',
    ),
    sources: ['pytorch-xla-readme', 'vllm-torchtpu-setup'],
  },
  jax: support('first', 'jax-installation'),
  tensorflow: support(
    'full',
    'google-tpu-runtimes',
    'Runtime images up to TensorFlow 2.18 in the table; their API now gets fixes only.',
  ),
  ...NOT_ON_TPU,
};

export const TPU_V6_FRAMEWORKS: FrameworkSupport = {
  ...TPU_FRAMEWORKS,
  pytorch: {
    ...support('full', 'pytorch-xla-readme', 'PyTorch/XLA, and TorchTPU (not in its CI).'),
    sources: ['pytorch-xla-readme', 'vllm-torchtpu-setup'],
  },
};

export const TPU_V7_FRAMEWORKS: FrameworkSupport = {
  ...TPU_V6_FRAMEWORKS,
  pytorch: {
    ...support('full', 'google-tpu7x-frameworks', 'TorchTPU (recommended here) and PyTorch/XLA.'),
    sources: ['google-tpu7x-frameworks', 'pytorch-xla-readme', 'vllm-torchtpu-setup'],
  },
  tensorflow: support('none', 'google-tpu7x-frameworks', 'Google: not supported on TPU7x.'),
};

export const TPU_V8_FRAMEWORKS: FrameworkSupport = {
  pytorch: support('full', 'google-tpu8-blog', 'Announced, native.'),
  jax: support('first', 'google-tpu8-blog', 'Announced.'),
  tensorflow: support('none', 'google-tpu8-blog', 'Not among the frameworks announced.'),
  ...NOT_ON_TPU,
};

const TFLITE_ONLY = support('none', 'coral-faq', 'TensorFlow Lite models only.');

export const TFLITE_FRAMEWORKS: FrameworkSupport = {
  pytorch: TFLITE_ONLY,
  jax: TFLITE_ONLY,
  tensorflow: support('first', 'coral-faq', 'As TensorFlow Lite, quantized to int8.'),
  mxnet: TFLITE_ONLY,
  onnx: TFLITE_ONLY,
  other: TFLITE_ONLY,
};
