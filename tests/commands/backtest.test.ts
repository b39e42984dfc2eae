import { execFileSync, spawnSync } from 'node:child_process';
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
  const text = run(FILE);
  expect(text).toMatch(/pair error, median +[\d.]+× +data sheet [\d.]+×/);
  expect(text).toMatch(/left out:\n +single rows 1\.\d\d×, pairs 1\.\d\d×/);
});

function fails(...args: string[]) {
  const { status, stderr, stdout } = spawnSync(
    'npx',
    ['tsx', 'src/commands/backtest.ts', ...args],
    {
      cwd: ROOT,
      encoding: 'utf8',
      env: { ...process.env, npm_config_loglevel: 'silent' },
    },
  );
  return { status, stderr, stdout };
}

test('a file that cannot be read is named, and the others count', { timeout: 30_000 }, () => {
  const { status, stderr, stdout } = fails('nowhere.csv', 'tests', 'README.md', FILE, '--json');
  expect(status).toBe(1);
  expect(stderr).toMatch(/^nowhere.csv does not exist; expected a file/m);
  expect(stderr).toMatch(/^tests is a directory; expected a file/m);
  expect(stderr).toMatch(/^README.md has no column workload, phase, device, count; expected/m);
  expect(JSON.parse(stdout).mapped).toBeGreaterThan(0);
});

test('an unknown flag is refused', { timeout: 30_000 }, () => {
  const { status, stderr, stdout } = fails(FILE, '--jsno');
  expect(status).toBe(2);
  expect(stderr).toMatch(/unknown flag --jsno; usage: /);
  expect(stdout).toBe('');
});
