// One Chromium session with the built benchmark page; every call gets a fresh load of the page.
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { build, preview } from 'vite';
import { chromiumArgs, ensureBrowser } from '../scripts/browser.mjs';

const root = dirname(fileURLToPath(import.meta.url));
const outDir = join(root, '..', 'node_modules', '.cache', 'bench');

const longestCall = 240_000;

/** WebAssembly threads need an isolated page, which also has a finer clock. */
const headers = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
};

async function serve() {
  const common = { root, configFile: false, logLevel: 'error', base: './' };
  const chunkSizeWarningLimit = 4000;
  await build({
    ...common,
    // Unminified: TensorFlow.js hands its workers the text of a function.
    build: { outDir, emptyOutDir: true, target: 'es2022', minify: false, chunkSizeWarningLimit },
  });
  return preview({
    ...common,
    build: { outDir },
    preview: { headers, host: '127.0.0.1', port: 0 },
  });
}

/** Seconds that a page's main thread has been busy, as Chromium counts: scripts, promises, garbage. */
async function scriptClock(page) {
  const session = await page.context().newCDPSession(page);
  // CPU time of the thread, so that other processes do not count.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration').value;
  };
}

/** Rejects when a page has not answered for longer than its slowest measurement takes. */
async function silence() {
  await setTimeout(longestCall, undefined, { ref: false });
  throw new Error(`No result within ${longestCall / 60_000} minutes.`);
}

async function loadPage(browser, url) {
  const page = await browser.newPage();
  page.on('pageerror', (error) => console.error(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') console.error(message.text());
  });
  await page.exposeFunction('scriptSeconds', await scriptClock(page));
  await page.goto(url);
  await page.waitForFunction(() => 'bench' in globalThis);
  return page;
}

export async function openPages() {
  const server = await serve();
  const url = server.resolvedUrls.local[0];
  const browser = await chromium.launch({
    executablePath: await ensureBrowser(),
    args: chromiumArgs,
  });
  return {
    /** Calls a function of bench/main.ts in a page of its own. */
    async call(name, ...args) {
      const page = await loadPage(browser, url);
      try {
        const run = ([method, given]) => globalThis.bench[method](...given);
        return await Promise.race([page.evaluate(run, [name, args]), silence()]);
      } finally {
        await page.close();
      }
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}
