/** The verdict in short, for the panel beside the questions and for the page's title. */
export const VERDICT = {
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
  /** Names a bookmark. */
  titles: {
    gpu: (percent: string) => `GPU (${percent} sure)`,
    tpu: (percent: string) => `TPU (${percent} sure)`,
    either: () => 'Either GPU or TPU',
    neither: () => 'Neither GPU nor TPU',
    measure: () => 'Measure first',
  },
} as const;
