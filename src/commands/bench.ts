/**
 * `npm run bench` prints how long a report and a search for flips take, in Node and, where a browser
 * is found, in Chromium. Times are for reading; what can be compared between machines is the ratio to
 * a bare loop in the same run.
 */

import { runInThisContext } from 'node:vm';
import { chromium } from '@playwright/test';
import { build } from 'vite';
import type { BenchResult, runBench } from './benchRun';

const script = await bundled();
runInThisContext(script);
print('Node', (globalThis as unknown as BenchWindow).Bench.runBench());
await inBrowser();

async function inBrowser(): Promise<void> {
  try {
    const executablePath = process.env['CHROME_PATH'] ?? '/usr/bin/chromium';
    const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
    const page = await browser.newPage();
    await page.addScriptTag({ content: script });
    print(
      'Chromium',
      await page.evaluate(() => (window as unknown as BenchWindow).Bench.runBench()),
    );
    await browser.close();
  } catch (error) {
    process.stdout.write(`Chromium: not measured (${String(error).split('\n')[0]})\n`);
  }
}

interface BenchWindow {
  Bench: { runBench: typeof runBench };
}

/** The measured module and all below it as one classic script, as the page's bundle has it. */
async function bundled(): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      lib: { entry: 'src/commands/benchRun.ts', formats: ['iife'], name: 'Bench' },
    },
  });
  const [first] = [output].flat();
  const chunk = first && 'output' in first ? first.output[0] : undefined;
  if (!chunk) throw new Error('nothing was built');
  return chunk.code;
}

function print(where: string, result: BenchResult): void {
  const ms = (value: number) => `${value.toFixed(1)} ms`;
  const lines = [
    `${where}: report, flips aside   median ${ms(result.report.medianMs)}, 99th percentile ${ms(result.report.p99Ms)}`,
    `${where}: the same, remembered  median ${ms(result.repeated.medianMs)}, 99th percentile ${ms(result.repeated.p99Ms)}`,
    `${where}: bare loop             median ${ms(result.bareLoop.medianMs)}; the report takes ${result.reportOverBareLoop.toFixed(1)} times that`,
    `${where}: flips and unknowns    median ${ms(result.exploration.medianMs)}, slowest ${ms(result.exploration.p99Ms)}, longest step ${ms(result.longestStepMs)}`,
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}
