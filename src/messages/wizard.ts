export const WIZARD = {
  start: {
    or: 'or',
    lede: 'Describe a workload – training, fine-tuning, serving, simulation – and see which kind of accelerator suits it, why, how sure that is, and what would change the answer. For engineers and researchers who are about to rent, reserve or buy.',
    begin: 'Answer the questions',
    effort:
      'Six to eight short steps; any question can be left open. A first verdict appears after two answers.',
    examples: 'Or start from a situation like yours',
    examplesNote: 'One click shows the full result. Every answer can then be changed.',
    examplesFailed: 'The examples could not be loaded. Try again',
    limitsTitle: 'What it does not cover',
    limits: [
      'Other kinds of accelerator: Trainium, Gaudi, Groq, Cerebras, NPUs and FPGAs are not compared.',
      'Private discounts and today’s stock: prices are list prices on the date shown with each.',
      'Your code: a model can bound what the hardware allows; only a benchmark shows what your program reaches.',
      'The rest of the bill: storage, network traffic and staff are not in the dollars.',
    ],
  },

  steps: 'Steps',
  stepOf: (number: number, count: number) => `Step ${number} of ${count}`,
  stepDone: 'answered',
  back: 'Back',
  onTo: {
    next: 'Continue',
    review: 'Check your answers',
    returning: { review: 'Back to your answers', result: 'Back to the result' },
  },
  seeResult: 'See the result now',
  startAgain: 'Start again',

  help: 'What does this mean?',
  locked: 'Set by the page this is embedded in.',
  mayBeEmpty: 'Leave it empty if you don’t know.',
  reading: (text: string) => `Read as ${text}`,

  errors: {
    notANumber:
      'Enter a number such as 250, 1.5 or 8k; k, m, b and t stand for thousand to trillion.',
    notWhole: 'Enter a whole number.',
    outOfRange: (min: string, max: string) => `Enter a number from ${min} to ${max}.`,
    moreThanAll: 'One token cannot use more parameters than there are in all.',
    notOffered: 'Choose one of the answers.',
  },
  errorsTitle: 'There is a problem',
  errorOf: (label: string, message: string) => `${label} ${message}`,
  errorTitle: (title: string) => `Error: ${title}`,

  weights: {
    less: 'Less',
    more: 'More',
    reset: 'Use the default',
    standard: 'default',
  },

  review: {
    title: 'Your answers',
    intro:
      'Change any of them; the rest stays. What is left open is treated as uncertain, not as a default.',
    change: 'Change',
    open: 'not answered',
    standardWeight: (weight: number) => `${weight}, the default`,
    show: 'Show the result',
  },

  again: {
    title: 'Start again?',
    text: 'All answers are removed. The browser’s Back button still leads to them.',
    confirm: 'Remove the answers',
    cancel: 'Keep them',
  },
} as const;
