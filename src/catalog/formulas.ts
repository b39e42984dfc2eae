/** What each formula of the model rests on, in the order in which they are applied. */

import type { SourceId } from './sources';

export const FORMULAS = [
  { id: 'work', sources: ['kaplan-2020', 'chinchilla-paper', 'narayanan-2021'] },
  { id: 'trainingMemory', sources: ['rajbhandari-2020', 'korthikanti-2022'] },
  { id: 'servingMemory', sources: ['pope-2022', 'deepseek-v3-paper'] },
  { id: 'roofline', sources: ['roofline-paper'] },
  { id: 'efficiency', sources: ['mlperf-training-paper', 'mlperf-inference-paper'] },
  { id: 'fit', sources: ['lange-1989'] },
  { id: 'measurements', sources: ['krell-2021', 'paradnn-paper'] },
  { id: 'wholeRuns', sources: ['mlperf-training-paper'] },
  {
    id: 'collectives',
    sources: ['thakur-2005', 'shoeybi-2019', 'scaling-book-tpus', 'scaling-book-gpus'],
  },
  { id: 'layout', sources: ['narayanan-2021', 'scaling-book-tpus'] },
  { id: 'serving', sources: ['pope-2022', 'yu-2022', 'deepseek-v3-paper', 'little-1961'] },
  { id: 'range', sources: ['assumption'] },
  { id: 'cost', sources: ['assumption'] },
  { id: 'values', sources: ['assumption'] },
  { id: 'draws', sources: ['lahdelma-2001'] },
  { id: 'evidence', sources: ['assumption'] },
] as const satisfies readonly { id: string; sources: readonly [SourceId, ...SourceId[]] }[];
