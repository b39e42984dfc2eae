/** What the model does not see, as the methodology page says it. */

/** What the blind spots say of the measurements, read from them. */
interface BlindFacts {
  /** MLPerf's results of inference on TPUs. */
  tpuInference: string;
  /** All results on TPUs, and MLPerf's among them. */
  tpuResults: string;
  tpuMlperf: string;
  /** The TPUs without a result in MLPerf. */
  unreviewed: string;
}

export const BLIND_SPOTS = {
  title: 'What it does not see',
  groups: (facts: BlindFacts) => [
    {
      title: 'In the measurements',
      list: [
        'MLPerf results on TPUs are all Google’s own, tuned for large slices; most on GPUs are tuned by the vendor or with its help. Your first run will reach less on either.',
        `Serving on TPUs is hardly measured in public: ${facts.tpuInference} results in MLPerf, some tables beside them. Too few to show how far off the model is; trust those ranges least.`,
        `Of ${facts.tpuResults} results on TPUs, ${facts.tpuMlperf} are MLPerf’s, which are reviewed${facts.unreviewed && `, none of them on ${facts.unreviewed}`}. The others stand in recipes and tables of the vendor and of researchers.`,
        'Generations of chips with few results are guessed from them: RTX 50 cards come out slower in training than RTX 40 cards, which they are not.',
        'No pair of an AMD GPU and a TPU was measured alike; that comparison goes through others.',
        'How FLOP and padding are counted differs between submitters and years; part of the error is theirs.',
      ],
    },
    {
      title: 'In the model',
      list: [
        'Waiting in a queue is not modelled: the first token comes as soon as its prompt is read.',
        'In serving, each expert is split over all chips of its group. Engines that spread whole experts could be up to twice as fast on the largest mixtures; the few measurements do not show it.',
        'In serving, most activations are not counted in memory: a large batch of images may not fit.',
        'Several cards that talk through the host’s PCIe come out too fast: the way through the host is slower than its data sheet says.',
        'Ordinary code with small batches on TPUs comes out too fast.',
        'At fp32, products on GPUs are taken for sums of TF32 or bf16 products where that is faster. Libraries do so only when asked to, and no measurement stands behind it.',
        'A limit on time per token close to the fixed costs of a step asks for many more chips than better programs would need.',
        'Input pipelines, storage, networks shared with others and failures of hardware are not modelled.',
      ],
    },
    {
      title: 'In your work',
      list: [
        'Fine-tuning is always costed with adapters, such as LoRA. Tuning all weights needs far more memory and half as much arithmetic again.',
        'Requests in flight, where you state them, are those of one copy of the model.',
        'Rendering, simulation and other work that is not machine learning is taken for a solver bound by memory bandwidth.',
      ],
    },
    {
      title: 'In prices and evidence',
      list: [
        'Prices are list prices of a day. Large customers pay less, and stock runs out; neither is known here.',
        'Google publishes no power figures for TPUs after v4; energy is missing or estimated there.',
        'Evidence is what people wrote down. Trouble is written down more often than success.',
      ],
    },
  ],
} as const;
