import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, type Page, test } from '@playwright/test';
import { open, PAGES } from './pages';

/** Collects what the policy of the page refuses, and what it asks of other origins. */
async function watch(page: Page): Promise<string[]> {
  const found: string[] = [];
  await page.exposeFunction('reportViolation', (text: string) => found.push(text));
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      (window as unknown as { reportViolation: (text: string) => void }).reportViolation(
        `${violatedDirective} ${blockedURI}`,
      );
    });
  });
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (!/^(data|blob):$/.test(url.protocol) && url.hostname !== 'localhost') found.push(url.href);
  });
  return found;
}

test('nothing on any page breaks the policy or leaves the origin', async ({ page }) => {
  const found = await watch(page);
  for (const address of Object.values(PAGES)) await open(page, address);
  expect(found).toEqual([]);
});

test('a planted violation is caught', async ({ page }) => {
  const found = await watch(page);
  await open(page, PAGES.start);
  await page.evaluate(() => document.body.setAttribute('style', 'color: red'));
  await expect.poll(() => found.length).toBe(1);
});

test('script before the first question is under 100 kB gzipped', () => {
  const dist = resolve(import.meta.dirname, '../../dist');
  const read = (path: string) => readFileSync(resolve(dist, path));
  const entry = /src="([^"]+\.js)"/.exec(read('index.html').toString())?.[1] ?? '';
  const files = new Set<string>([resolve(dist, entry)]);
  for (const file of files) {
    for (const [, path = ''] of read(file)
      .toString()
      .matchAll(/from"(\.[^"]+)"/g)) {
      files.add(resolve(file, '..', path));
    }
  }
  const bytes = [...files].reduce((sum, file) => sum + gzipSync(read(file)).length, 0);
  expect(bytes).toBeGreaterThan(50_000);
  expect(bytes).toBeLessThan(100_000);
});

test('without its script the page says so', async ({ page }) => {
  await page.route('**/*.js', (route) => route.abort());
  await page.goto(PAGES.place);
  await expect(page.getByText('its script could not be loaded')).toBeVisible();
});

test.describe('a part that does not load', () => {
  test('leaves a way to try again, which works', async ({ page }) => {
    await page.route('**/Result-*.js', (route) => route.abort());
    await page.goto(PAGES.result);
    await expect(page.getByRole('alert')).toContainText('This part could not be loaded');
    await page.unroute('**/Result-*.js');
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(page).toHaveTitle(/^(GPU|TPU|Either|Neither|Measure)/);
  });

  test('and hangs is given up after eight seconds', async ({ page }) => {
    await page.route('**/reportOf-*.js', () => {});
    await page.goto(PAGES.result);
    await expect(page.getByRole('alert')).toBeVisible({ timeout: 12_000 });
  });
});
