/**
 * Writes every lesson's files into a folder, for verify_exports.py to open with real Keras:
 *     node scripts/golden/write-exports.mjs FOLDER
 * <lesson>.h5, .json and .zip with the model at its initial weights, <lesson>.bin with the same weights
 * as float32 one after the other, and <lesson>.ipynb with the settings of a very short training.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createServer } from 'vite';

const folder = process.argv[2];
if (!folder) throw new Error('Say the folder to write to.');
await mkdir(folder, { recursive: true });

const vite = await createServer({
  configFile: false,
  server: { middlewareMode: true, ws: false, watch: null },
  optimizeDeps: { noDiscovery: true },
  appType: 'custom',
  logLevel: 'error',
});
const load = (file) => vite.ssrLoadModule(`/src/${file}`);
const { lessons } = await load('lessons/index.ts');
const { initialWeights } = await load('domain/weights.ts');
const { writeModelFile } = await load('data/model-files.ts');
const { lessonNotebook } = await load('notebook/lesson-notebook.ts');

const endings = { keras: 'h5', json: 'json', tfjs: 'zip' };

const write = (name, content) => writeFile(path.join(folder, name), content);

/** Weights that no initializer would give, so that a swapped array cannot go unnoticed. */
function distinctWeights(model) {
  return initialWeights(model, 1).map((weight, index) => ({
    ...weight,
    values: weight.values.map((value, at) => value + 0.001 * (index + 1) + 1e-6 * (at % 97)),
  }));
}

for (const { id, experiment, ...lesson } of lessons) {
  const weights = distinctWeights(experiment.model);
  for (const [format, ending] of Object.entries(endings)) {
    const { bytes } = await writeModelFile(format, experiment, weights);
    await write(`${id}.${ending}`, bytes);
  }
  const values = weights.map((weight) => Buffer.from(weight.values.buffer));
  await write(`${id}.bin`, Buffer.concat(values));
  const short = { ...experiment, epochs: 1, trainLimit: 1280 };
  const context = { experiment: short, dataset: lesson.dataset };
  await write(`${id}.ipynb`, lessonNotebook({ id, experiment, ...lesson }, context));
}
console.log(`${lessons.length} lessons written to ${folder}`);
await vite.close();
