/** Rows to start from: what a test does not name is that of an entry to MLPerf Training v3.0. */

import type { Measurement } from '../../../src/performance/backtest/measurement';
import { type Observation, observe } from '../../../src/performance/backtest/observation';

export const row = (changes: Partial<Measurement>): Measurement => ({
  file: '',
  line: 2,
  fault: null,
  id: 'x',
  round: 'training v3.0',
  workload: 'resnet',
  phase: 'train',
  device: 'h100-sxm',
  chips: 8,
  precision: 'bf16',
  globalBatch: 3264,
  inputTokens: null,
  outputTokens: null,
  metric: 'samples/s',
  value: 1,
  minutes: null,
  framework: '',
  submitter: '',
  date: '',
  source: '',
  notes: '',
  ...changes,
});

export function observed(changes: Partial<Measurement>): Observation {
  const observation = observe(row(changes));
  if ('unmapped' in observation) throw new Error(observation.unmapped);
  return observation;
}
