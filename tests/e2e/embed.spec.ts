import { expect } from '@playwright/test';
import { heardBy, lastHeard, test } from './hosts';

test('three lines in a page of someone else bring ready, resize, step and result', async ({
  page,
  baseURL,
  openHost,
}) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await openHost(
    `<script src="${baseURL}embed.js" async></script>
     <tpu-or-gpu answers="task=serve&model=llama-3.1-8b" theme="auto"></tpu-or-gpu>`,
  );
  const { report } = (await lastHeard(page, 'result')) as unknown as {
    report: { schema: number; link: string };
  };
  expect(report.schema).toBe(1);
  expect(report.link).toBe('?model=llama-3.1-8b&task=serve&v=1');
  const heard = await heardBy(page);
  console.log(heard.map(({ type, height }) => `${type} ${height ?? ''}`).join(', '));
  expect(heard.map(({ type }) => type)).toEqual(
    expect.arrayContaining(['ready', 'resize', 'step']),
  );
  expect(errors).toEqual([]);
});
