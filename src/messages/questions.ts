/**
 * What each question says. In the first load, so every sentence has to earn its place; no side comes
 * first throughout, and no option is praised.
 */

export interface QuestionText {
  /** The question itself. */
  label: string;
  /** Why it is asked. */
  why: string;
  /** The terms in it, and how to answer. */
  help?: string;
  unit?: string;
  /** By value: what it is called, and what is meant. */
  options?: Readonly<Record<string, readonly [label: string, hint: string]>>;
  /** By task: what reads differently there. */
  forTask?: Readonly<Record<string, Partial<QuestionText>>>;
}

/** Leaving a question open is an answer, offered with each one. */
export const OPEN_TEXT = {
  label: "I don't know",
  hint: 'Plausible answers are tried in proportion to how likely they are; the result shows how much that matters.',
};

export const NONE_TEXT = { also: 'Nothing else' } as const;

export const STEP_TITLES = {
  work: 'The work',
  model: 'Your model',
  load: 'How much of it',
  code: 'The code',
  team: 'The team',
  place: 'The place',
  supply: 'The hardware',
  weights: 'What counts',
  review: 'Your answers',
  result: 'Result',
} as const;

const TEXTS = {
  task: {
    label: 'What should the hardware do?',
    why: 'Training, answering and simulating strain a chip in different ways.',
    help: 'TPU: tensor processor, made by Google. GPU: graphics processor, made by several.',
    options: {
      pretrain: ['Train a model from scratch', 'No weights to start from'],
      finetune: ['Adapt a trained model', 'All of its weights, or adapters such as LoRA'],
      serve: ['Answer requests as they come', 'Chat, search, ranking, recognition'],
      batch: ['Work through stored data', 'Offline inference: nobody waits for one answer'],
      classical: ['Trees, linear models, small tables', 'XGBoost, scikit-learn and the like'],
      'non-ml': ['Not machine learning', 'Simulation, graphics, video, databases'],
    },
  },
  model: {
    label: 'Which model comes closest?',
    why: 'Size and layers decide what has to be computed, kept and moved.',
    options: { custom: ['Another model', 'Give its kind and size'] },
  },
  duration: {
    label: 'How long will the hardware be busy in all?',
    why: 'Setting up, compiling and committing pay off over time.',
    options: {
      minutes: ['Minutes', 'A small job, or a try'],
      hours: ['Hours', 'Less than a day'],
      days: ['Days', 'Less than a week'],
      weeks: ['Weeks', 'Less than a month'],
      months: ['Months', 'With an end'],
      always: ['Always', 'No end in sight'],
    },
  },
  family: {
    label: 'What kind of model is it?',
    why: 'Arithmetic, memory and irregular access limit different kinds.',
    options: {
      transformer: ['Transformer', 'Each token uses all weights'],
      moe: ['Mixture of experts', 'Each token uses a few experts'],
      cnn: ['Convolutional network', 'Images, video'],
      diffusion: ['Diffusion model', 'Makes images in many steps'],
      recommender: ['Recommender', 'Ranks, with embedding tables'],
      recurrent: ['Recurrent network', 'RNN, LSTM: step after step'],
      graph: ['Graph network', 'Nodes and edges'],
      other: ['Another kind', 'None of these'],
    },
  },
  params: {
    label: 'How many parameters does it have?',
    why: 'All of them must fit in memory.',
    help: 'Parameters are the learned weights. 8b is 8 billion.',
    unit: 'parameters',
  },
  active: {
    label: 'How many parameters does one token use?',
    why: 'These set the arithmetic; all of them set the memory.',
    help: 'A router picks a few experts for each token.',
    unit: 'parameters',
  },
  tables: {
    label: 'How large are the embedding tables?',
    why: 'Looking up rows strains memory rather than arithmetic.',
    help: 'They hold one vector for each user, item or word.',
    unit: 'GB',
  },
  context: {
    label: 'How many tokens are in one sequence?',
    why: 'Attention and memory grow with it.',
    help: 'A token is a word or a piece of one. 8k is 8,000.',
    unit: 'tokens',
  },
  amount: {
    label: 'How much is there to train on, all epochs together?',
    why: 'Time and cost grow with it.',
    help: 'Tokens for language models, else samples: images, clicks, rows. 15t is 15 trillion.',
    unit: 'tokens or samples',
  },
  rate: {
    label: 'How many requests per second at the peak?',
    why: 'It decides how many chips are needed.',
    unit: 'requests/s',
    forTask: { batch: { label: 'How many items a day?', unit: 'items/day' } },
  },
  input: {
    label: 'How many tokens go in with a request?',
    why: 'Reading them is mostly arithmetic.',
    help: 'Instructions and history included. A page of text is about 500 tokens.',
    unit: 'tokens',
  },
  output: {
    label: 'How many tokens come out?',
    why: 'Writing them one by one is mostly memory traffic.',
    unit: 'tokens',
  },
  latency: {
    label: 'How long may one output token take?',
    why: 'The tighter the limit, the fewer requests share a chip.',
    help: 'At 50 ms a token, text appears faster than people read.',
    unit: 'ms',
  },
  batch: {
    label: 'How large is the batch of one training step?',
    why: 'It is split over all chips; small shares leave them idle.',
    help: 'Global batch: counted over all chips.',
    unit: 'sequences or samples',
    forTask: {
      serve: {
        label: 'How many requests are in flight at once?',
        why: 'Requests that share a step share its cost.',
        help: 'Leave it open to have it worked out.',
        unit: 'requests',
      },
      batch: {
        label: 'How many items are worked on at once?',
        why: 'Items that share a step share its cost.',
        help: 'Leave it open to have it worked out.',
        unit: 'items',
      },
    },
  },
  deadline: {
    label: 'In how many days must it be done?',
    why: 'It decides how many chips are needed.',
    unit: 'days',
  },
  framework: {
    label: 'Which framework is the code written in?',
    why: 'Support differs from chip to chip.',
    options: {
      pytorch: ['PyTorch', 'Lightning, Transformers'],
      jax: ['JAX', 'Flax, MaxText'],
      tensorflow: ['TensorFlow', 'Keras on it too'],
      mxnet: ['MXNet', 'Gluon too'],
      onnx: ['ONNX', 'An exported model'],
      other: ['Another', 'C++, Julia, your own'],
    },
  },
  precision: {
    label: 'What is the lowest precision that will do?',
    why: 'Chips differ in the formats that they have.',
    help: 'Bits per number: fewer are faster and coarser. A missing format runs as the next wider one.',
    options: {
      fp64: ['fp64', '64 bits: simulation'],
      fp32: ['fp32', '32 bits: single precision'],
      bf16: ['bf16 or fp16', '16 bits: common in training'],
      fp8: ['fp8', '8 bits, floating point'],
      int8: ['int8', '8 bits, whole numbers'],
      fp4: ['fp4', '4 bits, floating point'],
    },
  },
  shapes: {
    label: 'Do tensor shapes change while it runs?',
    why: 'Code compiled for fixed shapes is compiled again for new ones.',
    options: {
      static: ['No', 'Fixed, or padded'],
      bounded: ['Among a few', 'Buckets, or a known limit'],
      dynamic: ['Yes', 'Shapes or branches follow the data'],
    },
  },
  kernels: {
    label: 'Does it need hand-written kernels?',
    why: 'A kernel runs on the chips that it was written for.',
    help: 'Kernels are the routines that run on the chip itself.',
    options: {
      none: ['No', "The framework's operations will do"],
      portable: ['Triton or Pallas', 'Compiled for several kinds of chip'],
      cuda: ['CUDA', 'Own code, or a library for CUDA only'],
    },
  },
  also: {
    label: 'What else must the same hardware do?',
    why: 'It has to suit all that runs on it.',
    options: {
      frameworks: ['Other frameworks', 'Than the one named above'],
      hpc: ['Simulation', 'Scientific computing'],
      graphics: ['Graphics', 'Rendering, video'],
      data: ['Data work', 'Databases, data frames'],
    },
  },
  team: {
    label: 'What does the team know?',
    why: 'Learning takes weeks.',
    help: 'CUDA is how NVIDIA GPUs are programmed; XLA is the compiler behind JAX and TPUs.',
    options: {
      cuda: ['CUDA', 'Code tuned on GPUs'],
      xla: ['XLA', 'Code tuned on TPUs or in JAX'],
      both: ['Both', 'At home in either'],
      new: ['Neither', 'All of it is new'],
    },
  },
  loop: {
    label: 'How often does the code change?',
    why: 'Changed code has to be compiled again.',
    options: {
      research: ['Many times a day', 'Trying things out'],
      stable: ['Rarely', 'One program runs for long'],
    },
  },
  where: {
    label: 'Where may it run?',
    why: 'Not every chip is to be had everywhere.',
    options: {
      gcp: ['Google Cloud', 'GCP'],
      aws: ['Amazon Web Services', 'AWS'],
      azure: ['Microsoft Azure', 'Azure'],
      'other-cloud': ['Another cloud', 'CoreWeave, Lambda, Oracle, …'],
      'on-prem': ['Own data centre', 'Racks of your own'],
      workstation: ['Workstation', 'A machine under the desk'],
      edge: ['Edge device', 'Camera, robot, vehicle'],
    },
  },
  regions: {
    label: 'Where must the data stay?',
    why: 'Regions differ in the chips that they offer.',
    options: {
      americas: ['Americas', 'North and South'],
      europe: ['Europe', 'EU, UK and others'],
      'asia-pacific': ['Asia-Pacific', 'Australia too'],
      'middle-east-africa': ['Middle East, Africa', 'Israel too'],
    },
  },
  portability: {
    label: 'How easy must it stay to leave the vendor?',
    why: 'Some chips have one maker and one seller, others several.',
    options: {
      low: ['It need not', 'One vendor for years is fine'],
      medium: ['Fairly easy', 'Weeks of work are fine'],
      high: ['Very easy', 'Days of work at most'],
    },
  },
  term: {
    label: 'What is the longest commitment you accept?',
    why: 'Commitments lower the price, and so do interruptions.',
    options: {
      'on-demand': ['None', 'By the hour'],
      spot: ['None, with interruptions', 'Spare capacity'],
      '1y': ['One year', 'Shorter ones too'],
      '3y': ['Three years', 'Shorter ones too'],
    },
  },
  chips: {
    label: 'How many chips can you get at most?',
    why: 'Quota, supply or money may limit you.',
    help: 'One chip is one package as it is sold.',
    unit: 'chips',
  },
  owned: {
    label: 'Which hardware do you have already?',
    why: 'What is paid for costs power alone.',
  },
  'owned-count': {
    label: 'How many of them?',
    why: 'The job has to fit on them.',
    unit: 'chips',
  },
  'w-speed': { label: 'Speed', why: 'Time to finish, or to answer.' },
  'w-cost': { label: 'Cost', why: 'Money for the job, or for a month.' },
  'w-scale': { label: 'Scale', why: 'Room to grow to many chips.' },
  'w-precision': { label: 'Precision', why: 'The number formats you need.' },
  'w-software': { label: 'Software', why: 'Frameworks, kernels, what the team knows.' },
  'w-flexibility': { label: 'Flexibility', why: 'Other work, changing shapes, leaving.' },
  'w-deployment': { label: 'Deployment', why: 'Where it is to be had, and how soon.' },
  'w-energy': { label: 'Energy', why: 'Electricity used.' },
} satisfies Record<string, QuestionText>;

export const QUESTION_TEXTS: Readonly<Record<keyof typeof TEXTS, QuestionText>> = TEXTS;
