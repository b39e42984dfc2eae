/**
 * When a question matters. A question that hangs on another one which is still open is not asked
 * yet; its answer, where a link brings one, is kept and counts as soon as the other one is settled.
 */
import { MODELS_BY_ID, type ModelId } from '../catalog/roster';
import { CLOUDS, type Family, type Task } from '../catalog/vocabulary';
import type { Answers } from './answers';

export type Relevance = (answers: Answers) => boolean;

/** Transformers whose samples are images or sound, so that no length in tokens is to be asked. */
const WITHOUT_TOKENS: readonly (ModelId | 'custom' | undefined)[] = ['vit-l-16', 'whisper-large'];

export const always: Relevance = () => true;

const isTask =
  (...tasks: readonly Task[]): Relevance =>
  ({ task }) =>
    task !== undefined && tasks.includes(task);

export const isTrained = isTask('pretrain', 'finetune');
export const isServed = isTask('serve', 'batch');
export const isTrainedOrServed = isTask('pretrain', 'finetune', 'serve', 'batch');

/** A neural network, as far as is known: the task may still be open. */
export const isNeural: Relevance = ({ task }) => task !== 'classical' && task !== 'non-ml';

/** The preset's family or the reader's; undefined while it is open. */
export function familyOf({ model, family }: Answers): Family | undefined {
  return model === undefined || model === 'custom' ? family : MODELS_BY_ID[model].family;
}

export const isCustom: Relevance = (answers) => isNeural(answers) && answers.model === 'custom';

export const hasCustomFamily =
  (family: Family): Relevance =>
  (answers) =>
    isCustom(answers) && answers.family === family;

function isInTokens(answers: Answers): boolean {
  const family = familyOf(answers);
  const counts = family === undefined || family === 'transformer' || family === 'moe';
  return counts && !WITHOUT_TOKENS.includes(answers.model);
}

export const isTrainedInTokens: Relevance = (answers) => isTrained(answers) && isInTokens(answers);
export const isServedInTokens: Relevance = (answers) => isServed(answers) && isInTokens(answers);
export const isServedLive: Relevance = (answers) => answers.task === 'serve' && isInTokens(answers);

export const acceptsCloud: Relevance = ({ where }) =>
  where === undefined || where.some((place) => CLOUDS.includes(place));

export const hasOwned: Relevance = ({ owned }) => owned !== undefined;
