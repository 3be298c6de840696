// The data side in Chromium, in a worker as in the app:
//   node bench/data.mjs digits            how long the built-in digits take to draw
//   node bench/data.mjs files FILE...     how long one drop of files takes to read, and the memory
//                                         that the page's process then takes at its peak (Linux)
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { build, preview } from 'vite';
import { chromiumArgs, ensureBrowser } from '../scripts/browser.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), 'data');
const outDir = join(root, '..', '..', 'node_modules', '.cache', 'bench-data');

async function serve() {
  const common = { root, configFile: false, logLevel: 'error', base: './' };
  await build({
    ...common,
    worker: { format: 'es' },
    build: { outDir, emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 8000 },
  });
  return preview({ ...common, build: { outDir }, preview: { host: '127.0.0.1', port: 0 } });
}

const server = await serve();
const executablePath = await ensureBrowser();

/** Runs `work` in a page of a browser of its own, so that nothing is left of what was before. */
async function inPage(work) {
  const browser = await chromium.launch({ executablePath, args: chromiumArgs });
  try {
    const page = await browser.newPage();
    await page.goto(server.resolvedUrls.local[0]);
    await page.waitForFunction(() => 'bench' in globalThis);
    return await work(page, browser);
  } finally {
    await browser.close();
  }
}

async function measureDigits() {
  const sizes = [
    [12_000, 2_000],
    [60_000, 10_000],
  ];
  for (const style of ['digits', 'houseNumbers']) {
    for (const [train, test] of sizes) {
      const draw = (given) => globalThis.bench.draw(...given);
      const times = await inPage(async (page) => [
        await page.evaluate(draw, [style, train, test]),
        await page.evaluate(draw, [style, train, test]),
      ]);
      const seconds = times.map((time) => time.seconds.toFixed(2)).join(' s, again ');
      console.log(`${style}, ${train} + ${test}: ${seconds} s`);
    }
  }
}

/** The process of the page's scripts: of all renderers of this browser, the last to start. */
async function pageProcess(browser) {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const renderers = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
  const started = (id) => Number(readFileSync(`/proc/${id}/stat`, 'latin1').split(' ')[21]);
  return renderers.sort((a, b) => started(a) - started(b)).at(-1);
}

/** Resident bytes of a process, now and at their most since the last `forgetPeak`. */
function residentBytes(id) {
  const status = readFileSync(`/proc/${id}/status`, 'latin1');
  const bytes = (name) => 1024 * Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)[1]);
  return { now: bytes('VmRSS'), peak: bytes('VmHWM') };
}

const forgetPeak = (id) => writeFileSync(`/proc/${id}/clear_refs`, '5');

async function measureFiles(paths) {
  const { seconds, pixelBytes, taken, left } = await inPage(async (page, browser) => {
    await page.setInputFiles('input', paths);
    const id = await pageProcess(browser);
    forgetPeak(id);
    const before = residentBytes(id).now;
    const done = await page.evaluate(() => globalThis.bench.read());
    const after = residentBytes(id);
    return { ...done, taken: after.peak - before, left: after.now - before };
  });
  const mebibytes = (bytes) => `${(bytes / 2 ** 20).toFixed(1)} MiB`;
  console.log(`${paths.map((path) => path.split('/').at(-1)).join(', ')}: ${seconds.toFixed(2)} s`);
  console.log(
    `  ${mebibytes(pixelBytes)} of pixels; resident at most ${mebibytes(taken)} more, ` +
      `${(taken / pixelBytes).toFixed(1)} times; ${mebibytes(left)} at the end`,
  );
}

const [mode, ...paths] = process.argv.slice(2);
try {
  if (mode === 'digits') await measureDigits();
  else if (mode === 'files' && paths.length > 0) await measureFiles(paths);
  else console.error('node bench/data.mjs digits | files FILE...');
} finally {
  await server.close();
}
