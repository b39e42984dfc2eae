import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect } from '@playwright/test';
import { lastHeard, test } from './hosts';
import { element } from './servers';

const SNIPPET = readFileSync('public/deploy/nginx.conf', 'utf8');
const isRoot = process.getuid?.() === 0;
const nginx = ['nginx', '/usr/sbin/nginx'].find((path) => spawnSync(path, ['-v']).status === 0);

const freePort = () =>
  new Promise<number>((done) => {
    const server = createServer().listen(0, () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });

/** Runs nginx on the snippet as it stands, but for the three lines that are the reader's own. */
async function startNginx(program: string) {
  const folder = mkdtempSync(join(tmpdir(), 'tpu-or-gpu-nginx-'));
  mkdirSync(join(folder, 'logs'));
  const port = await freePort();
  const site = SNIPPET.replace('listen 80', `listen ${port}`).replace(
    /root .*;/,
    `root ${resolve('dist')};`,
  );
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  writeFileSync(
    join(folder, 'nginx.conf'),
    `${isRoot ? 'user root;' : ''}
     daemon off; pid ${folder}/pid; error_log ${folder}/logs/error.log;
     events {}
     http {
       types { text/html html; text/css css; text/javascript js; application/json json; image/svg+xml svg; }
       access_log off;
       ${temporary.map((name) => `${name}_temp_path ${folder}/${name};`).join('\n')}
       ${site}
     }`,
  );
  const server = spawn(program, ['-p', folder, '-c', join(folder, 'nginx.conf')], {
    stdio: 'ignore',
  });
  const url = `http://localhost:${port}/`;
  await expect
    .poll(() =>
      fetch(url).then(
        ({ status }) => status,
        () => 0,
      ),
    )
    .toBe(200);
  return { url, stop: () => server.kill() };
}

test('a real nginx with the snippet sends what frames and caches need', async ({ openHost }) => {
  const missing = 'nginx is not installed here, so the snippet for it was not tried.';
  if (nginx === undefined) console.log(missing);
  test.skip(nginx === undefined, missing);
  const { url, stop } = await startNginx(nginx ?? '');
  try {
    const headersOf = async (path: string) => (await fetch(url + path)).headers;
    const script = readdirSync('dist/assets').find((file) => file.startsWith('index-'));
    const forAll = {
      'access-control-allow-origin': '*',
      'content-security-policy': 'frame-ancestors *',
      'cross-origin-embedder-policy': 'require-corp',
      'cross-origin-resource-policy': 'cross-origin',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    };
    const caching = {
      '': 'no-cache',
      'embed.js': 'public, max-age=3600',
      [`assets/${script}`]: 'public, max-age=31536000, immutable',
      'assets/gone.js': null,
    };
    for (const [path, expected] of Object.entries(caching)) {
      const headers = await headersOf(path);
      expect(headers.get('cache-control'), path).toBe(expected);
      for (const [name, value] of Object.entries(forAll))
        expect(headers.get(name), path).toBe(value);
    }
    expect((await headersOf(`assets/${script}`)).get('content-encoding')).toBe('gzip');
    expect((await fetch(`${url}?x=${'1'.repeat(8192)}`)).status).toBe(200);

    const page = await openHost(element(url, 'answers="task=serve" sandbox="allow-scripts"'), {
      'cross-origin-embedder-policy': 'require-corp',
    });
    await lastHeard(page, 'result');
    const loaded = await page
      .frames()[1]
      ?.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
    expect(loaded?.filter((name) => name.includes('/assets/classic-'))).toEqual([]);
  } finally {
    stop();
  }
});
