import { expect, type Page, test } from '@playwright/test';
import { canonicalLink } from '../../src/questionnaire/link';
import { DEARER_TPUS, SERVING } from '../app/olderEdition';
import { open } from './pages';

const LINK = `.${canonicalLink(SERVING).replace('?', '/?')}`;
const then = (page: Page) => page.getByRole('region', { name: /figures/ }).first();

test('a link made with an older catalog shows the verdict then and now', async ({ page }) => {
  await page.route('**/editions/2026.05.json', (route) => route.fulfill({ body: DEARER_TPUS }));
  await open(page, `${LINK}&asof=2026.05`);
  const table = then(page).getByRole('table');
  await expect(table.getByRole('columnheader')).toHaveText(['Figures of 2026.05', /^Figures of/]);
  await expect(table.getByRole('row', { name: /^Verdict/ })).toContainText('GPU suits this better');
  await expect(table.getByRole('row', { name: /^cost, TPU/i })).toBeVisible();
  await then(page).getByRole('button', { name: 'Dismiss' }).click();
  await expect(page.getByRole('table', { name: 'The same answers' })).toHaveCount(0);
});

test('the page asks for no older figures unless the link does', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await open(page, './');
  await open(page, LINK);
  await open(page, `${LINK}&asof=2026.11`);
  expect(asked.filter((url) => url.includes('editions'))).toEqual([]);
  await expect(page.getByText('The same answers under')).toHaveCount(0);
});

const SAID = [
  ['is not kept', '1999.12', 'are not kept here'],
  ['is newer than the page', '2099.01', 'Reload it'],
  ['cannot be loaded', '2026.05', 'could not be loaded'],
] as const;

for (const [what, asof, text] of SAID) {
  test(`an edition that ${what} is said to be so, and nothing is lost`, async ({ page }) => {
    await page.route('**/editions/2026.05.json', (route) => route.abort());
    await open(page, `${LINK}&asof=${asof}`);
    await expect(then(page)).toContainText(text);
    await expect(page).toHaveTitle(/^(GPU|TPU|Either|Neither|Measure)/);
  });
}

test('a link copied from a result says which catalog it was made with', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, './?step=review&task=serve&v=1&where=gcp');
  await page.getByRole('button', { name: 'Show the result' }).click();
  await expect(page).toHaveURL('./?asof=2026.11&step=result&task=serve&v=1&where=gcp');
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(page.getByText('Link copied.')).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/\/\?asof=2026\.11&task=serve&v=1&where=gcp$/);
});
