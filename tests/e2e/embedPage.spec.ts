import { expect } from '@playwright/test';
import { frameOf, lastHeard, test } from './hosts';

test('what the page for hosts offers is what its preview shows, and works in a host', async ({
  page,
  openHost,
}) => {
  await page.goto('./?step=code&task=serve');
  await page.getByRole('link', { name: 'Embed it in your own page' }).click();
  await expect(page).toHaveTitle('Embed it in your page – TPU or GPU?');

  await page.getByLabel('Answers to begin with').selectOption('A team on JAX and Google Cloud');
  await page.getByLabel('Begins at').selectOption('The code');
  await page.getByLabel('Theme').selectOption('dark');
  const preview = frameOf(page);
  await expect(preview.getByRole('radio', { name: 'JAX' })).toBeChecked();
  await expect(preview.getByRole('radio', { name: 'JAX' })).toBeDisabled();
  await expect(preview.locator('html')).toHaveAttribute('data-theme', 'dark');

  const code = await page.getByLabel('Element, with a script of 2 kB').inputValue();
  const host = await openHost(code);
  expect(await lastHeard(host, 'step')).toMatchObject({
    step: 'code',
    answers: { framework: 'jax', team: 'xla', where: ['gcp'] },
  });
});

test('Back leads from it to the page before, and its own link does too', async ({ page }) => {
  await page.goto('./?step=code&task=serve&v=1');
  await page.getByRole('link', { name: 'Embed it in your own page' }).click();
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The code');
  await page.goForward();
  await page.getByRole('link', { name: 'Back to the questions' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The code');
});
