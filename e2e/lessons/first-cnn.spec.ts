import { expect } from '../lab.ts';
import { checkConfusion, checkPredict } from './checks/answers.ts';
import { checkLoad, checkLook, checkPrepare, checkSplit } from './checks/data.ts';
import {
  checkHistory,
  checkModelFiles,
  checkNotebook,
  checkOutputsFile,
  saveH5,
} from './checks/files.ts';
import { checkActivations, checkEngineRoom } from './checks/inside.ts';
import { checkSumWalk } from './checks/sum-walk.ts';
import { checkEvaluate, checkLog, checkModel, expectLearning } from './checks/training.ts';
import { idxFiles, serveFiles } from './data-files.ts';
import { paintPictures, unitScale } from './pictures.ts';
import { answersOf, digitNames } from './scores.ts';
import { runLesson, test } from './walk.ts';

const cells = [
  ...['load', 'look', 'prepare', 'model', 'train', 'evaluate', 'predict', 'confusion'],
  ...['activations', 'inside', 'write', 'engineRoom'],
];
const inputShape = [28, 28, 1];

/** In the order of Fashion-MNIST's labels. */
const clothes = [
  ...['T-shirt/top', 'Trouser', 'Pullover', 'Dress', 'Coat'],
  ...['Sandal', 'Shirt', 'Sneaker', 'Bag', 'Ankle boot'],
];

const runs = [
  { set: 'fashion-mnist', names: clothes, settings: {} },
  { set: 'mnist', names: digitNames, settings: { variant: 'mnist' } },
] as const;

for (const { set, names, settings } of runs) {
  // The pictures are digits in both: what they are called is all that a test of clothes needs.
  test(`the first convolution on files of ${set}: its filters computed by hand`, async ({
    lab,
    page,
    finishLesson,
  }) => {
    const data = { train: paintPictures(800, 7), test: paintPictures(300, 8) };
    await serveFiles(page, idxFiles(set, data));
    await lab.open('first-cnn', { ...settings, epochs: '2' });
    await runLesson(lab, cells);

    await checkLoad(lab, data);
    await checkLook(lab, data, names);
    await checkPrepare(lab, data, unitScale, inputShape);
    await checkSplit(lab, data.train.labels, [], names);
    const log = await checkLog(lab, { epochs: 2, steps: 25, validated: false });
    expectLearning(log);

    const network = await saveH5(lab, 'first-cnn');
    // 3 x 3 x 28 + 28, then 13 x 13 x 28 inputs of 20 neurons, then 20 of 10.
    expect(await checkModel(lab, network, inputShape)).toBe(280 + 94_660 + 210);
    const question = { pictures: data.test, scale: unitScale, inputShape, names };
    const answers = answersOf(network, question);
    await checkEvaluate(lab, { test: answers, log });
    await checkPredict(lab, answers);
    await checkConfusion(lab, answers);
    const inside = { network, inputShape, scale: unitScale, pictures: data.train, names };
    await checkActivations(lab, inside);
    await checkSumWalk(lab, inside);

    await checkModelFiles(lab, network);
    await checkHistory(lab, log);
    await checkOutputsFile(lab, answers);
    const module = set.replace('-', '_');
    await checkNotebook(lab, 'first-cnn', [`datasets.${module}.`, 'epochs=2', 'batch_size=32']);
    await checkEngineRoom(lab);
    await finishLesson();
  });
}
