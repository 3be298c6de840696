/* global window */
// npm run bench:soak: trainings, readings and changes of the data set in the built page, one after
// another, for half an hour; then what has grown since its first third, in which the browser compiles what
// is used often. Heaps of page and worker after collecting garbage, with and without the code that the
// browser has compiled, what arrays hold beside them, GPU buffers and leases as the worker counts them,
// bytes that are stored. Writes bench/results/soak.json and says its figures.
//   npm run bench:soak -- --minutes 10
//   npm run bench:soak -- --quick        three minutes, for CI
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { main, root } from '../scripts/setup.mjs';
import { startBrowser } from './faults/browser.mjs';
import { LabPage } from './faults/page.mjs';
import { notFound, serveApp } from './faults/server.mjs';
import { codeIn, heapOf, snapshots, workerSession } from './soak/heaps.mjs';

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

async function measure({ lab, sessions }) {
  const census = await lab.ask({ kind: 'census' });
  const [page, worker] = [await heapOf(sessions.page), await heapOf(sessions.worker)];
  const storedBytes = await lab.page.evaluate(() =>
    window.navigator.storage.estimate().then(({ usage }) => usage),
  );
  return {
    ...{ pageHeap: page.heap, workerHeap: worker.heap },
    ...{ pageArrays: page.arrays, workerArrays: worker.arrays },
    ...{ storedBytes, ...census },
  };
}

/** The same, and how much of the two heaps is compiled code. */
async function measureCode(place) {
  const row = await measure(place);
  const [pageCode, workerCode] = [codeIn(await place.page()), codeIn(await place.worker())];
  return { ...row, pageCode, workerCode };
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
    const sessions = {
      page: await context.newCDPSession(lab.page),
      worker: await workerSession(context, lab.page),
    };
    const place = {
      ...{ lab, sessions },
      ...{ page: snapshots(sessions.page), worker: snapshots(sessions.worker) },
    };
    const began = Date.now();
    const elapsed = () => Number(((Date.now() - began) / 60_000).toFixed(1));
    // Until as many runs are held as there may be, and what is hot is compiled, everything grows as it should.
    const warm = 8;
    const isWarm = (trainings) => trainings >= warm && elapsed() >= minutes / 3;
    const rows = [];
    const add = (trainings, measured) => {
      rows.push({ minute: elapsed(), trainings, ...measured });
      console.log(JSON.stringify(rows.at(-1)));
    };
    let count = 0;
    const isOver = () => elapsed() >= minutes && rows.length > 1 && count % rounds.length === 0;
    for (; !isOver(); count++) {
      await oneRound(lab, count);
      const trainings = count + 1;
      if (trainings % rounds.length > 0 || (rows.length === 0 && !isWarm(trainings))) continue;
      add(trainings, await (rows.length === 0 ? measureCode(place) : measure(place)));
    }
    add(count, await measureCode(place));
    const [first, last] = [rows[0], rows.at(-1)];
    const growth = (of) => ({
      page: share(of(first, 'page'), of(last, 'page')),
      worker: share(of(first, 'worker'), of(last, 'worker')),
    });
    const result = {
      minutes: elapsed(),
      trainings: last.trainings,
      warmMinutes: first.minute,
      heapGrowth: growth((row, of) => row[`${of}Heap`]),
      heapGrowthWithoutCode: growth((row, of) => row[`${of}Heap`] - row[`${of}Code`]),
      arraysGrowth: growth((row, of) => row[`${of}Arrays`]),
      gpuBuffers: { first: first.gpuBuffers, last: last.gpuBuffers },
      storedBytes: { first: first.storedBytes, last: last.storedBytes },
      rows,
    };
    const path = join(root, 'bench', 'results', 'soak.json');
    writeFileSync(path, `${JSON.stringify(result, null, 2)}\n`);
    const percents = ({ page, worker }) =>
      `page ${(100 * page).toFixed(1)} %, worker ${(100 * worker).toFixed(1)} %`;
    console.log(
      `${result.minutes} minutes, ${result.trainings} trainings, from minute ${first.minute} on:`,
    );
    console.log(`heap, all of it: ${percents(result.heapGrowth)} (5 % at most are asked)`);
    console.log(`without compiled code: ${percents(result.heapGrowthWithoutCode)}`);
    console.log(`beside it, arrays: ${percents(result.arraysGrowth)}`);
    console.log(`GPU buffers: ${first.gpuBuffers}, then ${last.gpuBuffers}`);
    console.log('bench/results/soak.json');
  } finally {
    await close();
    await server.close();
  }
});
