import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import type { Lab } from './lab.ts';
import { expect, test } from './lab.ts';

const cells = { look: 'Look before you train', train: 'Train for five epochs' } as const;

const tab = (cell: Locator, name: string) => cell.getByRole('tab', { name, exact: true }).click();

/** Moves a slider by keys until it says what is wanted. */
async function slide(cell: Locator, name: string, key: 'ArrowLeft' | 'ArrowRight', wanted: RegExp) {
  const slider = cell.getByRole('slider', { name });
  for (let press = 0; press < 40; press++) {
    if (wanted.test((await slider.getAttribute('aria-valuetext')) ?? '')) return;
    await slider.press(key);
  }
  await expect(slider).toHaveAttribute('aria-valuetext', wanted);
}

/** The second line below each image of a grid: what it was sorted by. */
const figuresOf = (cell: Locator, grid: string): Promise<number[]> =>
  cell
    .getByRole('list', { name: grid })
    .getByRole('listitem')
    .evaluateAll((items) =>
      items.map((item) => Number((item as HTMLElement).innerText.trim().split('\n').at(-1))),
    );

async function openLook(lab: Lab, settings: Record<string, string> = {}): Promise<Locator> {
  await lab.hideDatasets();
  await lab.open('single-layer', settings);
  const look = await lab.run(cells.look);
  await lab.expectPhase(look, 'done');
  return look;
}

async function expectPrecision(look: Locator, least: number): Promise<void> {
  const score = look.getByText(/suspected labels were really changed/);
  await expect(score).toBeVisible();
  const percent = Number(/\(([\d.]+) %\)/.exec((await score.textContent()) ?? '')?.[1]);
  expect(percent).toBeGreaterThanOrEqual(least);
}

test('a student sorts the images, and finds the ones that are there twice', async ({ lab }) => {
  const look = await openLook(lab);
  await tab(look, 'Sorted');
  const grid = 'Images sorted by ink';
  await expect(look.getByRole('list', { name: grid }).getByRole('listitem')).toHaveCount(40);
  const light = await figuresOf(look, grid);
  expect(light).toEqual([...light].sort((a, b) => a - b));
  await look.getByRole('button', { name: 'Most ink first' }).click();
  await expect.poll(async () => (await figuresOf(look, grid))[0]).toBeGreaterThan(light[39]);
  const heavy = await figuresOf(look, grid);
  expect(heavy).toEqual([...heavy].sort((a, b) => b - a));
  await look.getByRole('list', { name: grid }).getByRole('button').nth(3).click();
  await expect(look.getByText(`Mean level ${heavy[3].toFixed(1)} of 255`)).toBeVisible();

  await tab(look, 'Duplicates');
  await look.getByRole('button', { name: 'Search for near-duplicates' }).click();
  await expect(look.getByText(/among 12,000 \+ 2,000 images/)).toBeVisible();
});

test('wrong labels are found again by the network that was trained on them', async ({
  lab,
  page,
}) => {
  const look = await openLook(lab, { epochs: '3' });
  await slide(look, 'Training images', 'ArrowLeft', /the first 5,000/);
  await expect(look.getByText('5,000 in all')).toBeVisible();
  await slide(look, 'Wrong labels', 'ArrowRight', /^20 %/);
  await expect(look.getByText('1,000 of them with a wrong label')).toBeVisible();
  await expect(page).toHaveURL(/images=5000&noise=0\.2\*42/);
  const training = await lab.run(cells.train);
  await lab.expectPhase(training, 'done');

  await tab(look, 'Wrong labels');
  await look.getByRole('button', { name: /Ask the network/ }).click();
  await expectPrecision(look, 80);
  await expect(look.getByText('1,000 labels were changed in all')).toBeVisible();
  const suspects = look.getByRole('list', { name: 'Labels that may be wrong' });
  await suspects.getByRole('button').nth(1).click();
  await expect(look.getByText(/Labelled \d, but training 1 says \d/)).toBeVisible();
});

/** Points of the curve that is shown, from its table. */
const sizesIn = (cell: Locator) =>
  cell.getByRole('region', { name: 'Points of the curve' }).getByRole('rowheader');

async function openCurves(lab: Lab, page: Page): Promise<Locator> {
  await lab.hideDatasets();
  await lab.open('single-layer', { epochs: '2' });
  await lab.expectPhase(await lab.run('Load the digits'), 'done');
  await page.getByRole('button', { name: 'Compare settings' }).click();
  const panel = page.getByRole('region', { name: 'Compare settings' });
  await vary(page, panel, 'Training images');
  return panel;
}

async function vary(page: Page, panel: Locator, setting: string): Promise<void> {
  await panel.getByRole('combobox', { name: 'What is varied' }).click();
  await page.getByRole('option', { name: setting, exact: true }).click();
}

test('a learning curve grows point by point, and keeps them when it is stopped', async ({
  lab,
  page,
}) => {
  const curves = await openCurves(lab, page);
  await curves.getByRole('combobox', { name: 'Up to' }).click();
  await page.getByRole('option', { name: '1,000 images' }).click();
  await curves.getByRole('button', { name: 'Train 3 times' }).click();
  await expect(sizesIn(curves)).toHaveText(['100', '300', '1,000']);
  await expect(curves.getByText(/From 300 to 1,000 images the test accuracy/)).toBeVisible();
  await expect(curves.locator('.recharts-line-dots circle')).toHaveCount(6);
  const download = page.waitForEvent('download');
  await curves.getByRole('button', { name: 'Save as CSV' }).click();
  expect((await download).suggestedFilename()).toBe('single-layer-size-curve.csv');

  await vary(page, curves, 'Wrong labels');
  await curves.getByRole('button', { name: 'Train 4 times' }).click();
  await expect(sizesIn(curves)).toHaveCount(1);
  await curves.getByRole('button', { name: 'Stop the batch' }).click();
  await expect(curves.getByText('Stopped; the points so far are kept.')).toBeVisible();
});

test('a learning curve that comes again with other seeds shows what is luck', async ({
  lab,
  page,
}) => {
  const curves = await openCurves(lab, page);
  await curves.getByRole('combobox', { name: 'Up to' }).click();
  await page.getByRole('option', { name: '300 images', exact: true }).click();
  await curves.getByRole('combobox', { name: 'Trainings at each' }).click();
  await page.getByRole('option', { name: '3, with other seeds' }).click();
  await curves.getByRole('button', { name: 'Train 6 times' }).click();
  await expect(curves.getByText(/Paired over 3 seeds, the difference lies between/)).toBeVisible();
  await expect(sizesIn(curves)).toHaveText(['100', '300']);
  await expect(curves.getByRole('columnheader', { name: 'lowest to highest' })).toBeVisible();
  await expect(curves.locator('.recharts-errorBar')).toHaveCount(2);
  const download = page.waitForEvent('download');
  await curves.getByRole('button', { name: 'Save as CSV' }).click();
  const lines = (await readFile(await (await download).path(), 'utf8')).trim().split('\n');
  const seeds = lines.slice(1).map((line) => Number(line.split(',')[1]));
  expect(seeds.map((seed) => seed - seeds[0])).toEqual([0, 0, 1, 1, 2, 2]);
  await page.getByRole('button', { name: /^Runs/ }).click();
  const runs = page.getByRole('dialog', { name: 'Runs' });
  await expect(runs.getByLabel(/^Name of Training images 300, seed/)).toHaveCount(3);
});
