import { expect } from '../lab.ts';
import { checkConfusion, checkPredict } from './checks/answers.ts';
import { checkClassImages, checkLoad, checkLook, checkPrepare, checkSplit } from './checks/data.ts';
import { saveTraining } from './checks/files.ts';
import { checkEngineRoom } from './checks/inside.ts';
import { checkEvaluate, checkLog, checkModel, expectLearning } from './checks/training.ts';
import { idxFiles, serveFiles } from './data-files.ts';
import { paintPictures, unitScale } from './pictures.ts';
import { answersOf } from './scores.ts';
import { runLesson, test } from './walk.ts';

const cells = [
  ...['load', 'look', 'prepare', 'model', 'train', 'evaluate', 'predict', 'confusion'],
  ...['inside', 'engineRoom'],
];
const inputShape = [784];

test('one layer: its ten neurons can be computed by hand, and so can all that is said of them', async ({
  lab,
  page,
  finishLesson,
}) => {
  const data = { train: paintPictures(1000, 1), test: paintPictures(400, 2) };
  await serveFiles(page, idxFiles('mnist', data));
  await lab.open('single-layer', { epochs: '3' });
  await runLesson(lab, cells);

  await checkLoad(lab, data);
  await checkLook(lab, data);
  await checkClassImages(lab, data, 4);
  await checkPrepare(lab, data, unitScale, inputShape);
  await checkSplit(lab, data.train.labels);
  const log = await checkLog(lab, { epochs: 3, steps: 32, validated: false });
  expectLearning(log);

  const network = await saveTraining(lab, [
    { className: 'Dense', config: { activation: 'sigmoid' }, shapes: [[784, 10], [10]] },
  ]);
  expect(await checkModel(lab, network, inputShape)).toBe(7850);
  const answers = answersOf(network, { pictures: data.test, scale: unitScale, inputShape });
  await checkEvaluate(lab, { test: answers, log });
  await checkPredict(lab, answers);
  await checkConfusion(lab, answers);
  await checkEngineRoom(lab);
  await finishLesson();
});
