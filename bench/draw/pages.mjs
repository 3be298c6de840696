// Pages in headless Chromium for the benchmarks of the pad.
import { chromium } from 'playwright';
import { createServer } from 'vite';
import { chromiumArgs, ensureBrowser } from '../../scripts/browser.mjs';
import { root } from '../../scripts/setup.mjs';

/** Gives `work` a browser page and closes the browser after it. */
export async function withPage(work, options = {}) {
  const browser = await chromium.launch({
    executablePath: await ensureBrowser(),
    args: chromiumArgs,
  });
  try {
    const page = await browser.newPage(options);
    page.on('pageerror', (error) => console.error(error));
    return await work(page);
  } finally {
    await browser.close();
  }
}

/** Opens a page made of the sources as they are, and waits until it has set `window[ready]`. */
export async function withSources(path, ready, work) {
  // It does not watch: edits made meanwhile must not reload a training.
  const server = await createServer({
    root,
    logLevel: 'error',
    server: { port: 0, hmr: false, watch: null },
  });
  await server.listen();
  try {
    return await withPage(async (page) => {
      await page.exposeFunction('say', (line) => console.log(line));
      await page.goto(`${server.resolvedUrls.local[0]}${path}`);
      await page.waitForFunction((name) => name in window, ready);
      return work(page);
    });
  } finally {
    await server.close();
  }
}
