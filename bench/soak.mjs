/* global window */
// npm run bench:soak: trainings, readings and changes of the data set in the built page, one after
// another, for half an hour; then what has grown. Heaps of page and worker after collecting garbage, GPU
// buffers and leases as the worker counts them, bytes that are stored. Writes bench/results/soak.json.
//   npm run bench:soak -- --minutes 10
//   npm run bench:soak -- --quick        three minutes, for CI
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { main, root } from '../scripts/setup.mjs';
import { startBrowser } from './faults/browser.mjs';
import { LabPage } from './faults/page.mjs';
import { notFound, serveApp } from './faults/server.mjs';

const { values: options } = parseArgs({
  options: {
    minutes: { type: 'string', default: '30' },
    quick: { type: 'boolean', default: false },
  },
});
const minutes = options.quick ? 3 : Number(options.minutes);

/** In turn: three networks, two data sets. The runs that stay on the device are soon as many as there may be. */
const rounds = [
  { lesson: 'single-layer', images: '300', epochs: '3' },
  { lesson: 'hidden-layer', images: '300', epochs: '2' },
  { lesson: 'single-layer', images: '200', epochs: '2', lr: '0.01' },
  { lesson: 'hidden-layer', images: '200', epochs: '2', batch: '16' },
];

/** The heap of the page and of its worker in use, in bytes, once nothing is left to collect. */
async function heapOf(session) {
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize;
}

/** A session with the page's worker: Playwright has none, so its messages go through the page's. */
async function workerSession(context, page) {
  const outer = await context.newCDPSession(page);
  const attached = new Promise((resolve) =>
    outer.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
      if (targetInfo.type === 'worker' && /\/worker-/.test(targetInfo.url)) resolve(sessionId);
    }),
  );
  await outer.send('Target.setAutoAttach', {
    ...{ autoAttach: true, waitForDebuggerOnStart: false, flatten: false },
  });
  const sessionId = await attached;
  const waiting = new Map();
  let last = 0;
  outer.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { id, result } = JSON.parse(message);
    waiting.get(id)?.(result);
    waiting.delete(id);
  });
  return {
    send: (method, params = {}) =>
      new Promise((resolve) => {
        const id = ++last;
        waiting.set(id, resolve);
        const message = JSON.stringify({ id, method, params });
        void outer.send('Target.sendMessageToTarget', { sessionId, message });
      }),
  };
}

async function measure(lab, page, worker) {
  const census = await lab.ask({ kind: 'census' });
  const [pageHeap, workerHeap] = [await heapOf(page), await heapOf(worker)];
  const storedBytes = await lab.page.evaluate(() =>
    window.navigator.storage.estimate().then(({ usage }) => usage),
  );
  return { pageHeap, workerHeap, storedBytes, ...census };
}

async function drawAndClear(lab) {
  const pad = lab.page.getByRole('application', { name: 'Drawing pad' });
  const { x, y, width, height } = await pad.boundingBox();
  await lab.page.mouse.move(x + width / 2, y + 0.2 * height);
  await lab.page.mouse.down();
  await lab.page.mouse.move(x + width / 2, y + 0.8 * height, { steps: 5 });
  await lab.page.mouse.up();
  await lab.page.locator('[aria-label="Probability of each class"]').waitFor();
  await lab.page.getByRole('button', { name: 'Clear the pad' }).click();
}

async function oneRound(lab, count) {
  const settings = rounds[count % rounds.length];
  const data = count % 8 < 4 ? 'builtin' : 'soak.csv';
  await lab.go({ ...settings, data, seed: String(count) });
  await lab.runAll();
  await lab.phase('confusion', 'done');
  await drawAndClear(lab);
}

/** A table of 400 pictures, half of them with a bright left side, as a file beside the page. */
function table() {
  const pixels = (label, seed) =>
    Array.from({ length: 784 }, (_, at) => (at % 28 < 14 === label < 5 ? 200 : (at * seed) % 50));
  const heading = ['label', ...Array.from({ length: 784 }, (_, at) => `pixel${at}`)].join();
  const rows = Array.from({ length: 400 }, (_, row) => [row % 10, ...pixels(row % 10, row)].join());
  return [heading, ...rows].join('\n');
}

const withTable = (text) => (request, response, next) => {
  if (!request.url.includes('/soak.csv')) {
    return request.url.includes('/datasets/') ? notFound(response) : next();
  }
  response.setHeader('Content-Type', 'text/csv');
  response.end(text);
  return undefined;
};

const share = (before, after) => Number((after / before - 1).toFixed(4));

await main(async () => {
  const server = await serveApp();
  const { browser, close } = await startBrowser();
  try {
    server.play(withTable(table()));
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    const lab = await LabPage.open(context, server.url, rounds[0]);
    const page = await context.newCDPSession(lab.page);
    const worker = await workerSession(context, lab.page);
    const began = Date.now();
    const elapsed = () => (Date.now() - began) / 60_000;
    // Until as many runs are held as there may be, everything grows as it should.
    const warm = 8;
    const rows = [];
    for (let count = 0; elapsed() < minutes || rows.length < 2; count++) {
      await oneRound(lab, count);
      if (count + 1 < warm || (count + 1) % rounds.length > 0) continue;
      rows.push({
        minute: Number(elapsed().toFixed(1)),
        trainings: count + 1,
        ...(await measure(lab, page, worker)),
      });
      console.log(JSON.stringify(rows.at(-1)));
    }
    const [first, last] = [rows[0], rows.at(-1)];
    const result = {
      minutes: Number(elapsed().toFixed(1)),
      trainings: last.trainings,
      heapGrowth: {
        page: share(first.pageHeap, last.pageHeap),
        worker: share(first.workerHeap, last.workerHeap),
      },
      gpuBuffers: { first: first.gpuBuffers, last: last.gpuBuffers },
      storedBytes: { first: first.storedBytes, last: last.storedBytes },
      rows,
    };
    const path = join(root, 'bench', 'results', 'soak.json');
    writeFileSync(path, `${JSON.stringify(result, null, 2)}\n`);
    console.log('bench/results/soak.json');
  } finally {
    await close();
    await server.close();
  }
});
