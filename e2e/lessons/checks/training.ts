import type { Lab } from '../../lab.ts';
import { expect } from '../../lab.ts';
import type { SavedLayer, Tensor } from '../network.ts';
import { forward, parametersOf } from '../network.ts';
import { choose, numberIn, rowsOf } from '../page.ts';
import type { Answers } from '../scores.ts';

/** The model, its training, and the final figures. */

/** Figures are printed with four decimals. */
const rounding = 1e-4;

const shapeText = (shape: readonly number[]) => `(None, ${shape.join(', ')})`;

/** Running mean and variance of a batch normalisation are not trained. */
const untrained = (layer: SavedLayer): number =>
  layer.className === 'BatchNormalization' ? parametersOf(layer) / 2 : 0;

/** Model: Keras's summary, with shapes and parameters as the saved weights have them. */
export async function checkModel(
  lab: Lab,
  network: readonly SavedLayer[],
  inputShape: readonly number[],
): Promise<number> {
  const table = lab.cellOf('model').getByRole('region', { name: 'Summary of the model' });
  const [, ...rows] = await rowsOf(table.getByRole('table'));
  const size = inputShape.reduce((product, axis) => product * axis, 1);
  const blank: Tensor = { shape: inputShape, values: new Float64Array(size) };
  const { layers } = forward(network, blank);
  const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
  const parameters = network.map(parametersOf);
  const total = sum(parameters);
  const fixed = sum(network.map(untrained));
  expect(rows.slice(0, network.length).map(([, ...rest]) => rest)).toEqual(
    layers.map(({ shape }, at) => [shapeText(shape), parameters[at].toLocaleString('en')]),
  );
  expect(rows.slice(network.length, network.length + 3)).toEqual([
    ['Total parameters', total.toLocaleString('en')],
    ['Trainable', (total - fixed).toLocaleString('en')],
    ['Not trainable', fixed.toLocaleString('en')],
  ]);
  return total;
}

/** One epoch of the log: what is measured, by Keras's names. */
export type Epoch = Readonly<Record<string, number>>;

export interface WantedLog {
  /** Epochs that were run, and that were asked for. */
  readonly epochs: number;
  readonly of?: number;
  readonly steps: number;
  readonly validated: boolean;
}

/** Train: the log as Keras prints it; gives what it says. */
export async function checkLog(lab: Lab, wanted: WantedLog): Promise<Epoch[]> {
  const { epochs, of = epochs, steps, validated } = wanted;
  const text = (await lab.cellOf('train').getByRole('log').textContent()) ?? '';
  const found = [...text.matchAll(/^Epoch (\d+)\/(\d+)\n(\d+)\/(\d+) ━+ \d+s \S+\/step - (.*)$/gm)];
  expect(found.map(([, ...numbers]) => numbers.slice(0, 4).map(Number))).toEqual(
    Array.from({ length: epochs }, (_, at) => [at + 1, of, steps, steps]),
  );
  const names = ['accuracy', 'loss', ...(validated ? ['val_accuracy', 'val_loss'] : [])];
  return found.map((match) => {
    const pairs = match[5].split(' - ').map((part) => part.split(': '));
    expect(pairs.map(([name]) => name)).toEqual(names);
    return Object.fromEntries(pairs.map(([name, value]) => [name, Number(value)]));
  });
}

/** A training that learnt something: its loss went down. */
export function expectLearning(log: readonly Epoch[]): void {
  expect(log.at(-1)?.loss).toBeLessThan(log[0].loss);
}

interface Measured {
  readonly test?: Answers;
  readonly validation?: Answers;
  readonly log: readonly Epoch[];
}

/** Evaluate: loss and accuracy against those of the network computed by hand, and the epochs. */
export async function checkEvaluate(lab: Lab, { test, validation, log }: Measured): Promise<void> {
  const cell = lab.cellOf('evaluate');
  const rows = await rowsOf(cell.getByRole('region', { name: 'Figures' }).getByRole('table'));
  const measured = new Map(rows.map(([name, text]) => [name, text]));
  const sets = [
    ['Test', test],
    ['Validation', validation],
  ] as const;
  for (const [name, answers] of sets) {
    if (!answers) continue;
    const loss = numberIn(measured.get(`${name} loss`) ?? '');
    expect(Math.abs(loss - answers.loss), `${name} loss ${loss}`).toBeLessThan(3 * rounding);
    expect(measured.get(`${name} accuracy`)).toBe(`${(100 * answers.accuracy).toFixed(2)} %`);
  }
  const last = log.at(-1);
  expect(numberIn(measured.get('Last training loss') ?? '')).toBeCloseTo(last?.loss ?? NaN, 4);
  await checkPlots(lab, log);
}

/** Both plots, in every look; and the table behind them, which is the log. */
async function checkPlots(lab: Lab, log: readonly Epoch[]): Promise<void> {
  const cell = lab.cellOf('evaluate');
  for (const look of ['Points', 'Dashed', 'Lines']) {
    await choose(cell, 'Look of the curves', look);
    await expect(cell.locator('figure path.recharts-curve').first()).toBeAttached();
    await expect(cell.getByRole('figure')).toHaveCount(2);
  }
  await choose(cell, 'Look of the curves', 'Table');
  const table = cell.getByRole('region', { name: 'Epochs' }).getByRole('table');
  await expect(table).toBeVisible();
  const [heads, ...rows] = await rowsOf(table);
  const figures = heads.slice(1, -2); // without epoch, learning rate and seconds
  const step = (rows[0].length - 3) / figures.length; // 2 where the documented figures stand beside
  for (const [at, epoch] of log.entries()) {
    const shown = figures.map((_, column) => rows[at][1 + column * step]);
    figures.forEach((name, column) => {
      if (name in epoch) {
        const share = name.endsWith('accuracy');
        const gap = numberIn(shown[column]) / (share ? 100 : 1) - epoch[name];
        expect(Math.abs(gap), name).toBeLessThan(1.01e-4);
      } else expect(shown[column], `${name} was not measured`).toBe('–');
    });
  }
}
