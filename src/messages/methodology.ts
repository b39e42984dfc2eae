/** Texts of the methodology page. */

import { ARTICLE_STANDING } from './articleRules';

type FloorFigure = 'half' | 'tenth' | 'nextHalf' | 'nextTenth';

type OffFigure = 'rows' | 'nineTenths' | 'far' | 'times';

type ChosenFigure = 'workload' | 'device' | 'measured' | 'predicted' | 'off';

/** How the fits found anew compare with the steps that stand for them. */
interface RefitFacts {
  fits: string;
  stepped: string;
  refitted: string;
  steppedModel: string;
  refittedModel: string;
}

interface OverfitFacts {
  fitted: string;
  unseen: string;
  /** Whether the second is so much larger. */
  isMuch: boolean;
}

interface GroupFacts {
  name: string;
  error: string;
}

interface CloseCallFacts {
  pairs: string;
  /** Between which chances a call is close. */
  low: string;
  high: string;
  /** Wins of the TPU. */
  expected: string;
  won: string;
  chance: string;
}

export const METHODOLOGY = {
  title: 'How it is computed, and how wrong it is',
  back: 'Back to your answers',
  lede: (rows: string) =>
    `The model predicted ${rows} published speeds, each as if it had not seen its round and workload. This is how wrong it was.`,
  headline: {
    caption: 'The error at first sight',
    model: 'This model',
    sheets: 'Data sheets’ peaks',
    speed: 'Half of the speeds are off by less than',
    ratio: (pairs: string) => `Half of ${pairs} ratios TPU : GPU are off by less than`,
    winner: (pairs: string) => `The faster side is right, of ${pairs} clear pairs`,
  },
  made: (date: string) =>
    `The model is physics with fitted terms; beside it stands dated evidence on what runs where. Every figure here is read from the data and the code that compute the verdict. Fitted ${date}.`,

  accuracy: {
    title: 'How wrong it is',
    lead: 'Each result is predicted once more by fits that have not seen it: without its round and workload (in published tables: its model on its device), its device, its whole architecture, its model. We chose the kinds of terms while watching these figures, so they flatter the model somewhat.',
    prediction: 'Prediction',
    ways: {
      inSample: 'Fitted to it',
      leftOutByRoundAndWorkload: 'Round and workload unseen',
      leftOutByDevice: 'Device unseen',
      leftOutByArchitecture: 'Architecture unseen',
      leftOutByModel: 'Model unseen',
    },
    kinds: {
      all: 'All kinds',
      training: 'MLPerf training',
      inference: 'MLPerf inference',
      published: 'Published tables',
    },
    columns: {
      speed: 'Speed off by, median',
      range: 'Inside its 80% range',
      ratio: 'Ratio off by, median',
      winner: 'Faster side right',
      brier: 'Brier score',
    },
    missing: '–',
    sheets: 'Peaks of the data sheets',
    caption: 'Speeds, and the ratio TPU : GPU per chip',
    speedsByKind: 'Speeds by kind, with ranges',
    ratiosByKind: 'Ratios by kind, with Brier scores',
    group: (name: string, pairs: string, clear: string) =>
      `${name}: ${pairs} pairs, ${clear} clear`,
    overfit: ({ fitted, unseen, isMuch }: OverfitFacts) =>
      `Ratios that the fit has seen are off by ${fitted}, unseen ones by ${unseen}: ${isMuch ? 'the model is overfitted to pairs. Count on the unseen figures alone.' : 'the model is hardly overfitted.'}`,
    steps: ({ fits, stepped, refitted, steppedModel, refittedModel }: RefitFacts) =>
      `None of these fits was made anew: each is one Gauss–Newton step from the fit of everything. Made anew, the ${fits} that leave out most are off by ${refitted} where the step says ${stepped} (round and workload unseen), and by ${refittedModel} where it says ${steppedModel} (model unseen).`,
    floor: ({ half, tenth, nextHalf, nextTenth }: Record<FloorFigure, string>) =>
      `What no model can beat: two submitters with equally many of the same chips, in one round, differ by ${half} in the median, one pair in ten by more than ${tenth}. A submitter’s next round on the same chips differs by ${nextHalf} and ${nextTenth}, as its code gets better.`,
    pairsNote: (gap: string) =>
      `A pair is a TPU and a GPU of the same round, workload and phase, with chip counts within 2×. It is clear where one is more than ${gap} as fast.`,
    brierNote:
      'The Brier score is the mean squared error of the stated chance that the TPU is faster: 0 is perfect, 0.25 a coin.',
    thinEvidence: (tpu: string, all: string, workloads: string) =>
      `Inference on TPUs is the weak spot: ${tpu} of MLPerf’s ${all} results, of ${workloads} workloads. Leave one out, and nearly all that is known of it on that side is gone.`,
    sheetsCloser: (kind: string, ours: string, theirs: string) =>
      `For ${kind}, the data sheets’ peaks then come closer to the ratio (${theirs}) than the model does (${ours}).`,
  },

  rules: {
    title: 'The article’s rules of thumb',
    lead: 'This project started from a short comparison of the two. What it said, and how that stands.',
    means: 'So here:',
    today: 'Today:',
    standing: ARTICLE_STANDING,
  },

  constants: {
    title: 'Every constant',
    lead: 'As they stand in the code, with the remark above them. Where no source is named, it is our assumption.',
    calibrated: 'Constants of the physics; fitted terms are relative to them',
    calibratedNames: {
      matrixEfficiency: 'Share of the dense peak that whole programs reach',
      bandwidthEfficiency: 'Share of the memory bandwidth that they reach',
      streamingEfficiency: 'The same where only weights and cache stream, as in decoding',
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
      'Natural logarithms: 0.10 is about 10% faster, longer or more. Terms within half a per cent of nothing are left out.',
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
    lead: 'One point a measurement, predicted as by a fit that had not seen its round and workload. On the line the two agree. Units differ from row to row, so only the distance from the line tells. Choose a point, or open the table, to see where a row comes from.',
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
    axes: { measured: 'measured →', predicted: '↑ predicted' },
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
    lead: (few: string) =>
      `For rounds and workloads that the fit had not seen. Fewer than ${few} rows are marked as few: their figures say little.`,
    between: (least: GroupFacts, most: GroupFacts) =>
      `Of the other families, “${least.name}” is off least (${least.error}) and “${most.name}” most (${most.error}).`,
    few: (rows: string) => `${rows} (few)`,
    byDevice: (count: number) => `By device, ${count} of them`,
    byFamily: (count: number) => `By family of models, ${count} of them`,
    family: 'Family and kind of work',
    device: 'Device',
    rows: 'Rows',
    error: 'Off by, median',
    coverage: 'Inside its 80% range',
  },

  reliability: {
    title: 'Does it know how wrong it is?',
    lead: 'On the dotted line, claims are true. Ranges are as wide as left-out results demand, so in all, 80% must hold about 80%; other levels, kinds and groups test them. How far errors of a pair cancel was likewise chosen on these pairs; their number stands at each point.',
    across: (what: string) => `${what} →`,
    upwards: (what: string) => `↑ ${what}`,
    closeCalls: ({ pairs, low, high, expected, won, chance }: CloseCallFacts) =>
      `Of ${pairs} close calls (${low} to ${high} for the TPU), the TPU should have won ${expected} and won ${won}. Were pairs independent, chance alone would be so far off in ${chance} of cases.`,
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
