/* global window */
// npm run bench:keeping: what it costs to keep the whole state of a training as it goes on. Networks c
// and d (src/benchmark/networks.ts) are trained in the page’s worker, with and without keeping in turn,
// from the same seed on the same data. Compared are, pair by pair, images per second from the end of the
// first epoch to the end of the last, and the processor's time of all the browser's processes for one
// training: what else a computer does spoils the first and hardly the second. On a software adapter all
// of a training is processor's time. Writes bench/results/keeping.json, with the size of a kept run.
//   npm run bench:keeping -- --pairs 3
import { writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { main, root } from '../scripts/setup.mjs';
import { startBrowser } from './faults/browser.mjs';
import { LabPage } from './faults/page.mjs';
import { serveApp } from './faults/server.mjs';
import { openSources } from './load.mjs';

const { values: options } = parseArgs({ options: { pairs: { type: 'string', default: '5' } } });
const sources = await openSources();
const { networks } = await sources.load('/src/benchmark/networks.ts');
await sources.close();

/** Epochs of about a second on a software adapter: one write each, the most that there ever are. */
const sizes = { c: { images: 1500, epochs: 8 }, d: { images: 120, epochs: 5 } };

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const round = (value, digits = 4) => Number(value.toFixed(digits));

/** Seconds that all processes of the browser have had of the processor. */
async function processorTime(session) {
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0);
}

/** Trains beside the page: images per second after the first epoch, and the processor's seconds. */
async function speed(lab, session, { datasetId, experiment, keep, images }) {
  const before = await processorTime(session);
  const times = await lab.page.evaluate(
    async ([data, asked, key]) => {
      const ends = [];
      const hear = ({ data: { event } }) => {
        if (event?.kind === 'runEpoch') ends.push(performance.now());
      };
      const worker = window.lab.workers.at(-1);
      worker.addEventListener('message', hear);
      const request = { kind: 'train', runId: 'keeping', datasetId: data, experiment: asked };
      await window.lab.ask({ ...request, choice: 'auto', ...(key ? { keep: key } : {}) });
      worker.removeEventListener('message', hear);
      return ends;
    },
    [datasetId, experiment, keep],
  );
  const processor = (await processorTime(session)) - before;
  const imagesPerSecond = (images * (times.length - 1)) / ((times.at(-1) - times[0]) / 1000);
  return { processor, imagesPerSecond };
}

async function measure(lab, session, name, pairs) {
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
  const once = (keep) => speed(lab, session, { datasetId: id, experiment: plain, keep, images });
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

await main(async () => {
  const server = await serveApp();
  const { browser, close } = await startBrowser();
  try {
    const context = await browser.newContext();
    const session = await browser.newBrowserCDPSession();
    const lab = await LabPage.open(context, server.url);
    const result = { cores: cpus().length, loadAverage: round(loadavg()[0], 1), networks: {} };
    for (const name of Object.keys(sizes)) {
      result.networks[name] = await measure(lab, session, name, Number(options.pairs));
    }
    console.log(JSON.stringify(result, null, 2));
    const path = join(root, 'bench', 'results', 'keeping.json');
    writeFileSync(path, `${JSON.stringify(result, null, 2)}\n`);
  } finally {
    await close();
    await server.close();
  }
});
