import { describe, expect, test } from 'vitest';
import { parseMeasurements } from '../../../src/performance/backtest/measurement';
import { isPerChip } from '../../../src/performance/backtest/metric';
import { observe } from '../../../src/performance/backtest/observation';
import { NO_SHIFTS } from '../../../src/performance/efficiency';
import type { Prediction } from '../../../src/performance/prediction';

const BASE = {
  ...{ round: 'published', workload: 'llama-3.1-70b', phase: 'decode', device: 'h100-sxm' },
  ...{ count: '8', precision: 'bf16', seq_in: '1000', seq_out: '101', metric: '', value: '1' },
  ...{ global_batch: '', notes: '' },
};

function measurement(changes: Partial<typeof BASE>) {
  const fields = { ...BASE, ...changes };
  const values = Object.values(fields).map((text) => `"${text}"`);
  const [row] = parseMeasurements(`${Object.keys(fields).join(',')}\n${values.join(',')}\n`);
  if (row === undefined) throw new Error('no row');
  return row;
}

function observed(changes: Partial<typeof BASE>) {
  const observation = observe(measurement(changes));
  if ('unmapped' in observation) throw new Error(observation.unmapped);
  return observation;
}

/** 800 units a second in steps of 2 s; answers begin after 0.3 s, a token each 0.02 s. */
const OUTCOME = {
  throughputPerSec: 800,
  stepSec: { total: 2 },
  timePerOutputTokenSec: 0.02,
  timeToFirstTokenSec: 0.3,
} as Prediction;

/** What the row would say of that outcome, in its own metric. */
function said(metric: string, changes: Partial<typeof BASE> = {}): number {
  const { speedOf, isTime } = observed({ metric, ...changes });
  const speed = speedOf(OUTCOME, NO_SHIFTS);
  return isTime ? 1 / speed : speed;
}

describe('times come in any unit', () => {
  const train = { phase: 'train', workload: 'resnet', seq_in: '', seq_out: '' };

  test.each([
    ['step_time_s', 2],
    ['s/step', 2],
    ['step time (s)', 2],
    ['iteration time ms', 2000],
  ])('a step of 2 s is %s %d', (metric, value) => {
    expect(said(metric, { ...train, global_batch: '256' })).toBeCloseTo(value, 9);
  });

  test.each([
    ['training minutes', 960.4],
    ['time to train (min)', 960.4],
    ['hours', 16.007],
    ['days', 0.667],
  ])('46.1 million images at 800 a second take %s %d', (metric, value) => {
    expect(said(metric, train)).toBeCloseTo(value, 1);
  });

  test.each([
    ['mean TPOT ms', 20],
    ['TPOT (s)', 0.02],
    ['ITL ms', 20],
    ['TTFT ms', 300],
    ['latency (ms)', 300 + 100 * 20],
    ['latency_s', 0.3 + 100 * 0.02],
  ])('101 tokens, the first after 0.3 s: %s %d', (metric, value) => {
    expect(said(metric)).toBeCloseTo(value, 6);
  });

  test('an image is there when its batch is: 2,000 ms', () => {
    expect(said('latency (ms)', { ...train, phase: 'inference' })).toBeCloseTo(2000, 6);
  });
});

describe('rates come in any spelling', () => {
  test.each([
    ['tok/s/user', 50],
    ['tokens/s/gpu', 100],
    ['tokens/sec', 800],
    ['tokens/day', 800 * 86_400],
    ['tokens/d', 800 * 86_400],
    // Of 1,000 tokens in and 101 out, as many more are counted.
    ['total tokens/s', 800 * (1101 / 101)],
    ['total tokens/minute', 60 * 800 * (1101 / 101)],
    ['req/s', 800 / 101],
    ['requests/minute', (800 * 60) / 101],
  ])('800 tokens a second on 8 chips are %s %d', (metric, value) => {
    expect(said(metric)).toBeCloseTo(value, 6);
  });

  test.each(['images/s', 'img/s', 'Images/sec'])('%s counts images', (metric) => {
    expect(said(metric, { phase: 'train', workload: 'resnet' })).toBe(800);
  });

  test('steps of 2 s are half a step a second, where their batch is known', () => {
    const train = { phase: 'train', workload: 'resnet', seq_in: '', seq_out: '' };
    const rates = ['steps/s', 'it/s', 'iterations/minute'];
    expect(rates.map((metric) => said(metric, { ...train, global_batch: '256' }))).toEqual([
      0.5, 0.5, 30,
    ]);
    expect(observe(measurement({ ...train, metric: 'it/s' }))).toEqual({
      unmapped: 'steps without their batch',
    });
  });

  test('what a step of serving is stays open', () => {
    const serve = { phase: 'inference', workload: 'sdxl', metric: 'it/s' };
    expect(observe(measurement(serve))).toEqual({ unmapped: 'metric it/s' });
  });

  test('TFLOPS are FLOP per second, of all chips or of one, in giga, tera or peta', () => {
    const train = { phase: 'train' };
    const all = said('TFLOP/s', train);
    expect(said('TFLOPS', train)).toBe(all);
    expect(said('TFLOPs/GPU', train)).toBeCloseTo(all / 8, 9);
    expect(said('PFLOP/s', train)).toBeCloseTo(all / 1000, 9);
  });

  test('utilization may be a share or in per cent', () => {
    const share = said('MFU', { phase: 'train', value: '0.4' });
    expect(said('mfu %', { phase: 'train', value: '40' })).toBeCloseTo(100 * share, 9);
    expect(said('MFU', { phase: 'train', value: '40' })).toBeCloseTo(100 * share, 9);
    const ofOne = said('MFU', { phase: 'train', value: '0.4', count: '1' });
    expect(said('MFU', { phase: 'train', value: '0.4', count: '0.5' })).toBe(ofOne);
  });

  test('what is counted per chip says so: a system of 8 GPUs is not', () => {
    const isOfOne = (metric: string) => isPerChip(measurement({ metric }));
    expect(['tokens/s/chip', 'TFLOP/s per device', 'tokens/s/GPU', 'MFU'].every(isOfOne)).toBe(
      true,
    );
    expect(['tokens/s (system, 8 GPUs)', 'tokens/s', 'images/s, 4 chips'].some(isOfOne)).toBe(
      false,
    );
  });
});

test.each([
  ['HFU', /recomputed/],
  ['tokens/s/MW', /per watt/],
  ['tokens/s/$', /dollar/],
  ['p99 latency ms', /tail/],
  ['GPU-hours', /of all chips together/],
  ['joules per output token', /energy or money/],
  ['$ per output token', /dollar|money/],
  ['Gbit/s', /^metric Gbit\/s$/],
  ['smiles', /^metric smiles$/],
])('%s is left out, with the reason', (metric, reason) => {
  expect(observe(measurement({ metric }))).toEqual({ unmapped: expect.stringMatching(reason) });
});

describe('MLPerf counts tokens under the name of samples', () => {
  const inference = { phase: 'offline', metric: 'samples/s', seq_in: '', seq_out: '' };
  const samples = (workload: string, round: string) =>
    said('samples/s', { ...inference, workload, round });

  test.each(['llama2-70b-99', 'Llama2-70B-99', 'llama-2-70b-99', 'Mixtral-8x7B'])(
    '%s from v4.1 on, however it is spelled',
    (workload) => {
      expect(samples(workload, 'inference v4.1')).toBe(800);
    },
  );

  test('of GPT-J’s four candidates one counts; BERT answers in one go', () => {
    for (const workload of ['gptj-99', 'GPTJ-99', 'gpt-j-99']) {
      expect(samples(workload, 'inference v4.1')).toBe(200);
    }
    expect(samples('bert-99', 'inference v4.1')).toBe(800);
  });

  test('in v4.0 only those of Llama 2 offline', () => {
    expect(samples('Llama2-70B-99', 'inference v4.0')).toBe(800);
    expect(samples('gptj-99', 'inference v4.0')).toBeCloseTo(800 / 280, 9);
  });
});

describe('the pace of a decode phase', () => {
  test('has no prompts in between, that of a whole service has', () => {
    const isDecodeOnly = (phase: string, metric: string, notes = '') => {
      const { run } = observed({ phase, metric, notes });
      return run.kind === 'serve' && run.isDecodeOnly === true;
    };
    expect(isDecodeOnly('decode', 'mean TPOT ms')).toBe(true);
    expect(isDecodeOnly('decode', 'tok/s/user')).toBe(true);
    expect(isDecodeOnly('prefill+decode', 'mean TPOT ms')).toBe(false);
    expect(isDecodeOnly('decode', 'output tokens/s')).toBe(false);
    expect(isDecodeOnly('decode', 'mean TPOT ms', 'vllm bench serve')).toBe(false);
  });
});
