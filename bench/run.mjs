// Builds the benchmark page, drives it in one Chromium session, prints and writes what it measured.
//   npm run bench                            everything, to bench/results/<adapter>.json
//   npm run bench -- --quick                 at most 3 minutes, to bench/results/<adapter>-quick.json
//   npm run bench -- --networks a,c --only engine,tfjs [--out file]
//   npm run bench -- --evaluate [--networks …] [--only …]    10,000 images each, into the same file
//   npm run bench -- --processor [--networks …]              what there is without WebGPU, into the same file
//   npm run bench -- --parity [--networks …]                 errors against Keras and TensorFlow.js
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { openPages } from './browser.mjs';
import {
  evaluatedWithoutWebgpu,
  evaluationPlan,
  networkList,
  plan,
  wholeTrainings,
} from './plan.mjs';
import { table } from './table.mjs';

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    evaluate: { type: 'boolean', default: false },
    parity: { type: 'boolean', default: false },
    processor: { type: 'boolean', default: false },
    networks: { type: 'string' },
    only: { type: 'string' },
    out: { type: 'string' },
  },
});

const folder = join(dirname(fileURLToPath(import.meta.url)), 'results');

/** "google-swiftshader": the adapter's own words as a file name. */
function slug({ vendor, architecture, device, description }) {
  const words = `${vendor} ${architecture || device || description}`.toLowerCase();
  return words.match(/[a-z0-9]+/g)?.join('-') ?? 'unknown';
}

/** Filtered runs are printed only: a results file holds what one whole run measured. */
function resultFile(adapter) {
  if (options.out) return options.out;
  if (options.networks || options.only) return null;
  return join(folder, `${slug(adapter)}${options.quick ? '-quick' : ''}.json`);
}

function write(file, result) {
  if (!file) return;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(result, null, 2)}\n`);
}

const round = (value) => Number(value.toPrecision(4));

/** One side on one network, in the form that the results file keeps. */
function entry(measurement, flops, matmulGflops) {
  const gflops = flops / measurement.ms / 1e6;
  return {
    ms: round(measurement.ms),
    dispatches: round(measurement.dispatches),
    jsMs: round(measurement.jsMs),
    uploadBytes: Math.round(measurement.uploadBytes),
    gflops: round(gflops),
    matmulShare: round(gflops / matmulGflops),
    gpuBytes: measurement.gpuBytes,
    steps: measurement.steps,
    blocks: measurement.blocks.map(round),
  };
}

const failed = (error) => ({ error: String(error.message ?? error).split('\n')[0] });

async function measureOne(pages, { side, name, effort }, matmulGflops) {
  try {
    const flops = await pages.call('flops', name);
    return entry(await pages.call('measure', side, name, effort), flops, matmulGflops);
  } catch (error) {
    return failed(error);
  }
}

/** How many times faster than each other side the engine is. */
function addRatios(network) {
  const { engine } = network;
  if (!engine?.ms) return;
  const others = Object.entries(network).filter(([side, { ms }]) => side !== 'engine' && ms);
  engine.timesFasterThan = Object.fromEntries(
    others.map(([side, { ms }]) => [side, round(ms / engine.ms)]),
  );
}

async function benchmark(pages) {
  const adapter = await pages.call('adapter');
  const file = resultFile(adapter);
  const matmul = await pages.call('matmul', options.quick ? 2 : 5);
  const result = { adapter, matmulGflops: round(matmul.gflops), matmul, networks: {} };
  for (const task of plan(options)) {
    const network = (result.networks[task.name] ??= {});
    const measured = await measureOne(pages, task, matmul.gflops);
    network[task.side] = measured;
    addRatios(network);
    console.log(task.name, task.side, measured.error ?? `${measured.ms} ms a step`);
    write(file, result);
  }
  console.log(`\n${table(result)}`);
  if (file) console.log(`\nWritten to ${file}`);
}

/**
 * Measures the processor and its peers in one run and puts them into the file of the whole benchmark.
 * What a whole run measured of a side stays; the ratios are of this run alone.
 */
async function withoutWebgpu(pages) {
  const file = options.out ?? join(folder, `${slug(await pages.call('adapter'))}.json`);
  const result = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { networks: {} };
  const measured = {};
  for (const task of plan(options)) {
    const one = await measureOne(pages, task, result.matmulGflops ?? NaN);
    await addSeconds(pages, task, one);
    (measured[task.name] ??= {})[task.side] = one;
    console.log(task.name, task.side, one.error ?? `${one.ms} ms a step`);
    addProcessor((result.networks[task.name] ??= {}), measured[task.name]);
    write(file, result);
  }
  console.log(`\nWritten to ${file}`);
}

/** How long evaluations and whole documented trainings take. */
async function addSeconds(pages, { side, name }, one) {
  const evaluated = evaluatedWithoutWebgpu;
  if (one.ms && evaluated.sides.includes(side) && evaluated.networks.includes(name)) {
    one.evaluationSeconds = round((await pages.call('evaluate', side, name, 10_000)) / 1000);
  }
  if (side === 'oneThread' && wholeTrainings.includes(name)) {
    const { seconds, working } = await pages.call('documented', side, name);
    one.documentedSeconds = round(seconds);
    one.documentedThreadSeconds = round(working);
  }
}

/** The processor's entry with its own run's figures of the others. */
function addProcessor(network, { processor, oneThread, ...peers }) {
  const others = Object.entries(peers).filter(([, { ms }]) => ms);
  for (const [side, entry] of Object.entries(peers)) network[side] ??= entry;
  if (!processor?.ms) return;
  network.processor = {
    ...processor,
    oneThread,
    inTheSameRun: peers,
    timesFasterThan: Object.fromEntries(
      others.map(([side, { ms }]) => [side, round(ms / processor.ms)]),
    ),
  };
}

/** Seconds for 10,000 images, network by network and side by side; put into the whole benchmark's file. */
async function evaluations(pages) {
  const file = resultFile(await pages.call('adapter'));
  const evaluationSeconds = {};
  for (const { name, side } of evaluationPlan(options)) {
    const ms = await pages.call('evaluate', side, name, 10_000).catch(failed);
    console.log(name, side, ms.error ?? `${(ms / 1000).toFixed(3)} s for 10,000 images`);
    (evaluationSeconds[name] ??= {})[side] = ms.error ? ms : round(ms / 1000);
  }
  const result = file && existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  write(file, { ...result, evaluationSeconds });
}

const words = ({ worst, compared }) =>
  `${worst.error.toExponential(1)} at worst of ${compared} (${worst.what})`;

async function parity(pages) {
  console.log('Relative L2 errors. Golden files from Keras, five steps:');
  for (const [name, found] of Object.entries(await pages.call('goldenParity'))) {
    console.log(`  ${name.padEnd(52)} ${words(found)}`);
  }
  console.log('Full-size networks against TensorFlow.js, one step:');
  for (const name of networkList(options)) {
    // Its cpu backend would take minutes over the convolutions.
    const backend = 'abc'.includes(name) ? 'cpu' : 'webgpu';
    const found = await pages.call('parity', name, backend).catch(failed);
    console.log(`  ${name}  ${found.error ?? words(found)}  (${backend})`);
  }
}

const pages = await openPages();
try {
  if (options.parity) await parity(pages);
  else if (options.processor && !options.evaluate) await withoutWebgpu(pages);
  else if (options.evaluate) await evaluations(pages);
  else await benchmark(pages);
} finally {
  await pages.close();
}
