import type { Locator } from '@playwright/test';
import type { Lab } from '../../lab.ts';
import { expect } from '../../lab.ts';
import { choose, coloursOf, entriesOf, enter, numberIn, rowsOf } from '../page.ts';
import type { Data, Pictures, Scale } from '../pictures.ts';
import { pictureAt, range } from '../pictures.ts';
import { digitNames } from '../scores.ts';

/** The cells before any training, held against the files that the test wrote. */

const shape = (...axes: readonly (number | string)[]) =>
  axes.length === 1 ? `(${axes[0]},)` : `(${axes.join(', ')})`;

/** Load: the shapes of the four arrays. */
export async function checkLoad(lab: Lab, { train, test }: Data): Promise<void> {
  const cell = lab.cellOf('load');
  const arrays = [train, test].flatMap(({ labels, side }) => [
    shape(labels.length, side, side),
    shape(labels.length),
  ]);
  const texts = await cell.getByRole('definition').allTextContents();
  expect(texts.slice(0, 4).map((text) => /^\(.*?\)/.exec(text)?.[0])).toEqual(arrays);
}

/** Look: counts, labels, pixels, pictures and the table head of one part of the data. */
async function checkPart(
  cell: Locator,
  part: Pictures,
  split: 'training' | 'test',
  names: readonly string[],
): Promise<void> {
  const { labels, side } = part;
  const counts = countsOf(labels, names);
  const bars = cell.getByRole('list', { name: 'Images of each class' });
  expect((await entriesOf(bars)).map(([name, count]) => [name, numberIn(count)])).toEqual(
    names.map((name, label) => [name, counts[label]]),
  );
  const total = labels.length.toLocaleString('en');
  await expect(cell.getByText(`Images of each class, ${total} in all`)).toBeVisible();
  const unique = [...new Set(labels)].map((label) => names[label]);
  await expect(cell.getByText(`[${unique.join(', ')}]`).first()).toBeVisible();
  await checkPixels(cell, part);
  await choose(cell, 'How many', '4 × 10');
  const grid = cell.getByRole('list', { name: `First 40 ${split} images` });
  const first = labels.slice(0, 40).map((label) => [names[label]]);
  await expect.poll(() => entriesOf(grid)).toEqual(first);
  const width = side * side;
  const table = cell.getByRole('region', { name: `Head of the ${split} data` });
  await expect(table).toContainText(`${total} rows × ${width + 1} columns`);
  const [heads, ...rows] = await rowsOf(table.getByRole('table'));
  expect(heads.slice(1, 3)).toEqual(['label', 'pixel0']);
  expect(heads.at(-1)).toBe(`pixel${width - 1}`);
  expect(rows.map((row) => row.map(numberIn).filter(Number.isFinite))).toEqual(
    range(0, 5).map((row) => {
      const pixels = [...pictureAt(part, row)];
      return [row, labels[row], ...pixels.slice(0, 9), ...pixels.slice(-10)];
    }),
  );
}

/** One image as the numbers that it is; the file's bytes are known. */
async function checkPixels(cell: Locator, part: Pictures): Promise<void> {
  for (const index of [0, 7]) {
    await enter(cell, 'Image', index);
    const shown = cell.locator('td[data-pixel]');
    await expect
      .poll(async () => (await shown.allTextContents()).map(Number))
      .toEqual([...pictureAt(part, index)]);
  }
  // Numbered row by row from 0: row 1, column 3 of 28 is pixel31.
  const walk = cell.getByRole('application', { name: /^Pixel values/ });
  for (const key of ['Home', 'ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowRight']) {
    await walk.press(key);
  }
  const pixel = part.side + 3;
  const value = pictureAt(part, 7)[pixel];
  await expect(cell.getByText(`pixel${pixel}: row 1, column 3, value ${value}`)).toBeVisible();
  const canvas = cell.getByRole('img', { name: /image 7: / });
  await expect.poll(() => coloursOf(canvas)).toBeGreaterThan(10);
}

export async function checkLook(lab: Lab, data: Data, names = digitNames): Promise<void> {
  const cell = lab.cellOf('look');
  await checkPart(cell, data.train, 'training', names);
  if (data.test.labels.length === 0) return;
  await choose(cell, 'Images', 'Test');
  await checkPart(cell, data.test, 'test', names);
}

/** Choosing a class in the Look cell shows every image of it. */
export async function checkClassImages(lab: Lab, { train }: Data, label: number): Promise<void> {
  const cell = lab.cellOf('look');
  await choose(cell, 'Images', 'Training');
  const bars = cell.getByRole('list', { name: 'Images of each class' });
  await bars.getByRole('button').nth(label).click();
  const panel = cell.getByRole('region', { name: /^Images: every/ });
  const indices = range(0, train.labels.length).filter((index) => train.labels[index] === label);
  await expect(panel).toContainText(`${indices.length} images`);
  const shown = await entriesOf(panel.getByRole('list'));
  expect(shown.map(([caption]) => Number(caption))).toEqual(indices.slice(0, 40));
}

/** Prepare: shapes and ranges of both sets, before and after scaling. */
export async function checkPrepare(
  lab: Lab,
  { train, test }: Data,
  scale: Scale,
  inputShape: readonly number[],
): Promise<void> {
  const table = lab.cellOf('prepare').getByRole('region', { name: 'Before and after' });
  const ends = (values: ArrayLike<number>, digits: number) => {
    const all = Array.from(values);
    const low = all.reduce((least, value) => Math.min(least, value), Infinity);
    const high = all.reduce((most, value) => Math.max(most, value), -Infinity);
    return `${low.toFixed(digits)} – ${high.toFixed(digits)}`;
  };
  const scaled = ({ labels, pixels, side }: Pictures) =>
    labels.flatMap((_, index) => [
      ...scale(pixels.subarray(index * side ** 2, (index + 1) * side ** 2)),
    ]);
  const wanted = (name: string, set: Pictures) => [
    name,
    shape(set.labels.length, set.side, set.side),
    ends(set.pixels, 0),
    shape(set.labels.length, ...inputShape),
    ends(scaled(set), 1),
  ];
  const rows = await rowsOf(table.getByRole('table'));
  expect(rows.slice(1)).toEqual([
    wanted('Training', train),
    ...(test.labels.length > 0 ? [wanted('Test', test)] : []),
  ]);
}

const countsOf = (labels: readonly number[], names: readonly string[]) =>
  names.map((_, label) => labels.filter((one) => one === label).length);

/** Prepare: how many images of each class are trained on, and how many of them are held back. */
export async function checkSplit(
  lab: Lab,
  trained: readonly number[],
  heldBack: readonly number[] = [],
  names = digitNames,
): Promise<void> {
  const region = lab.cellOf('prepare').getByRole('region', { name: 'Training split' });
  const [heads, ...rows] = await rowsOf(region.getByRole('table'));
  expect(heads.slice(2)).toEqual(names);
  const parts = heldBack.length > 0 ? [trained, heldBack] : [trained];
  expect(rows.map((row) => row.slice(1).map(numberIn))).toEqual(
    parts.map((labels) => [labels.length, ...countsOf(labels, names)]),
  );
}

/** Prepare: labels as rows with a single 1, for the loss that wants them so. */
export async function checkOneHot(
  lab: Lab,
  { labels }: Pictures,
  names = digitNames,
): Promise<void> {
  const cell = lab.cellOf('prepare');
  await expect(cell.getByText(`One-hot labels, ${shape(labels.length, 10)}`)).toBeVisible();
  const table = cell.getByRole('region', { name: 'One-hot labels' }).getByRole('table');
  const [heads, ...rows] = await rowsOf(table);
  expect(heads.slice(1)).toEqual(names);
  expect(rows).toEqual(
    labels
      .slice(0, rows.length)
      .map((label) => [names[label], ...names.map((_, at) => (at === label ? '1' : '0'))]),
  );
  expect(rows.length).toBeGreaterThanOrEqual(5);
}
