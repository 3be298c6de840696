// How fast the parsers are, on the real data in DATASETS_DIR: node bench/parse.mjs
// Each figure is the best of three in one process. Peak memory is what the process took on top.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import Papa from 'papaparse';
import { openSources } from './load.mjs';

const folder = process.env.DATASETS_DIR;
if (!folder) {
  console.error('Set DATASETS_DIR to a folder with mnist/ and svhn/.');
  process.exit(2);
}

const { load, close } = await openSources();
const { readIdxSet } = await load('/src/data/idx-sets.ts');
const { readCsv } = await load('/src/data/csv.ts');

const fileAt = async (path, name = path.split('/').at(-1)) =>
  new File([await readFile(join(folder, path))], name);

async function measure(what, megabytes, run) {
  let best = Infinity;
  for (let round = 0; round < 3; round++) {
    const start = performance.now();
    await run();
    best = Math.min(best, performance.now() - start);
  }
  const rate = `${(megabytes / (best / 1000)).toFixed(0)} MB/s`;
  console.log(`${what.padEnd(46)} ${best.toFixed(0).padStart(6)} ms  ${rate.padStart(9)}`);
  return best;
}

/** Kaggle's train.csv, made of MNIST's first 42,000 images. */
function toCsv({ pixels, labels }) {
  const names = Array.from({ length: 784 }, (_, index) => `pixel${index}`);
  const rows = Array.from({ length: 42_000 }, (_, row) =>
    [labels[row], ...pixels.subarray(row * 784, (row + 1) * 784)].join(','),
  );
  return `label,${names.join(',')}\n${rows.join('\n')}\n`;
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

const mnistFiles = await Promise.all(
  ['train-images-idx3', 'train-labels-idx1', 't10k-images-idx3', 't10k-labels-idx1'].map((name) =>
    fileAt(`mnist/${name}-ubyte.gz`),
  ),
);
await measure('MNIST, 70,000 images: gunzip and parse', 55, () => readIdxSet('mnist', mnistFiles));

const { train } = await readIdxSet('mnist', mnistFiles);
const text = toCsv(train);
const csv = new File([text], 'train.csv');
const megabytes = csv.size / 1e6;
const ours = await measure('CSV of 42,000 rows', megabytes, () => readCsv(csv));
const papa = await measure('the same with PapaParse', megabytes, () => parseWithPapa(text));
console.log(`  PapaParse takes ${(papa / ours).toFixed(1)} times as long.`);
const result = await readCsv(csv);
const same = Buffer.compare(result.pixels, train.pixels.subarray(0, 42_000 * 784)) === 0;
console.log(`  The pixels ${same ? 'are' : 'ARE NOT'} exactly those of MNIST.`);
await close();
