/**
 * The figures behind `priorOf`, one entry a question. Where no source is named in
 * `messages/priors.ts` they are our assumption: wide on purpose, so that an open question widens the
 * result rather than shifts it.
 */
import type { Model } from '../catalog/model';
import { CONTINENTS, type Family, type Framework, PLACES, type Task } from '../catalog/vocabulary';
import type { PRIOR_REASONS } from '../messages/priors';
import type { Answers } from './answers';
import type { AnswerValue } from './reading';
import { familyOf, isTrainedInTokens } from './relevance';

export type Distribution =
  /** Probabilities sum to 1. */
  | { kind: 'choice'; options: readonly Chance[] }
  /** Every order of magnitude between the limits is equally likely; whole numbers where `isWhole`. */
  | { kind: 'log-uniform'; low: number; high: number; isWhole: boolean }
  /** Nothing to draw: no limit is known, or the calculation works it out. */
  | { kind: 'open' };

export type Chance = readonly [value: AnswerValue, probability: number];

type Draw = (answers: Answers, preset: Model | undefined) => Distribution;

export const OPEN: Distribution = { kind: 'open' };

const chance = (options: Readonly<Record<string, number>>): Distribution => ({
  kind: 'choice',
  options: Object.entries(options),
});

const chanceOfLists = (...options: readonly Chance[]): Distribution => ({
  kind: 'choice',
  options,
});

const between = (low: number, high: number): Distribution => ({
  kind: 'log-uniform',
  low,
  high,
  isWhole: false,
});

const countBetween = (low: number, high: number): Distribution => ({
  kind: 'log-uniform',
  low: Math.max(1, Math.round(low)),
  high: Math.max(1, Math.round(high)),
  isWhole: true,
});

const TASK = {
  pretrain: 0.15,
  finetune: 0.25,
  serve: 0.3,
  batch: 0.1,
  classical: 0.1,
  'non-ml': 0.1,
};

const NETWORK = {
  'llama-3.1-8b': 0.18,
  'llama-3.3-70b': 0.14,
  'qwen3-30b-a3b': 0.1,
  'gemma-3-12b': 0.08,
  'deepseek-v3': 0.06,
  'gpt-oss-120b': 0.06,
  'bert-large': 0.06,
  'resnet-50': 0.08,
  'vit-l-16': 0.05,
  sdxl: 0.06,
  'whisper-large': 0.05,
  'dlrm-dcnv2': 0.05,
  'graph-sage': 0.02,
  custom: 0.01,
};

const DURATION: Readonly<Record<Task, Readonly<Record<string, number>>>> = {
  pretrain: { days: 0.2, weeks: 0.4, months: 0.4 },
  finetune: { hours: 0.4, days: 0.4, weeks: 0.2 },
  serve: { months: 0.3, always: 0.7 },
  batch: { hours: 0.2, days: 0.3, weeks: 0.2, months: 0.1, always: 0.2 },
  classical: { minutes: 0.6, hours: 0.4 },
  'non-ml': { hours: 0.2, days: 0.3, weeks: 0.2, months: 0.2, always: 0.1 },
};

const FAMILY: Readonly<Record<Family, number>> = {
  transformer: 0.5,
  moe: 0.15,
  cnn: 0.12,
  diffusion: 0.1,
  recommender: 0.05,
  recurrent: 0.03,
  graph: 0.03,
  other: 0.02,
};

/** Limits of what has been published; of a recommender, the networks beside its tables. */
const PARAMS: Readonly<Record<Family, readonly [low: number, high: number]>> = {
  transformer: [1e8, 5e11],
  moe: [1e10, 1e12],
  cnn: [5e6, 5e8],
  diffusion: [5e8, 2e10],
  recommender: [1e6, 1e9],
  recurrent: [1e7, 1e9],
  graph: [1e5, 1e8],
  other: [1e6, 1e10],
};

const TEAM: Readonly<Partial<Record<Framework, Readonly<Record<string, number>>>>> = {
  jax: { cuda: 0.15, xla: 0.4, both: 0.25, new: 0.2 },
  tensorflow: { cuda: 0.3, xla: 0.2, both: 0.2, new: 0.3 },
};

/** 20 tokens a parameter are compute-optimal (Hoffmann et al. 2022); small models get far more. */
const TOKENS_PER_PARAMETER = [20, 1000] as const;

export const DRAWS: Readonly<Record<keyof typeof PRIOR_REASONS, Draw>> = {
  task: ({ model }) => {
    if (model === 'xgboost') return chance({ classical: 1 });
    if (model === 'cfd-solver') return chance({ 'non-ml': 1 });
    return chance(TASK);
  },
  model: ({ task }) => {
    if (task === 'classical') return chance({ xgboost: 1 });
    if (task === 'non-ml') return chance({ 'cfd-solver': 1 });
    return chance(NETWORK);
  },
  duration: ({ task = 'finetune' }) => chance(DURATION[task]),
  family: () => chance(FAMILY),
  params: (answers) => countBetween(...PARAMS[familyOf(answers) ?? 'transformer']),
  active: (answers) => countBetween(parametersOf(answers) / 25, parametersOf(answers) / 3),
  tables: () => between(10, 5000),
  context: ({ task }, preset) => {
    const longest = preset?.typical.contextTokens ?? 8192;
    return countBetween(task === 'pretrain' && preset ? longest : longest / 4, longest);
  },
  amount: amountToTrainOn,
  rate: ({ task }) => (task === 'batch' ? countBetween(1e3, 1e7) : between(0.1, 100)),
  input: ({ model }) => {
    if (model === 'transformer-big') return countBetween(10, 100);
    return model === 'bert-large' ? countBetween(32, 512) : countBetween(100, 4000);
  },
  output: ({ model }) => {
    if (model === 'transformer-big') return countBetween(10, 100);
    return model === 'bert-large' ? countBetween(1, 1) : countBetween(50, 1000);
  },
  latency: () => between(20, 200),
  batch: () => OPEN,
  deadline: ({ task }) => (task === 'pretrain' ? between(14, 120) : between(0.25, 7)),
  framework: ({ task }) =>
    task === 'serve' || task === 'batch'
      ? chance({ pytorch: 0.68, jax: 0.1, tensorflow: 0.1, mxnet: 0.01, onnx: 0.07, other: 0.04 })
      : chance({ pytorch: 0.72, jax: 0.12, tensorflow: 0.11, mxnet: 0.01, other: 0.04 }),
  precision: ({ task }, preset) => {
    if (task === 'non-ml') return chance({ fp64: 0.5, fp32: 0.5 });
    if (task !== 'serve' && task !== 'batch') return chance({ fp32: 0.1, bf16: 0.8, fp8: 0.1 });
    const published = preset?.publishedPrecision?.format;
    if (published === 'fp4') return chance({ bf16: 0.1, fp8: 0.1, fp4: 0.8 });
    if (published === 'fp8') return chance({ bf16: 0.1, fp8: 0.8, fp4: 0.1 });
    return chance({ fp32: 0.05, bf16: 0.45, fp8: 0.3, int8: 0.15, fp4: 0.05 });
  },
  shapes: (answers) => {
    if (familyOf(answers) === 'graph') return chance({ static: 0.1, bounded: 0.4, dynamic: 0.5 });
    return chance({ static: 0.6, bounded: 0.32, dynamic: 0.08 });
  },
  kernels: ({ task }) => {
    if (task === 'non-ml') return chance({ none: 0.4, portable: 0.1, cuda: 0.5 });
    return task === 'classical'
      ? chance({ none: 0.9, cuda: 0.1 })
      : chance({ none: 0.75, portable: 0.15, cuda: 0.1 });
  },
  also: () =>
    chanceOfLists(
      [[], 0.7],
      [['frameworks'], 0.12],
      [['hpc'], 0.06],
      [['graphics'], 0.04],
      [['data'], 0.08],
    ),
  team: ({ framework = 'pytorch' }) =>
    chance(TEAM[framework] ?? { cuda: 0.5, xla: 0.05, both: 0.15, new: 0.3 }),
  loop: ({ task }) =>
    task === 'finetune'
      ? chance({ research: 0.5, stable: 0.5 })
      : chance({ research: 0.25, stable: 0.75 }),
  where: () =>
    chanceOfLists(
      [['gcp', 'aws', 'azure', 'other-cloud'], 0.4],
      [PLACES.filter((place) => place !== 'edge'), 0.1],
      [['aws'], 0.16],
      [['azure'], 0.11],
      [['gcp'], 0.08],
      [['other-cloud'], 0.05],
      [['on-prem'], 0.06],
      [['workstation'], 0.04],
    ),
  regions: () =>
    chanceOfLists(
      [[...CONTINENTS], 0.6],
      [['americas'], 0.16],
      [['europe'], 0.14],
      [['asia-pacific'], 0.08],
      [['middle-east-africa'], 0.02],
    ),
  term: ({ duration }) =>
    duration === 'months' || duration === 'always'
      ? chance({ 'on-demand': 0.25, spot: 0.1, '1y': 0.4, '3y': 0.25 })
      : chance({ 'on-demand': 0.7, spot: 0.3 }),
  chips: () => OPEN,
  owned: () => OPEN,
  'owned-count': () => countBetween(1, 8),
  portability: () => chance({ low: 0.3, medium: 0.5, high: 0.2 }),
};

/** The reader's figure, or the geometric middle of what is usual for the kind of model. */
function parametersOf(answers: Answers): number {
  const [low, high] = PARAMS[familyOf(answers) ?? 'transformer'];
  return answers.params ?? Math.sqrt(low * high);
}

function amountToTrainOn(answers: Answers, preset: Model | undefined): Distribution {
  const isScratch = answers.task === 'pretrain';
  if (preset !== undefined) {
    const { trainUnits, finetuneUnits } = preset.typical;
    return isScratch
      ? countBetween(trainUnits / 10, trainUnits)
      : countBetween(finetuneUnits / 10, finetuneUnits * 10);
  }
  if (!isTrainedInTokens(answers)) {
    return isScratch ? countBetween(1e7, 1e9) : countBetween(1e5, 1e7);
  }
  if (!isScratch) return countBetween(1e6, 1e9);
  const parameters = answers.active ?? parametersOf(answers);
  const [fewest, most] = TOKENS_PER_PARAMETER;
  return countBetween(parameters * fewest, parameters * most);
}
