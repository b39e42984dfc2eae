import { expect, type Frame, type Page } from '@playwright/test';
import { hears, test } from './hosts';

const WITH_SCRIPTS = [
  null,
  'allow-scripts',
  'allow-scripts allow-same-origin',
  'allow-scripts allow-forms',
  'allow-scripts allow-popups',
  'allow-scripts allow-forms allow-popups allow-same-origin',
];
const WITHOUT_SCRIPTS = ['', 'allow-same-origin'];
const SERVERS = {
  'that allows all origins': { 'access-control-allow-origin': '*' },
  'without a word on origins': {},
};

const iframe = (src: string, sandbox: string | null) =>
  `<iframe src="${src}" width="600" height="700" ${sandbox === null ? '' : `sandbox="${sandbox}"`}></iframe>`;

/** Answers one question, then takes every step on the way to the end. */
async function travel(frame: Frame): Promise<void> {
  await frame.getByLabel('Answer requests as they come').check();
  const onward = frame.locator('.actions .primary');
  for (let step = 0; step < 10; step += 1) {
    const title = await frame.locator('h1').first().textContent();
    const isLast = (await onward.textContent()) === 'Show the result';
    await onward.click();
    if (isLast) return;
    await expect(frame.locator('h1').first()).not.toHaveText(title ?? '');
  }
}

/** What is laid out in the frame; asked of the browser, for in such a frame no script of ours runs. */
async function textIn(page: Page): Promise<string> {
  const [, frame] = page.frames();
  if (frame === undefined) throw new Error('no frame');
  const session = await page.context().newCDPSession(frame);
  const { documents, strings } = await session.send('DOMSnapshot.captureSnapshot', {
    computedStyles: [],
  });
  const texts = documents.flatMap(({ layout }) => layout.text.map((index) => strings[index] ?? ''));
  return texts.join(' ');
}

for (const [server, headers] of Object.entries(SERVERS)) {
  test.describe(`in a frame of a server ${server}`, () => {
    for (const sandbox of WITH_SCRIPTS) {
      test(`sandbox ${sandbox}: the journey ends in a result`, async ({ serveBuild, openHost }) => {
        const page = await openHost(iframe(`${await serveBuild(headers)}?embed`, sandbox));
        const [, frame] = page.frames();
        if (frame === undefined) throw new Error('no frame');
        await travel(frame);
        await expect(frame.getByText(/comes out ahead|suits/).first()).toBeVisible();
        await hears(page, ['ready', 'resize', 'step', 'result']);
      });
    }
    for (const sandbox of WITHOUT_SCRIPTS) {
      test(`sandbox "${sandbox}": the page can be read`, async ({ serveBuild, openHost }) => {
        const page = await openHost(iframe(`${await serveBuild(headers)}?embed`, sandbox));
        await expect.poll(() => textIn(page)).toContain('What should the hardware do?');
        expect(await textIn(page)).toContain('Open the page in a new tab');
      });
    }
  });
}
