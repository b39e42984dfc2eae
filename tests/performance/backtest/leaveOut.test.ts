import { expect, test } from 'vitest';
import {
  fitEverything,
  isEvidence,
  leaveOut,
  refitLargest,
  roundAndWorkload,
} from '../../../src/performance/backtest/leaveOut';
import { parseMeasurements } from '../../../src/performance/backtest/measurement';
import { type Observation, observe } from '../../../src/performance/backtest/observation';
import { CALIBRATION } from '../../../src/performance/calibration';

const HEADER =
  'id,round,workload,phase,device,count,precision,metric,value,global_batch,seq_in,seq_out,notes';

function observed(line: string) {
  const [row] = parseMeasurements(`${HEADER}\n${line}`);
  const observation = row && observe(row);
  if (observation === undefined || 'unmapped' in observation) throw new Error('not mapped');
  return observation;
}
const trained = (notes: string) =>
  observed(`x,training v3.0,resnet,train,h100-sxm,8,bf16,samples/s,2000,3264,,,${notes}`);
const firstToken = (batch: string) =>
  observed(`x,published,llama3.1-8b,prefill,h100-sxm,1,bf16,mean TTFT ms,50,${batch},1000,100,`);

test('runs handed in again and chips that are guessed are no evidence', () => {
  expect(isEvidence(trained(''))).toBe(true);
  expect(isEvidence(trained('same runs as v2.1'))).toBe(false);
  expect(isEvidence(trained('chip inferred; low confidence'))).toBe(false);
});

test('a first token is evidence of a request alone, not of 64 that wait for each other', () => {
  expect(isEvidence(firstToken(''))).toBe(true);
  expect(isEvidence(firstToken('1'))).toBe(true);
  expect(isEvidence(firstToken('64'))).toBe(false);
});

test('small batches of ParaDnn are evidence, on TPUs as well', () => {
  const line = 'x,published,layer_8-node_8192-input_2000,train,tpu-v2,4,bf16,examples/s,340,64,,,';
  expect(isEvidence(observed(`${line}ParaDnn FC`))).toBe(true);
});

test('a round is left out by its workload, a table by its chip', () => {
  expect(roundAndWorkload(trained(''))).toBe('training v3.0|resnet-50|resnet');
  expect(roundAndWorkload(firstToken(''))).toBe('published|llama-3.1-8b|h100-sxm');
});

test('without few rows, one step is as good as a fit found anew', () => {
  const observations = [2000, 2100, 2200, 2300].map((speed) =>
    observed(`x,training v3.0,resnet,train,h100-sxm,8,bf16,samples/s,${speed},3264,,,`),
  );
  const keyOf = ({ measuredSpeed }: Observation) => String(Math.floor(measuredSpeed / 2200));
  const whole = fitEverything(observations, { ...CALIBRATION, terms: {} });
  const leftOut = leaveOut(observations, whole, keyOf);
  const { fits, rows, stepped, refitted } = refitLargest(leftOut, whole, keyOf);
  expect({ fits, rows }).toEqual({ fits: 2, rows: 4 });
  expect(stepped).toBeGreaterThan(1.05);
  expect(refitted).toBeCloseTo(stepped, 2);
});
