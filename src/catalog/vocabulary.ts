/**
 * The words that answers and catalog share. Each tuple is in the order of the public contract, which
 * is also the order of list items in a link. Words are only ever added.
 */

export const SIDES = ['gpu', 'tpu'] as const;
export type Side = (typeof SIDES)[number];

export const TASKS = ['pretrain', 'finetune', 'serve', 'batch', 'classical', 'non-ml'] as const;
export type Task = (typeof TASKS)[number];

export const FAMILIES = [
  'transformer',
  'moe',
  'cnn',
  'diffusion',
  'recommender',
  'recurrent',
  'graph',
  'other',
] as const;
export type Family = (typeof FAMILIES)[number];

/** From widest to narrowest; `bf16` stands for fp16 too. */
export const PRECISIONS = ['fp64', 'fp32', 'bf16', 'fp8', 'int8', 'fp4'] as const;
export type Precision = (typeof PRECISIONS)[number];

export const FRAMEWORKS = ['pytorch', 'jax', 'tensorflow', 'mxnet', 'onnx', 'other'] as const;
export type Framework = (typeof FRAMEWORKS)[number];

export const PLACES = [
  'gcp',
  'aws',
  'azure',
  'other-cloud',
  'on-prem',
  'workstation',
  'edge',
] as const;
export type Place = (typeof PLACES)[number];
export const CLOUDS: readonly Place[] = ['gcp', 'aws', 'azure', 'other-cloud'];

export const CONTINENTS = ['americas', 'europe', 'asia-pacific', 'middle-east-africa'] as const;
export type Continent = (typeof CONTINENTS)[number];

export const TERMS = ['on-demand', 'spot', '1y', '3y'] as const;
export type Term = (typeof TERMS)[number];

export const CRITERIA = [
  'speed',
  'cost',
  'scale',
  'precision',
  'software',
  'flexibility',
  'deployment',
  'energy',
] as const;
export type Criterion = (typeof CRITERIA)[number];

/** How far a figure can be trusted; `none`: no source was found, and the page says so. */
export type Confidence = 'high' | 'medium' | 'low' | 'none';
