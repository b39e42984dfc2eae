import { defineConfig } from '@playwright/test';

const port = Number(process.env['PORT'] ?? 4173);
const chrome = process.env['CHROME_PATH'];

/** `node tests/all.mjs e2e` finds a browser and a free port; what is tested is the built page. */
export default defineConfig({
  testDir: 'tests/e2e',
  fullyParallel: true,
  workers: 2,
  // Ample, for a busy machine is no fault of the page.
  timeout: 90_000,
  expect: { timeout: 20_000 },
  // A test that passes at its second try is named as flaky.
  retries: 1,
  forbidOnly: true,
  use: {
    baseURL: `http://localhost:${port}/`,
    launchOptions: {
      ...(chrome && { executablePath: chrome }),
      // Chromium refuses its own sandbox to root, as in most containers.
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    },
  },
  webServer: {
    command: `npx vite preview --strictPort --port ${port}`,
    port,
    reuseExistingServer: false,
  },
});
