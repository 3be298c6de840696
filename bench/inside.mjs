/* global window */
// npm run bench:inside, after a build: how long each view of the inside of a network takes, from the
// question to the answer, on whatever computes in this browser, for the documented networks a to d
// (src/benchmark/networks.ts) after two epochs of built-in digits; the median of three after a first one
// that loads and builds what is needed. Then what it costs a training that its gradients are gone through
// meanwhile, as the page does: images per second with and without, in turn. And what the views add when
// they are first looked at, in kB of gzip. Writes bench/results/inside.json.
//   npm run bench:inside -- --networks a,b --pairs 3
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { staticImports } from '../scripts/first-load.mjs';
import { main, root } from '../scripts/setup.mjs';
import { startBrowser } from './faults/browser.mjs';
import { LabPage } from './faults/page.mjs';
import { serveApp } from './faults/server.mjs';
import { openSources } from './load.mjs';

const { values: options } = parseArgs({
  options: {
    networks: { type: 'string', default: 'a,b,c,d' },
    pairs: { type: 'string', default: '3' },
    times: { type: 'string', default: '3' },
  },
});
const target = join(root, 'bench', 'results', 'inside.json');
const names = options.networks.split(',');
const sources = await openSources();
const { networks } = await sources.load('/src/benchmark/networks.ts');
await sources.close();

/** Training images of two epochs: enough that an answer is a digit's. */
const images = { a: 1000, b: 1000, c: 1000, d: 172 };

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const round = (value, digits = 1) => Number(value.toFixed(digits));

/** What each view asks of the worker, in the page's own words. */
function questions(runId, image, model) {
  const about = { runId, image };
  const last = { layer: model.layers.length - 1, at: 3 };
  const end = { epoch: 3, step: 0 };
  const step = { kind: 'learningStep', ...about, label: 3, from: 'now', rate: 0.001 };
  const row = Array.from({ length: 13 }, (_, at) => [(at - 6) / 10, 0.1]);
  return {
    stencils: { kind: 'firstKernel', runId },
    evidence: { kind: 'evidence', ...about },
    integratedGradients: { kind: 'attribution', ...about, label: 3, method: 'integrated' },
    occlusion: { kind: 'attribution', ...about, label: 3, method: 'occlusion' },
    gradCam: { kind: 'attribution', ...about, label: 3, method: 'gradCam' },
    downToTheSum: { kind: 'unitSum', ...about, ...last, label: 3 },
    oneStep: { ...step, images: 1 },
    oneStepOfABatch: { ...step, images: 64 },
    flipInGrey: { kind: 'smallestChange', ...about, target: null },
    flipInInk: { kind: 'inkChange', ...about, drawn: null, target: null },
    isItSure: { kind: 'evaluate', runId, split: 'test' },
    map: { kind: 'featureMap', runId },
    drawingOnTheMap: { kind: 'mapPlace', ...about, moment: null },
    mapAtAMoment: { kind: 'mapMoment', runId, moment: { epoch: 2, step: 0 } },
    breakIt500Images: {
      kind: 'breakRun',
      ...{ runId, images: 500 },
      damage: { of: 'weights', kind: 'noise', amount: 0.5 },
    },
    gradientsAtAMoment: { kind: 'momentGradients', runId, moment: end },
    pathOfTheWeights: { kind: 'weightPath', runId },
    landscape13Places: { kind: 'landscapeLosses', runId, places: row },
  };
}

async function openData(lab, name, tests) {
  const source = { kind: 'builtin', seed: 1, train: images[name], test: tests, style: 'digits' };
  return (await lab.ask({ kind: 'openDataset', source })).id;
}

const experimentOf = (name, epochs) => ({
  ...networks[name],
  ...{ epochs, trainLimit: images[name], validation: { kind: 'none' } },
  ...{ earlyStopping: null, reduceLearningRate: null },
});

async function views(lab, name) {
  const datasetId = await openData(lab, name, 2000);
  const experiment = experimentOf(name, 2);
  const runId = `inside-${name}`;
  const order = { kind: 'train', runId, datasetId, choice: 'auto', experiment, keep: runId };
  await lab.ask(order);
  const found = {};
  for (const [view, question] of Object.entries(questions(runId, null, experiment.model))) {
    found[view] = await lab.page.evaluate(
      async ([asked, data, times]) => {
        const image = await window.lab.ask({
          ...{ kind: 'readImages', datasetId: data, split: 'test', indices: [3] },
        });
        const request = 'image' in asked ? { ...asked, image } : asked;
        const took = [];
        for (let time = 0; time <= times; time++) {
          const began = performance.now();
          if ((await window.lab.ask(request)) === null && asked.method === 'gradCam') return null;
          took.push(performance.now() - began);
        }
        return took;
      },
      [question, datasetId, Number(options.times)],
    );
  }
  await lab.ask({ kind: 'disposeRun', runId });
  await lab.ask({ kind: 'deleteStored', stored: runId });
  await lab.ask({ kind: 'closeDataset', datasetId });
  return Object.fromEntries(
    Object.entries(found).map(([view, took]) => [
      view,
      took && { first: round(took[0]), then: round(median(took.slice(1))) },
    ]),
  );
}

/** Images per second of a training while nobody looks, or while its gradients are gone through. */
async function speed(lab, name, watched) {
  const epochs = { a: 30, b: 20, c: 10, d: 4 }[name];
  const datasetId = await openData(lab, name, 50);
  const runId = `watched-${name}`;
  const experiment = experimentOf(name, epochs);
  const order = { kind: 'train', runId, datasetId, choice: 'auto', experiment, keep: runId };
  const seconds = await lab.page.evaluate(
    async ([asked, look, share]) => {
      let going = true;
      const seen = new Set();
      const watch = async () => {
        while (going && look) {
          const { moments } = await window.lab
            .ask({ kind: 'moments', runId: asked.runId })
            .catch(() => ({ moments: [] }));
          const moment = moments.findLast(({ epoch, step }) => !seen.has(`${epoch}/${step}`));
          const began = performance.now();
          if (moment) {
            seen.add(`${moment.epoch}/${moment.step}`);
            const { epoch, step } = moment;
            const question = { kind: 'momentGradients', runId: asked.runId };
            await window.lab.ask({ ...question, moment: { epoch, step } });
          }
          const rest = Math.max(20, share * (performance.now() - began));
          await new Promise((resolve) => setTimeout(resolve, rest));
        }
      };
      const watching = watch();
      const ended = await window.lab.ask(asked);
      going = false;
      await watching;
      return ended.history.slice(1).reduce((sum, log) => sum + log.seconds, 0);
    },
    [order, watched, 50],
  );
  await lab.ask({ kind: 'disposeRun', runId });
  await lab.ask({ kind: 'deleteStored', stored: runId });
  await lab.ask({ kind: 'closeDataset', datasetId });
  return (images[name] * (epochs - 1)) / seconds;
}

async function watching(lab, name, pairs) {
  const rows = [];
  await speed(lab, name, true);
  for (let pair = 0; pair < pairs; pair++) {
    const row = {};
    for (const watched of pair % 2 ? [true, false] : [false, true]) {
      row[watched ? 'with' : 'without'] = await speed(lab, name, watched);
    }
    rows.push(row);
  }
  const ratio = median(rows.map((row) => row.with / row.without));
  return { pairs, costOfThroughput: round(1 - ratio, 4) };
}

const assets = join(root, 'dist', 'assets');
const scripts = existsSync(assets) ? readdirSync(assets).filter((one) => one.endsWith('.js')) : [];
const chunk = (stem) =>
  scripts.find((name) => name.startsWith(`${stem}-`) && name.length === stem.length + 12);

function closure(stems) {
  const found = new Set(stems.map(chunk).filter(Boolean));
  for (const one of found) {
    for (const next of staticImports(readFileSync(join(assets, one), 'utf8'))) found.add(next);
  }
  return found;
}

/** What the views add, in kB of gzip, to a page with a lesson open, and to its worker. */
function sizes() {
  const page = ['EvidenceView', 'SumView', 'StepView', 'ChangeView', 'SureView', 'BreakView'];
  const all = [...page, 'MapView', 'Course', 'Stencils', 'InsideCell'];
  const worker = ['evidence', 'unit-sum', 'step', 'change', 'broken', 'map', 'gradients'];
  const added = (stems, base) => {
    const already = closure(base);
    const more = [...closure(stems)].filter((one) => !already.has(one));
    const bytes = more.map((one) => gzipSync(readFileSync(join(assets, one))).length);
    return round(bytes.reduce((sum, one) => sum + one, 0) / 1000);
  };
  return {
    page: added(all, ['index', 'page']),
    worker: added([...worker, 'landscape', 'first-kernel'], ['worker', 'lab']),
  };
}

await main(async () => {
  const server = await serveApp();
  const { browser, close } = await startBrowser();
  try {
    const context = await browser.newContext();
    const lab = await LabPage.open(context, server.url);
    const before = existsSync(target) ? JSON.parse(readFileSync(target, 'utf8')) : {};
    const { label } = await lab.ask({ kind: 'probe', choice: 'auto' }).catch(() => ({}));
    const machine = { cores: cpus().length, loadAverage: round(loadavg()[0]), computes: label };
    const result = { ...before, machine, kilobytes: sizes() };
    result.milliseconds ??= {};
    result.watched ??= {};
    const write = () => writeFileSync(target, `${JSON.stringify(result, null, 2)}\n`);
    for (const name of names) {
      result.milliseconds[name] = await views(lab, name);
      write();
      console.log(name, JSON.stringify(result.milliseconds[name]));
    }
    for (const name of names) {
      if (Number(options.pairs) === 0) break;
      result.watched[name] = await watching(lab, name, Number(options.pairs));
      write();
      console.log(name, JSON.stringify(result.watched[name]));
    }
  } finally {
    await close();
    await server.close();
  }
});
