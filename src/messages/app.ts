export const APP = {
  name: 'TPU or GPU?',
  title: (page: string) => `${page} – TPU or GPU?`,
  skip: 'Skip to the content',
  home: 'To the start page',
  footer:
    'Computed in your browser from published figures, each with its source. No cookies, no tracking. The address of this page holds your answers: bookmark it or send it on.',

  lean: {
    title: 'So far',
    waiting: 'Working it out …',
    failed: 'The preview could not be loaded.',
    retry: 'Try again',
    verdict: {
      gpu: 'Leans towards GPU',
      tpu: 'Leans towards TPU',
      either: 'Both would do',
      neither: 'Neither seems to fit',
      measure: 'Only a benchmark can tell',
    },
    sure: { little: 'barely sure', some: 'somewhat sure', fair: 'fairly sure', very: 'very sure' },
    odds: (gpuPercent: number, tpuPercent: number) => `GPU ${gpuPercent} : ${tpuPercent} TPU`,
    oddsSpoken: (gpuPercent: number, tpuPercent: number) =>
      `In 100 plausible cases the GPU is ahead in ${gpuPercent}, the TPU in ${tpuPercent}.`,
  },

  result: {
    waiting: 'Weighing the alternatives …',
    /** Names a bookmark. */
    titles: {
      gpu: (percent: string) => `GPU (${percent} sure)`,
      tpu: (percent: string) => `TPU (${percent} sure)`,
      either: () => 'Either GPU or TPU',
      neither: () => 'Neither GPU nor TPU',
      measure: () => 'Measure first',
    },
  },

  broken: {
    title: 'This part could not be loaded',
    text: 'Your answers are safe: they are in the address of this page. Check the connection, then try again.',
    retry: 'Try again',
    reload: 'Reload the page',
  },

  issues: {
    title: (count: number) =>
      count === 1
        ? 'One part of this link could not be used'
        : `${count} parts of this link could not be used`,
    kept: 'Everything else was kept.',
    dismiss: 'Dismiss',
  },
} as const;
