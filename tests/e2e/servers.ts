import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const DIST = 'dist';
const CONTENT_TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** Starts a server on a free port. */
export async function listen(
  listener: RequestListener,
): Promise<{ port: number; close: () => void }> {
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
export const staticFiles =
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

/** As a file of its own, so that strict policies of hosts let it in. */
const RECORD_SCRIPT = `
  window.heard = [];
  window.refused = [];
  addEventListener('message', ({ data }) => heard.push(data));
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
    refused.push(violatedDirective + ' ' + blockedURI));
`;

/** A page of another site that records the messages it gets; `show` changes it and says where it is. */
export async function serveHost() {
  let html = '';
  let headers: Record<string, string> = {};
  const server = await listen(({ url }, response) => {
    const isRecord = url === '/record.js';
    response
      .writeHead(200, { 'content-type': isRecord ? 'text/javascript' : 'text/html', ...headers })
      .end(isRecord ? RECORD_SCRIPT : html);
  });
  const show = (body: string, hostHeaders: Record<string, string> = {}) => {
    html = `<!doctype html><title>Host</title><body><script src="/record.js"></script>${body}`;
    headers = hostHeaders;
    // Another site than localhost, and as private: browsers guard private addresses from others.
    return `http://127.0.0.1:${server.port}/`;
  };
  return { show, close: server.close };
}

/** What a host page writes to embed the page at this address. */
export const element = (site: string | undefined, attributes = '') =>
  `<script src="${site}embed.js" async></script><tpu-or-gpu ${attributes}></tpu-or-gpu>`;
