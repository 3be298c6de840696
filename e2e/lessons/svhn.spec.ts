import type { Lab } from '../lab.ts';
import { expect } from '../lab.ts';
import { checkConfusion, checkErrors } from './checks/answers.ts';
import { checkLoad, checkLook, checkOneHot, checkPrepare, checkSplit } from './checks/data.ts';
import {
  checkHistory,
  checkModelFiles,
  checkNotebook,
  saveH5,
  saveTraining,
} from './checks/files.ts';
import { checkEngineRoom } from './checks/inside.ts';
import { checkEvaluate, checkLog, checkModel, expectLearning } from './checks/training.ts';
import { serveFiles, svhnFile } from './data-files.ts';
import { enter } from './page.ts';
import type { SavedLayer } from './network.ts';
import type { Data } from './pictures.ts';
import { paintPictures, pickPictures, range, unitScale } from './pictures.ts';
import { answersOf } from './scores.ts';
import { runLesson, test } from './walk.ts';

/** Document 004's two networks on a file of the form that it read: grey floats in HDF5. */

const inputShape = [32, 32, 1];
const beforeResults = ['load', 'look', 'prepare', 'model', 'train', 'evaluate', 'confusion'];

const leak = { className: 'LeakyReLU', config: { alpha: 0.1 } };
const convolution = (channels: number, filters: number) => ({
  className: 'Conv2D',
  config: { padding: 'same' },
  shapes: [[3, 3, channels, filters], [filters]],
});

/** Network 1 as the document prints it: the lesson saves no model, only its training. */
const firstNetwork = [
  ...[convolution(1, 16), leak, convolution(16, 32), leak],
  { className: 'MaxPooling2D', config: { pool_size: [2, 2] } },
  { className: 'Flatten', config: {} },
  { className: 'Dense', config: {}, shapes: [[8192, 32], [32]] },
  leak,
  { className: 'Dense', config: { activation: 'softmax' }, shapes: [[32, 10], [10]] },
];

/** `validation_split=0.2` takes the last fifth of the training images. */
const lastFifth = range(96, 120);

async function checkData(lab: Lab, data: Data): Promise<void> {
  await checkLoad(lab, data);
  await checkLook(lab, data);
  await checkPrepare(lab, data, unitScale, inputShape);
  const { labels } = data.train;
  await checkSplit(lab, labels.slice(0, 96), labels.slice(96));
  await checkOneHot(lab, data.train);
}

/** What a network says of the test images and of the last fifth. */
function askBoth(network: readonly SavedLayer[], { train, test: unseen }: Data) {
  const [test, validation] = [unseen, pickPictures(train, lastFifth)].map((pictures) =>
    answersOf(network, { pictures, scale: unitScale, inputShape }),
  );
  return { test, validation };
}

test('house numbers, network 1: 267,306 numbers on the last fifth and on the test images', async ({
  lab,
  page,
  finishLesson,
}) => {
  test.slow();
  const data = { train: paintPictures(120, 11, 32), test: paintPictures(60, 12, 32) };
  await serveFiles(page, await svhnFile(data));
  await lab.open('svhn-cnn-1', { epochs: '3', batch: '16' });
  await runLesson(lab, [...beforeResults, 'inside', 'engineRoom']);

  await checkData(lab, data);
  const log = await checkLog(lab, { epochs: 3, steps: 6, validated: true });
  expectLearning(log);

  const network = await saveTraining(lab, firstNetwork);
  expect(await checkModel(lab, network, inputShape)).toBe(267_306);
  const answers = askBoth(network, data);
  await checkEvaluate(lab, { ...answers, log });
  await checkConfusion(lab, answers.validation, lastFifth);
  await checkEngineRoom(lab);
  await finishLesson();
});

test('house numbers, network 2: batch normalisation by its running means, errors by their margin', async ({
  lab,
  page,
  finishLesson,
}) => {
  test.slow();
  const data = { train: paintPictures(120, 13, 32), test: paintPictures(60, 14, 32) };
  await serveFiles(page, await svhnFile(data));
  await lab.open('svhn-cnn-2', { epochs: '2', batch: '16' });
  // So few steps would hardly move running means of momentum .99.
  for (const layer of ['BatchNormalization, layer 6', 'BatchNormalization, layer 12']) {
    const fields = lab.cellOf('model').getByRole('group', { name: layer });
    await enter(fields, 'Momentum', 0.6);
  }
  await runLesson(lab, [...beforeResults, 'errors', 'inside', 'write', 'engineRoom']);

  await checkData(lab, data);
  const log = await checkLog(lab, { epochs: 2, steps: 6, validated: true });

  const network = await saveH5(lab, 'svhn-cnn-2');
  expect(await checkModel(lab, network, inputShape)).toBe(164_362);
  const answers = askBoth(network, data);
  await checkEvaluate(lab, { ...answers, log });
  await checkConfusion(lab, answers.test);
  await checkErrors(lab, answers.test);

  await checkModelFiles(lab, network);
  await checkHistory(lab, log);
  await checkNotebook(lab, 'svhn-cnn-2', [
    'SVHN_single_grey1.h5',
    'epochs=2',
    'validation_split=0.2',
  ]);
  await checkEngineRoom(lab);
  await finishLesson();
});
