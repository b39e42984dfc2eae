import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { BacktestReport } from '../../src/performance/backtest/report';

const ROOT = join(import.meta.dirname, '../..');
const FILE = 'tests/reference/measurements.csv';
const run = (...args: string[]): string =>
  execFileSync('npx', ['tsx', 'src/commands/backtest.ts', ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });

test('with --json the figures and every prediction come as one object', { timeout: 30_000 }, () => {
  const report: BacktestReport = JSON.parse(run(FILE, '--json'));
  expect(report.rows).toBe(report.mapped);
  expect(report.predictions).toHaveLength(report.rows);
  for (const key of [
    'ratioError',
    'coverage',
    'pairs',
    'baseline',
    'byDevice',
    'byFamily',
    'unmapped',
  ]) {
    expect(report).toHaveProperty(key);
  }
  expect(report.pairs).toMatchObject({ n: expect.any(Number), brier: expect.any(Number) });
});

test('without it they are printed beside the data-sheet baseline', { timeout: 30_000 }, () => {
  expect(run(FILE)).toMatch(/pair error, median +[\d.]+× +data sheet [\d.]+×/);
});
