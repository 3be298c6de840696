// node scripts/lazy-sizes.mjs [folder, dist], after a build: how much each reader that is loaded only
// when it is needed adds, gzip: its own chunk, and with what it imports that the worker has not already.
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { staticImports } from './first-load.mjs';

const dist = process.argv[2] ?? join(dirname(fileURLToPath(import.meta.url)), '..', 'dist');
const assets = join(dist, 'assets');
const scripts = readdirSync(assets).filter((name) => name.endsWith('.js'));

/** What is read, and the chunk that the build makes of it. */
const readers = [
  ['Parquet', 'read-parquet'],
  ['HDF5 data', 'hdf5-worker'],
  ['h5wasm, for both kinds of .h5', 'hdf5_hl'],
  ['Keras .h5', 'model-h5'],
  ['ONNX in', 'read-onnx'],
  ['ONNX out', 'write-onnx'],
  ['a photo on the pad', 'photo'],
  ['a photo of a form', 'sheet'],
  ['digits in pictures', 'picture'],
];

const chunk = (stem) =>
  scripts.find((name) => name.startsWith(`${stem}-`) && name.length === stem.length + 12);
const gzip = (name) => gzipSync(readFileSync(join(assets, name))).length;

/** A chunk and all that it imports before it runs. */
function closure(name) {
  const found = new Set([name]);
  for (const one of found) {
    for (const next of staticImports(readFileSync(join(assets, one), 'utf8'))) found.add(next);
  }
  return found;
}

const already = new Set(
  ['worker', 'lab']
    .map(chunk)
    .filter(Boolean)
    .flatMap((one) => [...closure(one)]),
);
const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1).padStart(7)} kB`;
for (const [what, stem] of readers) {
  const name = chunk(stem);
  if (!name) {
    console.log(`      none  ${what}: no chunk is called ${stem}`);
    continue;
  }
  const added = [...closure(name)].filter((one) => !already.has(one));
  const whole = added.reduce((sum, one) => sum + gzip(one), 0);
  const others = added
    .filter((one) => one !== name)
    .map((one) => one.replace(/-[\w-]{8}\.js$/, ''));
  const shared = others.length > 0 ? `, with ${others.join(', ')} ${kilobytes(whole).trim()}` : '';
  console.log(`${kilobytes(gzip(name))}  ${what} (${stem}${shared})`);
}
