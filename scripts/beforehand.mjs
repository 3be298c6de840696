// npm run beforehand [-- LESSON …]: trains lessons on built-in pictures in headless Chromium, and keeps
// their networks (8 bits a weight) and curves in src/lessons/beforehand, for the page to show until the
// reader has trained one. Needs no data set; minutes to a quarter of an hour without a GPU.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { withLabPage } from './lab-page.mjs';
import { main, root } from './setup.mjs';

/** At most so many epochs: as many as a lesson has where that takes no more than minutes. */
const epochs = {
  'single-layer': 5,
  'hidden-layer': 5,
  'dropout-mlp': 12,
  'first-cnn': 5,
  'kaggle-cnn': 2,
  'svhn-cnn-1': 4,
  'svhn-cnn-2': 5,
};

const folder = join(root, 'src', 'lessons', 'beforehand');

/** Spreads a tensor's values over 0 to 255; a constant one gets scale 1 and is its minimum. */
function quantised(values) {
  let min = Infinity;
  let max = -Infinity;
  for (const value of values) {
    min = Math.min(min, value);
    max = Math.max(max, value);
  }
  const scale = (max - min) / 255 || 1;
  return {
    min,
    scale,
    bytes: Uint8Array.from(values, (value) => Math.round((value - min) / scale)),
  };
}

/** A model of TensorFlow.js's form with a byte for every weight. */
function compact(zip) {
  const files = unzipSync(zip);
  const model = JSON.parse(strFromU8(files['model.json']));
  for (const group of model.weightsManifest) {
    const whole = Buffer.concat(group.paths.map((path) => files[path]));
    const all = new Float32Array(new Uint8Array(whole).buffer);
    const parts = [];
    let at = 0;
    for (const weight of group.weights) {
      const count = weight.shape.reduce((product, side) => product * side, 1);
      const { min, scale, bytes } = quantised(all.subarray(at, (at += count)));
      weight.quantization = { dtype: 'uint8', original_dtype: 'float32', min, scale };
      parts.push(bytes);
    }
    for (const path of group.paths) delete files[path];
    group.paths = group.paths.slice(0, 1);
    files[group.paths[0]] = new Uint8Array(Buffer.concat(parts));
  }
  files['model.json'] = strToU8(JSON.stringify(model));
  // Without a date, the same network makes the same bytes.
  return zipSync(files, { level: 9, mtime: '1980-01-01' });
}

const rounded = (value) => (typeof value === 'number' ? Number(value.toPrecision(6)) : value);
const roundedLog = (log) =>
  Object.fromEntries(Object.entries(log).map(([key, value]) => [key, rounded(value)]));

await main(async () => {
  const asked = process.argv.slice(2);
  const ids = asked.length > 0 ? asked : Object.keys(epochs);
  const path = join(folder, 'beforehand.json');
  const about = JSON.parse(readFileSync(path, 'utf8'));
  for (const id of ids) {
    console.log(id);
    const made = await withLabPage('bench/beforehand/index.html', 'trainBeforehand', (page) =>
      page.evaluate(([lesson, most]) => window.trainBeforehand(lesson, most), [id, epochs[id]]),
    );
    const { trained, seconds, history, accuracy, model } = made;
    const zip = compact(Uint8Array.from(model));
    writeFileSync(join(folder, `${id}.zip`), zip);
    about[id] = { trained, seconds: rounded(seconds), history: history.map(roundedLog) };
    writeFileSync(path, `${JSON.stringify(about, null, 2)}\n`);
    console.log(`${id}: ${(100 * accuracy).toFixed(1)} % of the test images, ${zip.length} bytes`);
  }
});
