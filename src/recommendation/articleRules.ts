/**
 * The rules of the article that this project started from: whether each holds today, why, and the
 * observations that say so. That the program keeps them is tested on thousands of answers.
 */

import type { Catalog } from '../catalog/catalog';
import type { EvidenceItem } from '../catalog/evidence';
import { ARTICLE_RULES, type ARTICLE_STANDING } from '../messages/articleRules';

export type ArticleRuleId = keyof typeof ARTICLE_RULES;

interface Verdict {
  /** `weaker`: of part of what it says, or less than it was; `changed`: the world has moved. */
  standing: keyof typeof ARTICLE_STANDING;
  /** Ids of observations, for and against. */
  evidence: readonly [string, ...string[]];
}

const VERDICTS: Record<ArticleRuleId, Verdict> = {
  'single-precision': {
    standing: 'weaker',
    evidence: ['fp64-google', 'fp64-tensorflow', 'fp32-google', 'fp32-passes', 'fp32-tf32'],
  },
  frameworks: {
    standing: 'holds',
    evidence: [
      'framework-onnx',
      'framework-mxnet',
      'frameworks-xla-only',
      'non-matrix-google',
      'pytorch-torchtpu',
    ],
  },
  'on-premises': {
    standing: 'holds',
    evidence: ['place-distributed-cloud', 'place-select-customers', 'place-fluidstack'],
  },
  'low-precision': {
    standing: 'weaker',
    evidence: ['reduced-bf16-default', 'reduced-both-native', 'reduced-fp8-ironwood', 'fp4-b200'],
  },
  tensorflow: {
    standing: 'changed',
    evidence: ['framework-tensorflow-v7', 'tensorflow-maintenance', 'jax-google'],
  },
  'google-cloud': {
    standing: 'holds',
    evidence: ['gcp-zones', 'gcp-gpus', 'portability-sellers'],
  },
};

export interface ArticleRule extends Omit<Verdict, 'evidence'> {
  id: ArticleRuleId;
  says: string;
  means: string;
  today: string;
  evidence: readonly EvidenceItem[];
}

/** The six rules in the article's order, each with those of its observations the catalog holds. */
export function articleRules(catalog: Catalog): readonly ArticleRule[] {
  const items = [
    ...catalog.traits.flatMap((trait) => trait.items),
    ...Object.values(catalog.gateEvidence).flat(),
  ];
  return (Object.keys(ARTICLE_RULES) as ArticleRuleId[]).map((id) => {
    const { standing, evidence } = VERDICTS[id];
    const cited = evidence.flatMap((itemId) => items.filter((item) => item.id === itemId));
    return { id, ...ARTICLE_RULES[id], standing, evidence: cited };
  });
}
