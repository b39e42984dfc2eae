/**
 * Installs what is missing, runs every check and every test, and ends with one line,
 * `N passed, M failed`. `node tests/all.mjs e2e [file]` runs the browser suite alone.
 */

import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const scratch = mkdtempSync(join(tmpdir(), 'tpu-or-gpu-'));
const [only, ...files] = process.argv.slice(2);
const onWindows = process.platform === 'win32';
const isRoot = process.getuid?.() === 0;

let passed = 0;
let failed = 0;
let flaky = 0;

function run(command, args, env = {}) {
  console.log(`\n> ${[command, ...args].join(' ')}`);
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell: onWindows,
    env: { ...process.env, ...env },
  });
  return status === 0;
}

function count(ok) {
  if (ok) passed += 1;
  else failed += 1;
  return ok;
}

/** Adds a suite's own counts; a suite that broke before it could count is one failure. */
function countSuite(ok, file, read) {
  const counts = existsSync(file) ? read(JSON.parse(readFileSync(file, 'utf8'))) : [0, 0];
  passed += counts[0];
  failed += counts[1] === 0 && !ok ? 1 : counts[1];
}

function finish(problem) {
  if (problem) {
    console.error(`\n${problem}`);
    failed += 1;
  }
  if (flaky > 0)
    console.log(`\n${flaky} of the passed failed at first and passed at a second try.`);
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exit(failed > 0 ? 1 : 0);
}

function installedBrowsers() {
  const names = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'chrome'];
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, onWindows ? `${name}.exe` : name)));
  const apps = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
    (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
  );
  const programs = [
    process.env.PROGRAMFILES,
    process.env['PROGRAMFILES(X86)'],
    process.env.LOCALAPPDATA,
  ]
    .filter(Boolean)
    .flatMap((folder) => [
      join(folder, 'Google/Chrome/Application/chrome.exe'),
      join(folder, 'Microsoft/Edge/Application/msedge.exe'),
    ]);
  return [process.env.CHROME_PATH, ...onPath, ...apps, ...programs].filter(
    (path) => path && existsSync(path),
  );
}

/** True if it starts and stops; without a path, Playwright's own browser is tried. */
async function starts(executablePath) {
  const { chromium } = await import('@playwright/test');
  try {
    const browser = await chromium.launch({
      ...(executablePath && { executablePath }),
      args: isRoot ? ['--no-sandbox'] : [],
      timeout: 30_000,
    });
    await browser.close();
    return true;
  } catch {
    return false;
  }
}

async function startsInstalled() {
  for (const path of installedBrowsers()) if (await starts(path)) return path;
  return null;
}

function installWithApt() {
  if (!isRoot || !existsSync('/usr/bin/apt-get')) return false;
  return run('apt-get', ['update']) && run('apt-get', ['install', '-y', 'chromium']);
}

/** Path of a browser that starts, '' for Playwright's own, null if none could be had. */
async function findBrowser() {
  const installed = await startsInstalled();
  if (installed !== null) return installed;
  if (await starts('')) return '';
  if (run('npx', ['playwright', 'install', 'chromium']) && (await starts(''))) return '';
  return installWithApt() ? startsInstalled() : null;
}

function freePort() {
  return new Promise((done) => {
    const server = createServer().listen(0, () => {
      const { port } = server.address();
      server.close(() => done(String(port)));
    });
  });
}

async function browserSuite() {
  const browser = await findBrowser();
  if (browser === null) {
    finish(
      'No browser for the tests: install Google Chrome or Chromium, or set CHROME_PATH to one, and run this again.',
    );
  }
  const report = join(scratch, 'e2e.json');
  const ok = run('npx', ['playwright', 'test', '--reporter=list,json', ...files], {
    CHROME_PATH: browser,
    PORT: await freePort(),
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
  });
  countSuite(ok, report, ({ stats }) => {
    flaky = stats.flaky;
    return [stats.expected + stats.flaky, stats.unexpected];
  });
}

function unitSuite() {
  const report = join(scratch, 'unit.json');
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`];
  const ok = run('npx', ['vitest', 'run', ...reporters], { ALL_RUNS: '1' });
  countSuite(ok, report, (counts) => [counts.numPassedTests, counts.numFailedTests]);
}

if (!run('npm', ['install', '--no-audit', '--no-fund'])) finish('npm install failed.');
if (only !== 'e2e') {
  for (const check of ['typecheck', 'lint', 'unused']) count(run('npm', ['run', check]));
  unitSuite();
}
if (!count(run('npm', ['run', 'build'])))
  finish('The build failed, so the browser has nothing to open.');
await browserSuite();
finish();
