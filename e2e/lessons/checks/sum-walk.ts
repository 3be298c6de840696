import type { Locator } from '@playwright/test';
import type { Lab } from '../../lab.ts';
import { expect } from '../../lab.ts';
import type { Passage, Tensor } from '../network.ts';
import { forward } from '../network.ts';
import { choose, enter, numberIn, rowsOf } from '../page.ts';
import { pictureAt } from '../pictures.ts';
import type { Subject } from './inside.ts';

/** From an output down to the pixels, click by click, each number computed anew from the saved file. */

/** A number of the network: its layer, and the flat place in what that gives. */
interface Place {
  readonly layer: number;
  readonly at: number;
}

/** What the page writes with four digits behind the point is as near as this. */
const near = 1.5e-4;

const close = (shown: number, wanted: number, what: string) =>
  expect(Math.abs(shown - wanted), `${what}: ${shown} instead of ${wanted}`).toBeLessThan(
    near * (1 + Math.abs(wanted)),
  );

/** The numbers that a text shows in bold, in their order. */
const boldOf = async (section: Locator): Promise<number[]> =>
  (await section.locator('strong').allTextContents()).map(numberIn);

/** "dense_1: unit 17", "max_pooling2d: row 3, column 4, channel 2", "dense_1: Bag". */
function placeIn(title: string, { network, names }: Subject, layers: readonly Tensor[]): Place {
  const [name, where = ''] = title.split(': ');
  const layer = network.findIndex((one) => one.name === name);
  const [, width = 1, channels = 1] = layers[layer].shape;
  const [first, column, channel = 0] = (where.match(/\d+/g) ?? []).map(Number);
  const last = layer === network.length - 1;
  if (last) return { layer, at: names.indexOf(where) };
  if (column === undefined) return { layer, at: first };
  return { layer, at: (first * width + column) * channels + channel };
}

/** The three tables of a window: what stands in it, the kernel, the products. */
async function checkWindow(
  section: Locator,
  { layer, at }: Place,
  { network }: Subject,
  input: Tensor,
): Promise<void> {
  const [kernel] = network[layer].weights;
  const [side, , channels, filters] = kernel.shape;
  const [height, width] = input.shape;
  const columns = network[layer].config.padding === 'same' ? width : width - side + 1;
  expect(network[layer].config.padding ?? 'valid').toBe('valid');
  expect(height).toBeGreaterThan(side);
  const grids = ['Window', '× kernel', '= products'].map((name) =>
    section.getByRole('table', { name, exact: true }),
  );
  const [seen, weights, products] = await Promise.all(grids.map((grid) => rowsOf(grid)));
  const filter = at % filters;
  const [row, column] = [Math.floor(at / filters / columns), Math.floor(at / filters) % columns];
  const field = section.getByRole('textbox', { name: 'Input channel' });
  const channel = channels > 1 ? Number(await field.inputValue()) : 0;
  for (let tap = 0; tap < side * side; tap++) {
    const [down, across] = [Math.floor(tap / side), tap % side];
    const value = input.values[((row + down) * width + column + across) * channels + channel];
    const weight = kernel.values[(tap * channels + channel) * filters + filter];
    const what = `tap ${tap} of ${network[layer].name}`;
    expect(Math.abs(numberIn(seen[down][across]) - value), what).toBeLessThan(1e-3);
    expect(Math.abs(numberIn(weights[down][across]) - weight), what).toBeLessThan(1e-3);
    expect(Math.abs(numberIn(products[down][across]) - value * weight), what).toBeLessThan(1e-3);
  }
}

/** The strongest inputs of a unit with their weights and products, and what the others add. */
async function checkTerms(
  section: Locator,
  { layer, at }: Place,
  { network }: Subject,
  input: Tensor,
): Promise<void> {
  const [kernel] = network[layer].weights;
  const units = kernel.shape[1];
  const [, ...rows] = await rowsOf(section.getByRole('region', { name: 'Inputs of this number' }));
  expect(rows.length).toBeGreaterThan(1);
  let sum = 0;
  for (const [name, value, weight, product] of rows) {
    sum += numberIn(product);
    const from = /unit (\d+)/.exec(name)?.[1];
    if (from === undefined) continue;
    const place = Number(from);
    close(numberIn(value), input.values[place], `${name} of ${network[layer].name}`);
    close(numberIn(weight), kernel.values[place * units + at], `the weight of ${name}`);
    close(numberIn(product), input.values[place] * kernel.values[place * units + at], name);
  }
  const [products] = await boldOf(section);
  expect(Math.abs(sum - products), 'the products add up').toBeLessThan(1e-3);
}

/** One number: its sum and what the activation makes of it, and what it is the sum of. */
async function checkNumber(
  section: Locator,
  place: Place,
  subject: Subject,
  passage: Passage,
  image: Tensor,
): Promise<void> {
  const { layer, at } = place;
  const { name, className } = subject.network[layer];
  const input = layer > 0 ? passage.layers[layer - 1] : image;
  const bold = await boldOf(section);
  close(bold.at(-2) ?? NaN, passage.sums[layer].values[at], `the sum of ${name} ${at}`);
  close(bold.at(-1) ?? NaN, passage.layers[layer].values[at], `${name} ${at}`);
  if (className === 'Dense') await checkTerms(section, place, subject, input);
  if (className === 'Conv2D') await checkWindow(section, place, subject, input);
  if (className === 'MaxPooling2D') {
    const seen = await rowsOf(section.getByRole('table', { name: 'Window', exact: true }));
    const most = Math.max(...seen.flat().map(numberIn));
    expect(Math.abs(most - passage.layers[layer].values[at]), name).toBeLessThan(1e-3);
    await expect(section).toContainText('The winner is');
  }
}

/** Down to the sum: an output and its loss, and the way from there to pixels of the image. */
export async function checkSumWalk(lab: Lab, subject: Subject): Promise<void> {
  const { network, names, pictures, inputShape, scale } = subject;
  const cell = lab.cellOf('inside');
  await cell.getByRole('tab', { name: 'Down to the sum' }).click();
  await choose(cell, 'Images', 'Training');
  await enter(cell, 'Image', 5);
  const truth = pictures.labels[5];
  const image = { shape: inputShape, values: scale(pictureAt(pictures, 5)) };
  const passage = forward(network, image);
  const panel = cell.getByRole('tabpanel', { name: 'Down to the sum' });
  const number = panel.locator('section').filter({ has: cell.page().getByText(/^Sum/) });
  const heading = number.getByRole('heading');
  const total = passage.logits.reduce((sum, logit) => sum + Math.exp(logit), 0);
  const loss = Math.log(total) - passage.logits[truth];
  await expect(
    panel.getByRole('heading', { name: `Why the loss of this image is ${loss.toFixed(4)}` }),
  ).toBeVisible();
  const shares = await rowsOf(panel.getByRole('region', { name: 'From the logits to the loss' }));
  expect(shares).toHaveLength(names.length + 1);
  shares.slice(1).forEach(([name, logit, power], at) => {
    close(numberIn(logit), passage.logits[at], `the logit of ${name}`);
    expect(Math.abs(numberIn(power) / Math.exp(passage.logits[at]) - 1), name).toBeLessThan(1e-3);
  });

  await expect(heading).toHaveText(`${network.at(-1)?.name}: ${names[truth]}`);
  for (let layer = network.length - 1; layer >= 0; layer--) {
    const place = placeIn((await heading.textContent()) ?? '', subject, passage.layers);
    expect(place.layer).toBe(layer);
    await checkNumber(number, place, subject, passage, image);
    if (layer === 0) break;
    const source = number.getByRole('table').first().getByRole('button').first();
    await source.click();
    await expect(heading).toContainText(`${network[layer - 1].name}: `);
  }
}
