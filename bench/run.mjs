// Builds the benchmark page, drives it in one Chromium session, prints and writes what it measured.
//   npm run bench                            everything, to bench/results/<adapter>.json
//   npm run bench -- --quick                 at most 3 minutes, to bench/results/<adapter>-quick.json
//   npm run bench -- --networks a,c --only engine,tfjs [--out file]
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { openPages } from './browser.mjs';
import { plan } from './plan.mjs';
import { table } from './table.mjs';

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    networks: { type: 'string' },
    only: { type: 'string' },
    out: { type: 'string' },
  },
});

const folder = join(dirname(fileURLToPath(import.meta.url)), 'results');

/** "google-swiftshader": the adapter's own words as a file name. */
function slug({ vendor, architecture, device, description }) {
  const words = [vendor, architecture || device || description];
  return (
    words
      .join('-')
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-') || 'unknown'
  );
}

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

const round = (value) => (value === null ? null : Number(value.toPrecision(4)));

/** One side on one network, in the form that the results file keeps. */
function entry(measurement, flops, matmulGflops) {
  const gflops = flops / measurement.ms / 1e6;
  return {
    ms: round(measurement.ms),
    dispatches: round(measurement.dispatches),
    jsMs: round(measurement.jsMs),
    uploadBytes: Math.round(measurement.uploadBytes),
    gflops: round(gflops),
    matmulShare: matmulGflops ? round(gflops / matmulGflops) : null,
    gpuBytes: measurement.gpuBytes,
    steps: measurement.steps,
    blocks: measurement.blocks.map(round),
  };
}

async function measureOne(pages, { side, name, effort }, matmulGflops) {
  try {
    const flops = await pages.call('flops', name);
    const measurement = await pages.call('measure', side, name, effort);
    return entry(measurement, flops, matmulGflops);
  } catch (error) {
    return { error: String(error.message ?? error).split('\n')[0] };
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

const pages = await openPages();
try {
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
} finally {
  await pages.close();
}
