import { expect, type Page, test } from '@playwright/test';
import { EXAMPLE_TITLES } from '../../src/messages/examples';
import { STEP_TITLES } from '../../src/messages/questions';
import { RESULT } from '../../src/messages/result';
import { open } from './pages';

const heading = (page: Page) => page.locator('main h1');
const next = (page: Page) =>
  page.getByRole('button', { name: /^(Continue|Check your answers|Show the result)$/ });

/** Address and heading of a page: what Back, Forward, a reload and a second browser must agree on. */
async function where(page: Page) {
  return {
    url: await page.evaluate(() => location.href),
    heading: await heading(page).textContent(),
    title: await page.title(),
  };
}

/** Everything on the page, once its searches are over and the charts are there. */
async function fullText(page: Page) {
  await page.waitForLoadState('networkidle');
  await expect(page.locator('.looking')).toHaveCount(0, { timeout: 30_000 });
  await expect(page.locator('main')).not.toContainText(RESULT.chart.loading);
  return page.locator('main').textContent();
}

const ANSWERS = [
  'Answer requests as they come',
  'Always',
  'JAX',
  'bf16 or fp16',
  'XLA',
  'Google Cloud',
  'One year',
];

test('the questions lead to a result with the mouse; Back and Forward walk every step', async ({
  page,
  browser,
}) => {
  test.slow();
  await open(page, './');
  await page.getByRole('button', { name: 'Answer the questions' }).click();
  const visited = [];
  while (!page.url().includes('step=result')) {
    await expect(heading(page)).toBeFocused();
    for (const answer of ANSWERS) {
      const choice = page.getByLabel(answer, { exact: false }).first();
      if (await choice.isVisible()) await choice.click();
    }
    // The address follows answers after 300 ms by the page's own clock, however slow the machine.
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 350)));
    visited.push(await where(page));
    await next(page).click();
    await expect(page).not.toHaveURL(visited.at(-1)?.url ?? '');
  }
  await expect(page).toHaveTitle(/^(GPU|TPU|Either|Neither|Measure)/);
  await expect(heading(page)).toBeFocused();
  const result = await where(page);
  expect(visited.length).toBeGreaterThanOrEqual(7);
  expect(visited.at(-1)?.heading).toBe(STEP_TITLES.review);

  for (const step of visited.toReversed()) {
    await page.goBack();
    await expect.poll(() => where(page)).toEqual(step);
  }
  for (const step of [...visited.slice(1), result]) {
    await page.goForward();
    await expect.poll(() => where(page)).toEqual(step);
  }

  const text = await fullText(page);
  await page.reload();
  await expect(page).toHaveTitle(result.title);
  const other = await (await browser.newContext()).newPage();
  await other.goto(result.url);
  await expect(other).toHaveTitle(result.title);
  for (const shown of [page, other]) {
    await expect.poll(() => fullText(shown)).toBe(text);
  }
});

test('the questions lead to a result with the keyboard alone', async ({ page }) => {
  await open(page, './');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(heading(page)).toBeFocused();

  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: /from scratch/ })).toBeChecked();
  while (!page.url().includes('step=review')) {
    const before = (await heading(page).textContent()) ?? '';
    await page.keyboard.press('Tab');
    for (let presses = 0; presses < 60; presses += 1) {
      const focused = page.locator(':focus');
      if (/^(Continue|Check)/.test((await focused.textContent()) ?? '')) break;
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    await expect(heading(page)).not.toHaveText(before);
    await expect(heading(page)).toBeFocused();
  }
  await page.getByRole('button', { name: 'Show the result' }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveTitle(/^(GPU|TPU|Either|Neither|Measure)/);
});

test('every example reaches its verdict at one click', async ({ page }) => {
  test.slow();
  await open(page, './');
  for (const title of Object.values(EXAMPLE_TITLES)) {
    await page.getByRole('link', { name: title }).click();
    await expect(page, title).toHaveTitle(/^(GPU|TPU|Either|Neither|Measure)/);
    await page.goBack();
    await expect(page).toHaveTitle('TPU or GPU?');
  }
});

test('a first verdict appears with the second answer', async ({ page }) => {
  await open(page, './?step=work&v=1');
  const lean = page.getByRole('complementary').getByRole('status');
  await page.getByLabel('Train a model from scratch').check();
  await expect(lean).toHaveCount(0);
  await page.getByLabel('Which model comes closest?').selectOption('llama-3.1-70b');
  await expect(lean).not.toBeEmpty();
});

test('a link with faults keeps what is valid and names the rest', async ({ page }) => {
  await open(page, './?task=serve&model=no-such-model&colour=blue&step=work&utm_source=x');
  const notice = page.getByRole('region', { name: '2 parts of this link could not be used' });
  await expect(notice).toContainText('no-such-model');
  await expect(notice).toContainText('colour');
  await expect(page.getByRole('radio', { name: /Answer requests/ })).toBeChecked();
  await notice.getByRole('button', { name: 'Dismiss' }).click();
  await expect(notice).toHaveCount(0);
});

test('the overview leads to a question and back, and keeps the rest', async ({ page }) => {
  await open(page, './?model=gnmt&step=review&task=finetune&v=1&where=gcp');
  await page.getByRole('link', { name: 'Change What should the hardware do?' }).click();
  await page.getByLabel('Train a model from scratch').check();
  await page.getByRole('button', { name: 'Back to your answers' }).click();
  await expect(page).toHaveURL(/\?model=gnmt&step=review&task=pretrain&v=1&where=gcp$/);
});

test('starting again asks first', async ({ page }) => {
  await open(page, './?step=place&task=serve&v=1');
  await page.getByRole('button', { name: 'Start again' }).click();
  await page.getByRole('button', { name: 'Keep them' }).click();
  await expect(page).toHaveURL(/task=serve/);
  await page.getByRole('button', { name: 'Start again' }).click();
  await page.getByRole('button', { name: 'Remove the answers' }).click();
  await expect(page.getByRole('button', { name: 'Answer the questions' })).toBeVisible();
  await expect(page).not.toHaveURL(/task=serve/);
  await page.goBack();
  await expect(page).toHaveURL(/task=serve/);
});
