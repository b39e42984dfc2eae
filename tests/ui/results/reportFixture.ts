import type { Trait } from '../../../src/catalog/evidence';
import { CRITERIA, type Criterion } from '../../../src/catalog/vocabulary';
import type {
  Alternative,
  CriterionReport,
  Range,
  Report,
  Verdict,
} from '../../../src/recommendation/report';

/** Plausible reports of each verdict, written by hand: what the screen has to cope with. */

const around = (mid: number, factor = 1.3): Range => ({
  low: mid / factor,
  mid,
  high: mid * factor,
  probability: 0.8,
});

function values(...eight: readonly number[]): Record<Criterion, number> {
  const pairs = CRITERIA.map((criterion, index) => [criterion, eight[index] ?? 0]);
  return Object.fromEntries(pairs) as Record<Criterion, number>;
}

const H100: Alternative = {
  side: 'gpu',
  device: 'h100-sxm',
  count: 8,
  provider: 'lambda',
  region: 'us-east-1',
  term: 'on-demand',
  bound: 'compute',
  throughput: { ...around(61_400), unit: 'tokens/s' },
  hours: around(4.52),
  usd: around(108.3),
  usdPer: 'job',
  kwh: around(31.6),
  score: 74.2,
  dominated: false,
  values: values(78, 71, 64, 82, 93, 88, 90, 55),
};

const V6E: Alternative = {
  side: 'tpu',
  device: 'tpu-v6e',
  count: 16,
  provider: 'google-cloud',
  region: 'us-east5',
  term: 'on-demand',
  bound: 'memory',
  throughput: { ...around(83_900, 1.5), unit: 'tokens/s' },
  hours: around(3.31, 1.5),
  usd: around(143, 1.5),
  usdPer: 'job',
  kwh: null,
  score: 61.5,
  dominated: false,
  values: values(83, 65, 80, 78, 52, 45, 40, 60),
};

const OTHERS: readonly Alternative[] = Array.from({ length: 13 }, (_, index) => ({
  ...(index % 2 ? V6E : H100),
  count: 2 ** (index % 6),
  region: `region-${index}`,
  usd: index === 3 ? null : around(90 + 37 * index),
  score: 60 - index,
  dominated: index > 5,
}));

const WHY: Readonly<Record<Criterion, string>> = {
  speed: 'The job takes about as long as the deadline allows.',
  cost: 'At the list price of the cheapest provider that meets your places.',
  scale: 'Keeps most of its speed per chip on eight times the chips.',
  precision: 'Runs bf16 natively.',
  software: 'PyTorch is its main path, your kernels run as they are.',
  flexibility: 'Shapes that vary are compiled anew or padded.',
  deployment: 'Sold by eleven providers in the regions you accept.',
  energy: 'From the board limit and the share of it that the work uses.',
};

const criteria: readonly CriterionReport[] = CRITERIA.map((id, index) => ({
  id,
  weight: [0.2, 0.25, 0.1, 0.05, 0.2, 0.1, 0.05, 0.05][index] ?? 0,
  gpu: {
    value: H100.values[id],
    estimate: id === 'speed' ? 4.52 : null,
    unit: id === 'speed' ? 'h' : '',
    why: WHY[id],
    evidence: id === 'software' ? ['compile-wait'] : [],
  },
  tpu: {
    value: V6E.values[id],
    estimate: id === 'speed' ? 3.31 : null,
    unit: id === 'speed' ? 'h' : '',
    why: WHY[id],
    evidence: id === 'software' ? ['compile-wait', 'runs-unchanged', 'assumption'] : [],
  },
}));

export const TRAITS: readonly Pick<Trait, 'items'>[] = [
  {
    items: [
      {
        id: 'compile-wait',
        favours: 'gpu',
        effect: 'hinders',
        statement: 'A first step took 25 to 30 minutes to compile.',
        grade: 'B',
        observed: '2023-05',
        architecture: 'tpu-v4',
        sources: ['unsourced'],
      },
      {
        id: 'runs-unchanged',
        favours: 'tpu',
        effect: 'leans',
        statement: 'PyTorch model definitions run without change.',
        grade: 'A',
        observed: '2026-04',
        sources: ['assumption'],
      },
    ],
  },
];

const GPU: Report = {
  schema: 1,
  version: '2026.11.0',
  link: '?v=1&task=finetune&model=llama-3.1-8b&framework=pytorch',
  answers: { task: 'finetune', model: 'llama-3.1-8b', framework: 'pytorch' },
  verdict: 'gpu',
  summary:
    'Eight H100 do it for about $110 in half a day, and your PyTorch code with its CUDA kernels runs on them as it is.',
  probability: { gpu: 0.78, tpu: 0.22 },
  suitability: { gpu: 74.2, tpu: 61.5 },
  criteria,
  gates: [],
  best: { gpu: H100, tpu: V6E },
  alternatives: [H100, V6E, ...OTHERS],
  reasons: [
    {
      criterion: 'software',
      side: 'gpu',
      points: 8.2,
      answers: ['framework', 'kernels'],
      text: 'You write PyTorch with CUDA kernels, which a TPU does not run.',
      evidence: ['compile-wait', 'runs-unchanged'],
    },
    {
      criterion: 'flexibility',
      side: 'gpu',
      points: 4.3,
      answers: ['shapes'],
      text: 'Tensor shapes that vary are padded or compiled anew on a TPU.',
      evidence: [],
    },
    {
      criterion: 'scale',
      side: 'tpu',
      points: 1.6,
      answers: ['chips'],
      text: 'A slice of the torus grows without a slower network in between.',
      evidence: ['assumption'],
    },
    {
      criterion: 'energy',
      side: 'tpu',
      points: 0.3,
      answers: [],
      text: 'Less power for the same work, as far as figures are published.',
      evidence: [],
    },
  ],
  flips: [
    {
      change: { framework: 'jax' },
      link: '?v=1&task=finetune&model=llama-3.1-8b&framework=jax',
      verdict: 'either',
      text: 'If you wrote JAX instead of PyTorch',
    },
  ],
  unknowns: [
    { key: 'where', changesVerdict: 0.31 },
    { key: 'term', changesVerdict: 0.04 },
  ],
  assumptions: [
    { text: 'Adapters are trained, the weights stay frozen.', sources: ['assumption'] },
    { text: 'The hardware is busy for the length of the job only.', sources: [] },
  ],
  issues: [],
  sources: ['assumption', 'unsourced'],
};

const REPORTS: Record<Verdict, Report> = {
  gpu: GPU,
  tpu: {
    ...GPU,
    verdict: 'tpu',
    summary:
      'Sixteen TPU v6e finish sooner and cost a third less, and your JAX code is at home there.',
    probability: { gpu: 0.12, tpu: 0.88 },
    flips: [],
    unknowns: [],
  },
  either: {
    ...GPU,
    verdict: 'either',
    summary: 'Cost and speed are within 10% of each other, which is less than we can be sure of.',
    probability: { gpu: 0.53, tpu: 0.47 },
  },
  neither: {
    ...GPU,
    verdict: 'neither',
    summary: 'Nothing on offer meets the deadline: relax it from 2 to 9 days, or allow 64 chips.',
    probability: { gpu: 0.5, tpu: 0.5 },
    suitability: { gpu: 0, tpu: 0 },
    best: { gpu: null, tpu: null },
    alternatives: [],
    reasons: [],
    gates: [
      {
        side: 'gpu',
        id: 'deadline',
        because: 'On 8 chips the job takes 9 days at best; you allow 2.',
        lift: 'A deadline of 9 days, or 64 chips.',
        sources: [],
      },
      {
        side: 'tpu',
        id: 'precision',
        because: 'No TPU computes in fp64.',
        lift: 'Accepting fp32 or less.',
        sources: ['assumption'],
      },
    ],
  },
  measure: {
    ...GPU,
    verdict: 'measure',
    summary:
      'Your own kernels decide, and nothing published says how they would run: time one step on each.',
    probability: { gpu: 1, tpu: 0 },
    best: {
      gpu: {
        ...H100,
        usdPer: 'month',
        hours: null,
        usd: { ...around(1_240_000), probability: 0.9 },
        bound: 'capacity',
      },
      tpu: null,
    },
  },
};

export const reportFixture = (verdict: Verdict): Report => REPORTS[verdict];
