import { expect, type Page, test } from '@playwright/test';
import { STEP_TITLES } from '../../src/messages/questions';
import { open, PAGES } from './pages';

// Playwright switches both off: what floods, and pages that are kept for the way back.
test.use({
  launchOptions: async ({ launchOptions }, use) => {
    const ignoreDefaultArgs = ['--disable-ipc-flooding-protection', '--disable-back-forward-cache'];
    await use({ ...launchOptions, ignoreDefaultArgs });
  },
});

declare global {
  interface Window {
    /** When the history was written, in milliseconds. */
    writes: number[];
    /** Listeners that hear of the history now. */
    listeners: number;
    /** How often the page came back as it was left. */
    restored: number;
  }
}

/** Runs before the page: keeps count of what it does with the history. */
function watchHistory() {
  Object.assign(window, { writes: [], listeners: 0, restored: 0 });
  for (const method of ['pushState', 'replaceState'] as const) {
    const original = history[method];
    history[method] = function (...given) {
      window.writes.push(performance.now());
      original.apply(this, given);
    };
  }
  addEventListener('pageshow', ({ persisted }) => {
    window.restored += Number(persisted);
  });
  const { addEventListener: add, removeEventListener: remove } = window;
  window.addEventListener = (...given: Parameters<typeof add>) => {
    window.listeners += Number(/popstate|pagehide/.test(given[0]));
    add.apply(window, given);
  };
  window.removeEventListener = (...given: Parameters<typeof remove>) => {
    window.listeners -= Number(/popstate|pagehide/.test(given[0]));
    remove.apply(window, given);
  };
}

test.beforeEach(({ context }) => context.addInitScript(watchHistory));

/** Another document of the same site. */
const ELSEWHERE = './favicon.svg';

const heading = (page: Page) => page.locator('main h1');

/** A page that was kept does not load again. */
const back = (page: Page) => page.goBack({ waitUntil: 'commit' });

test('1,000 keystrokes end in the right link, with no more than 50 writes in 10 s', async ({
  page,
}) => {
  test.slow();
  await page.goto('./?step=load&task=serve&v=1');
  const rate = page.getByLabel(/requests per second/);
  await rate.focus();
  const keys = Array.from({ length: 999 }, (_, n) => (n % 4 < 2 ? String(n % 10) : 'Backspace'));
  keys.push('7');
  while (keys.length > 0) {
    await Promise.all(keys.splice(0, 5).map((key) => page.keyboard.press(key)));
    await page.waitForTimeout(20);
  }
  const typed = await rate.inputValue();
  expect(typed).toMatch(/7$/);
  await expect(page).toHaveURL(`./?rate=${Number(typed)}&step=load&task=serve&v=1`);
  const writes = await page.evaluate(() => window.writes);
  expect(writes.length).toBeGreaterThan(3);
  const inTenSeconds = writes.map(
    (start) => writes.filter((at) => at >= start && at < start + 10_000).length,
  );
  console.log(`${writes.length} writes, at most ${Math.max(...inTenSeconds)} in 10 s`);
  expect(Math.max(...inTenSeconds)).toBeLessThanOrEqual(50);
});

test('this browser drops what floods: writing at every keystroke would lose the last ones', async ({
  page,
}) => {
  await page.goto(PAGES.start);
  await page.evaluate(() => {
    for (let n = 1; n <= 1000; n += 1) history.replaceState(null, '', `?rate=${n}`);
  });
  expect(page.url()).not.toContain('rate=1000');
});

test('each step and the result is an entry of its own with a title of its own', async ({
  page,
}) => {
  await page.goto('./?model=llama-3.1-8b&step=work&task=serve&v=1&where=gcp');
  const before = await page.evaluate(() => history.length);
  const titles: string[] = [];
  for (;;) {
    await expect(page).toHaveTitle(/ – TPU or GPU\?$/);
    titles.push(await page.title());
    if (page.url().includes('step=result')) break;
    const { href } = new URL(page.url());
    await page.getByRole('button', { name: /^(Continue|Check|Show the result)/ }).click();
    await expect(page).not.toHaveURL(href);
    await expect(page).not.toHaveTitle(titles.at(-1) ?? '');
  }
  const steps = ['work', 'load', 'code', 'team', 'place', 'supply', 'weights', 'review'] as const;
  expect(titles.slice(0, -1)).toEqual(
    steps.map((step) => expect.stringMatching(`${STEP_TITLES[step]} – TPU or GPU\\?$`)),
  );
  expect(titles.at(-1)).toMatch(
    /^([GT]PU \(.* sure\)|Either GPU or TPU|Neither GPU nor TPU|Measure first) – TPU or GPU\?$/,
  );
  expect(await page.evaluate(() => history.length)).toBe(before + steps.length);
});

test('every page comes back as it was left, in step with its address', async ({ context }) => {
  test.slow();
  const { embedding: _, methodology: __, issues: ___, ...steps } = PAGES;
  for (const [name, address] of Object.entries(steps)) {
    const page = await context.newPage();
    const seen = async () => ({
      url: await page.evaluate(() => location.href),
      heading: await heading(page).textContent(),
      listeners: await page.evaluate(() => window.listeners),
    });
    await open(page, address);
    const left = await seen();
    await page.goto(ELSEWHERE);
    await back(page);
    await expect.poll(() => page.evaluate(() => window.restored), name).toBe(1);
    await expect.poll(seen, name).toEqual(left);
    await page.close();
  }
});

test('a page that came back writes each answer once and goes one step at a time', async ({
  page,
}) => {
  await page.goto('./?step=load&task=serve&v=1');
  await page.getByLabel(/requests per second/).fill('20');
  // Left within the 300 ms after which the address follows.
  await page.goto(ELSEWHERE);
  await back(page);
  await expect.poll(() => page.evaluate(() => window.restored)).toBe(1);
  await expect(page).toHaveURL('./?rate=20&step=load&task=serve&v=1');
  await expect(page.getByLabel(/requests per second/)).toHaveValue('20');

  const before = await page.evaluate(() => [history.length, window.writes.length]);
  await page.getByLabel(/tokens go in/).fill('500');
  await expect(page).toHaveURL('./?input=500&rate=20&step=load&task=serve&v=1');
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(heading(page)).toHaveText(STEP_TITLES.code);
  // The way forward, to the other document, is replaced by the new step.
  await expect
    .poll(() => page.evaluate(() => [history.length, window.writes.length]))
    .toEqual([before[0], (before[1] ?? 0) + 2]);
  await back(page);
  await expect(heading(page)).toHaveText(STEP_TITLES.load);
  await expect(page.getByLabel(/tokens go in/)).toHaveValue('500');
  await page.goForward({ waitUntil: 'commit' });
  await expect(heading(page)).toHaveText(STEP_TITLES.code);
});
