import type { Figure } from './figure';
import type { Model, TransformerShape } from './model';
import { derived, type ModelSourceId, stated } from './modelFigures';
import { activeParametersOf, parametersOf } from './transformerShape';

interface LanguageFacts<Id extends string> {
  id: Id;
  name: string;
  /** As published; left out where only the shape is known. */
  parameters?: Figure;
  activeParameters?: Figure;
  shape: TransformerShape;
  source: ModelSourceId;
  locator: string;
  /** Usual tokens in a sequence. */
  contextTokens: number;
  /** Tokens it was trained on; 20 per active parameter where nothing is known. */
  trained?: { tokens: number; source: ModelSourceId; note?: string };
  /** Sequences per step; what suits the compute where nothing is known. */
  globalBatch?: number;
  publishedPrecision?: Model['publishedPrecision'];
  notes?: readonly string[];
}

/** MLPerf Llama 2 70B LoRA: 3,072 samples to the target at a batch of eight. */
const FINETUNE_TOKENS = 3072 * 8192;

/**
 * Tokens of a batch that suits a training run of so many FLOP (Bi et al. 2024, section 3.1). Fitted to
 * runs of 1e17 to 2e19 FLOP; the batches of DeepSeek-V3 and Llama 3.1 405B, 1e5 times as large, are
 * twice and a quarter of it.
 */
const suitableBatchTokens = (flop: number): number => 0.292 * flop ** 0.3271;

function typicalOf(facts: LanguageFacts<string>, active: number): Model['typical'] {
  const { contextTokens, trained } = facts;
  const batchTokens = suitableBatchTokens(6 * active * (trained?.tokens ?? 20 * active));
  const common = {
    contextTokens,
    finetuneUnits: FINETUNE_TOKENS,
    globalBatch: facts.globalBatch ?? Math.max(1, Math.round(batchTokens / contextTokens)),
  };
  const finetune = 'fine-tuning as in MLPerf Llama 2 70B LoRA, 3,072 samples of 8,192 tokens';
  if (trained === undefined) {
    return {
      ...common,
      trainUnits: 20 * active,
      sources: ['chinchilla-paper', 'deepseek-llm-paper', 'mlperf-training-code'],
      note: `20 tokens per active parameter, since the real number is not published; ${finetune}`,
    };
  }
  return {
    ...common,
    trainUnits: trained.tokens,
    sources: [trained.source, 'deepseek-llm-paper', 'mlperf-training-code'],
    note: `${trained.note ?? 'tokens it was trained on'}; ${finetune}`,
  };
}

/**
 * A model counted in tokens from its configuration. What is not given follows from the shape:
 * parameter counts, the smallest matrix dimension, and usual amounts by the rules in their notes.
 */
export function languageModel<Id extends string>(facts: LanguageFacts<Id>): Model & { id: Id } {
  const { id, name, shape, source, locator } = facts;
  const fromShape = (value: number) =>
    derived(value, source, locator, 'weight matrices summed from the shape');
  const isMixture = shape.experts !== undefined;
  const activeParameters =
    facts.activeParameters ?? (isMixture ? fromShape(activeParametersOf(shape)) : undefined);
  const parameters = facts.parameters ?? fromShape(parametersOf(shape));
  return {
    id,
    name,
    family: isMixture ? 'moe' : 'transformer',
    unit: 'token',
    parameters,
    ...(activeParameters && { activeParameters }),
    transformer: { shape, source: [source], locator },
    matrixFraction: derived(
      0.995,
      'bert-paper',
      'section 3, architecture',
      'BERT-large at 512 tokens, per layer and token: 27.3 MFLOP in matrix products, 0.1 in ' +
        'normalisation (16 per number), activation (10) and softmax (5 per score); taken for all',
    ),
    sequentialSteps: stated(1, source, locator, 'tokens of a known text run together'),
    smallestMatrixDimension: stated(
      Math.min(
        shape.hiddenSize,
        shape.feedForwardSize,
        shape.keyValueLatentSize ?? shape.keyValueHeads * shape.headSize,
      ),
      source,
      locator,
      'least of hidden size, feed-forward size (of one expert) and key–value width',
    ),
    typical: typicalOf(facts, activeParameters?.value ?? parameters.value),
    ...(facts.publishedPrecision && { publishedPrecision: facts.publishedPrecision }),
    notes: facts.notes ?? [],
  };
}
