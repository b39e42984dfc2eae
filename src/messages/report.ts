/** The sentences of the report. Sides are named in the order in which the facts name them. */

export const SIDE_NAMES = { gpu: 'GPU', tpu: 'TPU' } as const;

export const CRITERION_NAMES = {
  speed: 'Speed',
  cost: 'Cost',
  scale: 'Scale',
  precision: 'Precision',
  software: 'Software',
  flexibility: 'Flexibility',
  deployment: 'Deployment',
  energy: 'Energy',
} as const;

/** What rules a side out, by gate: the fact, then what would lift it. */
export const GATE_TEXT = {
  'non-matrix': {
    because: (side) => `No ${side} on offer runs work other than matrix maths.`,
    lift: 'Give the other work hardware of its own, or drop it.',
  },
  precision: {
    because: (side) => `No ${side} on offer computes at the precision asked for.`,
    lift: 'Accept a lower precision.',
  },
  cuda: {
    because: (side) => `CUDA code does not run on any ${side} on offer.`,
    lift: 'Rewrite the kernels in a portable form (Triton, Pallas) or do without them.',
  },
  framework: {
    because: (side) => `The framework does not run on any ${side} on offer.`,
    lift: 'Move to a framework that runs there.',
  },
  place: {
    because: (side) => `No ${side} that can do this is sold in any of the places accepted.`,
    lift: 'Accept another place.',
  },
  region: {
    because: (side) => `No price was found for a ${side} in the regions and terms accepted.`,
    lift: 'Accept another region or term.',
  },
  memory: {
    because: (side) => `It does not fit the memory of any ${side} within the count allowed.`,
    lift: 'Allow more chips, a shorter context, a smaller batch or fewer bits.',
  },
  chips: {
    because: (side) => `Every ${side} that could do it needs more chips than can be obtained.`,
    lift: 'Allow more chips or a lower load.',
  },
  latency: {
    because: (side) => `No ${side} answers within the time per token asked for.`,
    lift: 'Allow more time per token.',
  },
  deadline: {
    because: (side) => `No ${side} finishes by the deadline within the count allowed.`,
    lift: 'Allow more time or more chips.',
  },
} satisfies Record<string, { because: (side: string) => string; lift: string }>;

export const nearestMiss = (factorText: string): string => ` The nearest misses by ${factorText}×.`;

export const SUMMARY = {
  wins: (side: string, chance: string, reason: string) =>
    `The ${side} comes out ahead in ${chance} of the cases drawn${reason}.`,
  only: (side: string, because: string) =>
    `The ${side} remains, because the other is ruled out: ${because}`,
  mainReason: (criterion: string) => `, mostly for ${criterion}`,
  either: 'Both can do it and the margin is inside the uncertainty, so price or taste may decide.',
  measure: (first: string, second: string) =>
    `What is known leaves the order open: try ${first} and ${second} on one hour of the real work.`,
  needless: (seconds: string) =>
    `One ordinary server does this in about ${seconds}, so an accelerator is not needed.`,
  idle: (share: string) =>
    `The machine that suits this best would be ${share} busy, so pay a hosted service per request.`,
  impossible: (gate: string) => `Nothing on offer can do it as asked. ${gate}`,
  mostlyNot: (share: string) =>
    `In ${share} of the cases that your open answers allow, nothing on offer can do it in time, or nothing is needed; what is shown is for the rest.`,
};

export const WHY = {
  speed: (device: string, amount: string) => `${device}: ${amount}`,
  perJob: (time: string) => `${time} for the whole job`,
  perToken: (time: string) => `${time} per output token`,
  perBatch: (time: string, count: string, unit: string) => `${time} per batch of ${count} ${unit}s`,
  /** Where nobody waits: what one of them takes of one chip. */
  perUnit: (time: string, unit: string) => `${time} of one chip per ${unit}`,
  perSweep: (time: string, count: string, unit: string) =>
    `${time} per pass over ${count} ${unit}s`,
  cost: (amount: string, per: string, provider: string) => `${amount} ${per} at ${provider}`,
  ownedCost: (amount: string, per: string) =>
    `${amount} ${per} of electricity; the hardware is there already`,
  unpriced: 'No price was found; counted as ten times the reference, never as free.',
  growth: (percent: string) => `Keeps ${percent} of its speed per chip on eight times the chips`,
  replicas: 'More requests are answered by more copies, without limit',
  native: 'Runs at this precision, or a wider one, in hardware',
  emulated: 'Reaches this precision only by several passes of a narrower one',
  support: (framework: string, level: string) => `${framework}: ${level}`,
  sellers: (count: number) => (count === 1 ? 'One seller' : `${count} sellers to choose from`),
  owned: 'Bought or already there',
  flexibility: 'From the evidence on shapes, kernels, other work and edit cycles',
  energy: (amount: string) => amount,
  unpowered: 'No power figure was found; counted as ten times the reference.',
  none: 'Ruled out: nothing to value',
};

export const SUPPORT_LEVELS = {
  first: 'the vendor’s first path',
  full: 'supported',
  preview: 'works with gaps',
  legacy: 'old releases only',
  none: 'does not run',
} as const;

export const ESTIMATE_UNITS = {
  speedSec: 's',
  usd: 'USD',
  usdPerHour: 'USD per hour',
  share: 'share of speed per chip kept',
  kwh: 'kWh',
  kwhPerHour: 'kWh per hour',
  points: 'points',
} as const;

export const REASON = {
  machine: (device: string, chips: number) =>
    chips === 1 ? device : `${chips.toLocaleString('en-US')} × ${device}`,
  ratio: {
    speed: (factor: string, better: string, worse: string) =>
      `${better} is ${factor}× as fast as ${worse}.`,
    speedPerChip: (factor: string, better: string, worse: string) =>
      `Chip for chip, ${better} is ${factor}× as fast as ${worse}.`,
    speedPerToken: (factor: string, better: string, worse: string) =>
      `${better} gives a reply’s tokens ${factor}× as fast as ${worse}.`,
    cost: (factor: string, better: string, worse: string) =>
      `${worse} costs ${factor}× as much as ${better}.`,
    energy: (factor: string, better: string, worse: string) =>
      `${worse} takes ${factor}× the energy of ${better}.`,
    scale: (factor: string, better: string, worse: string) =>
      `On eight times the chips, ${better} keeps ${factor}× as much of its speed as ${worse}.`,
  },
  unknown: {
    cost: 'No price was found for one of the two.',
    energy: 'No power was found for one of the two.',
  },
  base: {
    precision: 'Runs this precision in hardware',
    software: 'The framework is better supported',
    flexibility: 'Bends further to unusual work',
    deployment: 'More sellers to choose from in the places accepted',
  },
};

export const PER = { job: 'for the job', hour: 'an hour' } as const;
export const UNITS_PER_SEC = (unit: string): string => `${unit}s/s`;

export const ASSUMPTIONS = {
  open: (question: string, answer: string) => `${question} Open: the figures take “${answer}”.`,
  free: (question: string) => `${question} Open: the figures leave it free.`,
  always: [
    'Where a question is open, the probability draws over what is usual.',
    'The fastest layout that fits is found and the software is tuned as well as in published results; the error of such predictions is part of every range.',
    'Prices are list prices of the dates given; what is really paid is drawn around them.',
    'Storage, data transfer and people’s time cost the same on both sides.',
  ],
  /** Work that is no model: what it is computed as. */
  sweeps: (unit: string, flop: string, bytes: string) =>
    `Work that is no model is computed as passes over a field in memory: ${flop} operations and ${bytes} bytes for each ${unit}, as a stencil takes.`,
};

export const FLIP = {
  change: (name: string, to: string, from: string | undefined) =>
    from === undefined ? `${name}: ${to}` : `${name}: ${to} instead of ${from}`,
  and: '; ',
};
