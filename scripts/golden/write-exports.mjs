/**
 * Writes every lesson's files into a folder, for verify_exports.py to open with real Keras:
 *     node scripts/golden/write-exports.mjs FOLDER
 * <lesson>.h5, .json, .zip and .onnx with the model at its initial weights, <lesson>.bin with the same weights
 * as float32 one after the other, and notebooks with the settings of very short trainings: of every
 * lesson, every variant, and every way to get from data to batches (<lesson>--<variant>.ipynb). Beside
 * each notebook NAME.json says what the page makes of the same settings.
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
const { initialWeights } = await load('domain/model/weights.ts');
const { writeModelFile } = await load('data/models/model-files.ts');
const { lessonNotebook } = await load('keras/code/lesson-notebook.ts');
const { spanOf, stepsPerEpoch } = await load('domain/experiment/experiment.ts');
const { describeSchedule, scheduledRate, scheduleKinds } = await load(
  'domain/experiment/schedules.ts',
);
const { splitTraining } = await load('domain/experiment/split.ts');

/** Enough for the image 154 that documents look at, and for a last, smaller batch. */
const shortTraining = { epochs: 2, trainLimit: 330 };

const endings = { keras: 'h5', json: 'json', tfjs: 'zip', onnx: 'onnx' };

const write = (name, content) => writeFile(path.join(folder, name), content);

/** Weights that no initializer would give, so that a swapped array cannot go unnoticed. */
function distinctWeights(model) {
  return initialWeights(model, 1).map((weight, index) => ({
    ...weight,
    values: weight.values.map((value, at) => value + 0.001 * (index + 1) + 1e-6 * (at % 97)),
  }));
}

for (const { id, experiment } of lessons) {
  const weights = distinctWeights(experiment.model);
  for (const [format, ending] of Object.entries(endings)) {
    const { bytes } = await writeModelFile(format, experiment, weights);
    await write(`${id}.${ending}`, bytes);
  }
  const values = weights.map((weight) => Buffer.from(weight.values.buffer));
  await write(`${id}.bin`, Buffer.concat(values));
}

/** What the page trains on with these settings. */
function expected(experiment) {
  const images = (count) => ({ count, labels: new Uint8Array(count), height: 1, width: 1 });
  const train = images(experiment.trainLimit);
  const { trainIndices, validationFrom } = splitTraining(train, experiment.validation, images(60));
  const steps = stepsPerEpoch(trainIndices.length, experiment);
  const { epochs, optimizer, schedule } = experiment;
  const span = spanOf(trainIndices.length, experiment);
  // After the last step, as Keras's optimizer then says.
  const rate = schedule
    ? scheduledRate(schedule, optimizer.learningRate, epochs * steps, span)
    : optimizer.learningRate;
  return { epochs, steps, validation: validationFrom !== 'none', rate };
}

let notebooks = 0;
async function writeNotebook(name, lesson, changes, dataset = lesson.dataset) {
  const experiment = { ...lesson.experiment, ...changes, ...shortTraining };
  await write(`${name}.ipynb`, await lessonNotebook(lesson, { experiment, dataset }));
  await write(`${name}.expected.json`, JSON.stringify(expected(experiment)));
  notebooks++;
}

for (const lesson of lessons) {
  await writeNotebook(lesson.id, lesson, {});
  for (const { id, experiment, dataset } of lesson.variants) {
    await writeNotebook(`${lesson.id}--${id}`, lesson, experiment, dataset);
  }
}

const playground = lessons.find(({ id }) => id === 'playground');
const { dense, flatten } = await load('domain/model/layers.ts');
const augmentation = { rotation: 15, zoom: 0.1, widthShift: 0.1, heightShift: 0.1 };
const validations = [
  { kind: 'none' },
  { kind: 'testSet' },
  { kind: 'randomSplit', fraction: 0.1, seed: 42 },
  { kind: 'lastFraction', fraction: 0.2 },
];
const losses = ['sparseCategoricalCrossentropy', 'categoricalCrossentropy', 'meanSquaredError'];

/** Every input form, validation, augmentation and handling of the last batch, over changing losses. */
for (const inputShape of [[784], [28, 28], [28, 28, 1]]) {
  const layers = [...(inputShape.length > 1 ? [flatten()] : []), dense(10, 'softmax')];
  for (const validation of validations) {
    for (const [at, flags] of [[0, 0], [1, 0], [0, 1], [1, 1]].entries()) {
      const [augmented, dropped] = flags;
      const kind = losses[(at + inputShape.length) % losses.length];
      const name = `${inputShape.length}d-${validation.kind}${augmented ? '-augmented' : ''}${dropped ? '-dropped' : ''}`;
      await writeNotebook(`playground--${name}`, playground, {
        model: { inputShape, layers },
        loss: { kind, fromLogits: false },
        scaling: at % 2 === 0 ? 'minMax' : 'unit',
        augmentation: augmented ? augmentation : null,
        labelNoise: at === 3 ? { share: 0.2, seed: 7 } : null,
        dropLastBatch: Boolean(dropped),
        validation,
      });
    }
  }
}

/** Every schedule, over decaying weights and clipped gradients. */
for (const [at, kind] of scheduleKinds.entries()) {
  await writeNotebook(`playground--schedule-${kind}`, playground, {
    schedule: { ...describeSchedule(kind).fresh, ...(kind === 'step' ? { every: 1 } : { floor: 0.2 }) },
    decay: 0.001,
    clipping: { kind: at === 1 ? 'value' : 'norm', limit: 0.5 },
    validation: validations[at],
    dropLastBatch: at === 2,
  });
}
console.log(`${lessons.length} lessons, ${notebooks} notebooks written to ${folder}`);
await vite.close();
