import { expect, type Page, test } from '@playwright/test';
import axe from 'axe-core';
import { DEARER_TPUS } from '../app/olderEdition';
import { open, PAGES } from './pages';

// So that no colour is looked at on its way to another.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

declare global {
  interface Window {
    axe: typeof axe;
  }
}

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe objects to, one line each: rule, then where. */
async function objections(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(
    (values) => window.axe.run({ runOnly: { type: 'tag', values } }),
    RULES,
  );
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target}`));
}

const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

for (const [name, address] of Object.entries(PAGES)) {
  test(`${name}: axe finds nothing, nothing overflows, in light and dark`, async ({ page }) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await open(page, address);
      expect(await objections(page), colorScheme).toEqual([]);
    }
    for (const width of [320, 768, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      // Charts follow the width of the window.
      await expect.poll(() => overflow(page), `${width} px`).toBe(0);
    }
  });
}

test('the verdict of then and now is shown so that axe finds nothing', async ({ page }) => {
  await page.route('**/editions/2026.05.json', (route) => route.fulfill({ body: DEARER_TPUS }));
  await page.setViewportSize({ width: 320, height: 800 });
  await open(page, `${PAGES.result}&asof=2026.05`);
  await expect(page.getByRole('table', { name: 'The same answers' })).toBeVisible();
  expect(await objections(page)).toEqual([]);
  await expect.poll(() => overflow(page)).toBe(0);
});

test('an error is shown so that axe finds nothing', async ({ page }) => {
  await open(page, PAGES.supply);
  await page.getByLabel('How many chips can you get at most?').fill('a few');
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByRole('alert')).toBeFocused();
  expect(await objections(page)).toEqual([]);
});

test('the lean panel never covers what has focus on a small screen', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 500 });
  await open(page, PAGES.work);
  const panel = page.getByRole('complementary');
  for (let presses = 0; presses < 30; presses += 1) {
    await page.keyboard.press('Tab');
    const focused = page.locator('main :focus').first();
    if ((await focused.count()) === 0) continue;
    const [top, bottom] = [await panel.boundingBox(), await focused.boundingBox()];
    if (top && bottom && bottom.y < top.y) {
      expect(bottom.y + Math.min(bottom.height, 24)).toBeLessThanOrEqual(top.y + 1);
    }
  }
});

test('a planted fault is found', async ({ page }) => {
  await open(page, PAGES.work);
  await page.evaluate(() => document.querySelector('label')?.removeAttribute('for'));
  await page.evaluate(() => document.querySelector('h1')?.append(document.createElement('input')));
  expect(await objections(page)).not.toEqual([]);
});
