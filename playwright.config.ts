import { defineConfig } from '@playwright/test';
import { chromiumArgs, findBrowser } from './scripts/browser.mjs';

const args = chromiumArgs;
const executablePath = await findBrowser();

export default defineConfig({
  testDir: 'e2e',
  timeout: 180_000,
  expect: { timeout: 30_000 },
  workers: 1,
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: {
    baseURL: 'http://localhost:4173',
    viewport: { width: 1440, height: 900 },
    // Each test asks the server itself; e2e/offline.spec.ts lets the app be stored.
    serviceWorkers: 'block',
    trace: 'retain-on-failure',
    launchOptions: { args, ...(executablePath ? { executablePath } : { channel: 'chromium' }) },
  },
  webServer: {
    command: `${process.env.DIGIT_LAB_BUILT ? '' : 'npm run build && '}npm run preview -- --strictPort`,
    url: 'http://localhost:4173',
    timeout: 240_000,
    reuseExistingServer: !process.env.CI,
  },
});
