import { resolve } from 'node:path';
import { expect } from '@playwright/test';
import { build } from 'vite';
import { frameOf, heardBy, lastHeard, test } from './hosts';
import { element, SOME_PATH } from './servers';

test('a strict policy of the host is kept', async ({ baseURL, openHost }) => {
  const site = new URL(baseURL ?? '').origin;
  const page = await openHost(element(baseURL, 'answers="task=serve" start="code"'), {
    'content-security-policy': `default-src 'none'; script-src 'self' ${site}; frame-src ${site}`,
  });
  await lastHeard(page, 'step');
  await expect
    .poll(() =>
      page
        .locator('tpu-or-gpu')
        .first()
        .evaluate((each) => each.getBoundingClientRect().height),
    )
    .toBeGreaterThan(700);
  expect(await page.evaluate(() => (window as unknown as { refused: string[] }).refused)).toEqual(
    [],
  );
});

test('frames that are hidden or far below report their height once they are laid out', async ({
  baseURL,
  openHost,
}) => {
  const page = await openHost(
    `<div hidden>${element(baseURL, 'answers="task=serve" start="code"')}</div><p style="height: 8000px"></p>
     <tpu-or-gpu answers="task=serve" start="team" loading="lazy" id="far"></tpu-or-gpu>`,
  );
  await lastHeard(page, 'step');
  const heightOf = (selector: string) =>
    page.locator(selector).evaluate((each) => each.getBoundingClientRect().height);
  await page.evaluate(() => document.querySelector('div')?.removeAttribute('hidden'));
  await expect.poll(() => heightOf('tpu-or-gpu >> nth=0')).toBeGreaterThan(700);
  await page.locator('#far').scrollIntoViewIfNeeded();
  await expect
    .poll(async () => (await heardBy(page)).filter(({ step }) => step === 'team').length)
    .toBe(1);
  await expect.poll(() => heightOf('#far')).not.toBe(600);
});

test('a host that isolates itself can embed it, with the headers of the snippets', async ({
  serveBuild,
  openHost,
}) => {
  const site = await serveBuild({
    'cross-origin-embedder-policy': 'require-corp',
    'cross-origin-resource-policy': 'cross-origin',
    'access-control-allow-origin': '*',
  });
  for (const policy of ['require-corp', 'credentialless']) {
    const page = await openHost(element(site, 'answers="task=serve"'), {
      'cross-origin-embedder-policy': policy,
      'cross-origin-opener-policy': 'same-origin',
    });
    await lastHeard(page, 'result');
  }
});

test('the demonstration page works as it stands', async ({ page, baseURL }) => {
  await page.goto(`${baseURL}embed-demo.html`);
  await expect(page.locator('output')).toHaveText(/result|resize/);
  await page.getByRole('button', { name: 'training of ResNet-50' }).click();
  await expect.poll(() => page.frames()[1]?.url()).toContain('resnet-50');
});

test('so does the article, whose frame has no script to help it', async ({ page, baseURL }) => {
  await page.goto(`${baseURL}examples/article.html`);
  const frame = frameOf(page);
  await expect(frame.getByLabel('Answer requests as they come')).toBeDisabled();
  await frame.getByRole('button', { name: 'Continue' }).click();
  await expect(frame.getByRole('heading', { level: 1 })).not.toHaveText('The work');
  await expect(frame.getByRole('heading', { level: 1 })).toBeInViewport();
});

test('the build runs from any path', async ({ serveBuild, openHost }) => {
  const site = new URL(`${SOME_PATH}/`, await serveBuild()).href;
  const page = await openHost(element(site, 'answers="task=serve"'));
  await lastHeard(page, 'result');
  expect(page.frames()[1]?.url()).toContain(`${SOME_PATH}/?embed`);
});

/** React as the browser of the example would get it, but from this machine. */
async function bundleReact(): Promise<string> {
  const entry = resolve('react-for-tests.js');
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [
      {
        name: 'react-for-tests',
        resolveId: (id) => (id === entry ? id : undefined),
        load: (id) =>
          id === entry
            ? `export { createElement, useState } from 'react';
               export { createRoot } from 'react-dom/client';`
            : undefined,
      },
    ],
    build: {
      write: false,
      copyPublicDir: false,
      rolldownOptions: { input: entry, preserveEntrySignatures: 'strict' },
    },
  });
  const [output] = [result].flat();
  if (output === undefined || !('output' in output)) throw new Error('no bundle');
  return output.output[0].code;
}

test('in a React host attributes and events are plain props', async ({ page, baseURL }) => {
  const react = await bundleReact();
  await page.route('https://esm.sh/**', (route) => {
    const isBundle = route.request().url().endsWith('/bundle.js');
    const body = isBundle ? react : "export * from 'https://esm.sh/bundle.js';";
    return route.fulfill({
      contentType: 'text/javascript',
      headers: { 'access-control-allow-origin': '*' },
      body,
    });
  });
  await page.goto(`${baseURL}examples/react.html`);
  await expect(page.locator('output')).toHaveText(/gpu|tpu|either|neither|measure/);
  const root = frameOf(page).locator('html');
  await expect(root).toHaveAttribute('data-theme', 'light');
  await page.getByRole('button', { name: 'Theme' }).click();
  await expect(root).toHaveAttribute('data-theme', 'dark');
});
