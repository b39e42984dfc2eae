import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const HEADERS = readFileSync('public/_headers', 'utf8');
const NGINX = readFileSync('public/deploy/nginx.conf', 'utf8');

test('every snippet sends the same headers', () => {
  const inNginx = [...NGINX.matchAll(/add_header (\S+) "([^"]+)" always;/g)];
  expect(inNginx).toHaveLength(6);
  for (const [, name, value] of inNginx) expect(HEADERS).toContain(`  ${name}: ${value}\n`);
  const caching = [...NGINX.matchAll(/"(public, [^"]*|no-cache)"/g)];
  expect(caching).toHaveLength(3);
  for (const [, value] of caching) expect(HEADERS).toContain(`  Cache-Control: ${value}\n`);
});

test('files of the last two releases stay, older ones go', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tpu-or-gpu-releases-'));
  const build = (release: number) => {
    const site = join(folder, String(release));
    mkdirSync(join(site, 'assets'), { recursive: true });
    for (const file of ['same.js', `index-${release}.js`]) {
      writeFileSync(join(site, 'assets', file), String(release));
    }
    return site;
  };
  for (let release = 1; release <= 4; release += 1) {
    const before = join(folder, String(release - 1));
    execFileSync('sh', ['public/deploy/keep-assets.sh', before, build(release)]);
  }
  const files = readdirSync(join(folder, '4/assets')).sort();
  expect(files).toEqual(['index-2.js', 'index-3.js', 'index-4.js', 'same.js']);
});
