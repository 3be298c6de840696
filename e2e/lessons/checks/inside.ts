import type { Locator } from '@playwright/test';
import type { Lab } from '../../lab.ts';
import { expect } from '../../lab.ts';
import type { SavedLayer, Tensor } from '../network.ts';
import { forward } from '../network.ts';
import { choose, coloursOf, enter, numberIn, select } from '../page.ts';
import type { Pictures, Scale } from '../pictures.ts';
import { pictureAt } from '../pictures.ts';

/** What the page shows of the inside of a network, and of the engine that computes it. */

export interface Subject {
  readonly network: readonly SavedLayer[];
  readonly inputShape: readonly number[];
  readonly scale: Scale;
  /** The training pictures in the order of the run. */
  readonly pictures: Pictures;
  readonly names: readonly string[];
}

const channelOf = ({ shape, values }: Tensor, channel: number): number[] =>
  Array.from(values).filter((_, at) => at % shape[2] === channel);

/** Layers that the page shows: a flattened layer repeats the one before it. */
function shownLayers({ network, inputShape, scale, pictures }: Subject, image: number) {
  const values = scale(pictureAt(pictures, image));
  const { layers } = forward(network, { shape: inputShape, values });
  return network
    .map(({ name, className }, at) => ({ name, className, output: layers[at] }))
    .filter(({ className }) => className !== 'Flatten');
}

/** A picture of the cell, and the figure around it. */
function pictureIn(cell: Locator, name: string | RegExp) {
  const picture = cell.page().getByRole('img', { name, exact: true });
  const figure = cell.getByRole('figure').filter({ has: picture });
  return { picture: figure.getByRole('img', { name, exact: true }), figure };
}

/** The least, the largest and the mean value that the caption of the large channel gives. */
async function captionOf(cell: Locator, channel: number, layer: string): Promise<number[]> {
  const canvas = pictureIn(cell, new RegExp(`^Channel ${channel} of ${layer}, `));
  await expect(canvas.picture).toBeVisible();
  const caption = (await canvas.figure.locator('figcaption').textContent()) ?? '';
  const all = /^(\S+) to (\S+), mean (\S+)/.exec(caption)?.slice(1);
  const constant = /Every value is (\S+):/.exec(caption)?.[1];
  return (all ?? [constant, constant, constant]).map((text) => numberIn(text ?? ''));
}

/** The large channel of a layer against the layer computed by hand. */
async function checkChannel(
  cell: Locator,
  layer: string,
  channel: number,
  output: Tensor,
): Promise<void> {
  const values = channelOf(output, channel);
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const wanted = [Math.min(...values), Math.max(...values), mean];
  const shown = await captionOf(cell, channel, layer);
  shown.forEach((value, at) => {
    expect(Math.abs(value - wanted[at]), `${layer}, channel ${channel}`).toBeLessThan(1e-3);
  });
}

/** Activations: image 154 first, channel 4 large, a grid for every layer, the first filters. */
export async function checkActivations(lab: Lab, subject: Subject): Promise<void> {
  const cell = lab.cellOf('activations');
  const { pictures, names } = subject;
  const layers = shownLayers(subject, 154);
  const spatial = layers.filter(({ output }) => output.shape.length === 3);
  await expect(
    cell.getByText(`Training image 154, label ${names[pictures.labels[154]]}`),
  ).toBeVisible();
  await checkChannel(cell, spatial[0].name, 4, spatial[0].output);
  for (const { name, output } of layers) {
    const { shape } = output;
    const kind = shape.length === 3 ? 'channels' : 'units';
    const { picture, figure } = pictureIn(cell, `${name}: ${shape.at(-1)} ${kind}`);
    await expect.poll(() => coloursOf(picture), name).toBeGreaterThan(1);
    await expect(figure).toContainText(shape.join(' × '));
  }
  const last = spatial[spatial.length - 1];
  await select(cell, 'Layer', last.name);
  await enter(cell, 'Channel', 2);
  await checkChannel(cell, last.name, 2, last.output);
  await checkOtherImage(cell, subject);
  const filters = cell.getByRole('img', { name: /^Weights of the \d+ filters of / });
  await expect.poll(() => coloursOf(filters)).toBeGreaterThan(1);
}

/** Another image, and a value of its last layer under the pointer. */
async function checkOtherImage(cell: Locator, subject: Subject): Promise<void> {
  await choose(cell, 'Images', 'Training');
  await enter(cell, 'Image', 3);
  const label = subject.names[subject.pictures.labels[3]];
  await expect(cell.getByText(`Training image 3, label ${label}`)).toBeVisible();
  const { name, output } = shownLayers(subject, 3).at(-1) ?? {};
  const { picture, figure } = pictureIn(cell, `${name}: 10 units`);
  await picture.hover();
  const readout = figure.locator('figcaption');
  const gap = async () => {
    const [, unit, value] = /unit (\d): (\S+)$/.exec((await readout.textContent()) ?? '') ?? [];
    return Math.abs(numberIn(value) - Number(output?.values[Number(unit)]));
  };
  await expect.poll(gap, 'the value under the pointer').toBeLessThan(1e-3);
}

/** Engine room: what computes, and the kernels of a step. */
export async function checkEngineRoom(lab: Lab): Promise<void> {
  const cell = lab.cellOf('engineRoom');
  await cell.getByRole('button', { name: 'What happens inside' }).click();
  const kernels = cell.getByRole('region', { name: 'Kernels of a step' }).getByRole('row');
  expect(await kernels.count()).toBeGreaterThan(3);
  const figures = await cell.getByRole('definition').allTextContents();
  expect(figures.length).toBeGreaterThan(5);
  expect(figures.every((text) => text.trim() !== '')).toBe(true);
}

/** Augment: sliders, and one image in nineteen variants, other ones when asked. */
export async function checkAugment(lab: Lab): Promise<void> {
  const cell = lab.cellOf('augment');
  const grid = cell.getByRole('list', { name: /^Variants of one / });
  await expect(grid.getByRole('listitem')).toHaveCount(20);
  const pixels = () =>
    grid
      .locator('canvas')
      .evaluateAll((all) => all.map((canvas) => (canvas as HTMLCanvasElement).toDataURL()));
  await grid.scrollIntoViewIfNeeded();
  await expect.poll(async () => new Set(await pixels()).size).toBe(20);
  const [original, ...before] = await pixels();
  await cell.getByRole('button', { name: 'Other variants' }).click();
  await expect.poll(async () => (await pixels())[1]).not.toBe(before[0]);
  expect((await pixels())[0]).toBe(original);
}
