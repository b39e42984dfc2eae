/**
 * What each term is taken to be before anything is measured: mean and spread of its natural
 * logarithm. A term moves from its prior only as far as measurements insist.
 */

export interface Prior {
  mean: number;
  sigma: number;
  /** What it stands for, in the page's words. */
  meaning: string;
}

export const PRIORS: Readonly<Record<string, Prior>> = {
  platform: { mean: 0, sigma: 0.5, meaning: 'share of the peak that a platform’s programs reach' },
  family: { mean: 0, sigma: 0.3, meaning: 'the same for one family of models, on TPUs or on GPUs' },
  architecture: { mean: 0, sigma: 0.25, meaning: 'the same for one generation of chips' },
  work: { mean: 0, sigma: 0.3, meaning: 'work of a language model beyond its counted FLOP' },
  flop: { mean: 0, sigma: 0.6, meaning: 'work of another model beyond its counted FLOP' },
  affinity: {
    mean: 0,
    sigma: 0.1,
    meaning: 'how much better a model suits TPUs than GPUs, beyond what its counts say',
  },
  dynamicShapes: { mean: 0, sigma: 0.5, meaning: 'speed that TPUs lose where shapes follow data' },
  precision: { mean: 0, sigma: 0.1, meaning: 'share of a narrow format’s gain that is realised' },
  progressPerYear: { mean: 0, sigma: 0.05, meaning: 'speed that software gains a year' },
  power: { mean: 0, sigma: 0.15, meaning: 'clock lost where watts per FLOP/s are few' },
  traffic: { mean: 0, sigma: 0.7, meaning: 'bytes moved beyond those counted' },
  overhead: { mean: 0, sigma: 0.8, meaning: 'seconds of a step that no parallelism shortens' },
  platformOverhead: { mean: 0, sigma: 0.4, meaning: 'how those differ on one platform' },
  overheadPerYear: { mean: 0, sigma: 0.1, meaning: 'how those change a year as stacks mature' },
  network: { mean: 0, sigma: 0.3, meaning: 'communication that computing does not hide' },
  evaluation: { mean: 0, sigma: 0.5, meaning: 'seconds of a benchmark’s run beside its steps' },
  evaluationPerYear: { mean: 0, sigma: 0.25, meaning: 'how those change a year as code matures' },
  server: { mean: -0.15, sigma: 0.2, meaning: 'speed under the server scenario’s latency rules' },
  interactive: { mean: -0.4, sigma: 0.3, meaning: 'speed under the interactive scenario’s rules' },
  staticBatching: { mean: -0.8, sigma: 0.4, meaning: 'serving one batch after the other' },
  powerCapped: { mean: -0.25, sigma: 0.2, meaning: 'entries that cap power for efficiency' },
  tf32: { mean: -0.6, sigma: 0.3, meaning: 'TF32 against 16-bit formats' },
  compiled: { mean: 0.1, sigma: 0.2, meaning: 'XLA compilation on GPUs' },
  harness: { mean: 0, sigma: 0.4, meaning: 'other code against entries tuned for MLPerf' },
  harnessOverhead: { mean: 0, sigma: 1, meaning: 'seconds of a step of such code' },
  // As long as one step of a chain, 10 µs, where a program's step takes 2 ms.
  kernelOverhead: {
    mean: -5.3,
    sigma: 1,
    meaning: 'the start of one kernel against that of a step',
  },
  launches: { mean: 1.5, sigma: 0.7, meaning: 'kernels that wait for each other in one layer' },
};

/** The prior of a term by the first word of its key. */
export function priorOf(key: string): Prior {
  const prior = PRIORS[key.split('/')[0] ?? ''];
  if (prior === undefined) throw new Error(`no prior for ${key}`);
  // The general term carries the mean; those of one case are deviations from it.
  return key.includes('/') && GENERAL.has(key.split('/')[0] ?? '') ? { ...prior, mean: 0 } : prior;
}

const GENERAL = new Set(['server', 'interactive']);
