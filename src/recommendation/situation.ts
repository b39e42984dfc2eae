/**
 * From complete answers to what has to be computed, in base units. Everything that the calculation
 * reads of the answers is read here or in `facts`, once.
 */

import type { Catalog } from '../catalog/catalog';
import { customModel } from '../catalog/customModel';
import type { Model } from '../catalog/model';
import {
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
import type { Answers } from '../questionnaire/answers';
import { days, gigabytes, milliseconds } from '../units/constructors';

export interface Situation {
  answers: Answers;
  task: Task;
  model: Model;
  family: Family;
  run: Run;
  /** Tokens or samples of the whole job; null where hardware is held to answer requests. */
  jobUnits: number | null;
  /** Units per second that must be sustained; null where only the whole job counts. */
  demandUnitsPerSec: number | null;
  deadlineSec: number | null;
  /** How long the hardware is held in all; Infinity for good. */
  busySec: number;
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

const DURATION_SEC: Record<NonNullable<Answers['duration']>, number> = {
  minutes: 30 * 60,
  hours: 8 * 3600,
  days: days(4),
  weeks: days(21),
  months: days(180),
  always: Number.POSITIVE_INFINITY,
};

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
  return {
    answers,
    task,
    model,
    family: model.family,
    run: runOf(answers, task, model, precision),
    jobUnits: jobUnitsOf(answers, task, model),
    demandUnitsPerSec: demandOf(answers, task, model),
    deadlineSec: answers.deadline === undefined ? null : days(answers.deadline),
    busySec: DURATION_SEC[answers.duration ?? 'always'],
    maxChips: answers.chips ?? Number.POSITIVE_INFINITY,
    places: answers.where ?? ['gcp', 'aws', 'azure', 'other-cloud'],
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
  return customModel({
    family: answers.family ?? 'transformer',
    parameters: answers.params ?? 8e9,
    ...(answers.active !== undefined && { activeParameters: answers.active }),
    ...(answers.context !== undefined && { contextTokens: answers.context }),
    ...(answers.tables !== undefined && { embeddingTableBytes: gigabytes(answers.tables) }),
  });
}

function runOf(answers: Answers, task: Task, model: Model, precision: Precision): Run {
  if (task === 'serve' || task === 'batch') {
    return {
      kind: 'serve',
      model,
      precision,
      inputTokens: answers.input ?? 1024,
      outputTokens: answers.output ?? 256,
      timePerOutputTokenLimitSec:
        answers.latency === undefined || task === 'batch' ? null : milliseconds(answers.latency),
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

/** All four continents are no demand at all; a seller who names no region will do. */
function continentsOf({ regions = [] }: Answers): readonly Continent[] {
  return regions.length === CONTINENTS.length ? [] : regions;
}

/**
 * The size of the job; null where hardware is held at a steady load. What goes on for months or for
 * good without an amount is a load, not a job.
 */
function jobUnitsOf(answers: Answers, task: Task, model: Model): number | null {
  const busySec = DURATION_SEC[answers.duration ?? 'always'];
  if (task === 'serve') return null;
  if (task === 'batch') {
    return isSteady(answers) ? null : batchUnitsPerSec(answers, model) * busySec;
  }
  if (lacksAmount(answers, task)) {
    return isSteady(answers) ? null : nominalUnitsPerSec(model) * busySec;
  }
  const usual = task === 'finetune' ? model.typical.finetuneUnits : model.typical.trainUnits;
  return answers.amount ?? usual;
}

const USUAL_ITEMS_PER_DAY = 1e5;
/** Bandwidth of the reference accelerator. */
const NOMINAL_BYTES_PER_SEC = 4e12;

function demandOf(answers: Answers, task: Task, model: Model): number | null {
  if (task === 'serve') return (answers.rate ?? 1) * unitsPerRequest(answers, model);
  if (!isSteady(answers)) return null;
  if (task === 'batch') return batchUnitsPerSec(answers, model);
  return lacksAmount(answers, task) ? nominalUnitsPerSec(model) : null;
}

/** Simulations and large tables are measured by how long they keep one reference accelerator busy. */
const lacksAmount = ({ duration = 'always' }: Answers, task: Task): boolean =>
  task === 'non-ml' || (task === 'classical' && DURATION_SEC[duration] > DURATION_SEC.hours);

const nominalUnitsPerSec = (model: Model): number =>
  NOMINAL_BYTES_PER_SEC / (model.trafficBytesPerUnit?.value ?? 1);

const isSteady = ({ duration = 'always' }: Answers): boolean =>
  DURATION_SEC[duration] > DURATION_SEC.weeks;

const batchUnitsPerSec = (answers: Answers, model: Model): number =>
  ((answers.rate ?? USUAL_ITEMS_PER_DAY) * unitsPerRequest(answers, model)) / days(1);

/** A language model is counted in output tokens, everything else in samples. */
function unitsPerRequest(answers: Answers, model: Model): number {
  return model.unit === 'token' ? (answers.output ?? 256) : 1;
}
