/**
 * Ids and names of everything that can be named in a link, apart from the figures: the questions
 * need the names at once, the figures only when something is computed. Ids are only ever added.
 */

import type { Family } from './vocabulary';

/** Year and month, as in the link's `asof`. */
export const CATALOG_VERSION = '2026.11';

interface RosterModel {
  name: string;
  family: Family;
}

const MODEL_ROSTER = {
  'resnet-50': { name: 'ResNet-50', family: 'cnn' },
  'vit-l-16': { name: 'ViT-L/16', family: 'transformer' },
  'ssd-resnet-34': { name: 'SSD (ResNet-34)', family: 'cnn' },
  retinanet: { name: 'RetinaNet', family: 'cnn' },
  'mask-rcnn': { name: 'Mask R-CNN', family: 'cnn' },
  'unet-3d': { name: '3D U-Net', family: 'cnn' },
  'rnn-t': { name: 'RNN-T', family: 'recurrent' },
  gnmt: { name: 'GNMT', family: 'recurrent' },
  'transformer-big': { name: 'Transformer (big)', family: 'transformer' },
  'bert-large': { name: 'BERT-large', family: 'transformer' },
  dlrm: { name: 'DLRM', family: 'recommender' },
  'dlrm-dcnv2': { name: 'DLRM-DCNv2', family: 'recommender' },
  'gpt-3-175b': { name: 'GPT-3 175B', family: 'transformer' },
  'gpt-j-6b': { name: 'GPT-J 6B', family: 'transformer' },
  'llama-2-7b': { name: 'Llama 2 7B', family: 'transformer' },
  'llama-2-70b': { name: 'Llama 2 70B', family: 'transformer' },
  'llama-3.1-8b': { name: 'Llama 3.1 8B', family: 'transformer' },
  'llama-3.1-70b': { name: 'Llama 3.1 70B', family: 'transformer' },
  'llama-3.1-405b': { name: 'Llama 3.1 405B', family: 'transformer' },
  'llama-3.3-70b': { name: 'Llama 3.3 70B', family: 'transformer' },
  'mixtral-8x7b': { name: 'Mixtral 8x7B', family: 'moe' },
  'deepseek-v3': { name: 'DeepSeek-V3', family: 'moe' },
  'qwen3-30b-a3b': { name: 'Qwen3 30B-A3B', family: 'moe' },
  'qwen3-235b-a22b': { name: 'Qwen3 235B-A22B', family: 'moe' },
  'gpt-oss-120b': { name: 'gpt-oss-120b', family: 'moe' },
  'gemma-3-12b': { name: 'Gemma 3 12B', family: 'transformer' },
  'whisper-large': { name: 'Whisper large-v3', family: 'transformer' },
  'stable-diffusion-v2': { name: 'Stable Diffusion v2', family: 'diffusion' },
  sdxl: { name: 'Stable Diffusion XL', family: 'diffusion' },
  'flux-1': { name: 'FLUX.1', family: 'diffusion' },
  'graph-sage': { name: 'GraphSAGE', family: 'graph' },
  xgboost: { name: 'XGBoost', family: 'other' },
  'cfd-solver': { name: 'CFD solver (fp64 stencil)', family: 'other' },
} as const satisfies Record<string, RosterModel>;

export type ModelId = keyof typeof MODEL_ROSTER;
export const MODELS_BY_ID: Readonly<Record<ModelId, RosterModel>> = MODEL_ROSTER;
export const MODEL_IDS = Object.keys(MODEL_ROSTER) as readonly ModelId[];

const DEVICE_NAMES = {
  'tpu-v2': 'TPU v2',
  'tpu-v3': 'TPU v3',
  'tpu-v4': 'TPU v4',
  'tpu-v5e': 'TPU v5e',
  'tpu-v5p': 'TPU v5p',
  'tpu-v6e': 'TPU v6e (Trillium)',
  'tpu-v7': 'TPU7x (Ironwood, v7)',
  'tpu-8t': 'TPU 8t (eighth generation, training)',
  'tpu-8i': 'TPU 8i (eighth generation, inference)',
  'edge-tpu': 'Coral Edge TPU',
  'p100-16gb-pcie': 'P100 PCIe 16GB',
  'p100-16gb-sxm2': 'P100 SXM2 16GB',
  'v100-16gb-sxm2': 'V100 SXM2 16GB',
  'v100-32gb-sxm2': 'V100 SXM2 32GB',
  'v100-16gb-pcie': 'V100 PCIe 16GB',
  'rtx-2080': 'RTX 2080',
  'rtx-2080-ti': 'RTX 2080 Ti',
  t4: 'T4',
  'rtx-3090': 'RTX 3090',
  'rtx-4090': 'RTX 4090',
  'rtx-5090': 'RTX 5090',
  l4: 'L4',
  l40s: 'L40S',
  a10g: 'A10G (AWS)',
  'a100-40gb-sxm': 'A100 SXM4 40GB',
  'a100-80gb-sxm': 'A100 SXM4 80GB',
  'a100-40gb-pcie': 'A100 PCIe 40GB',
  'a100-80gb-pcie': 'A100 PCIe 80GB',
  'h100-sxm': 'H100 SXM5 80GB',
  'h100-pcie': 'H100 PCIe 80GB',
  'h100-nvl': 'H100 NVL 94GB',
  'h200-sxm': 'H200 SXM 141GB',
  b200: 'B200 SXM',
  gb200: 'GB200 (per GPU, NVL72)',
  b300: 'B300 SXM (Blackwell Ultra)',
  gb300: 'GB300 (per GPU, NVL72)',
  'rtx-pro-6000-blackwell-server': 'RTX PRO 6000 Blackwell Server Edition',
  'jetson-agx-orin-64gb': 'Jetson AGX Orin 64GB',
  mi250x: 'MI250X',
  mi300x: 'MI300X',
  mi325x: 'MI325X',
  mi355x: 'MI355X',
  mi455x: 'MI455X (MI400 series)',
  rubin: 'Rubin (per GPU, Vera Rubin NVL72)',
} as const satisfies Record<string, string>;

export type DeviceId = keyof typeof DEVICE_NAMES;
export const DEVICE_NAMES_BY_ID: Readonly<Record<DeviceId, string>> = DEVICE_NAMES;
export const DEVICE_IDS = Object.keys(DEVICE_NAMES) as readonly DeviceId[];
