/**
 * The embedded page in Firefox ESR and WebKitGTK, as far as they are installed: `npm run e2e:engines`
 * after a build. Says what it could not run; ends with 1 where something failed.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Browser, firefox, type Page } from '@playwright/test';
import { element, listen, serveHost, staticFiles } from './e2e/servers';

/** One page at a time; scripts are function bodies, for WebDriver knows no others. */
interface Engine {
  open: (address: string) => Promise<void>;
  inHost: (body: string) => Promise<unknown>;
  inFrame: (body: string) => Promise<unknown>;
  close: () => Promise<void>;
}

const firstOf = (paths: readonly string[]) => paths.find(existsSync);

async function startFirefox(): Promise<Engine | string> {
  const executablePath = firstOf(['/usr/bin/firefox-esr', '/usr/bin/firefox']);
  if (executablePath === undefined) return 'Firefox ESR is not installed (Debian: firefox-esr)';
  // Undocumented, but the way to a Firefox that Playwright has not patched.
  const browser: Browser = await firefox.launch({ channel: 'moz-firefox', executablePath });
  const page: Page = await browser.newPage();
  const run = (body: string) => `(async () => { ${body} })()`;
  return {
    open: async (address) => void (await page.goto(address)),
    inHost: (body) => page.evaluate(run(body)),
    inFrame: async (body) => page.frames()[1]?.evaluate(run(body)),
    close: () => browser.close(),
  };
}

const FIND_FRAME = `
  const holder = document.querySelector('tpu-or-gpu')?.shadowRoot ?? document;
  return holder.querySelector('iframe');`;
const WEBKIT_BROWSERS = ['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu'].flatMap(
  (folder) => ['4.1', '4.0'].map((version) => `${folder}/webkit2gtk-${version}/MiniBrowser`),
);

async function startWebKit(): Promise<Engine | string> {
  const driver = firstOf(['/usr/bin/WebKitWebDriver']);
  const browser = firstOf(WEBKIT_BROWSERS);
  if (driver === undefined || browser === undefined || !existsSync('/usr/bin/xvfb-run')) {
    return 'WebKitGTK is not installed (Debian: webkit2gtk-driver xvfb)';
  }
  const port = 4470 + (process.pid % 1000);
  const service: ChildProcess = spawn('xvfb-run', ['-a', driver, `--port=${port}`], {
    stdio: 'ignore',
    detached: true,
  });
  const call = async (method: string, path: string, body?: object) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      ...(body && { body: JSON.stringify(body) }),
    });
    const { value } = (await response.json()) as { value: { message?: string } };
    if (!response.ok) throw new Error(value.message ?? path);
    return value;
  };
  await until('WebKitWebDriver', () => call('GET', '/status').catch(() => false));
  const options = { binary: browser, args: ['--automation'] };
  const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': options } };
  const { sessionId } = (await call('POST', '/session', { capabilities })) as {
    sessionId?: string;
  };
  const session = `/session/${sessionId}`;
  const execute = (script: string) => call('POST', `${session}/execute/sync`, { script, args: [] });
  return {
    open: async (url) => void (await call('POST', `${session}/url`, { url })),
    inHost: async (body) => {
      await call('POST', `${session}/frame`, { id: null });
      return execute(body);
    },
    inFrame: async (body) => {
      await call('POST', `${session}/frame`, { id: null });
      const id = await execute(FIND_FRAME);
      await call('POST', `${session}/frame`, { id });
      return execute(body);
    },
    close: async () => {
      await call('DELETE', session).catch(() => {});
      if (service.pid) process.kill(-service.pid);
    },
  };
}

async function until(what: string, isSo: () => Promise<unknown>): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    if (await isSo().catch(() => false)) return;
    await sleep(150);
  }
  throw new Error(`waited in vain for ${what}`);
}

const TRAVEL = `
  document.querySelector('input[value=serve]').click();
  for (let step = 0; step < 12; step += 1) {
    await new Promise((done) => setTimeout(done, 100));
    document.querySelector('.actions .primary')?.click();
  }`;

/** The whole way by clicks, in a host that is left as it was. */
async function travels(engine: Engine, address: string): Promise<void> {
  await engine.open(address);
  const hears = (type: string) =>
    until(type, () => engine.inHost(`return heard.some((each) => each.type === '${type}')`));
  for (const type of ['ready', 'resize', 'step']) await hears(type);
  const host = 'return [document.activeElement.tagName, scrollY, history.length].join()';
  const before = await engine.inHost(host);
  await engine.inFrame(`return (async () => { ${TRAVEL} })()`);
  await hears('result');
  const after = await engine.inHost(host);
  const lengthOf = (state: unknown) => String(state).split(',')[2];
  if (!String(before).startsWith('BODY,0')) throw new Error(`the host was disturbed: ${before}`);
  if (lengthOf(after) !== lengthOf(before)) throw new Error('the history has grown');
}

async function run(): Promise<number> {
  let failures = 0;
  const host = await serveHost();
  const build = await listen(staticFiles({}));
  const site = `http://localhost:${build.port}/`;
  const cells = {
    element: element(site),
    'iframe, sandbox="allow-scripts", no Access-Control-Allow-Origin': `<iframe src="${site}?embed" sandbox="allow-scripts" width="600" height="900"></iframe>`,
  };
  for (const [name, start] of Object.entries({
    'Firefox ESR': startFirefox,
    WebKitGTK: startWebKit,
  })) {
    const engine = await start().catch((error: unknown) => `${name} did not start: ${error}`);
    if (typeof engine === 'string') {
      console.log(`not run: ${engine}`);
      continue;
    }
    for (const [cell, body] of Object.entries(cells)) {
      const problem = await travels(engine, host.show(body)).then(() => null, String);
      if (problem !== null) failures += 1;
      console.log(`${problem === null ? 'passed' : 'FAILED'}: ${name}, ${cell} ${problem ?? ''}`);
    }
    await engine.close();
  }
  host.close();
  build.close();
  return failures;
}

process.exitCode = (await run()) > 0 ? 1 : 0;
