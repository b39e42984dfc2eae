/** Papers that the method rests on. */

import type { Source } from './source';

const ACCESSED = '2026-11-23';

const paper = (title: string, publisher: string, url: string, published: string): Source => ({
  title,
  publisher,
  url,
  published,
  accessed: ACCESSED,
});

export const METHOD_SOURCES = {
  'kaplan-2020': paper(
    'Scaling Laws for Neural Language Models',
    'Kaplan et al.',
    'https://arxiv.org/abs/2001.08361',
    '2020-01',
  ),
  'narayanan-2021': paper(
    'Efficient Large-Scale Language Model Training on GPU Clusters Using Megatron-LM',
    'Narayanan et al.',
    'https://arxiv.org/abs/2104.04473',
    '2021-04',
  ),
  'rajbhandari-2020': paper(
    'ZeRO: Memory Optimizations Toward Training Trillion Parameter Models',
    'Rajbhandari et al.',
    'https://arxiv.org/abs/1910.02054',
    '2019-10',
  ),
  'korthikanti-2022': paper(
    'Reducing Activation Recomputation in Large Transformer Models',
    'Korthikanti et al.',
    'https://arxiv.org/abs/2205.05198',
    '2022-05',
  ),
  'little-1961': paper(
    'A Proof for the Queuing Formula: L = λW',
    'Little, Operations Research 9(3)',
    'https://doi.org/10.1287/opre.9.3.383',
    '1961',
  ),
  'pope-2022': paper(
    'Efficiently Scaling Transformer Inference',
    'Pope et al.',
    'https://arxiv.org/abs/2211.05102',
    '2022-11',
  ),
  'yu-2022': paper(
    'Orca: A Distributed Serving System for Transformer-Based Generative Models',
    'Yu et al., OSDI 2022',
    'https://www.usenix.org/conference/osdi22/presentation/yu',
    '2022-07',
  ),
  'krell-2021': paper(
    'Efficient Sequence Packing without Cross-contamination: Accelerating Large Language Models without Impacting Performance',
    'Krell et al.',
    'https://arxiv.org/abs/2107.02027',
    '2021-07',
  ),
  'shoeybi-2019': paper(
    'Megatron-LM: Training Multi-Billion Parameter Language Models Using Model Parallelism',
    'Shoeybi et al.',
    'https://arxiv.org/abs/1909.08053',
    '2019-09',
  ),
  'thakur-2005': paper(
    'Optimization of Collective Communication Operations in MPICH',
    'Thakur, Rabenseifner and Gropp, IJHPCA 19(1)',
    'https://doi.org/10.1177/1094342005051521',
    '2005',
  ),
  'lange-1989': paper(
    'Robust Statistical Modeling Using the t Distribution',
    'Lange, Little and Taylor, JASA 84(408)',
    'https://doi.org/10.1080/01621459.1989.10478852',
    '1989',
  ),
  'lahdelma-2001': paper(
    'SMAA-2: Stochastic Multicriteria Acceptability Analysis for Group Decision Making',
    'Lahdelma and Salminen, Operations Research 49(3)',
    'https://doi.org/10.1287/opre.49.3.444.11220',
    '2001',
  ),
  'mlperf-training-paper': paper(
    'MLPerf Training Benchmark',
    'Mattson et al.',
    'https://arxiv.org/abs/1910.01500',
    '2019-10',
  ),
} as const satisfies Record<string, Source>;
