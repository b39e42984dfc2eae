/** Texts of the methodology page. */

import { ARTICLE_STANDING } from './articleRules';

export const METHODOLOGY = {
  title: 'How it is computed, and how wrong it is',
  back: 'Back to your answers',
  lede: (rows: string) =>
    `Every verdict comes from an analytical model of the hardware, shifted by what ${rows} published measurements show, and from dated evidence on what runs where. This page shows the formulas, each constant with its origin, and the model’s error on those measurements. All of it is read from the data and the code that compute the verdict.`,

  accuracy: {
    title: 'How wrong it is',
    lead: 'The second and third column are the honest ones: each measurement predicted by a fit that had not seen its round and workload, or its device.',
    caption: 'Figures of the backtest',
    figure: 'Figure',
    columns: {
      inSample: 'Fitted to it',
      leftOutByRoundAndWorkload: 'Round and workload unseen',
      leftOutByDevice: 'Device unseen',
    },
    rows: {
      ratioError: 'Ratio error: median factor between predicted and measured',
      coverage: 'Coverage: share inside the interval that claims 80%',
      pairError: 'Pair error: the same for TPU : GPU per chip, measured alike',
      winner: 'Faster side named, where one is more than 1.15× as fast',
      brier: 'Brier score of “the TPU is faster”: 0 is perfect, 0.25 a coin',
      baselinePairError: 'Pair error of the data sheets’ peaks',
      baselineWinner: 'Faster side by the data sheets’ peaks',
    },
    counts: (rows: string, pairs: string, clear: string, date: string) =>
      `${rows} measurements, ${pairs} pairs of a TPU and a GPU of the same round, workload and phase with chip counts within 2×, ${clear} of them with a clear winner. Fitted ${date}.`,
  },

  rules: {
    title: 'The article’s rules of thumb',
    lead: 'This project started from a short comparison of the two. What it said, and how that stands.',
    means: 'So here:',
    today: 'Today:',
    standing: ARTICLE_STANDING,
  },

  formulas: {
    title: 'The formulas',
    list: {
      work: {
        name: 'Work',
        formula: 'FLOP per token = 2 N forward, 6 N trained, + 12 L d s of attention',
        text: 'N counts the parameters used per token, so of a mixture of experts the active ones. Other architectures are counted layer by layer.',
      },
      trainingMemory: {
        name: 'Memory to train',
        formula: 'bytes = (w + g + o) N ÷ shards + activations',
        text: 'Bytes per parameter of weights, gradients and the state of Adam in mixed precision. Activations are kept, or computed again where they would not fit.',
      },
      servingMemory: {
        name: 'Memory to serve',
        formula: 'bytes = b N + 2 L h k b per token of context',
        text: 'Weights and the key-value cache of h key-value heads of size k at b bytes a number. What the weights leave free limits how many requests share a chip.',
      },
      roofline: {
        name: 'Time of one chip',
        formula: 't = (c^p + m^p)^(1/p),  c = FLOP ÷ rate,  m = bytes ÷ bandwidth',
        text: 'Between the longer of the two (perfect overlap) and their sum (none). Matrices are padded to the width of the matrix unit.',
      },
      efficiency: {
        name: 'What programs reach',
        formula: 'ln(rate ÷ peak) = constant + Σ fitted terms',
        text: 'Terms for the platform, the family of models, the architecture of the chip, the age of its software, its power limit, and the model where its work is not known. They are fitted together, each pulled towards 0, so that a term that few measurements speak for stays small.',
      },
      collectives: {
        name: 'Communication',
        formula: 'all-reduce = 2 (n − 1)/n · bytes ÷ link + hops · latency',
        text: 'Over the fabric that chips share, then over the network between such domains. Part of it hides behind computing.',
      },
      layout: {
        name: 'Layout',
        formula: 'tensor × pipeline × data = chips, the fastest that fits',
        text: 'The global batch is fixed, so each chip’s share shrinks as chips are added and time does not fall in proportion.',
      },
      serving: {
        name: 'Serving',
        formula: 'time per output token = t with m = (weights + batch · cache) ÷ bandwidth',
        text: 'Reading the prompt is bound by arithmetic, writing by memory: each step reads the weights once and the cache of each request. The batch is the largest that fits the memory and the limit on time per token.',
      },
      cost: {
        name: 'Cost and energy',
        formula: 'dollars = list price × chips rented × hours;  kWh = power × use × hours',
        text: 'Whole machines are paid for. Hardware of one’s own costs its price over the years of its life, its host and its power.',
      },
      values: {
        name: 'Value',
        formula: 'value = 50 + 50 log(reference ÷ estimate) ÷ log(anchor), from 0 to 100',
        text: 'On fixed anchors: the same run on a reference accelerator in round numbers. No alternative moves another’s value.',
      },
      draws: {
        name: 'Probability',
        formula: 'P(side) = share of draws in which its best alternative scores higher',
        text: 'Weights, open questions, prices, evidence and the model’s own error are drawn together, with the same random numbers for every answer.',
      },
      evidence: {
        name: 'Evidence',
        formula: 'weight = grade · ½^(age ÷ half-life) · share^(generations behind)',
        text: 'What has been seen, for and against, is averaged by weight with a prior of “level”; the spread of the items becomes the trait’s uncertainty.',
      },
    },
  },

  constants: {
    title: 'Every constant',
    lead: 'As they stand in the code, with the remark above them. Where no source is named, it is our assumption.',
    calibrated: 'Constants of the physics; fitted terms are relative to them',
    calibratedNames: {
      matrixEfficiency: 'Share of the dense peak that whole programs reach',
      bandwidthEfficiency: 'Share of the memory bandwidth that they reach',
      overheadSec: 'Launch, host and synchronisation in every step, s',
      sequentialStepSec: 'One dependent step of a recurrence, s',
      roofSharpness: 'Sharpness p between arithmetic and memory',
      overlapFraction: 'Share of computing behind which gradients travel',
      paddingExponent: 'How much of the padding is suffered',
      precisionExponent: 'How much of a faster format’s gain is seen',
    },
    kinds: (count: string) =>
      `The ${count} kinds of fitted terms, and what each is before measuring`,
    kindsNote:
      'Natural logarithms: 0.10 is about 10% faster, longer or more. Before measuring: middle ± spread, our assumption.',
    kindColumns: {
      name: 'Stands for',
      value: 'Before',
      origin: 'Fitted, how many and from where to where',
    },
    ofKind: (count: string, low: string, high: string) =>
      low === high ? `${count}: ${low}` : `${count}: ${low} to ${high}`,
    fitted: (count: string) => `The ${count} fitted terms`,
    fittedNote:
      'Natural logarithms: 0.10 is about 10% faster, longer or more. Terms that would change no prediction by half a per cent are left out.',
    spreads: 'Spread of measurements around predictions, as standard deviations of the logarithm',
    spreadNames: {
      general: 'Where nothing alike was measured',
      unseenDevice: 'Added for a device never measured',
      pairFactor: 'Share of it that remains in a ratio of two predictions',
    },
    unseenModel: (kind: string) => `Added for a model never measured: ${kind}`,
    ownership: 'Hardware of one’s own',
    ownershipNames: {
      electricityUsdPerKwh: 'Electricity, dollars per kWh',
      powerUsageEffectiveness: 'Power of the building per power of its computers',
      cloudPowerUsageEffectiveness: 'The same at a large cloud',
      hostPowerFraction: 'Power of the host as a fraction of its chips’',
      hostCostFraction: 'Price of the host as a fraction of its chips’',
      lifeYears: 'Years until it is written off',
      busyFraction: 'Share of its life that it is busy',
    },
    sellers: 'Most chips that a seller is taken to supply',
    traits: (count: number) => `The ${count} traits, and what their evidence comes to`,
    stated: {
      performance: 'Performance',
      'performance/backtest': 'Reading measurements, and fitting to them',
      scoring: 'Values and draws',
      recommendation: 'Decision',
      questionnaire: 'Open questions and weights',
      catalog: 'Evidence, the reference, models of your own',
    },
    lines: (name: string, count: string) => `${name}, ${count} lines`,
    priors: 'How open questions are drawn',
    ours: 'Our assumption',
    fittedOrigin: 'Fitted to the measurements above',
    unlimited: 'no limit',
    places: {
      gcp: 'Google Cloud',
      aws: 'AWS',
      azure: 'Azure',
      'other-cloud': 'Another cloud',
    } as Readonly<Record<string, string>>,
    name: 'Name',
    value: 'Value',
    origin: 'Origin and remark',
    points: (points: string, spread: string, side: string) =>
      `${points} ± ${spread} points towards ${side}`,
  },

  measured: {
    title: 'Predicted against measured',
    lead: 'One point a measurement, predicted by a fit that had not seen its round and workload. On the line the two agree. Choose a point to see where it comes from.',
    show: 'Show',
    all: 'All',
    kinds: { train: 'training', serve: 'inference' } as Readonly<Record<string, string>>,
    chartTitle: 'Predicted against measured, both logarithmic',
    chartDescription: (count: string, error: string) =>
      `Scatter chart of ${count} measurements; the median factor between predicted and measured is ${error}. The table has the rows.`,
    axes: { measured: 'measured', predicted: 'predicted' },
    axisNote: 'Across: measured. Upwards: predicted, in the unit of each row.',
    chosen: 'The point chosen',
    none: 'No point chosen yet.',
    table: 'The rows as a table, the worst first',
    tableCaption: (shown: string, count: string) => `${shown} of ${count} rows`,
    columns: {
      workload: 'Workload',
      device: 'Machine',
      measured: 'Measured',
      predicted: 'Predicted',
      factor: 'Off by',
      source: 'Source',
    },
    perDevice: (chips: string, device: string) => `${chips} × ${device}`,
    more: 'Show more rows',
    mlperf: (round: string, submitter: string) =>
      `MLPerf ${round}, closed division, entry of ${submitter}`,
  },

  groups: {
    title: 'Error by device and family',
    lead: 'For rounds and workloads that the fit had not seen. A device or family with few rows is known less well than its figure says.',
    byDevice: (count: number) => `By device, ${count} of them`,
    byFamily: 'By family of models',
    family: 'Family and kind of work',
    device: 'Device',
    rows: 'Rows',
    error: 'Ratio error',
    coverage: 'Coverage of 80%',
  },

  reliability: {
    title: 'Does it know how wrong it is?',
    lead: 'Of the intervals that claim to hold a share of the measurements, the share that they hold. And of the pairs for which it said how likely the TPU is the faster, how often it was. On the diagonal, claims are true.',
    table: 'The figures as a table',
    coverageTitle: 'Intervals',
    coverageDescription: (text: string) => `Line chart. ${text}.`,
    coveragePoint: (claimed: string, held: string) => `claimed ${claimed}, held ${held}`,
    claimed: 'Claimed',
    held: 'Held',
    pairsTitle: 'Faster side',
    said: 'Said',
    was: 'Was so',
    pairs: 'Pairs',
  },

  blind: {
    title: 'What it does not see',
    list: [
      'All MLPerf results on TPUs are Google’s own, tuned for large slices; small slices are rare. Most of those on GPUs are tuned by the vendor or with its help. Your first run will reach less on either.',
      'Decoding of language models on TPUs is hardly measured in public: a few results on v5e and v6e. Predictions lean on the physics there, and say so by wider ranges.',
      'Results for Ironwood, Trillium and the newest GPUs are the vendors’ recipes, unaudited.',
      'No pair of an AMD GPU and a TPU was measured alike; that comparison goes through others.',
      'Where sequences are padded, and how FLOP are counted, differs between submitters and years; part of the error is theirs.',
      'Google publishes no power figures for TPUs after v4; energy is missing or estimated there.',
      'Prices are list prices of a day. Large customers pay less, and stock runs out; neither is known here.',
      'Input pipelines, storage, networks shared with others and failures of hardware are not modelled.',
      'Evidence is what people wrote down. Trouble is written down more often than success.',
    ],
  },

  mlperf: {
    title: 'MLPerf results',
    text: 'Results of MLPerf Training and Inference, closed division, were taken from the repositories of MLCommons; each row above names its round and entry. Whatever is derived from them here (per-chip speeds, ratios, predictions, errors) is not verified by MLCommons Association. The MLPerf name and logo are registered and unregistered trademarks of MLCommons Association in the United States and other countries.',
    rounds: (count: number) => `The ${count} rounds used`,
    round: (round: string, rows: string) => `MLPerf ${round}, closed division: ${rows} results`,
  },

  bibliography: {
    title: 'All sources',
    count: (count: number) => `${count} sources`,
  },
} as const;
