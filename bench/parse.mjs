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
const { readFiles } = await load('/src/data/files/read-files.ts');
const { readCsv } = await load('/src/data/formats/csv/csv.ts');
const { nearDuplicates } = await load('/src/domain/lens/duplicates.ts');

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

/** The best of some: time on the clock, and of all processors (which other work does not disturb). */
async function best(run, rounds = 3) {
  let [clock, processor] = [Infinity, Infinity];
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    const used = process.cpuUsage();
    await run();
    const { user, system } = process.cpuUsage(used);
    clock = Math.min(clock, performance.now() - start);
    processor = Math.min(processor, (user + system) / 1000);
  }
  return { clock, processor };
}

function print(what, { clock, processor }, extra = '') {
  const milliseconds = (value) => `${value.toFixed(0).padStart(6)} ms`;
  console.log(
    `${what.padEnd(36)} ${milliseconds(clock)} (processor ${milliseconds(processor)})  ${extra}`,
  );
}

async function measureSpeed(made, dataset) {
  for (const [what, files] of Object.entries(cases(made))) {
    const input = await files();
    const megabytes = input.reduce((sum, file) => sum + file.size, 0) / 1e6;
    const time = await best(() => readFiles(input));
    print(what, time, `${(megabytes / (time.clock / 1000)).toFixed(0)} MB/s of file`);
  }
  const csv = await fileAt(join(made, 'train.csv'));
  const ours = await best(() => readCsv(csv));
  const text = await csv.text();
  const papa = await best(() => parseWithPapa(text));
  const ratio = (papa.processor / ours.processor).toFixed(1);
  print('CSV, 42,000 rows: ours alone', ours);
  print('CSV, 42,000 rows: PapaParse', papa, `${ratio} times the processor time`);
  const { pixels } = await readCsv(csv);
  const same = Buffer.compare(pixels, dataset.train.pixels.subarray(0, pixels.length)) === 0;
  console.log(`  The CSV's pixels ${same ? 'are' : 'ARE NOT'} exactly those of MNIST.`);
  let pairs = [];
  const time = await best(() => {
    pairs = nearDuplicates([dataset.train, dataset.test], { maxDistance: 12, limit: 1000 });
  }, 1);
  print('near-duplicates among 70,000', time, `${pairs.length} pairs`);
}

/** Array bytes in use, without what is only waiting for the collector. */
function liveBytes() {
  globalThis.gc();
  return process.memoryUsage().arrayBuffers;
}

/** The most array bytes in use at any time that one kind of file is read, against its pixels. */
async function measureMemory(made, what) {
  const files = await cases(made)[what]();
  const before = liveBytes();
  let peak = 0;
  const sample = () => (peak = Math.max(peak, liveBytes() - before));
  const timer = setInterval(sample, 10);
  const { dataset } = await readFiles(files);
  sample();
  clearInterval(timer);
  const data = dataset.train.pixels.length + dataset.test.pixels.length;
  const mebibytes = (bytes) => `${(bytes / 2 ** 20).toFixed(0)} MiB`.padStart(8);
  const ratio = (peak / data).toFixed(1);
  console.log(`${what.padEnd(36)} ${mebibytes(peak)} for ${mebibytes(data)} of pixels: ${ratio}`);
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
