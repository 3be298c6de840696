// How fast the parsers are, on the real data in DATASETS_DIR, and what memory they take:
//   node bench/parse.mjs            every parser, the best of three
//   node bench/parse.mjs memory     every parser in a process of its own, once, with its peak
import { spawnSync } from 'node:child_process';
import { mkdtempSync, openAsBlob, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zipSync } from 'fflate';
import Papa from 'papaparse';
import { openSources } from './load.mjs';

const folder = process.env.DATASETS_DIR;
if (!folder) {
  console.error('Set DATASETS_DIR to a folder with mnist/ and svhn/.');
  process.exit(2);
}

const { load, close } = await openSources();
const { readFiles } = await load('/src/data/read-files.ts');
const { readCsv } = await load('/src/data/csv.ts');
const { nearDuplicates } = await load('/src/domain/duplicates.ts');

/** A file that stays on the disk until it is read, as one that a user drops. */
async function fileAt(path) {
  return new File([await openAsBlob(path)], path.split('/').at(-1));
}

const mnistFiles = () =>
  Promise.all(
    ['train-images-idx3', 'train-labels-idx1', 't10k-images-idx3', 't10k-labels-idx1'].map((name) =>
      fileAt(join(folder, 'mnist', `${name}-ubyte.gz`)),
    ),
  );
const mnist = async () => (await readFiles(await mnistFiles())).dataset;

/** Kaggle's train.csv, made of MNIST's first 42,000 images. */
function toCsv({ pixels, labels }) {
  const names = Array.from({ length: 784 }, (_, index) => `pixel${index}`);
  const rows = Array.from({ length: 42_000 }, (_, row) =>
    [labels[row], ...pixels.subarray(row * 784, (row + 1) * 784)].join(','),
  );
  return `label,${names.join(',')}\n${rows.join('\n')}\n`;
}

function toNpy(shape, bytes) {
  const dictionary = `{'descr': '|u1', 'fortran_order': False, 'shape': (${shape.join(', ')},), }`;
  const header = dictionary.padEnd(117) + '\n';
  return Buffer.concat([
    Buffer.from('\x93NUMPY\x01\x00\x76\x00', 'latin1'),
    Buffer.from(header),
    bytes,
  ]);
}

/** Keras's mnist.npz. */
function toNpz({ train, test }) {
  const images = (set) => toNpy([set.count, 28, 28], set.pixels);
  const labels = (set) => toNpy([set.count], set.labels);
  const arrays = { x_train: images(train), y_train: labels(train) };
  const tests = { x_test: images(test), y_test: labels(test) };
  const entries = Object.entries({ ...arrays, ...tests }).map(([name, bytes]) => [
    `${name}.npy`,
    bytes,
  ]);
  return zipSync(Object.fromEntries(entries), { level: 6 });
}

/** The same work with PapaParse: bytes and labels out of text, row by row as it streams. */
function parseWithPapa(text) {
  const pixels = new Uint8Array(42_000 * 784);
  const labels = new Uint8Array(42_000);
  let row = -1; // the header
  Papa.parse(text, {
    step({ data }) {
      if (row >= 0 && data.length === 785) {
        labels[row] = data[0];
        for (let pixel = 0; pixel < 784; pixel++) pixels[row * 784 + pixel] = data[pixel + 1];
      }
      row++;
    },
  });
  return { pixels, labels };
}

function writeMade(to, dataset) {
  writeFileSync(join(to, 'train.csv'), toCsv(dataset.train));
  writeFileSync(join(to, 'mnist.npz'), toNpz(dataset));
}

const svhn = join(folder, 'svhn', 'svhn-10k-grey.h5');
const cases = (made) => ({
  'IDX.gz, MNIST 60,000 + 10,000': mnistFiles,
  'CSV, 42,000 rows': async () => [await fileAt(join(made, 'train.csv'))],
  'NPZ, MNIST 60,000 + 10,000': async () => [await fileAt(join(made, 'mnist.npz'))],
  'HDF5, SVHN 10,000': async () => [await fileAt(svhn)],
});

async function best(run) {
  let milliseconds = Infinity;
  for (let round = 0; round < 3; round++) {
    const start = performance.now();
    await run();
    milliseconds = Math.min(milliseconds, performance.now() - start);
  }
  return milliseconds;
}

const print = (what, milliseconds, extra = '') =>
  console.log(`${what.padEnd(36)} ${milliseconds.toFixed(0).padStart(6)} ms  ${extra}`);

async function measureSpeed(made, dataset) {
  for (const [what, files] of Object.entries(cases(made))) {
    const input = await files();
    const megabytes = input.reduce((sum, file) => sum + file.size, 0) / 1e6;
    const milliseconds = await best(() => readFiles(input));
    print(what, milliseconds, `${(megabytes / (milliseconds / 1000)).toFixed(0)} MB/s of file`);
  }
  const csv = await fileAt(join(made, 'train.csv'));
  const ours = await best(() => readCsv(csv));
  const text = await csv.text();
  const papa = await best(() => parseWithPapa(text));
  print(
    'CSV, 42,000 rows: PapaParse',
    papa,
    `${(papa / ours).toFixed(1)} times ours (${ours.toFixed(0)} ms)`,
  );
  const { pixels } = await readCsv(csv);
  const same = Buffer.compare(pixels, dataset.train.pixels.subarray(0, pixels.length)) === 0;
  console.log(`  The CSV's pixels ${same ? 'are' : 'ARE NOT'} exactly those of MNIST.`);
  const start = performance.now();
  const pairs = nearDuplicates([dataset.train, dataset.test], { maxDistance: 12, limit: 1000 });
  print('near-duplicates among 70,000', performance.now() - start, `${pairs.length} pairs`);
}

/** Peak of this process while it reads one kind of file, against the bytes of the data set. */
async function measureMemory(made, what) {
  const files = await cases(made)[what]();
  globalThis.gc();
  const before = process.memoryUsage().rss / 2 ** 20;
  const { dataset } = await readFiles(files);
  const peak = process.resourceUsage().maxRSS / 1024 - before;
  const data = (dataset.train.pixels.length + dataset.test.pixels.length) / 2 ** 20;
  console.log(
    `${what.padEnd(36)} ${peak.toFixed(0).padStart(6)} MiB for ${data.toFixed(0)} MiB of pixels: ${(peak / data).toFixed(1)} times`,
  );
}

const [mode, given, what] = process.argv.slice(2);
if (mode === 'memory-of') await measureMemory(given, what);
else {
  const made = mkdtempSync(join(tmpdir(), 'parse-'));
  const dataset = await mnist();
  writeMade(made, dataset);
  const script = fileURLToPath(import.meta.url);
  if (mode === 'memory') {
    for (const name of Object.keys(cases(made))) {
      spawnSync(process.execPath, ['--expose-gc', script, 'memory-of', made, name], {
        stdio: 'inherit',
      });
    }
  } else await measureSpeed(made, dataset);
  rmSync(made, { recursive: true });
}
await close();
