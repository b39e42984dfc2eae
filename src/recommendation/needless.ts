/** When neither side is needed: an ordinary server, or a hosted service, does it better. */

import { CLOUDS } from '../catalog/vocabulary';
import type { Run } from '../performance/prediction';
import { forwardFlopPerUnit, isCountedInTokens } from '../performance/work';
import type { Candidate } from './candidates';
import type { Situation } from './situation';

/** A server of two 32-core processors: what an accelerator has to beat. Our assumption. */
const SERVER = { flopPerSec: 3e12, bytesPerSec: 4e11 };
/** A job this short on a server is not worth moving. Our assumption. */
const SHORT_SEC = 15 * 60;
/** Said to take longer than this on an accelerator, it is no small job whatever we reckon. */
const LONGEST_SEC = 3600;
/** The same of classical work. Our assumption. */
const LONGEST_CLASSICAL_SEC = 8 * 3600;
/** A machine busier than this earns its keep against a price per request. Our assumption. */
const IDLE_FRACTION = 0.02;

export type Needless = { kind: 'server'; jobSec: number } | { kind: 'idle'; busyFraction: number };

/**
 * Why no accelerator is called for, or null. Server time is a roofline without efficiency losses, so
 * it errs fast: the verdict is given only with a wide margin, on work that is done within minutes.
 */
export function needlessFor(situation: Situation, best: Candidate | null): Needless | null {
  const jobSec = serverJobSec(situation);
  if (jobSec !== null && jobSec < SHORT_SEC) return { kind: 'server', jobSec };
  // A hosted service comes to no workstation, server room or device.
  const isHosted = situation.places.some((place) => CLOUDS.includes(place));
  if (situation.task !== 'serve' || !isHosted || !best) return null;
  return best.utilizationFraction < IDLE_FRACTION
    ? { kind: 'idle', busyFraction: best.utilizationFraction }
    : null;
}

/** Null for a load, and for what the reader says keeps an accelerator busy for longer. */
function serverJobSec({ task, run, jobUnits, busySec }: Situation): number | null {
  const longest = task === 'classical' ? LONGEST_CLASSICAL_SEC : LONGEST_SEC;
  if (jobUnits === null || busySec > longest) return null;
  const { model } = run;
  const passes = run.kind === 'train' ? (model.trainingFlopPerForwardFlop?.value ?? 3) : 1;
  const flop = passes * flopPerUnit(run);
  const bytes = passes * (model.trafficBytesPerUnit?.value ?? 0);
  return jobUnits * Math.max(flop / SERVER.flopPerSec, bytes / SERVER.bytesPerSec);
}

/** Forward; a language model reads its prompt for the tokens that it writes. */
function flopPerUnit(run: Run): number {
  const { model } = run;
  if (run.kind === 'train') return forwardFlopPerUnit(model, run.contextTokens);
  const steps = model.stepsPerSample?.value ?? 1;
  const read = isCountedInTokens(model) ? run.inputTokens / run.outputTokens : 0;
  return (1 + read) * steps * forwardFlopPerUnit(model, run.inputTokens);
}
