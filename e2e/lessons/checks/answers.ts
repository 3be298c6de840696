import type { Locator } from '@playwright/test';
import type { Lab } from '../../lab.ts';
import { expect } from '../../lab.ts';
import { choose, coloursOf, entriesOf, enter, numberIn, rowsOf, select } from '../page.ts';
import { range } from '../pictures.ts';
import type { Answers, Mistake } from '../scores.ts';
import { confusionOf, mistakesOf, reportOf, scoresOf } from '../scores.ts';

/** What the page says of the network's answers, against the same network computed by hand. */

/** Outputs are printed with four decimals, and computed in single precision. */
const rounding = 2e-4;

/** The page's ten outputs for one image, beside its own. */
async function expectOutputs(where: Locator, outputs: Float64Array): Promise<void> {
  const list = where.getByRole('list', { name: 'Outputs of the network by class' });
  const gap = async () => {
    const shown = (await entriesOf(list)).map(([, value]) => numberIn(value));
    return Math.max(...range(0, outputs.length).map((at) => Math.abs(shown[at] - outputs[at])));
  };
  await expect.poll(gap).toBeLessThan(rounding);
}

/** "Predicted 4, but it is 9." or "Predicted 4, rightly." */
function verdictOf({ names, truth, predicted }: Answers, row: number): string {
  const said = `Predicted ${names[predicted[row]]}`;
  return truth[row] === predicted[row]
    ? `${said}, rightly.`
    : `${said}, but it is ${names[truth[row]]}.`;
}

/** The row of the image that is shown large: its caption says which image of which file it is. */
async function shownRow(where: Locator, origins: readonly number[]): Promise<number> {
  const caption = where
    .getByRole('figure')
    .getByText(/^(Training|Test) image \d+$/)
    .first();
  return origins.indexOf(Number((await caption.textContent())?.split(' ').at(-1)));
}

const originsOf = (answers: Answers, origins?: readonly number[]): readonly number[] =>
  origins ?? range(0, answers.truth.length);

/** Predict: outputs of single images, the first five and thirty, and twenty at random. */
export async function checkPredict(
  lab: Lab,
  answers: Answers,
  given?: readonly number[],
): Promise<void> {
  const cell = lab.cellOf('predict');
  const { names, truth, predicted, outputs } = answers;
  const heading = cell.page().getByRole('heading', { name: 'One image, ten outputs' });
  const single = cell.locator('section').filter({ has: heading });
  for (const row of [3, 0]) {
    await enter(single, 'Image', row);
    await expect(cell.getByText(verdictOf(answers, row)).first()).toBeVisible();
    await expectOutputs(cell, outputs[row]);
  }
  for (const [label, most] of [
    ['First five', 5],
    ['First thirty', 30],
  ] as const) {
    const count = Math.min(most, truth.length);
    await choose(cell, 'How many', label);
    const rows = await rowsOf(cell.getByRole('region', { name: 'First predictions' }));
    const [said, is] = [1, 2].map((at) => rows[at].slice(1).map((text) => text.replace(' ✕', '')));
    expect(said).toEqual(predicted.slice(0, count).map((one) => names[one]));
    expect(is).toEqual(truth.slice(0, count).map((one) => names[one]));
    const wrong = range(0, count).filter((row) => truth[row] !== predicted[row]);
    expect(range(0, count).filter((row) => rows[1][row + 1].endsWith('✕'))).toEqual(wrong);
    await expect(cell.getByText(`${count - wrong.length} of ${count} right`)).toBeVisible();
  }
  await checkRandom(cell, answers, originsOf(answers, given));
}

/** Each of twenty random images says what is true of it, and the title counts the wrong ones. */
async function checkRandom(
  cell: Locator,
  answers: Answers,
  origins: readonly number[],
): Promise<void> {
  const { names, truth, predicted } = answers;
  const list = cell.getByRole('list', { name: 'Twenty random images' });
  const pictures = list.getByRole('button');
  await expect(pictures).toHaveCount(Math.min(20, truth.length));
  const captions = (await pictures.allTextContents()).map((text) => text.replace(/^✕/, ''));
  const wrong = captions.filter((caption) => caption.includes('(got this one wrong)'));
  await expect(cell.getByText(`Twenty at random, ${wrong.length} of them wrong`)).toBeVisible();
  for (const place of [0, 13]) {
    await pictures.nth(place).click();
    const heading = cell.page().getByRole('heading', { name: /^Twenty at random/ });
    const detail = cell.locator('section').filter({ has: heading }).last();
    const row = await shownRow(detail, origins);
    expect(row).toBeGreaterThanOrEqual(0);
    const is = names[truth[row]];
    const marked = truth[row] === predicted[row] ? is : `${is} → ${names[predicted[row]]}`;
    expect(captions[place].startsWith(marked), `${captions[place]} / ${marked}`).toBe(true);
    await expectOutputs(detail, answers.outputs[row]);
  }
}

const tab = (cell: Locator, name: string) => cell.getByRole('tab', { name }).click();

/** Confusion: the matrix in every form, what lies behind a cell of it, and all that follows. */
export async function checkConfusion(
  lab: Lab,
  answers: Answers,
  given?: readonly number[],
): Promise<void> {
  const cell = lab.cellOf('confusion');
  const matrix = confusionOf(answers);
  await tab(cell, 'Heat map');
  await checkMatrix(cell, matrix);
  await tab(cell, 'One against the rest');
  await checkOneAgainstRest(cell, answers);
  await tab(cell, 'Class by class');
  await checkClassTable(cell, answers);
  await tab(cell, 'Classification report');
  const report = cell.getByLabel('Measured classification report');
  expect(await report.textContent()).toBe(reportOf(answers));
  await tab(cell, 'Heat map');
  await checkCellImages(cell, answers, originsOf(answers, given));
}

async function checkMatrix(cell: Locator, matrix: readonly number[][]): Promise<void> {
  const numbers = async () =>
    (await cell.getByRole('gridcell').allTextContents()).map((text) => Number(text));
  expect(await numbers()).toEqual(matrix.flat());
  await choose(cell, 'Unit', '% of rows');
  const shares = matrix.flatMap((row) => {
    const total = row.reduce((sum, count) => sum + count, 0) || 1;
    return row.map((count) => count / total);
  });
  (await numbers()).forEach((share, at) => {
    expect(Math.abs(share / 100 - shares[at]), `share ${at}`).toBeLessThanOrEqual(0.0005 + 1e-9);
  });
  await choose(cell, 'Unit', 'Counts');
  await choose(cell, 'Look', 'Table');
  const rows = await rowsOf(cell.getByRole('table').first());
  const totals = matrix.map((row) => row.reduce((sum, count) => sum + count, 0));
  const table = rows.slice(1, 1 + matrix.length).map((row) => row.slice(1).map(numberIn));
  expect(table).toEqual(matrix.map((row, label) => [...row, totals[label]]));
  await choose(cell, 'Look', 'Map');
}

/** [[TN, FP], [FN, TP]] of each class; a documented number may stand below each. */
async function checkOneAgainstRest(cell: Locator, answers: Answers): Promise<void> {
  const tables = await cell
    .getByRole('tabpanel')
    .getByRole('table')
    .evaluateAll((all) =>
      all.map((table) =>
        [...table.querySelectorAll('tbody td')].map((td) => td.firstChild?.textContent ?? ''),
      ),
    );
  expect(tables.map((texts) => texts.map(Number))).toEqual(
    answers.names.map((_, label) => {
      const { tp, tn, fp, fn } = scoresOf(answers, label);
      return [tn, fp, fn, tp];
    }),
  );
}

async function checkClassTable(cell: Locator, answers: Answers): Promise<void> {
  const [heads, ...rows] = await rowsOf(cell.getByRole('region', { name: 'Class by class' }));
  expect(heads.slice(1)).toEqual([
    'TP',
    'TN',
    'FP',
    'FN',
    'precision',
    'specificity',
    'F1',
    'accuracy',
    'recall',
  ]);
  expect(rows).toEqual(
    answers.names.map((name, label) => {
      const { tp, tn, fp, fn, ...scores } = scoresOf(answers, label);
      const { precision, specificity, f1, accuracy, recall } = scores;
      const measures = [precision, specificity, f1, accuracy, recall];
      return [
        name,
        ...[tp, tn, fp, fn].map(String),
        ...measures.map((one) => `${(100 * one).toFixed(2)} %`),
      ];
    }),
  );
}

/** The fullest cell beside the diagonal leads to its images, the surest first. */
async function checkCellImages(
  cell: Locator,
  answers: Answers,
  origins: readonly number[],
): Promise<void> {
  const { truth, predicted, shares, names } = answers;
  const wrong = mistakesOf(answers);
  const matrix = confusionOf(answers);
  const count = (one: Mistake) => matrix[one.truth][one.predicted];
  const [chosen] = wrong.sort((one, other) => count(other) - count(one));
  const rows = range(0, truth.length)
    .filter((row) => truth[row] === chosen.truth && predicted[row] === chosen.predicted)
    .sort((one, other) => shares[other][chosen.predicted] - shares[one][chosen.predicted]);
  const [is, said] = [names[chosen.truth], names[chosen.predicted]];
  await cell
    .getByRole('button', { name: `truth ${is}, predicted ${said}: ${rows.length}`, exact: true })
    .click();
  const panel = cell.getByRole('region', { name: `Images: ${is} predicted as ${said}` });
  await expect(panel).toContainText(`${rows.length} image${rows.length === 1 ? '' : 's'}`);
  const list = panel.getByRole('list', { name: `${is} predicted as ${said}` });
  const sure = (await entriesOf(list)).map((parts) => numberIn(parts.at(-1) ?? ''));
  expect(sure).toHaveLength(Math.min(40, rows.length));
  sure.forEach((value, place) => {
    expect(Math.abs(value - shares[rows[place]][chosen.predicted])).toBeLessThan(rounding);
  });
  expect(await shownRow(panel, origins)).toBe(rows[0]);
  await expect.poll(() => coloursOf(list.locator('canvas').first())).toBeGreaterThan(10);
}

/** Errors: the six most confident, then all of them in that order, and a filter. */
export async function checkErrors(
  lab: Lab,
  answers: Answers,
  given?: readonly number[],
): Promise<void> {
  const cell = lab.cellOf('errors');
  const { names } = answers;
  const mistakes = mistakesOf(answers);
  const six = cell.getByRole('list', { name: 'Most confident mistakes' });
  const captions = await six.getByRole('listitem').allTextContents();
  expect(captions).toHaveLength(Math.min(6, mistakes.length));
  captions.forEach((caption, place) => {
    const [, said, is, high, low, margin] =
      /Predicted (.+)\nTrue (.+?) \(got this one wrong\)(\S+) − (\S+) = (\S+)$/.exec(caption) ?? [];
    const wanted = mistakes[place];
    expect([said, is]).toEqual([names[wanted.predicted], names[wanted.truth]]);
    expect(Math.abs(numberIn(margin) - wanted.margin)).toBeLessThan(rounding);
    expect(Math.abs(numberIn(high) - numberIn(low) - wanted.margin)).toBeLessThan(2 * rounding);
  });
  await six.getByRole('button').first().click();
  expect(await shownRow(cell, originsOf(answers, given))).toBe(mistakes[0].row);
  await checkAllErrors(cell, answers, mistakes);
}

async function checkAllErrors(
  cell: Locator,
  { names }: Answers,
  mistakes: readonly Mistake[],
): Promise<void> {
  await expect(cell.getByText(`All ${mistakes.length} mistakes, in the same order`)).toBeVisible();
  const all = cell.getByRole('list', { name: 'Mistakes', exact: true });
  const shown = async () => (await entriesOf(all)).map((parts) => parts.slice(-2));
  const first = await shown();
  expect(first).toHaveLength(Math.min(40, mistakes.length));
  first.forEach(([caption, margin], place) => {
    const { truth, predicted } = mistakes[place];
    expect(caption).toBe(`${names[truth]} → ${names[predicted]}`);
    expect(Math.abs(numberIn(margin) - mistakes[place].margin)).toBeLessThan(rounding);
  });
  const { truth } = mistakes[0];
  await select(cell, 'Truth', names[truth]);
  const some = mistakes.filter((mistake) => mistake.truth === truth).slice(0, 40);
  await expect
    .poll(async () => (await shown()).map(([caption]) => caption))
    .toEqual(some.map(({ predicted }) => `${names[truth]} → ${names[predicted]}`));
}
