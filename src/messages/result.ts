/** Texts of the result screen. The two sides are always named in alphabetical order. */

const TERMS = {
  'on-demand': 'on demand',
  spot: 'spot',
  '1y': '1-year commitment',
  '3y': '3-year commitment',
  owned: 'already owned',
  purchase: 'bought',
} as const;

const BOUNDS = {
  compute: 'compute',
  memory: 'memory bandwidth',
  network: 'network between chips',
  capacity: 'demand: more would idle',
} as const;

/** A: official, primary or measured with method. B: first-hand report. C: secondary article. */
const GRADES = {
  A: 'grade A, official or measured with method',
  B: 'grade B, first-hand report',
  C: 'grade C, secondary article',
} as const;

/** Sellers as they write themselves; one that is not listed is shown by its id. */
export const PROVIDER_NAMES: Readonly<Record<string, string>> = {
  'google-cloud': 'Google Cloud',
  aws: 'AWS',
  azure: 'Azure',
  runpod: 'Runpod',
  lambda: 'Lambda',
  coreweave: 'CoreWeave',
  'prime-intellect': 'Prime Intellect',
  'sf-compute': 'SF Compute',
  nebius: 'Nebius',
  modal: 'Modal',
  together: 'Together AI',
  crusoe: 'Crusoe',
  hyperbolic: 'Hyperbolic',
  'oracle-cloud': 'Oracle Cloud',
  digitalocean: 'DigitalOcean',
  vultr: 'Vultr',
  'on-prem': 'your own servers',
  workstation: 'your own workstation',
  edge: 'your own device',
  owned: 'already yours',
};

/** Regions that are no provider's. */
export const REGION_NAMES: Readonly<Record<string, string>> = {
  any: 'any region',
  own: 'at your place',
};

/** What each answer is about, as it stands in "Change …". */
export const ANSWER_NAMES = {
  task: 'kind of work',
  model: 'model',
  family: 'family of models',
  params: 'parameters',
  active: 'active parameters',
  context: 'context length',
  tables: 'embedding tables',
  amount: 'amount of training',
  batch: 'batch size',
  deadline: 'deadline',
  rate: 'request rate',
  input: 'input length',
  output: 'output length',
  latency: 'latency limit',
  duration: 'time in use',
  precision: 'precision',
  shapes: 'tensor shapes',
  kernels: 'hand-written kernels',
  framework: 'framework',
  also: 'other work',
  team: 'what the team knows',
  loop: 'pace of changes',
  where: 'places',
  regions: 'regions',
  term: 'commitment',
  chips: 'chips obtainable',
  owned: 'hardware owned',
  'owned-count': 'number owned',
  portability: 'portability',
  'w-speed': 'weight of speed',
  'w-cost': 'weight of cost',
  'w-scale': 'weight of scale',
  'w-precision': 'weight of precision',
  'w-software': 'weight of software',
  'w-flexibility': 'weight of flexibility',
  'w-deployment': 'weight of deployment',
  'w-energy': 'weight of energy',
} as const;

export const RESULT = {
  verdict: {
    label: (version: string) => `The verdict · catalog and rules ${version}`,
    titles: {
      gpu: 'A GPU suits this better',
      tpu: 'A TPU suits this better',
      either: 'Either will do',
      neither: 'Neither is the right tool',
      measure: 'Measure before you choose',
    },
    /** Each in a sentence that can be repeated; the figures are those of the rules. */
    meaningTitle: 'The five verdicts, and what each means',
    meanings: (percent: string, points: string) => ({
      gpu: `The GPU comes out ahead in at least ${percent} of the cases we hold plausible, or is the only one of the two that can do it.`,
      tpu: `The TPU comes out ahead in at least ${percent} of the cases we hold plausible, or is the only one of the two that can do it.`,
      either:
        'Both do the job, and the difference between them is smaller than what can be known beforehand: choose by price, stock or taste.',
      neither:
        'As described, this is no job for either: an ordinary server or a hosted service does it for less, or nothing on offer meets all demands at once.',
      measure: `The error of our own calculation could move the balance by more than ${points} of 100 points, more than separates the two: an hour of the real work on each tells more than any calculation.`,
    }),
    probabilityTitle: 'How often each side comes out ahead',
    probabilityNote:
      'when your weights, the questions left open, prices and the error of our model vary together within what we know of them.',
  },
  gates: {
    title: 'Ruled out',
    of: (side: string) => `${side}: ruled out`,
    lift: 'What would lift it:',
  },
  best: {
    title: 'The best of each side',
    caption: (probability: string) =>
      `Best alternative of each side. A range holds the true value with a probability of ${probability}.`,
    captionMixed:
      'Best alternative of each side. Each range says how likely it is to hold the true value.',
    captionExact: 'Best alternative of each side.',
    none: 'None that can do it',
    chips: 'Chips',
    provider: 'Provider',
    region: 'Region',
    term: 'Term',
    throughput: 'Throughput',
    hours: 'Time',
    usd: { job: 'Cost', month: 'Cost per month' },
    kwh: { job: 'Energy', month: 'Energy per month' },
    bound: 'Limited by',
    endless: 'runs without end',
    noPrice: 'no price known',
    noEnergy: 'no power figure known',
    countOf: (count: string, device: string) => `${count} × ${device}`,
    likely: (range: string, probability: string) => `${range} (${probability} likely)`,
    terms: TERMS,
    bounds: BOUNDS,
  },
  criteria: {
    title: 'Criterion by criterion',
    caption:
      'Values of 0 to 100 on fixed anchors. Open a criterion for where its values come from.',
    criterion: 'Criterion',
    weight: 'Weight',
    score: 'Weighted score',
    radarTitle: 'GPU and TPU over the eight criteria',
    radarDescription: (text: string) =>
      `Radar chart, 0 to 100. ${text}. The table has the figures.`,
    radarPoint: (criterion: string, gpu: string, tpu: string) =>
      `${criterion}: GPU ${gpu}, TPU ${tpu}`,
  },
  central: {
    title: 'Whose priorities each side suits',
    /** One criterion or two. */
    ahead: (side: string, criteria: string) =>
      `The ${side} comes out ahead rather for those who care about ${criteria}.`,
    indifferent:
      'Weights near yours hardly decide this; what is uncertain about speed, price and evidence does.',
    always: (side: string) => `The ${side} comes out ahead at all weights near yours.`,
    and: ' and ',
    caption: 'Your weights, and their mean over the cases in which a side comes out ahead',
    yours: 'Yours',
    details: 'The weights in figures',
  },
  evidence: {
    title: (count: number) => (count === 1 ? 'Evidence, 1 item' : `Evidence, ${count} items`),
    favours: { gpu: 'For GPU', tpu: 'For TPU', level: 'Level' },
    grades: GRADES,
    observed: (date: string) => `observed ${date}`,
    seenOn: (architecture: string) => `on ${architecture}`,
  },
  reasons: {
    title: 'Why',
    lead: 'What moves the balance, largest first. Points are of a score of 0 to 100.',
    points: (points: string, side: string) => `${points} points towards ${side}`,
    answer: (name: string, given: string | undefined) =>
      given === undefined ? name : `${name}: ${given}`,
    change: 'Change',
    changeNamed: (name: string) => `Change ${name}`,
    chartTitle: 'Points that move the balance, by reason',
    chartDescription: (text: string) => `Bar chart. ${text}. The list below has the figures.`,
    chartPoint: (label: string, points: string, side: string) =>
      `${label}: ${points} points towards ${side}`,
    axis: { gpu: '← GPU', tpu: 'TPU →' },
    bar: (rank: number, criterion: string) => `${rank}. ${criterion}`,
  },
  flips: {
    title: 'What would change the answer',
    looking: 'Trying other answers, one at a time and in pairs …',
    found: (count: number) =>
      count === 0
        ? 'No change found that turns the verdict.'
        : `Found ${count} ${count === 1 ? 'change' : 'changes'} that would turn the verdict.`,
    lead: 'The smallest changes of your answers that turn the verdict, the nearest first. Each link opens the result that it leads to.',
    none: 'Nothing found: every other answer was tried, numbers up to ten thousand times larger and smaller, and the strongest changes in pairs. None turns the verdict.',
    leadsTo: {
      gpu: 'A GPU would suit it better with',
      tpu: 'A TPU would suit it better with',
      either: 'Either would do with',
      neither: 'Neither would be the right tool with',
      measure: 'Only a measurement could tell with',
    },
  },
  unknowns: {
    title: 'Questions left open',
    looking: 'Trying the answers that are still open …',
    lead: 'How likely an answer is to turn the verdict, the likeliest first:',
    settled: (count: number) =>
      count === 1
        ? 'One question is open, and no answer to it changes this verdict. You can stop here.'
        : `${count} questions are open, and no answer to any one of them changes this verdict. You can stop here.`,
    rest: (count: number) =>
      count === 1
        ? 'The one other open question cannot change this by itself.'
        : `The other ${count} open questions cannot change this, whichever one you answer.`,
    all: 'Which ones',
    next: 'Most likely to change this:',
    nextSettled: 'No single open question can change this.',
    stop: 'See the result',
  },
  operating: {
    title: 'At other loads and limits',
    lead: 'What serving costs with the best machine of each side, if only this one answer were another. Costs are list prices of whole machines, idle time included.',
    looking: 'Working out other loads and limits …',
    onlyOne:
      'Near what you asked for, at most one of the two can do it: there is no order to turn.',
    axes: {
      rate: { title: 'Cost along the request rate', unit: 'requests/s', column: 'requests/s' },
      latency: {
        title: 'Cost along the limit on time per output token',
        unit: 'ms',
        column: 'ms per output token',
      },
    },
    /** What the vertical axis shows. */
    perMillion: (units: string, along: string) => `Dollars per million ${units}, against ${along}`,
    units: (unit: string) => (unit === 'token' ? 'output tokens' : `${unit}s`),
    yours: 'your answer',
    assumed: 'assumed',
    turn: (side: string, from: string, to: string) =>
      `Between ${from} and ${to} the ${side} becomes the cheaper one.`,
    turns: (count: number) =>
      `The order turns ${count} times: capacity comes in whole machines, so it is a matter of which of them is full.`,
    always: (side: string) =>
      `Wherever both can do it and the costs are not about equal, the ${side} is cheaper.`,
    even: 'The costs are about equal wherever both can do it.',
    chartDescription: (text: string) =>
      `Line chart, both axes logarithmic. ${text} The table below has the figures.`,
    table: 'The figures as a table',
    perMonth: (usd: string) => `${usd} a month`,
    perMillionShort: (usd: string) => `${usd} a million`,
    none: 'none can do it',
  },
  assumptions: { title: 'What we assumed' },
  alternatives: {
    title: 'Everything considered',
    caption: (shown: number, count: number) =>
      shown < count ? `The first ${shown} of ${count} alternatives` : `${count} alternatives`,
    lead: 'A title sorts by its column. “Dominated” marks what another alternative equals or beats on every criterion.',
    all: (count: number) => `All ${count} alternatives`,
    device: 'Device',
    where: 'Where and how',
    score: 'Score',
    limitedBy: (bound: string) => `limited by ${bound}`,
    dominated: 'dominated',
    none: 'No alternative on offer passes what you asked for.',
  },
  sources: {
    title: 'Sources',
    of: 'Source:',
    published: (date: string) => `published ${date}`,
    accessed: (date: string) => `read ${date}`,
    noPage: 'public file, page not known',
    unsourced: 'no source found: treat the figure with care',
  },
  share: {
    title: 'Keep or share it',
    lead: 'The link holds your answers and nothing else; anyone who opens it sees this page.',
    onPaper: (link: string) => `This page, with all of its answers: ${link}`,
    copyLink: 'Copy link',
    copyPrivate: 'Copy private link',
    privateNote:
      'The private link keeps the answers after #, which browsers do not send to servers.',
    exportJson: 'Export JSON',
    print: 'Print',
    copied: 'Link copied.',
    copyFailed: 'Copying was refused here. The link, to copy by hand:',
    fileName: (version: string) => `tpu-or-gpu-${version}.json`,
  },
  chart: {
    loading: 'The chart is loading.',
    failed: 'The chart could not be loaded. The table has the same figures.',
    retry: 'Try again',
  },
} as const;
