import { chromiumArgs } from './browser.mjs';
import { root, setup } from './setup.mjs';

/**
 * Serves the sources, opens one of the project's own pages in headless Chromium, waits until it has put
 * `ready` into its window, and gives it to `work`. What the page says with `window.say` is printed;
 * Ctrl+C has it asked to `endSoon`.
 */
export async function withLabPage(path, ready, work) {
  const { createServer } = await import('vite');
  const { chromium } = await import('playwright');
  // A server of its own that does not watch: edits made meanwhile must not reload a long training.
  const server = await createServer({
    root,
    logLevel: 'error',
    server: { port: 0, hmr: false, watch: null },
    optimizeDeps: {
      include: ['@tensorflow/tfjs', '@tensorflow/tfjs-backend-webgpu'],
    },
  });
  await server.listen();
  const browser = await chromium.launch({
    // Ctrl-C ends the training early, not the browser.
    handleSIGINT: false,
    executablePath: await setup({ browser: true }),
    args: chromiumArgs,
  });
  try {
    const page = await browser.newPage();
    let asked = false;
    process.on('SIGINT', () => {
      if (asked) process.exit(130);
      asked = true;
      console.log('Ends after this epoch. Once more to leave at once.');
      void page.evaluate(() => window.endSoon());
    });
    page.on('pageerror', (error) => console.error(error));
    await page.exposeFunction('say', (line) => console.log(line));
    await page.goto(server.resolvedUrls.local[0] + path);
    await page.waitForFunction((name) => name in window, ready);
    return await work(page);
  } finally {
    await browser.close();
    await server.close();
  }
}
