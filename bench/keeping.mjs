/* global window */
// npm run bench:keeping: what it costs to keep the whole state of a training as it goes on. Networks c
// and d (src/benchmark/networks.ts) are trained in the page’s worker, with and without keeping in turn,
// from the same seed on the same data. Compared are, pair by pair, images per second from the end of the
// first epoch to the end of the last, and the processor's time of all the browser's processes meanwhile:
// what else a computer does spoils the first and hardly the second. On a software adapter all
// of a training is processor's time. Then the same networks are trained in the page, which is loaded again
// in the middle: how long until it stands there as it was, and until the training goes on. Writes
// bench/results/keeping.json, with the size of a kept run.
//   npm run bench:keeping -- --pairs 3 --networks c     others stay as they were measured
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { main, root } from '../scripts/setup.mjs';
import { startBrowser } from './faults/browser.mjs';
import { LabPage } from './faults/page.mjs';
import { serveApp } from './faults/server.mjs';
import { openSources } from './load.mjs';

const { values: options } = parseArgs({
  options: {
    pairs: { type: 'string', default: '5' },
    networks: { type: 'string', default: 'c,d' },
  },
});
const names = options.networks.split(',');
const target = join(root, 'bench', 'results', 'keeping.json');
const sources = await openSources();
const { networks } = await sources.load('/src/benchmark/networks.ts');
await sources.close();

/** Epochs of about a second on a software adapter: one write each, the most that there ever are. */
const sizes = { c: { images: 1000, epochs: 8 }, d: { images: 86, epochs: 6 } };

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const round = (value, digits = 4) => Number(value.toFixed(digits));

/** Seconds that all processes of the browser have had of the processor. */
async function processorTime(session) {
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0);
}

/** Trains beside the page: images per second after the first epoch, and the processor's seconds. */
async function speed(lab, epochs, { datasetId, experiment, keep, images }) {
  epochs.splice(0);
  await lab.page.evaluate(
    async ([data, asked, key]) => {
      const hear = ({ data: { event } }) => {
        if (event?.kind === 'runEpoch') void window.epochEnds();
      };
      const worker = window.lab.workers.at(-1);
      worker.addEventListener('message', hear);
      const request = { kind: 'train', runId: 'keeping', datasetId: data, experiment: asked };
      await window.lab.ask({ ...request, choice: 'auto', ...(key ? { keep: key } : {}) });
      worker.removeEventListener('message', hear);
    },
    [datasetId, experiment, keep],
  );
  await Promise.all(epochs);
  const [first, last] = [await epochs[0], await epochs.at(-1)];
  return {
    processor: last.processor - first.processor,
    imagesPerSecond: (images * (epochs.length - 1)) / ((last.at - first.at) / 1000),
  };
}

/** Notes when epochs end, and what the processor has done until then. */
async function followEpochs(lab, session) {
  const epochs = [];
  await lab.page.exposeFunction('epochEnds', () => {
    const at = performance.now();
    epochs.push(processorTime(session).then((processor) => ({ at, processor })));
  });
  return epochs;
}

async function measure(lab, ends, name, pairs) {
  const { images, epochs } = sizes[name];
  const side = networks[name].model.inputShape[0] === 784 ? 28 : networks[name].model.inputShape[0];
  if (side !== 28) throw new Error(`Network ${name} reads ${side} pixels.`);
  const experiment = {
    ...networks[name],
    epochs,
    trainLimit: images,
    validation: { kind: 'none' },
  };
  const source = { kind: 'builtin', seed: 1, train: images, test: 50, style: 'digits' };
  const { id } = await lab.ask({ kind: 'openDataset', source });
  const plain = { ...experiment, earlyStopping: null, reduceLearningRate: null };
  const once = (keep) => speed(lab, ends, { datasetId: id, experiment: plain, keep, images });
  await once(null);
  const rows = [];
  for (let pair = 0; pair < pairs; pair++) {
    const order = pair % 2 === 0 ? ['with', 'without'] : ['without', 'with'];
    const row = {};
    for (const which of order) row[which] = await once(which === 'with' ? `bench-${name}` : null);
    rows.push(row);
    console.log(name, JSON.stringify(row));
  }
  const [stored] = await lab.ask({ kind: 'listStored' });
  const ratios = (of) => rows.map((row) => row.with[of] / row.without[of]);
  const speedOf = (which) => round(median(rows.map((row) => row[which].imagesPerSecond)), 1);
  const processor = ratios('processor');
  return {
    imagesPerSecondWith: speedOf('with'),
    imagesPerSecondWithout: speedOf('without'),
    // Medians of the pairs, as shares.
    costOfThroughput: round(1 - median(ratios('imagesPerSecond'))),
    costOfProcessorTime: round(median(processor) - 1),
    costOfProcessorTimeRange: [
      round(Math.min(...processor) - 1),
      round(Math.max(...processor) - 1),
    ],
    pairs: rows.length,
    bytesOfState: stored.bytes,
    bytesOnDisk: 2 * stored.bytes,
  };
}

const lessons = { c: 'dropout-mlp', d: 'kaggle-cnn' };

/** Seconds from a reload until the page offers to go on, and from that click until steps are done again. */
async function timeReload(browser, url, name) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  try {
    const { images } = sizes[name];
    const settings = { lesson: lessons[name], data: 'builtin', images: `${images}`, epochs: '60' };
    const lab = await LabPage.open(context, url, settings);
    await lab.keepDrawing();
    await lab.run('train');
    await lab.kept(2);
    const goOn = lab.cell('train').getByRole('button', { name: /^Go on from epoch/ });
    const reloaded = performance.now();
    await lab.page.reload({ waitUntil: 'commit' });
    await Promise.all([goOn.waitFor({ timeout: 60_000 }), lab.drawings().first().waitFor()]);
    const restored = performance.now();
    await goOn.click();
    await lab.page.waitForFunction(() => window.lab.at !== null, null, {
      ...{ timeout: 120_000, polling: 20 },
    });
    const resumed = performance.now();
    const seconds = (from, to) => round((to - from) / 1000, 2);
    return {
      secondsToPage: seconds(reloaded, restored),
      // The data are opened anew, and the network is placed on the device.
      secondsToSteps: seconds(restored, resumed),
    };
  } finally {
    await context.close();
  }
}

await main(async () => {
  const server = await serveApp();
  const { browser, close } = await startBrowser();
  try {
    const context = await browser.newContext();
    const session = await browser.newBrowserCDPSession();
    const lab = await LabPage.open(context, server.url);
    const ends = await followEpochs(lab, session);
    const before = existsSync(target) ? JSON.parse(readFileSync(target, 'utf8')).networks : {};
    const machine = { cores: cpus().length, loadAverage: round(loadavg()[0], 1) };
    const result = { ...machine, networks: { ...before } };
    const write = (name, measured) => {
      result.networks[name] = { ...result.networks[name], ...measured };
      writeFileSync(target, `${JSON.stringify(result, null, 2)}\n`);
    };
    for (const name of names) write(name, await measure(lab, ends, name, Number(options.pairs)));
    await context.close();
    for (const name of names) write(name, await timeReload(browser, server.url, name));
    console.log(JSON.stringify(result, null, 2));
  } finally {
    await close();
    await server.close();
  }
});
