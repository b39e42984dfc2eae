import { test as base, expect, type Page } from '@playwright/test';
import { listen, serveHost, staticFiles } from './servers';

interface Hosts {
  /** Serves the build with these headers on every file; returns the address of its folder. */
  serveBuild: (headers?: Record<string, string>) => Promise<string>;
  /** Opens a page of another site with this in its body. It records the messages it gets. */
  openHost: (body: string, headers?: Record<string, string>) => Promise<Page>;
}

export const test = base.extend<Hosts>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from it
  serveBuild: async ({}, use) => {
    const servers: { close: () => void }[] = [];
    await use(async (headers = {}) => {
      const server = await listen(staticFiles(headers));
      servers.push(server);
      return `http://localhost:${server.port}/`;
    });
    for (const server of servers) server.close();
  },
  openHost: async ({ page }, use) => {
    const host = await serveHost();
    await use(async (body, headers = {}) => {
      await page.goto(host.show(body, headers));
      return page;
    });
    host.close();
  },
});

/** Everything that a host page's window hears, as the page recorded it. */
export interface Heard {
  type: string;
  [field: string]: unknown;
}

export const heardBy = (page: Page): Promise<Heard[]> =>
  page.evaluate(() => (window as unknown as { heard: Heard[] }).heard);

/** Waits for messages of all these types, which come in any order. */
export const hears = (page: Page, types: string[]): Promise<void> =>
  expect
    .poll(async () => (await heardBy(page)).map(({ type }) => type))
    .toEqual(expect.arrayContaining(types));

/** The last message of a type, once there is one. */
export async function lastHeard(page: Page, type: string): Promise<Heard> {
  const handle = await page.waitForFunction(
    (wanted) =>
      (window as unknown as { heard: { type: string }[] }).heard.findLast(
        (message) => message.type === wanted,
      ),
    type,
  );
  return (await handle.jsonValue()) as Heard;
}

export const frameOf = (page: Page) => page.locator('iframe').contentFrame();
