import { expect } from '../lab.ts';
import { checkConfusion, checkErrors, checkPredict } from './checks/answers.ts';
import { checkLoad, checkLook, checkPrepare, checkSplit } from './checks/data.ts';
import { checkHistory, checkModelFiles, checkNotebook, saveH5 } from './checks/files.ts';
import { checkActivations, checkAugment, checkEngineRoom } from './checks/inside.ts';
import { checkEvaluate, checkLog, checkModel } from './checks/training.ts';
import { idxFiles, serveFiles } from './data-files.ts';
import { choose, enter, select } from './page.ts';
import { paintPictures, pickPictures, range, unitScale } from './pictures.ts';
import { answersOf, digitNames } from './scores.ts';
import { runLesson, test } from './walk.ts';

const cells = [
  ...['load', 'look', 'prepare', 'augment', 'model', 'train', 'evaluate', 'predict', 'confusion'],
  ...['errors', 'activations', 'inside', 'write', 'engineRoom'],
];
const inputShape = [28, 28, 1];

/** numpy.random.RandomState(42).permutation(300)[:30], as NumPy 2 gives it: the validation images. */
const heldBack = [
  ...[203, 266, 152, 9, 233, 226, 196, 109, 5, 175, 237, 57, 218, 45, 182],
  ...[221, 289, 211, 148, 165, 78, 113, 249, 250, 104, 42, 281, 295, 157, 238],
];
/** Of the rest, what is looked at: permutation(300)[30 + 3] and [30 + 154]. */
const trainedOn = range(0, 155).with(3, 24).with(154, 100);

/** A plateau that nothing ends: no loss falls by 9, so the rate is halved after epochs 2 and 3. */
const plateau = 'validationLoss*1*0.5*9*0.0001';

test('the playground: a network changed layer by layer is the one that is trained, measured and saved', async ({
  lab,
  page,
  finishLesson,
}) => {
  const data = { train: paintPictures(300, 15), test: paintPictures(200, 16) };
  await serveFiles(page, idxFiles('mnist', data));
  await lab.open('playground', { batch: '32', plateau });
  const model = lab.cellOf('model');
  const layer = (place: string) => model.getByRole('group', { name: place });
  const press = (name: string) => model.getByRole('button', { name }).click();

  await enter(layer('Conv2D, layer 1'), 'Filters', 6);
  await select(layer('Conv2D, layer 1'), 'Kernel', '5');
  await select(layer('Conv2D, layer 1'), 'Padding', 'same');
  await press('Remove: Flatten, layer 3');
  await expect(model.getByRole('alert')).toContainText('Flatten');
  await press('Add a layer');
  await page.getByRole('menuitem', { name: 'Flatten' }).click();
  await press('Move up: Flatten, layer 4');
  await expect(model.getByRole('alert')).toHaveCount(0);
  await enter(layer('Dense, layer 4'), 'Units', 24);
  await select(layer('Dense, layer 4'), 'Activation', 'tanh');
  await press('Add a layer');
  await page.getByRole('menuitem', { name: 'BatchNormalization' }).click();
  await press('Move up: BatchNormalization, layer 5');
  await select(layer('Optimizer'), 'Optimizer', 'SGD');
  await enter(layer('Optimizer'), 'Learning rate', 0.05);
  await enter(layer('Training'), 'Epochs', 3);
  await expect(page).toHaveURL(/optimizer=sgd/);

  await runLesson(lab, cells);
  await checkLoad(lab, data);
  await checkLook(lab, data);
  await checkPrepare(lab, data, unitScale, inputShape);
  const unseen = pickPictures(data.train, heldBack);
  const rest = data.train.labels.filter((_, index) => !heldBack.includes(index));
  await checkSplit(lab, rest, unseen.labels);
  await checkAugment(lab);
  const log = await checkLog(lab, { epochs: 3, steps: 9, validated: true });

  const network = await saveH5(lab, 'playground');
  expect(network.map(({ className }) => className)).toEqual([
    ...['Conv2D', 'MaxPooling2D', 'Flatten', 'BatchNormalization', 'Dense', 'Dense'],
  ]);
  const [filters, features] = [6, 6 * 14 * 14];
  const wanted = 25 * filters + filters + 4 * features + features * 24 + 24 + 24 * 10 + 10;
  expect(await checkModel(lab, network, inputShape)).toBe(wanted);
  const question = { scale: unitScale, inputShape };
  const answers = answersOf(network, { ...question, pictures: data.test });
  const validation = answersOf(network, { ...question, pictures: unseen });
  await checkEvaluate(lab, { test: answers, validation, log });
  await checkPredict(lab, answers);
  await checkConfusion(lab, answers);
  await choose(lab.cellOf('confusion'), 'Measured on', 'Validation images');
  await checkConfusion(lab, validation, heldBack);
  await checkErrors(lab, answers);
  const pictures = pickPictures(data.train, trainedOn);
  await checkActivations(lab, { network, ...question, pictures, names: digitNames });

  await checkModelFiles(lab, network);
  const history = await checkHistory(lab, log);
  // Keras keeps its rate in single precision: 0.025000000372…
  expect(history.learning_rate.map(Math.fround)).toEqual([0.05, 0.05, 0.025].map(Math.fround));
  await checkNotebook(lab, 'playground', ['SGD(', 'tanh', 'epochs=3', 'random_state=42']);
  await checkEngineRoom(lab);
  await finishLesson();
});
