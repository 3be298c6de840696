// npm run bench:opening: seconds from opening the built app to the first reading of what is
// drawn, by the reader that ships and before any cell has run; unthrottled, and as Lighthouse throttles
// a phone (processor at a quarter, slow 4G). Writes them and the bytes into bench/results/reader.json.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright';
import { preview } from 'vite';
import { chromiumArgs, ensureBrowser } from '../../scripts/browser.mjs';
import { main, root } from '../../scripts/setup.mjs';

const assets = join(root, 'dist', 'assets');
const target = join(root, 'bench', 'results', 'reader.json');

/** Lighthouse's "slow 4G" with request latency as its devtools throttling applies it. */
const slow4g = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6 * 1024 * 1024) / 8,
  uploadThroughput: (750 * 1024) / 8,
};

const times = 5;

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** Draws a one with the mouse as soon as there is a pad. */
async function drawOne(page) {
  const pad = page.getByRole('application', { name: 'Drawing pad' });
  const { x, y, width, height } = await pad.boundingBox({ timeout: 60_000 });
  await page.mouse.move(x + width / 2, y + 0.2 * height);
  await page.mouse.down();
  await page.mouse.move(x + width / 2, y + 0.8 * height, { steps: 4 });
  await page.mouse.up();
}

/** Opens the page and draws at once; resolves with when what was there, in milliseconds. */
async function opening(browser, url, throttled) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  if (throttled) {
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', slow4g);
  }
  // In the page, so that the clock is the page's own.
  await page.addInitScript(() => {
    const marks = (globalThis.opening = {});
    const { document, requestAnimationFrame } = globalThis;
    const note = (mark, selector) => {
      if (!marks[mark] && document.querySelector(selector)) marks[mark] = performance.now();
    };
    const look = () => {
      note('pad', '[aria-label="Drawing pad"][role="application"]');
      note('reading', '[aria-label="Probability of each class"]');
      if (!marks.reading) requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await page.goto(url, { waitUntil: 'commit' });
  await drawOne(page);
  await page.waitForFunction(() => globalThis.opening?.reading, undefined, { timeout: 60_000 });
  const seen = await page.evaluate(() => ({
    painted: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? null,
    ...globalThis.opening,
  }));
  await context.close();
  return seen;
}

/** Weights and the code that reads them, as they are sent. */
function gzipBytes() {
  const own = readdirSync(assets).filter((name) => /^reader-.*\.(bin|js)$/.test(name));
  return own.reduce((sum, name) => sum + gzipSync(readFileSync(join(assets, name))).length, 0);
}

await main(async () => {
  const server = await preview({ root, logLevel: 'error', preview: { port: 0 } });
  const executablePath = await ensureBrowser();
  const browser = await chromium.launch({ executablePath, args: chromiumArgs });
  const result = {};
  try {
    for (const [name, throttled] of [
      ['unthrottled', false],
      ['throttled', true],
    ]) {
      const runs = [];
      for (let time = 0; time < times; time++) {
        runs.push(await opening(browser, server.resolvedUrls.local[0], throttled));
      }
      const seconds = (mark) => median(runs.map((run) => run[mark])) / 1000;
      result[name] = {
        firstPaint: seconds('painted'),
        padShown: seconds('pad'),
        reading: seconds('reading'),
        afterFirstPaint: median(runs.map(({ reading, painted }) => reading - painted)) / 1000,
      };
    }
  } finally {
    await browser.close();
    await server.close();
  }
  console.table(result);
  const report = existsSync(target) ? JSON.parse(readFileSync(target, 'utf8')) : {};
  Object.assign(report, {
    bytesGzip: gzipBytes(),
    secondsToReading: result.throttled.reading,
    opening: result,
  });
  writeFileSync(target, `${JSON.stringify(report, null, 2)}\n`);
  console.log('bench/results/reader.json');
});
