import { expect, test } from 'vitest';
import { logErrorSigma, measuredLevel } from '../../src/performance/uncertainty';
import { dense70b, ideal, imageModel, roundDevice, serving, training } from './fixtures';

const deployment = { device: roundDevice, chips: 8 };

test('a measured model on a measured device has the spread of its platform and family', () => {
  expect(logErrorSigma(training(dense70b), deployment, ideal)).toBeCloseTo(0.2, 12);
  expect(measuredLevel(training(dense70b), deployment, ideal)).toBe('device');
});

test('an unseen model adds in quadrature: √(0.2² + 0.4²) = 0.447', () => {
  const { transformer, ...rest } = dense70b;
  const shape = { ...(transformer as NonNullable<typeof transformer>).shape, layers: 64 };
  const other = { shape, source: ['assumption'] as const, locator: 'fewer layers' };
  const run = training({ ...rest, transformer: other });
  expect(logErrorSigma(run, deployment, ideal)).toBeCloseTo(Math.sqrt(0.2), 12);
});

test('a model of another name but the same shape is as sure', () => {
  const run = training({ ...dense70b, id: 'custom' });
  expect(logErrorSigma(run, deployment, ideal)).toBeCloseTo(0.2, 12);
});

test('an unseen device adds too, and says that only its platform was measured', () => {
  const device = { ...roundDevice, id: 'rubin' as const };
  const unseen = { device, chips: 8 };
  expect(logErrorSigma(training(dense70b), unseen, ideal)).toBeCloseTo(Math.sqrt(0.13), 12);
  expect(measuredLevel(training(dense70b), unseen, ideal)).toBe('platform');
});

test('an unseen architecture adds more: √(0.2² + 0.4²) = 0.447', () => {
  const device = { ...roundDevice, id: 'rubin' as const, architecture: 'square' };
  const sigma = logErrorSigma(training(dense70b), { device }, ideal);
  expect(sigma).toBeCloseTo(Math.sqrt(0.2), 12);
});

test('a family without measurements is wider still, and says that nothing was measured', () => {
  const device = { ...roundDevice, id: 'rubin' as const };
  expect(measuredLevel(serving(imageModel), { device }, ideal)).toBe('none');
  expect(logErrorSigma(serving(imageModel), deployment, ideal)).toBeGreaterThan(
    logErrorSigma(training(imageModel), deployment, ideal),
  );
});

test('a class of models that no fit has left out adds the general spread: √(3 × 0.1² + 0.4²)', () => {
  const run = serving(dense70b);
  expect(logErrorSigma(run, deployment, ideal)).toBeCloseTo(Math.sqrt(0.03 + 0.16), 12);
});
