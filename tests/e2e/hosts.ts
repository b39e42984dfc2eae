import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { test as base, type Page } from '@playwright/test';

const DIST = 'dist';
const CONTENT_TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** Starts a server on a free port. */
async function listen(listener: RequestListener): Promise<{ port: number; close: () => void }> {
  const server = createServer(listener);
  await new Promise<void>((done) => server.listen(0, done));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** The build is there under this path as well, as if copied there. */
export const SOME_PATH = '/some/path';

/** A static server without any ideas of its own about headers. */
const staticFiles =
  (headers: Record<string, string>): RequestListener =>
  (request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname.replace(SOME_PATH, '');
    const file = join(DIST, normalize(path.endsWith('/') ? `${path}index.html` : path));
    if (!existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    const type = CONTENT_TYPES[extname(file)] ?? 'application/octet-stream';
    response.writeHead(200, { 'content-type': type, ...headers });
    createReadStream(file).pipe(response);
  };

interface Hosts {
  /** Serves the build with these headers on every file; returns the address of its folder. */
  serveBuild: (headers?: Record<string, string>) => Promise<string>;
  /** Opens a page of another site with this in its body. It records the messages it gets. */
  openHost: (body: string, headers?: Record<string, string>) => Promise<Page>;
}

export const test = base.extend<Hosts>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from it
  serveBuild: async ({}, use) => {
    const servers: { close: () => void }[] = [];
    await use(async (headers = {}) => {
      const server = await listen(staticFiles(headers));
      servers.push(server);
      return `http://localhost:${server.port}/`;
    });
    for (const server of servers) server.close();
  },
  openHost: async ({ page }, use) => {
    let html = '';
    let headers: Record<string, string> = {};
    const server = await listen(({ url }, response) => {
      const isRecord = url === '/record.js';
      response
        .writeHead(200, { 'content-type': isRecord ? 'text/javascript' : 'text/html', ...headers })
        .end(isRecord ? RECORD_SCRIPT : html);
    });
    await use(async (body, hostHeaders = {}) => {
      html = `<!doctype html><title>Host</title><body>${RECORD}${body}`;
      headers = hostHeaders;
      // Another site than localhost, and as private: browsers guard private addresses from others.
      await page.goto(`http://127.0.0.1:${server.port}/`);
      return page;
    });
    server.close();
  },
});

/** Everything that a host page's window hears, as the page recorded it. */
export interface Heard {
  type: string;
  [field: string]: unknown;
}

/** As a file of its own, so that strict policies of hosts let it in. */
const RECORD_SCRIPT = `
  window.heard = [];
  window.refused = [];
  addEventListener('message', ({ data }) => heard.push(data));
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
    refused.push(violatedDirective + ' ' + blockedURI));
`;
const RECORD = '<script src="/record.js"></script>';

export const heardBy = (page: Page): Promise<Heard[]> =>
  page.evaluate(() => (window as unknown as { heard: Heard[] }).heard);

/** The last message of a type, once there is one. */
export async function lastHeard(page: Page, type: string): Promise<Heard> {
  const handle = await page.waitForFunction(
    (wanted) =>
      (window as unknown as { heard: { type: string }[] }).heard.findLast(
        (message) => message.type === wanted,
      ),
    type,
  );
  return (await handle.jsonValue()) as Heard;
}

/** What a host page writes to embed the page at this address. */
export const element = (site: string | undefined, attributes = '') =>
  `<script src="${site}embed.js" async></script><tpu-or-gpu ${attributes}></tpu-or-gpu>`;

export const frameOf = (page: Page) => page.locator('iframe').contentFrame();
