/**
 * From complete answers to what has to be computed, in base units: work, load and demands.
 */

import type { Catalog } from '../catalog/catalog';
import { customModel } from '../catalog/customModel';
import type { Model } from '../catalog/model';
import {
  CLOUDS,
  CONTINENTS,
  type Continent,
  type Family,
  type Framework,
  type Place,
  type Precision,
  type Task,
  type Term,
} from '../catalog/vocabulary';
import type { Run } from '../performance/prediction';
import { isCountedInTokens } from '../performance/work';
import type { Answers } from '../questionnaire/answers';
import { gigabytes, milliseconds } from '../units/constructors';
import { calibrationOf } from './edition';
import { type Load, loadOf } from './load';

export interface Situation extends Load {
  answers: Answers;
  task: Task;
  model: Model;
  family: Family;
  run: Run;
  maxChips: number;
  places: readonly Place[];
  /** Empty: anywhere. */
  continents: readonly Continent[];
  term: Term;
  precision: Precision;
  framework: Framework;
  needsCuda: boolean;
  /** The work, or other work on the same hardware, is more than matrix maths. */
  needsGeneralPurpose: boolean;
}

const MODEL_OF_TASK: Partial<Record<Task, string>> = {
  classical: 'xgboost',
  'non-ml': 'cfd-solver',
};

/**
 * `answers` must be complete (see `completions`): every key that matters to its task is there.
 * A key that is missing all the same takes the middle of what is usual for the model.
 */
export function situationOf(answers: Answers, catalog: Catalog): Situation {
  const task = answers.task ?? 'pretrain';
  const model = modelOf(answers, task, catalog);
  const precision = answers.precision ?? 'bf16';
  const also = answers.also ?? [];
  const run = runOf(answers, task, model, precision);
  return {
    answers,
    task,
    model,
    family: model.family,
    run,
    ...loadOf(answers, task, run, calibrationOf(catalog)),
    maxChips: answers.chips ?? Number.POSITIVE_INFINITY,
    places: answers.where ?? CLOUDS,
    continents: continentsOf(answers),
    term: answers.term ?? 'on-demand',
    precision,
    framework: answers.framework ?? 'pytorch',
    needsCuda: answers.kernels === 'cuda',
    needsGeneralPurpose:
      task === 'non-ml' || task === 'classical' || also.some((work) => work !== 'frameworks'),
  };
}

function modelOf(answers: Answers, task: Task, catalog: Catalog): Model {
  const wanted = answers.model ?? MODEL_OF_TASK[task];
  const preset = catalog.models.find((model) => model.id === wanted);
  if (preset) return preset;
  const counts = {
    family: answers.family ?? 'transformer',
    parameters: answers.params ?? 8e9,
    ...(answers.active !== undefined && { activeParameters: answers.active }),
    ...(answers.context !== undefined && { contextTokens: answers.context }),
    ...(answers.tables !== undefined && { embeddingTableBytes: gigabytes(answers.tables) }),
  };
  return customModel(counts, catalog.models);
}

function runOf(answers: Answers, task: Task, model: Model, precision: Precision): Run {
  if (task === 'serve' || task === 'batch') {
    return {
      kind: 'serve',
      model,
      precision,
      inputTokens: answers.input ?? 1024,
      outputTokens: answers.output ?? 256,
      timePerOutputTokenLimitSec: tokenLimitSec(answers, task, model),
      concurrentRequests: answers.batch ?? null,
    };
  }
  return {
    kind: 'train',
    model,
    method: task === 'finetune' ? 'adapter' : 'full',
    precision,
    contextTokens: answers.context ?? model.typical.contextTokens ?? 1,
    globalBatch: answers.batch ?? null,
  };
}

/** The limit is asked for by output token: it binds no model without tokens that is drawn. */
function tokenLimitSec({ latency }: Answers, task: Task, model: Model): number | null {
  const isBinding = task === 'serve' && isCountedInTokens(model);
  return latency === undefined || !isBinding ? null : milliseconds(latency);
}

/** All four continents are no demand at all; a seller who names no region will do. */
function continentsOf({ regions = [] }: Answers): readonly Continent[] {
  return regions.length === CONTINENTS.length ? [] : regions;
}
