import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { toJson } from '../../draw/kept/kept.ts';
import { initialWeights } from '../../domain/model/weights.ts';
import { initialProgress } from '../../training/loop.ts';
import { encodeRunState } from '../../training/run-state.ts';
import { smallExperiment } from '../../training/testing.ts';
import { writeModelFile } from '../models/model-files.ts';
import { writeProject } from '../project/project.ts';
import { fileOf, idxBytes } from '../testing/files.ts';
import { goldenFile } from '../testing/golden.ts';
import { kindOfFile } from './brought-kinds.ts';

const experiment = smallExperiment();
const weights = initialWeights(experiment.model, 1);

it.each(['keras', 'json', 'tfjs', 'onnx'] as const)(
  'a model that was saved here as %s is a model, whatever its name',
  async (format) => {
    const { bytes } = await writeModelFile(format, experiment, weights);
    expect(await kindOfFile(fileOf('download (3)', bytes))).toBe('model');
  },
);

const golden = [
  ...['golden/keras2.h5', 'golden/keras2-weights.h5', 'golden/keras3.h5'],
  ...['golden/keras3.weights.h5', 'golden/keras3.keras', 'golden/keras3.json'],
  ...['models/golden/keras1-theano.h5', 'models/golden/torch-like.onnx'],
];
it.each(golden)('%s of another program is a model', async (name) => {
  const bytes = new Uint8Array(readFileSync(new URL(`../${name}`, import.meta.url)));
  expect(await kindOfFile(fileOf('file', bytes))).toBe('model');
});

it.each([...['svhn.h5', 'groups.h5', 'mnist.npz', 'svhn.mat', 'pictures.zip', 'lists.parquet']])(
  '%s is data',
  async (name) => {
    expect(await kindOfFile(goldenFile(name))).toBe('data');
  },
);

it('tells pictures, tables, saved trainings, projects and drawings apart', async () => {
  const progress = initialProgress(experiment);
  const run = encodeRunState({
    experiment,
    dataset: 'x',
    progress,
    weights,
    optimizer: { step: 0, slots: [] },
  });
  const project = await writeProject([], [], () => Promise.resolve(null));
  const files = [
    goldenFile('sixteen.png'),
    fileOf('train.csv', '5,0,0,0\n'),
    fileOf('images', idxBytes([1, 28, 28], new Uint8Array(784))),
    fileOf('run', run),
    new File([project.file], 'project.zip'),
    fileOf('drawings.json', toJson([])),
    fileOf('group1-shard1of1.bin', new Uint8Array(40)),
    fileOf('settings.json', '{"a": 1}'),
  ];
  const kinds = await Promise.all(files.map(kindOfFile));
  expect(kinds).toEqual([
    ...['picture', 'data', 'data', 'run', 'project', 'drawings', 'model', 'data'],
  ]);
});
