import { expect, test } from '../lab.ts';
import { checkConfusion, checkErrors, checkPredict } from './checks/answers.ts';
import { checkLoad, checkLook, checkPrepare } from './checks/data.ts';
import {
  checkHistory,
  checkModelFiles,
  checkNotebook,
  checkPredictionFile,
  saveH5,
} from './checks/files.ts';
import { checkActivations, checkAugment, checkEngineRoom } from './checks/inside.ts';
import { checkEvaluate, checkLog, checkModel } from './checks/training.ts';
import { kaggleCsv, serveFiles } from './data-files.ts';
import { paintPictures, pickPictures, range, unitScale } from './pictures.ts';
import { answersOf, digitNames } from './scores.ts';
import { finishLesson, runLesson } from './walk.ts';

const cells = [
  ...['load', 'look', 'prepare', 'augment', 'model', 'train', 'evaluate', 'confusion', 'errors'],
  ...['activations', 'predict', 'write', 'engineRoom'],
];
const inputShape = [28, 28, 1];

/** numpy.random.RandomState(42).permutation(320)[:32], as NumPy 2 gives it: the validation images. */
const heldBack = [
  ...[167, 230, 25, 63, 9, 110, 186, 143, 244, 224, 90, 76, 82, 240, 172, 119],
  ...[202, 77, 55, 104, 203, 211, 198, 139, 42, 213, 297, 33, 73, 183, 75, 5],
];

/**
 * The rest of the permutation is trained on. Two of its images are looked at: [32 + 3] and [32 + 154],
 * which the document calls X_train[154].
 */
const trainedOn = range(0, 155).with(3, 78).with(154, 170);

/** A plateau that lasts from the first epoch on: no accuracy rises by 9. Half the rate each time. */
const plateau = 'validationAccuracy*1*0.5*9*0.0001';

test('Kaggle’s two tables: the same tenth as scikit-learn holds back, a falling rate, a file to hand in', async ({
  lab,
  page,
  pageErrors,
  foreignRequests,
}, testInfo) => {
  const labelled = paintPictures(320, 9);
  const unlabelled = paintPictures(40, 10);
  await serveFiles(page, {});
  await lab.open('kaggle-cnn', { epochs: '3', batch: '32', plateau, variant: 'repaired-monitor' });
  await lab
    .cellOf('load')
    .locator('input[type=file]')
    .setInputFiles([
      { name: 'train.csv', mimeType: 'text/csv', buffer: kaggleCsv(labelled, true) },
      { name: 'test.csv', mimeType: 'text/csv', buffer: kaggleCsv(unlabelled, false) },
    ]);
  await lab.expectPhase(lab.cellOf('load'), 'done');
  await expect(lab.cellOf('load')).toContainText('40 without labels');
  await runLesson(lab, cells);

  const data = { train: labelled, test: pickPictures(labelled, []) };
  await checkLoad(lab, data);
  await checkLook(lab, data);
  await checkPrepare(lab, data, unitScale, inputShape);
  await checkAugment(lab);
  // 288 images are left to train on; the epoch is cut to whole batches, as the document has it.
  const log = await checkLog(lab, { epochs: 3, steps: 9, validated: true });
  const said = lab.cellOf('train').getByRole('log');
  await expect(said).toContainText('Epoch 2: ReduceLROnPlateau reducing learning rate to 0.0005');

  const network = await saveH5(lab, 'kaggle-cnn');
  expect(await checkModel(lab, network, inputShape)).toBe(730_602);
  const validation = pickPictures(labelled, heldBack);
  const answers = answersOf(network, { pictures: validation, scale: unitScale, inputShape });
  await checkEvaluate(lab, { validation: answers, log });
  await checkPredict(lab, answers, heldBack);
  await checkConfusion(lab, answers, heldBack);
  await checkErrors(lab, answers, heldBack);

  const pictures = pickPictures(labelled, trainedOn);
  const inside = { network, inputShape, scale: unitScale, pictures, names: digitNames };
  await checkActivations(lab, inside);

  await checkModelFiles(lab, network);
  const history = await checkHistory(lab, log);
  expect(history.learning_rate).toEqual([0.001, 0.001, 0.0005]);
  await checkPredictionFile(
    lab,
    answersOf(network, { pictures: unlabelled, scale: unitScale, inputShape }),
  );
  await checkNotebook(lab, 'kaggle-cnn', ['epochs=3', 'ReduceLROnPlateau', 'random_state=42']);
  await checkEngineRoom(lab);
  await finishLesson(lab, { pageErrors, foreignRequests }, testInfo);
});
