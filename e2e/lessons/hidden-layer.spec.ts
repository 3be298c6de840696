import { expect } from '../lab.ts';
import { checkConfusion, checkPredict } from './checks/answers.ts';
import { checkLoad, checkLook, checkPrepare, checkSplit } from './checks/data.ts';
import { saveTraining } from './checks/files.ts';
import { checkEngineRoom } from './checks/inside.ts';
import { checkEvaluate, checkLog, checkModel, expectLearning } from './checks/training.ts';
import { idxFiles, serveFiles } from './data-files.ts';
import type { KnownLayer } from './model-files.ts';
import { paintPictures, unitScale } from './pictures.ts';
import { answersOf } from './scores.ts';
import { runLesson, test } from './walk.ts';

const cells = [
  ...['load', 'look', 'prepare', 'model', 'train', 'evaluate', 'predict', 'confusion'],
  ...['inside', 'engineRoom'],
];

interface Variant {
  readonly name: string;
  readonly settings: Record<string, string>;
  readonly inputShape: readonly number[];
  readonly layers: readonly KnownLayer[];
}

const denseLayers: readonly KnownLayer[] = [
  { className: 'Dense', config: { activation: 'relu' }, shapes: [[784, 100], [100]] },
  { className: 'Dense', config: { activation: 'sigmoid' }, shapes: [[100, 10], [10]] },
];

const variants: readonly Variant[] = [
  {
    name: 'a hidden layer',
    settings: {},
    inputShape: [784],
    layers: denseLayers,
  },
  {
    name: 'the same network with Flatten at its door',
    settings: { variant: 'flatten' },
    inputShape: [28, 28],
    layers: [{ className: 'Flatten', config: {} }, ...denseLayers],
  },
];

for (const { name, settings, inputShape, layers } of variants) {
  test(`${name}: 79,510 numbers, and everything that follows from them`, async ({
    lab,
    page,
    finishLesson,
  }) => {
    const data = { train: paintPictures(800, 3), test: paintPictures(300, 4) };
    await serveFiles(page, idxFiles('mnist', data));
    await lab.open('hidden-layer', { ...settings, epochs: '2' });
    await runLesson(lab, cells);

    await checkLoad(lab, data);
    await checkLook(lab, data);
    await checkPrepare(lab, data, unitScale, inputShape);
    await checkSplit(lab, data.train.labels);
    const log = await checkLog(lab, { epochs: 2, steps: 25, validated: false });
    expectLearning(log);

    const network = await saveTraining(lab, layers);
    expect(await checkModel(lab, network, inputShape)).toBe(79_510);
    const answers = answersOf(network, { pictures: data.test, scale: unitScale, inputShape });
    await checkEvaluate(lab, { test: answers, log });
    await checkPredict(lab, answers);
    await checkConfusion(lab, answers);
    await checkEngineRoom(lab);
    await finishLesson();
  });
}
