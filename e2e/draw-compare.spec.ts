import type { Page } from '@playwright/test';
import type { Lab } from './lab.ts';
import { expect, test } from './lab.ts';

/** A seven, drawn with the mouse in shares of the pad. */
async function drawSeven(page: Page): Promise<void> {
  const box = await page.getByRole('application', { name: 'Drawing pad' }).boundingBox();
  if (!box) throw new Error('The pad is not on the page.');
  const points = [
    [0.28, 0.26],
    [0.7, 0.23],
    [0.58, 0.45],
    [0.46, 0.8],
  ].map(([x, y]) => [box.x + x * box.width, box.y + y * box.height] as const);
  await page.mouse.move(...points[0]);
  await page.mouse.down();
  for (const [x, y] of points.slice(1)) await page.mouse.move(x, y, { steps: 6 });
  await page.mouse.up();
}

/** Trains a lesson's network for a moment: enough to read, not to read well. */
async function trainBriefly(lab: Lab, lesson: string, title: string): Promise<void> {
  await lab.open(lesson, { images: '3000', epochs: '1' });
  await lab.expectPhase(await lab.run(title), 'done');
}

test('two networks read the same drawing side by side, and show what they find alike', async ({
  lab,
  page,
}) => {
  await lab.hideDatasets();
  await trainBriefly(lab, 'single-layer', 'Train for five epochs');
  await drawSeven(page);
  const reading = page.getByRole('region', { name: 'Reading' });
  await expect(reading).toContainText(/(guessing|sure|know).*0\d+\.\d %/);
  const nearest = page.getByRole('region', { name: 'Nearest training images' });
  await expect(nearest.getByRole('listitem')).toHaveCount(8);
  await expect(nearest).toContainText('no hidden layer');

  await page.evaluate(() => {
    location.hash = new URLSearchParams({
      lesson: 'hidden-layer',
      images: '3000',
      epochs: '1',
    }).toString();
  });
  await lab.expectPhase(await lab.run('Train, and compare with lesson one'), 'done');
  const all = page.getByRole('region', { name: 'All networks' });
  const networks = all.getByRole('button');
  // The reader that ships stands below both.
  await expect(networks).toHaveCount(3);
  await expect(networks.first()).toContainText('%');
  await expect(networks.last()).toContainText('%');
  await expect(networks.first()).toHaveAttribute('aria-pressed', 'true');
  await expect(nearest).toContainText('outputs of dense');
  await expect(nearest).toContainText('3,000 training images');
  const before = await nearest.getByRole('list').textContent();
  await page.getByRole('button', { name: 'Clear the pad' }).click();
  await expect(nearest.getByRole('listitem')).toHaveCount(0);
  await networks.nth(1).click();
  await expect(nearest).toContainText('what is most like it');
  expect(before).toMatch(/\d/);
});

test('kept drawings become test data of a lesson, and then training data', async ({
  lab,
  page,
}) => {
  await lab.hideDatasets();
  await lab.open('hidden-layer', { images: '500', epochs: '1' });
  await drawSeven(page);
  const keep = page.getByRole('button', { name: 'Keep the drawing as 7' });
  await keep.click();
  await keep.click();
  const load = lab.cell('The same digits again');
  const choose = async (option: RegExp) => {
    await load.getByRole('combobox', { name: 'My 2 drawings' }).click();
    await page.getByRole('option', { name: option }).click();
  };
  await choose(/Also test/);
  await lab.run('The same digits again');
  await lab.expectPhase(load, 'done');
  await expect(load).toContainText('(2002, 28, 28)');
  await expect(page.getByRole('banner')).toContainText('tested on 2 of my drawings too');
  await choose(/Also train/);
  await expect(load).toContainText('(12002, 28, 28)');
  await expect(page.getByRole('banner')).toContainText('+ 2 of my drawings');
  await expect(load).toContainText('(2000, 28, 28)');
});
