import { expect, test } from 'vitest';
import { CATALOG } from '../../src/catalog/catalog';
import type { Answers } from '../../src/questionnaire/answers';
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
