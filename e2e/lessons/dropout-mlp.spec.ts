import { expect } from '../lab.ts';
import { checkConfusion, checkPredict } from './checks/answers.ts';
import { checkLoad, checkLook, checkOneHot, checkPrepare, checkSplit } from './checks/data.ts';
import {
  checkHistory,
  checkModelFiles,
  checkNotebook,
  checkOutputsFile,
  saveH5,
} from './checks/files.ts';
import { checkEngineRoom } from './checks/inside.ts';
import { checkEvaluate, checkLog, checkModel, expectLearning } from './checks/training.ts';
import { idxFiles, serveFiles } from './data-files.ts';
import { minMaxScale, paintPictures } from './pictures.ts';
import { answersOf } from './scores.ts';
import { runLesson, test } from './walk.ts';

const cells = [
  ...['load', 'look', 'prepare', 'model', 'train', 'evaluate', 'confusion', 'predict', 'inside'],
  ...['write', 'engineRoom'],
];
const inputShape = [784];

/** Early stopping that nothing satisfies: no loss falls by 9, so one epoch after the first is enough. */
const stopping = 'validationLoss*1*9*0';

test('dropout: pixels scaled by the training set, a stop after epoch 2 of 25, a model for Keras', async ({
  lab,
  page,
  finishLesson,
}) => {
  const data = { train: paintPictures(600, 5), test: paintPictures(200, 6) };
  await serveFiles(page, idxFiles('mnist', data));
  await lab.open('dropout-mlp', { batch: '32', stop: stopping });
  await runLesson(lab, cells);

  await checkLoad(lab, data);
  await checkLook(lab, data);
  const scale = minMaxScale(data.train);
  await checkPrepare(lab, data, scale, inputShape);
  await checkSplit(lab, data.train.labels);
  await checkOneHot(lab, data.train);
  const log = await checkLog(lab, { epochs: 2, of: 25, steps: 19, validated: true });
  expectLearning(log);
  await expect(lab.cellOf('train').getByRole('log')).toContainText('Epoch 2: early stopping');

  const network = await saveH5(lab, 'dropout-mlp');
  expect(await checkModel(lab, network, inputShape)).toBe(669_706);
  const answers = answersOf(network, { pictures: data.test, scale, inputShape });
  await checkEvaluate(lab, { test: answers, log });
  // The test set serves as validation data, so the log's last figures are those of the test.
  expect(Math.abs((log.at(-1)?.val_loss ?? NaN) - answers.loss)).toBeLessThan(3e-4);
  expect(log.at(-1)?.val_accuracy).toBeCloseTo(answers.accuracy, 4);
  await checkPredict(lab, answers);
  await checkConfusion(lab, answers);

  await checkModelFiles(lab, network);
  await checkHistory(lab, log);
  await checkOutputsFile(lab, answers);
  await checkNotebook(lab, 'dropout-mlp', [
    'MinMaxScaler',
    'epochs=25',
    'batch_size=32',
    'patience=1',
  ]);
  await checkEngineRoom(lab);
  await finishLesson();
});
