// npm run bench:owners: whether everything that is opened is closed, in figures, in the built page. The
// worker's heap (after collecting garbage) at minutes of one training; after trainings whose data change
// each time; GPU bytes and uploads with one run and with six on the same data. bench/results/owners.json.
//   npm run bench:owners -- --minutes 1,5,10,15 --trainings 12
//   npm run bench:owners -- --parts oneTraining     the others stay as they were measured before
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { main, root } from '../scripts/setup.mjs';
import { startBrowser } from './faults/browser.mjs';
import { LabPage } from './faults/page.mjs';
import { serveApp } from './faults/server.mjs';
import { heapOf, workerSession } from './soak/heaps.mjs';

const { values: options } = parseArgs({
  options: {
    minutes: { type: 'string', default: '1,5,10,15' },
    trainings: { type: 'string', default: '12' },
    parts: { type: 'string', default: 'sameData,changingData,oneTraining' },
  },
});
const minutes = options.minutes.split(',').map(Number);
const trainings = Number(options.trainings);

const lesson = { lesson: 'single-layer', images: '300', epochs: '1', data: 'builtin' };

/** Opens the page anew, does `work` with it, and closes it. */
async function withPage(url, browser, settings, work) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  try {
    const lab = await LabPage.open(context, url, settings);
    const session = await workerSession(context, lab.page);
    const measure = async () => {
      const { heap, arrays } = await heapOf(session);
      const { gpuBuffers, gpuBytes, imageUploads, datasets } = await lab.ask({ kind: 'census' });
      return { heap, arrays, gpuBuffers, gpuBytes, imageUploads, datasets };
    };
    return await work(lab, measure);
  } finally {
    await context.close();
  }
}

/** A quarter of an hour and more also where the engine has a software adapter. */
const long = { ...lesson, lesson: 'hidden-layer', images: '12000', epochs: '1000' };

/** One training that is longer than what is measured. */
const oneTraining = (url, browser) =>
  withPage(url, browser, long, async (lab, measure) => {
    await lab.run('load');
    await lab.phase('load', 'done');
    await lab.train();
    const began = Date.now();
    const rows = [];
    for (const minute of minutes) {
      await setTimeout(Math.max(0, began + minute * 60_000 - Date.now()));
      rows.push({ minute, ...(await measure()) });
      console.log(JSON.stringify(rows.at(-1)));
    }
    await lab.cell('train').getByRole('button', { name: 'Stop' }).click();
    return rows;
  });

/** One after another, each on another number of built-in images. */
const changingData = (url, browser) =>
  withPage(url, browser, lesson, async (lab, measure) => {
    const rows = [];
    for (let training = 1; training <= trainings; training++) {
      await lab.go({ ...lesson, images: String(200 + 50 * training), seed: String(training) });
      await lab.runAll();
      await lab.phase('confusion', 'done');
      rows.push({ training, ...(await measure()) });
      console.log(JSON.stringify(rows.at(-1)));
    }
    return rows;
  });

/** Six on the same data. */
const sameData = (url, browser) =>
  withPage(url, browser, lesson, async (lab, measure) => {
    const rows = [];
    for (let runs = 1; runs <= 6; runs++) {
      await lab.go({ ...lesson, seed: String(runs) });
      await lab.runAll();
      await lab.phase('confusion', 'done');
      rows.push({ runs, ...(await measure()) });
      console.log(JSON.stringify(rows.at(-1)));
    }
    return rows;
  });

const parts = { sameData, changingData, oneTraining };

await main(async () => {
  const server = await serveApp();
  const { browser, close } = await startBrowser();
  try {
    const path = join(root, 'bench', 'results', 'owners.json');
    const measured = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {};
    for (const part of options.parts.split(',')) {
      measured[part] = await parts[part](server.url, browser);
      writeFileSync(path, `${JSON.stringify(measured, null, 2)}\n`);
    }
    console.log('bench/results/owners.json');
  } finally {
    await close();
    await server.close();
  }
});
