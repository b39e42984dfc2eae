import { describe, expect, test } from 'vitest';
import { costUsd } from '../../src/performance/cost';
import { energyKwh } from '../../src/performance/energy';
import { jobSec } from '../../src/performance/job';
import { predict } from '../../src/performance/predict';
import type { Prediction } from '../../src/performance/prediction';
import { ideal, imageModel, roundDevice, training } from './fixtures';

const run = training(imageModel);
const prediction = predict(run, { device: roundDevice, chips: 8 }, ideal) as Prediction;

test('8 chips for 2.5 hours at 3 dollars a chip-hour cost 60 dollars', () => {
  expect(costUsd(3, 8, 9000)).toBe(60);
});

describe('job', () => {
  test('2,667 images/s do 9.6 million images in an hour, plus 3 % and 8 minutes to start', () => {
    expect(jobSec(run, prediction, 9.6e6)).toBeCloseTo(3600 * 1.03 + 480, 0);
  });

  test('what is paid once does not grow with the work', () => {
    const ten = jobSec(run, prediction, 1e8) - jobSec(run, prediction, 9e7);
    const next = jobSec(run, prediction, 1.1e8) - jobSec(run, prediction, 1e8);
    expect(ten).toBeCloseTo(next, 6);
  });
});

describe('energy', () => {
  const held = { chips: 8, seconds: 3600, busyFraction: 1, place: 'aws' } as const;

  test('8 busy chips of 700 W for an hour, host +82 %, building +10 %: 5.6 × 2.002 = 11.21 kWh', () => {
    expect(energyKwh(roundDevice, prediction, held)).toBeCloseTo(11.21, 2);
  });

  test('without work they idle at 35 %: 3.92 kWh', () => {
    expect(energyKwh(roundDevice, prediction, { ...held, busyFraction: 0 })).toBeCloseTo(3.92, 2);
  });

  test('at one’s own place the building takes 54 %: 5.6 × 1.82 × 1.54 = 15.70 kWh', () => {
    expect(energyKwh(roundDevice, prediction, { ...held, place: 'on-prem' })).toBeCloseTo(15.7, 1);
  });

  test('on a desk no building is added: 5.6 × 1.82 = 10.19 kWh', () => {
    const desk = { ...held, place: 'workstation' } as const;
    expect(energyKwh(roundDevice, prediction, desk)).toBeCloseTo(10.19, 2);
  });

  test('a module that counts its host and waits idles at 15 %: 5.6 × 0.15 = 0.84 kWh', () => {
    const waiting = { ...held, busyFraction: 0, place: 'edge' } as const;
    const module = { ...roundDevice, host: 'included' } as const;
    expect(energyKwh(module, prediction, waiting)).toBeCloseTo(0.84, 2);
  });

  test('a host of its own is added as it is: 8 × (700 + 5) W make 5.64 kWh', () => {
    const stated = (roundDevice.powerWatt ?? null) as NonNullable<typeof roundDevice.powerWatt>;
    const host = { powerWatt: { ...stated, value: 5 }, priceUsd: { ...stated, value: 80 } };
    const edge = { ...held, place: 'edge' } as const;
    expect(energyKwh({ ...roundDevice, host }, prediction, edge)).toBeCloseTo(5.64, 2);
  });

  test('is unknown where no power is published', () => {
    expect(energyKwh({ ...roundDevice, powerWatt: null }, prediction, held)).toBeNull();
  });
});
