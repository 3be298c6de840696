import { unzipSync } from 'fflate';
import type { Lab } from '../../lab.ts';
import { expect } from '../../lab.ts';
import type { KerasModel, KnownLayer } from '../model-files.ts';
import { readKerasH5, readSafetensors } from '../model-files.ts';
import type { SavedLayer } from '../network.ts';
import { parametersOf } from '../network.ts';
import { download } from '../page.ts';
import type { Answers } from '../scores.ts';
import type { Epoch } from './training.ts';

/** The files of a lesson, opened with other libraries than the page's own code. */

const save = (lab: Lab, name: string) =>
  download(lab.page, lab.cellOf('write').getByRole('button', { name: `Save ${name}` }));

/** model.h5, as the layers that Keras would find in it. */
export async function saveH5(lab: Lab, lesson: string): Promise<SavedLayer[]> {
  const { name, bytes } = await save(lab, 'model.h5');
  expect(name).toBe(`${lesson}-model.h5`);
  return readKerasH5(bytes);
}

/** Where a lesson writes no model, the saved training has its weights. */
export async function saveTraining(lab: Lab, known: readonly KnownLayer[]): Promise<SavedLayer[]> {
  const button = lab.cellOf('train').getByRole('button', { name: 'Save this training' });
  const { name, bytes } = await download(lab.page, button);
  expect(name).toMatch(/\.safetensors$/);
  return readSafetensors(bytes, known);
}

const layersOf = (model: KerasModel) =>
  model.config.layers
    .filter(({ class_name: className }) => className !== 'InputLayer')
    .map(({ class_name: className, config }) => [config.name, className]);

const namesOf = (network: readonly SavedLayer[]) =>
  network.map(({ name, className }) => [name, className]);

const floats = (bytes: Uint8Array) => [...new Float32Array(bytes.slice().buffer)];

/** model.json and the TensorFlow.js archive hold the network of the .h5 file. */
export async function checkModelFiles(lab: Lab, network: readonly SavedLayer[]): Promise<void> {
  const json = JSON.parse((await save(lab, 'model.json')).bytes.toString()) as KerasModel;
  expect(json.class_name).toBe('Sequential');
  expect(layersOf(json)).toEqual(namesOf(network));
  const archive = unzipSync((await save(lab, 'model-tfjs.zip')).bytes);
  expect(Object.keys(archive).sort()).toEqual(['model.json', 'weights.bin']);
  const { modelTopology, weightsManifest } = JSON.parse(
    Buffer.from(archive['model.json']).toString(),
  ) as TfjsModel;
  expect(layersOf(modelTopology.model_config)).toEqual(namesOf(network));
  const shapes = weightsManifest.flatMap(({ weights }) => weights.map(({ shape }) => shape));
  expect(shapes).toEqual(network.flatMap(({ weights }) => weights.map(({ shape }) => shape)));
  const values = network.flatMap(({ weights }) => weights.flatMap((one) => Array.from(one.values)));
  const written = floats(archive['weights.bin']);
  expect(written).toHaveLength(network.map(parametersOf).reduce((sum, one) => sum + one, 0));
  expect(written.every((value, at) => value === values[at])).toBe(true);
}

interface TfjsModel {
  readonly modelTopology: { readonly model_config: KerasModel };
  readonly weightsManifest: readonly {
    readonly weights: readonly { readonly shape: readonly number[] }[];
  }[];
}

/** history.csv: a line for each epoch of the log, with every digit; gives its columns. */
export async function checkHistory(
  lab: Lab,
  log: readonly Epoch[],
): Promise<Record<string, number[]>> {
  const { bytes } = await save(lab, 'history.csv');
  const [head, ...lines] = bytes.toString().trimEnd().split('\n');
  const names = head.split(',');
  expect(lines).toHaveLength(log.length);
  const rows = lines.map((line) => line.split(','));
  expect(rows.map(([epoch]) => Number(epoch))).toEqual(log.map((_, at) => at + 1));
  rows.forEach((row, at) => {
    for (const [name, value] of Object.entries(log[at])) {
      const exact = Number(row[names.indexOf(name)]);
      expect(Math.abs(exact - value), `${name} of epoch ${at + 1}`).toBeLessThanOrEqual(5.1e-5);
    }
  });
  return Object.fromEntries(
    names.map((name, column) => [name, rows.map((row) => Number(row[column]))]),
  );
}

/** outputs.csv: for each image its label, the prediction and what every class got. */
export async function checkOutputsFile(lab: Lab, answers: Answers): Promise<void> {
  const { bytes } = await save(lab, 'outputs.csv');
  const [head, ...lines] = bytes.toString().trimEnd().split('\n');
  const { names, truth, predicted, outputs } = answers;
  expect(head).toBe(['image', 'label', 'prediction', ...names].join(','));
  const rows = lines.map((line) => line.split(','));
  expect(rows.map((row) => row.slice(0, 3))).toEqual(
    truth.map((label, at) => [String(at), names[label], names[predicted[at]]]),
  );
  const gaps = rows.flatMap((row, at) =>
    row.slice(3).map((value, column) => Math.abs(Number(value) - outputs[at][column])),
  );
  expect(gaps).toHaveLength(names.length * truth.length);
  expect(Math.max(...gaps)).toBeLessThan(2e-4);
}

/** prediction.csv: what Kaggle asks for, numbered from 1. */
export async function checkPredictionFile(lab: Lab, answers: Answers): Promise<void> {
  const { name, bytes } = await save(lab, 'prediction.csv');
  expect(name).toBe('prediction.csv');
  const lines = answers.predicted.map((label, index) => `${index + 1},${label}`);
  expect(bytes.toString()).toBe(`ImageId,Label\n${lines.join('\n')}\n`);
}

interface NotebookCell {
  readonly cell_type: string;
  readonly id: string;
  readonly source: readonly string[];
  readonly outputs?: readonly unknown[];
}

/** The Jupyter notebook: nbformat 4.5, every cell of the lesson, code with the settings of now. */
export async function checkNotebook(
  lab: Lab,
  lesson: string,
  settings: readonly string[],
): Promise<void> {
  const { name, bytes } = await save(lab, `${lesson}.ipynb`);
  expect(name).toBe(`${lesson}.ipynb`);
  const notebook = JSON.parse(bytes.toString()) as {
    readonly nbformat: number;
    readonly nbformat_minor: number;
    readonly cells: readonly NotebookCell[];
  };
  expect([notebook.nbformat, notebook.nbformat_minor]).toEqual([4, 5]);
  const ids = notebook.cells.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.every((id) => /^[\w-]{1,64}$/.test(id))).toBe(true);
  const texts = (kind: string) =>
    notebook.cells.filter((cell) => cell.cell_type === kind).map(({ source }) => source.join(''));
  const titles = await lab.page.locator('[data-cell] h2').allTextContents();
  const prose = texts('markdown').join('\n').replaceAll('\\', '');
  for (const title of titles) expect(prose).toContain(title.replace(/^\d+/, ''));
  expect(texts('code').length).toBeGreaterThanOrEqual(5);
  const code = texts('code').join('\n');
  for (const setting of settings) expect(code).toContain(setting);
}
