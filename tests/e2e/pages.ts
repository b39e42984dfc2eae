import type { Page } from '@playwright/test';

/** One address for each kind of page, with answers enough to fill it. */
export const PAGES = {
  start: './',
  work: './?step=work&task=serve&model=llama-3.1-8b&v=1',
  model: './?family=moe&model=custom&step=model&task=pretrain&v=1',
  load: './?rate=20&step=load&task=serve&v=1',
  code: './?framework=jax&step=code&task=pretrain&v=1',
  team: './?step=team&task=pretrain&team=xla&v=1',
  place: './?step=place&task=pretrain&v=1&where=gcp,aws',
  supply: './?chips=64&owned=rtx-2080&step=supply&task=pretrain&v=1',
  weights: './?step=weights&task=serve&v=1&w-cost=10',
  review: './?model=llama-3.1-8b&step=review&task=serve&v=1&where=gcp',
  result: './?duration=always&model=llama-3.1-8b&rate=20&step=result&task=serve&v=1&where=gcp,aws',
  embedding: './?model=llama-3.1-8b&task=serve&v=1#embedding',
  methodology: './?model=llama-3.1-8b&task=serve&v=1#methodology',
  issues: './?foo=1&step=place&task=nonsense&v=1',
} as const;

/** Opens a page and waits until its lazy parts are there as well. */
export async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.locator('main h1').waitFor();
  await page.waitForLoadState('networkidle');
}
