import { readFile } from 'node:fs/promises';
import type { Download, Locator } from '@playwright/test';
import type { Lab } from './lab.ts';
import { expect, test } from './lab.ts';

const short = { images: '640', epochs: '1' };
const [train, examination] = ['Stop when it no longer helps', 'Accuracy flat, loss rising'];
const write = 'Take it with you';

async function save(cell: Locator, name: string): Promise<string> {
  const started: Promise<Download> = cell.page().waitForEvent('download');
  await cell.getByRole('button', { name: `Save ${name}` }).click();
  return (await started).path();
}

async function choose(cell: Locator, files: string | Parameters<Locator['setInputFiles']>[0]) {
  const chooser = cell.page().waitForEvent('filechooser');
  await cell.getByRole('button', { name: 'Open a saved model' }).click();
  await (await chooser).setFiles(files);
}

const figuresOf = (lab: Lab) => lab.cell(examination).getByRole('table').first().innerText();

test('a trained network is saved, read back another day, and gives the same answers', async ({
  lab,
  page,
}) => {
  await lab.hideDatasets();
  await lab.open('dropout-mlp', short);
  await lab.run(examination);
  await lab.expectPhase(lab.cell(examination), 'done');
  const [lossLine, accuracyLine] = (await figuresOf(lab))
    .split('\n')
    .filter((line) => line.startsWith('Test '));
  expect(accuracyLine).toMatch(/\d\d\.\d\d %/);
  const h5 = await save(lab.cell(write), 'model.h5');
  const json = await save(lab.cell(write), 'model.json');

  await page.goto('about:blank');
  await lab.open('dropout-mlp');
  await choose(lab.cell(train), h5);
  await lab.expectPhase(lab.cell(train), 'done');
  await expect(lab.cell(train)).toContainText('nothing was trained here');
  await expect(lab.cell(train)).toContainText('is this lesson’s network now');
  await lab.run(examination);
  await lab.expectPhase(lab.cell(examination), 'done');
  const again = await figuresOf(lab);
  expect(again).toContain(lossLine.split('\t')[1]);
  expect(again).toContain(accuracyLine.split('\t')[1]);
  await expect(lab.cell(examination)).toContainText('not trained here');

  const narrower = (await readFile(json, 'utf8')).replace(/"units": ?512/g, '"units": 64');
  await choose(lab.cell(train), {
    name: 'narrower.json',
    mimeType: 'application/json',
    buffer: Buffer.from(narrower),
  });
  await expect(lab.cell(train)).toContainText('layers without weights');
  await expect(lab.cell('Two wide layers, with gaps').getByRole('table')).toContainText('55,050');
  await lab.expectPhase(lab.cell(examination), 'stale');
});

test('a file that is no model says so, and what to do; one for other images names both sizes', async ({
  lab,
}) => {
  await lab.hideDatasets();
  await lab.open('dropout-mlp');
  const cell = lab.cell(write);
  const open = (name: string, buffer: Buffer) =>
    choose(cell, { name, mimeType: 'application/octet-stream', buffer });

  await open('holiday.h5', Buffer.from('not a model at all'));
  await expect(cell.getByRole('alert')).toContainText('This is not a model that can be read here');
  await expect(cell.getByRole('alert')).toContainText('saved by this page, by Keras');

  const layer = (class_name: string, config: object) => ({ class_name, config });
  const model = (size: number, ...layers: object[]) =>
    Buffer.from(
      JSON.stringify({
        class_name: 'Sequential',
        config: { layers: [layer('InputLayer', { batch_shape: [null, size] }), ...layers] },
      }),
    );
  const softmax = layer('Dense', { units: 10, activation: 'softmax' });
  await open('sequence.json', model(784, layer('LSTM', { units: 4 }), softmax));
  await expect(cell.getByRole('alert')).toContainText('The layer LSTM');
  await open('houses.json', model(1024, softmax));
  await expect(cell.getByRole('alert')).toContainText('1024, but the images are 28 x 28');
  await expect(cell.getByRole('alert')).toContainText('choose such data in the Load cell');
});
