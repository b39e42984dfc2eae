import { describe, expect, test } from 'vitest';
import { CATALOG } from '../../src/catalog/catalog';
import type { Answers } from '../../src/questionnaire/answers';
import type { Candidate } from '../../src/recommendation/candidates';
import { decide } from '../../src/recommendation/decision';

const CAMERA: Answers = {
  task: 'serve',
  model: 'custom',
  family: 'cnn',
  params: 4e6,
  duration: 'always',
  rate: 30,
  framework: 'tensorflow',
  precision: 'int8',
};

test('one reference accelerator costs 4 USD and 1 kWh an hour in a cloud', () => {
  const { reference } = decide({ ...CAMERA, where: ['gcp'] }, CATALOG).best.gpu ?? {};
  expect(reference?.usd).toBeCloseTo(4, 9);
  expect(reference?.kwh).toBeCloseTo(1, 9);
});

test('at the edge it is a hundredth of that, so that devices there differ on the scale', () => {
  const { gpu, tpu } = decide({ ...CAMERA, where: ['edge'] }, CATALOG).best;
  expect(gpu?.reference.usd).toBeCloseTo(0.04, 9);
  expect(gpu?.reference.kwh).toBeCloseTo(0.01, 9);
  for (const criterion of ['speed', 'cost'] as const) {
    const difference = (gpu?.values[criterion] ?? 0) - (tpu?.values[criterion] ?? 0);
    expect(Math.abs(difference)).toBeGreaterThan(10);
  }
});

const IMAGENET: Answers = {
  task: 'pretrain',
  model: 'resnet-50',
  amount: 115e6,
  precision: 'bf16',
  framework: 'pytorch',
  where: ['gcp'],
};

test('a job of hours is anchored at its own time, and one of months at its deadline', () => {
  const small = decide({ ...IMAGENET, deadline: 40 }, CATALOG).best.gpu;
  expect(small?.reference.speedSec).toBeLessThan(86_400);
  const large = decide({ ...IMAGENET, amount: 115e9, deadline: 40 }, CATALOG).best.gpu;
  expect(large?.reference.speedSec).toBe(40 * 86_400);
});

test('nobody who pays for a machine of eight is told to train on one chip of it', () => {
  const { assessments } = decide(IMAGENET, CATALOG);
  const machines = assessments.find(({ device }) => device.id === 'h100-sxm')?.candidates ?? [];
  expect(machines.length).toBeGreaterThan(0);
  for (const { count, plan } of machines) expect(plan.chips).toBe(count);
});

describe('the pace of answers', () => {
  const CHAT: Answers = {
    task: 'serve',
    model: 'llama-3.1-8b',
    precision: 'bf16',
    duration: 'always',
    input: 1000,
    output: 200,
    latency: 50,
    framework: 'pytorch',
    where: ['gcp'],
    chips: 8,
    owned: 'h100-sxm',
    'owned-count': 8,
  };
  const h100 = (rate: number, more: Answers = {}) => {
    const { assessments } = decide({ ...CHAT, rate, ...more }, CATALOG);
    const candidates = assessments.find(({ device }) => device.id === 'h100-sxm')?.candidates ?? [];
    return candidates.find(({ plan }) => plan.chips === 1) as Candidate;
  };

  test('is that of one request where hardly any come: 16 GB at 3.35 TB/s take 5 ms or more', () => {
    const { speedSec, prediction } = h100(0.01);
    expect(speedSec).toBeGreaterThan(0.0048);
    expect(speedSec).toBeLessThan(0.012);
    expect(prediction.timePerOutputTokenSec).toBeGreaterThan(2 * speedSec);
  });

  test('grows with the requests, never beyond the limit; capacity stays', () => {
    const [few, many] = [h100(0.1), h100(20)];
    expect(many.speedSec).toBeGreaterThan(few.speedSec);
    expect(many.speedSec).toBeLessThanOrEqual(0.05);
    expect(many.prediction.throughputPerSec).toBe(few.prediction.throughputPerSec);
  });

  test('is that of the batch that the reader names', () => {
    const named = h100(0.01, { batch: 64 });
    expect(named.speedSec).toBe(named.prediction.timePerOutputTokenSec);
  });

  test('is valued beside the reference at the same load: 4 TB/s against 3.35 is no gulf at any', () => {
    for (const rate of [0.01, 1, 20]) {
      const { speed } = h100(rate).values;
      expect(Math.abs(speed - 50), `${rate} a second`).toBeLessThan(12);
    }
  });
});
