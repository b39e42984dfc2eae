/** What the methodology page says of each formula. */

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

export const FORMULA_TEXTS = {
  title: 'The formulas',
  lead: 'Open one for its symbols, what it leaves out and its sources.',
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
      text: 'Weights w, gradients g and the state o of the optimizer Adam. They are split further, and activations computed again, where they would not fit otherwise, or where samples would have to take more turns for longer.',
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
        `c = FLOP ÷ rate, m = bytes ÷ bandwidth. With p = 1 they add up: nothing overlaps. With a large p, the longer hides the other, as in the roofline. Here p is ${sharpness}. Where hardware overlaps more than p says, work that needs both about equally comes out too slow, at p = 1 up to twice. Rates are fitted under this formula; they are not what a profiler shows. Products that do not fill the matrix unit are padded to its width; attention on TPUs fills of it what the size of a head does; work beside it is not padded. The overhead is fixed for each step, and in transformers grows with their layers.`,
    },
    efficiency: {
      name: 'What programs reach',
      formula: 'rate = filled · r ÷ (1 + (r ÷ peak)^k)^(1/k),  ln(r ÷ peak) = constant + Σ speed',
      text: 'So the rate nears the filled share of the peak and never passes it. Speed has a term each for the platform; the programs of a family of models, which all language models share, and all GPUs; the architecture of the chip; how much better a model suits TPUs than GPUs, told only where both were measured; shapes that change, on TPUs; the number format; watts per FLOP/s against the strongest chip of the same architecture; the year of the software, as long as a chip is young. Other terms stand for work saved against what was counted (language models of one shape are one work, whatever their names), for bytes moved beyond it, and for seconds of overhead, of kernels that wait for each other, of communication and of evaluation.',
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
        `The share is 1, and ${ordinaryWeight} for ordinary code: Lambda’s benchmarks, NVIDIA’s Deep Learning Examples, ParaDnn. The fit learns nothing from runs that were handed in again, from chips that are a guess, and from first tokens under load, which wait for others; the errors above count them all the same. BERT trains on ${bertTokens} tokens a sequence, since entries pack short ones together or leave padding out. GPT-J and GNMT search several answers side by side (beams), and each counts.`,
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
        `Over the fabric that chips share, then over the network between such domains. Slices of TPUs that are too small to close their rings have a third to three quarters of their links. One fitted factor a platform stands for what computing does not hide and for links that fall short: ${networks}.`,
    },
    layout: {
      name: 'Layout',
      formula: 'tensor × pipeline × data = chips, the fastest that fits',
      text: ({ worthSplitting, expertChips }: FitFacts) =>
        `The global batch is fixed, so each chip’s share shrinks as chips are added. A model that fits one chip is split only where that gains ${worthSplitting} or more. Long sequences can be split too; experts are held by every chip, or shared out in a fabric, or over ${expertChips} chips at most. Samples that memory does not hold at once take turns, and each turn streams and gathers the weights again.`,
    },
    serving: {
      name: 'Serving',
      formula: 'time per output token = step + (batch − 1) · prompt ÷ tokens of an answer',
      text: ({ batchedTflop }: FitFacts) =>
        `A step reads all weights once, of a mixture the experts asked for, and the cache of each request, at the same share of the data sheet’s bandwidth on every chip. Between two tokens of an answer, the prompts of others that join are read. The first token waits for its own prompt and for the weights. Where the cache is compressed, each head works on the compressed vector: fewer bytes, more FLOP. The batch is the largest within memory and the limit on time per token. That is the capacity; speed is judged at the batch that your rate keeps in flight, rate times time in the machine. Where no batch is named, models without tokens are batched to ${batchedTflop} TFLOP per chip and step.`,
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
} as const;
