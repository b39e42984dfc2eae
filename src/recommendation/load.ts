/** How much has to be done: a job that ends, or a load that is carried for as long as it lasts. */

import { REFERENCE_DEVICE } from '../catalog/referenceDevice';
import type { Task } from '../catalog/vocabulary';
import type { Calibration } from '../performance/calibration';
import { isInfeasible, predict } from '../performance/predict';
import type { Run } from '../performance/prediction';
import type { Answers } from '../questionnaire/answers';
import { days } from '../units/constructors';

export interface Load {
  /** Tokens or samples of the whole job; null where hardware is held at a steady load. */
  jobUnits: number | null;
  /** Units per second to be sustained; null for a job. */
  demandUnitsPerSec: number | null;
  /** How long the hardware is held in all; Infinity for good. */
  busySec: number;
  /** By when a job has to be done; null where nobody waits for it. */
  deadlineSec: number | null;
}

/** How long work of each answer keeps hardware. Our assumption. */
const DURATION_SEC: Record<NonNullable<Answers['duration']>, number> = {
  minutes: 30 * 60,
  hours: 8 * 3600,
  days: days(4),
  weeks: days(21),
  months: days(180),
  always: Number.POSITIVE_INFINITY,
};

/** Items of offline inference a day, where the reader names none. Our assumption. */
const USUAL_ITEMS_PER_DAY = 1e5;

/**
 * Training is a job. Requests are a load. Offline inference and work without an amount (simulations,
 * large tables) are a job where they end within weeks, a load where they go on.
 */
export function loadOf(answers: Answers, task: Task, run: Run, calibration: Calibration): Load {
  const busySec = DURATION_SEC[answers.duration ?? 'always'];
  const unitsPerSec =
    unitsPerSecOf(answers, task, run) ??
    (lacksAmount(task, busySec) ? referenceUnitsPerSec(run, calibration) : null);
  const deadlineSec = answers.deadline === undefined ? null : days(answers.deadline);
  if (unitsPerSec === null) {
    const jobUnits = answers.amount ?? usualUnits(task, run);
    return { jobUnits, demandUnitsPerSec: null, busySec, deadlineSec };
  }
  if (task === 'serve' || busySec > DURATION_SEC.weeks) {
    return { jobUnits: null, demandUnitsPerSec: unitsPerSec, busySec, deadlineSec: null };
  }
  // What comes in day by day has to be done as it comes.
  const limitSec = task === 'batch' ? busySec : deadlineSec;
  return {
    jobUnits: unitsPerSec * busySec,
    demandUnitsPerSec: null,
    busySec,
    deadlineSec: limitSec,
  };
}

/** Units per second that requests and items ask for; null for other work. */
function unitsPerSecOf(answers: Answers, task: Task, run: Run): number | null {
  if (task === 'serve') return (answers.rate ?? 1) * unitsPerRequest(run);
  if (task === 'batch') {
    return ((answers.rate ?? USUAL_ITEMS_PER_DAY) / days(1)) * unitsPerRequest(run);
  }
  return null;
}

const lacksAmount = (task: Task, busySec: number): boolean =>
  task === 'non-ml' || (task === 'classical' && busySec > DURATION_SEC.hours);

/** Work without an amount is measured by one reference accelerator that it keeps busy. */
function referenceUnitsPerSec(run: Run, calibration: Calibration): number {
  const prediction = predict(run, { device: REFERENCE_DEVICE, chips: 1 }, calibration);
  return isInfeasible(prediction) ? 1 : prediction.throughputPerSec;
}

/** A language model is counted in output tokens, everything else in samples. */
const unitsPerRequest = (run: Run): number =>
  run.kind === 'serve' && run.model.unit === 'token' ? run.outputTokens : 1;

const usualUnits = (task: Task, { model }: Run): number =>
  task === 'finetune' ? model.typical.finetuneUnits : model.typical.trainUnits;
