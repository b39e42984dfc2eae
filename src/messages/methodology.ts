/** Texts of the methodology page. */

import { ARTICLE_STANDING } from './articleRules';

type FloorFigure = 'half' | 'tenth' | 'nextHalf' | 'nextTenth';

type OffFigure = 'rows' | 'nineTenths' | 'far' | 'times';

type ChosenFigure = 'workload' | 'device' | 'measured' | 'predicted' | 'off';

/** What the texts say of the fit, read from it. */
interface FitFacts {
  /** Terms, and kinds of them. */
  terms: string;
  kinds: string;
  /** Sharpness p of the roofline. */
  sharpness: string;
  /** Factor by platform, e.g. "CUDA 0.60". */
  networks: string;
  /** Gain below which a model is not split. */
  worthSplitting: string;
  expertChips: string;
  /** Batched per chip and step. */
  batchedTflop: string;
  ordinaryWeight: string;
  /** Tokens with which a sequence of BERT's is counted. */
  bertTokens: string;
  /** Standard deviations added for a new chip. */
  unseenDevice: string;
  unseenArchitecture: string;
}

/** The error at first sight. */
interface LedeFacts {
  rows: string;
  unseen: string;
  unseenModel: string;
  ratio: string;
  sheetsRatio: string;
  winner: string;
  sheetsWinner: string;
}

/** What the blind spots say of the measurements, read from them. */
interface BlindFacts {
  /** MLPerf's results of inference on TPUs. */
  tpuInference: string;
  /** All results on TPUs, and MLPerf's among them. */
  tpuResults: string;
  tpuMlperf: string;
  /** The TPUs without a result in MLPerf. */
  unreviewed: string;
}

export const METHODOLOGY = {
  title: 'How it is computed, and how wrong it is',
  back: 'Back to your answers',
  lede: ({ rows, unseen, unseenModel, ratio, sheetsRatio, winner, sheetsWinner }: LedeFacts) =>
    `Predictions of ${rows} published measurements are off by ${unseen} in the median where round and workload were unseen, by ${unseenModel} where the model was. TPU against GPU, the ratio is off by ${ratio}, and the faster side right in ${winner} of clear cases; the peaks of the data sheets reach ${sheetsRatio} and ${sheetsWinner}.`,
  made: 'The model is physics with fitted terms; beside it stands dated evidence on what runs where. Every figure here is read from the data and the code that compute the verdict.',

  accuracy: {
    title: 'How wrong it is',
    lead: 'Each result is predicted once more by fits that have not seen it: without its round and workload, its device, its whole architecture, its model. One step from the fit of everything leads to each. We chose the kinds of terms while watching these figures, so they flatter the model somewhat.',
    prediction: 'Prediction',
    ways: {
      inSample: 'Fitted to it',
      leftOutByRoundAndWorkload: 'Round and workload unseen',
      leftOutByDevice: 'Device unseen',
      leftOutByArchitecture: 'Architecture unseen',
      leftOutByModel: 'Model unseen',
    },
    kinds: {
      training: 'MLPerf training',
      inference: 'MLPerf inference',
      published: 'Published tables',
    },
    missing: '–',

    single: {
      caption: (rows: string) => `Single results, ${rows} of them`,
      error: 'Off by, median',
      coverage: 'Inside its 80% range',
      byKind: (way: string) => `${way}, by kind`,
      all: 'All kinds',
    },
    floor: ({ half, tenth, nextHalf, nextTenth }: Record<FloorFigure, string>) =>
      `What no model can beat: two submitters with equally many of the same chips, in one round, differ by ${half} in the median, one pair in ten by more than ${tenth}. A submitter’s next round on the same chips differs by ${nextHalf} and ${nextTenth}, as its code gets better.`,

    pairs: {
      caption: 'Pairs: TPU against GPU, per chip',
      error: 'Ratio off by, median',
      winner: 'Faster side right',
      brier: 'Brier score',
      sheets: 'Peaks of the data sheets',
      all: 'All kinds',
      group: (name: string, pairs: string, clear: string) =>
        `${name}: ${pairs} pairs, ${clear} clear`,
      rest: 'The same by kind, device or model unseen',
    },
    pairsNote: (gap: string) =>
      `A pair is a TPU and a GPU of the same round, workload and phase, with chip counts within 2×. It is clear where one is more than ${gap} as fast. The Brier score is the mean squared error of the stated chance that the TPU is faster: 0 is perfect, 0.25 a coin.`,
    thinEvidence: (tpu: string, all: string, workloads: string) =>
      `Inference on TPUs is the weak spot: ${tpu} of MLPerf’s ${all} results, of ${workloads} workloads. Leave one out, and nearly all that is known of it on that side is gone.`,
    sheetsCloser: (kind: string, ours: string, theirs: string) =>
      `For ${kind}, the data sheets’ peaks then come closer to the ratio (${theirs}) than the model does (${ours}).`,
    fitted: (date: string) => `Fitted ${date}.`,
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
    platforms: { cuda: 'CUDA', rocm: 'ROCm', xla: 'XLA' } as Readonly<Record<string, string>>,
    /** Where a text says something of the fit or the code, it is read from there. */
    list: {
      work: {
        name: 'Work',
        formula: 'FLOP per token = 2 N + 4 h k Σ s;  trained: three times that',
        text: 'N counts the parameters that a token is multiplied with: of a mixture of experts, the active ones. Attention adds h heads of size k for the s tokens seen in each layer: those before it (in encoders, all), no more than the window where it slides, none in layers without attention. With adapters it is two times, since frozen weights need no gradient. Other architectures are counted layer by layer.',
      },
      trainingMemory: {
        name: 'Memory to train',
        formula: 'bytes per chip = (w + g) N ÷ shards + o N ÷ chips + activations',
        text: 'Weights w, gradients g and the state o of the optimizer Adam. They are split further, and activations computed again, only where they would not fit otherwise.',
      },
      servingMemory: {
        name: 'Memory to serve',
        formula: 'bytes per chip = b N ÷ chips + requests · tokens · cache ÷ shards',
        text: 'Weights may be stored narrower, at b bytes, than the chip computes; the cache is as wide as it computes. For each token it holds a key and a value per key-value head and layer; one short vector a layer where these are compressed (latent attention); no more than the window where it slides. It is split over as many chips as there are key-value heads at most; a compressed one not at all. The Edge TPU takes from its host what it cannot hold.',
      },
      roofline: {
        name: 'Time of a step',
        formula: 'step = (c^p + m^p)^(1/p) + overhead + communication',
        text: ({ sharpness }: FitFacts) =>
          `c = FLOP ÷ rate, m = bytes ÷ bandwidth. With p = 1 they add up; with a large p, the longer hides the other. Here p is ${sharpness}. Products that do not fill the matrix unit are padded to its width; work beside it is not. The overhead is fixed for each step, and in transformers grows with their layers.`,
      },
      efficiency: {
        name: 'What programs reach',
        formula: 'rate = r ÷ (1 + (r ÷ peak)^k)^(1/k),  ln(r ÷ peak) = constant + Σ speed',
        text: 'So the rate nears the peak and never passes it. Speed has a term each for the platform; the programs of a family of models, which all language models share; the architecture of the chip; how much better a model suits TPUs than GPUs, told only where both were measured; shapes that change, on TPUs; the number format; watts per FLOP/s against the strongest chip of the same architecture; the year of the software. Other terms stand for work saved against what was counted (language models of one shape are one work, whatever their names), for bytes moved beyond it, and for seconds of overhead, communication and evaluation.',
      },
      fit: {
        name: 'How the terms are found',
        formula: 'least Σ weight · t(error ÷ σ) + Σ t((term − prior) ÷ spread)',
        text: ({ terms, kinds }: FitFacts) =>
          `Each term starts from what we hold before measuring, mostly 0, and moves as far as measurements insist. Student’s t distribution keeps odd results and odd models from deciding for the others. There are ${terms} terms of ${kinds} kinds; all are listed below.`,
      },
      measurements: {
        name: 'How measurements are read',
        formula: 'weight = share ÷ entries on equal hardware',
        text: ({ ordinaryWeight, bertTokens }: FitFacts) =>
          `The share is 1, and ${ordinaryWeight} for ordinary code: Lambda’s benchmarks, NVIDIA’s Deep Learning Examples, ParaDnn. The fit learns nothing from runs that were handed in again, from chips that are a guess, and from first tokens under load, which wait for others; the errors above count them all the same. BERT trains on ${bertTokens} tokens a sequence, since entries pack short ones together; Google’s of v0.7 padded them. GPT-J and GNMT search several answers side by side (beams), and each counts.`,
      },
      wholeRuns: {
        name: 'Whole runs',
        formula: 'time of a benchmark = samples ÷ speed + evaluation',
        text: 'MLPerf times training from the first sample to the target. Terms of their own tell evaluation, set-up, latency rules and the code of a benchmark apart from the machine, and stay out of your result.',
      },
      collectives: {
        name: 'Communication',
        formula: 'all-reduce = network · (2 (n − 1)/n · bytes ÷ link + hops · latency)',
        text: ({ networks }: FitFacts) =>
          `Over the fabric that chips share, then over the network between such domains. One fitted factor a platform stands for what computing does not hide and for links that fall short: ${networks}.`,
      },
      layout: {
        name: 'Layout',
        formula: 'tensor × pipeline × data = chips, the fastest that fits',
        text: ({ worthSplitting, expertChips }: FitFacts) =>
          `The global batch is fixed, so each chip’s share shrinks as chips are added. A model that fits one chip is split only where that gains ${worthSplitting} or more. Long sequences can be split too; experts are spread over ${expertChips} chips at most.`,
      },
      serving: {
        name: 'Serving',
        formula: 'time per output token = step + (batch − 1) · prompt ÷ tokens of an answer',
        text: ({ batchedTflop }: FitFacts) =>
          `A step reads all weights once, of a mixture the experts asked for, and the cache of each request, never faster than the data sheet’s bandwidth. Between two tokens of an answer, the prompts of others that join are read. The first token waits for its own prompt and for the weights. Where the cache is compressed, each head works on the compressed vector: fewer bytes, more FLOP. The batch is the largest within memory and the limit on time per token. That is the capacity; speed is judged at the batch that your rate keeps in flight, rate times time in the machine. Where no batch is named, models without tokens are batched to ${batchedTflop} TFLOP per chip and step.`,
      },
      range: {
        name: 'Range',
        formula: 'prediction × e^(±1.28 σ),  σ² = alike² + new model² + new device²',
        text: ({ unseenDevice, unseenArchitecture }: FitFacts) =>
          `How far results that a fit had not seen fell from their predictions, by platform, family and kind of work. Wider for a model that was never measured, and for a chip: by ${unseenDevice} where others of its architecture were, by ${unseenArchitecture} where none was. In a ratio of two predictions, errors partly cancel.`,
      },
      cost: {
        name: 'Cost and energy',
        formula: 'dollars = list price × chips rented × hours;  kWh = power × building × hours',
        text: 'Whole machines are paid for. Hardware of one’s own costs its price over the years of its life, its host and its power. Chips draw their limit while they work and a share of it while they wait.',
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
      attainableFraction: 'Share of the peak that programs near and never pass',
      overheadSec: 'Launch, host and synchronisation in every step, s',
      sequentialStepSec: 'One dependent step of a recurrence, s',
      roofSharpness: 'Sharpness p between arithmetic and memory',
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
      unseenArchitecture: 'The same where its whole architecture is new',
      pairFactor: 'Factor on it in a ratio of two predictions',
    },
    unseenModel: (kind: string) => `Added for a model never measured: ${kind}`,
    byKind: (kind: string) => `Factor on it for results of this kind: ${kind}`,
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
    off: ({ rows, nineTenths, far, times }: Record<OffFigure, string>) =>
      `Of ${rows}, nine in ten are off by less than ${nineTenths}, and ${far} by more than ${times}×: those are outside the dotted lines.`,
    mostOff: (count: string, group: string) => `The largest group there: ${group}, ${count} times.`,
    onDevice: (group: string, device: string) => `“${group}” on ${device}`,
    show: 'Show',
    all: 'All',
    kinds: { train: 'training', serve: 'inference' } as Readonly<Record<string, string>>,
    chartTitle: 'Predicted against measured, both logarithmic',
    chartDescription: (count: string, error: string) =>
      `Scatter chart of ${count} measurements; the median factor between predicted and measured is ${error}. The table has the rows.`,
    axes: { measured: 'measured', predicted: 'predicted' },
    axisNote: 'Across: measured. Upwards: predicted, in the unit of each row.',
    chosen: ({ workload, device, measured, predicted, off }: Record<ChosenFigure, string>) =>
      `${workload} on ${device}: measured ${measured}, predicted ${predicted}, off by ${off}.`,
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
    error: 'Off by, median',
    coverage: 'Inside its 80% range',
  },

  reliability: {
    title: 'Does it know how wrong it is?',
    lead: 'On the dotted line, claims are true. Ranges are as wide as left-out results demand, so in all, 80% must hold about 80%; other levels, kinds and groups test them. How far errors of a pair cancel was likewise chosen on these pairs.',
    axisNote: (across: string, upwards: string) => `Across: ${across}. Upwards: ${upwards}.`,
    table: 'The figures as a table',
    coverageTitle: 'Ranges',
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
    groups: (facts: BlindFacts) => [
      {
        title: 'In the measurements',
        list: [
          'MLPerf results on TPUs are all Google’s own, tuned for large slices; most on GPUs are tuned by the vendor or with its help. Your first run will reach less on either.',
          `Serving on TPUs is hardly measured in public: ${facts.tpuInference} results in MLPerf, some tables beside them. Too few to show how far off the model is; trust those ranges least.`,
          `Of ${facts.tpuResults} results on TPUs, ${facts.tpuMlperf} are MLPerf’s, which are reviewed${facts.unreviewed && `, none of them on ${facts.unreviewed}`}. The others stand in recipes and tables of the vendor and of researchers.`,
          'No pair of an AMD GPU and a TPU was measured alike; that comparison goes through others.',
          'How FLOP and padding are counted differs between submitters and years; part of the error is theirs.',
        ],
      },
      {
        title: 'In the model',
        list: [
          'Ordinary code with small batches on TPUs comes out much too fast: the points far above the line.',
          'Waiting in a queue is not modelled: the first token comes as soon as its prompt is read.',
          'In serving, each expert is split over all chips of its group. Engines that spread whole experts could be up to twice as fast on the largest mixtures; the few measurements do not show it.',
          'In serving, most activations are not counted in memory: a large batch of images may not fit.',
          'Input pipelines, storage, networks shared with others and failures of hardware are not modelled.',
        ],
      },
      {
        title: 'In your work',
        list: [
          'Fine-tuning is always costed with adapters, such as LoRA. Tuning all weights needs far more memory and half as much arithmetic again.',
          'Requests in flight, where you state them, are those of one copy of the model.',
          'Rendering, simulation and other work that is not machine learning is taken for a solver bound by memory bandwidth.',
        ],
      },
      {
        title: 'In prices and evidence',
        list: [
          'Prices are list prices of a day. Large customers pay less, and stock runs out; neither is known here.',
          'Google publishes no power figures for TPUs after v4; energy is missing or estimated there.',
          'Evidence is what people wrote down. Trouble is written down more often than success.',
        ],
      },
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
