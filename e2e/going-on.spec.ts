import { expect, Lab, test } from './lab.ts';

test('a training that a reload cuts short is found, gone on with, and opened again after another', async ({
  lab,
  page,
}) => {
  await lab.hideDatasets();
  await lab.open('single-layer', { images: '300', epochs: '300' });
  const cell = lab.cellOf('train');
  await lab.run(/Train for five epochs/);
  await expect(cell.getByText(/^Kept at /)).toBeVisible({ timeout: 90_000 });
  await page.reload();

  const goOn = cell.getByRole('button', { name: /^Go on from epoch \d+$/ });
  await expect(goOn).toBeVisible();
  // Wherever the reader is on the page, it is offered.
  const strip = page.getByRole('group', { name: 'What was cut short' });
  await expect(strip).toContainText(/cut short in epoch \d+ of 300/);
  await strip.getByRole('button', { name: /^Go on from epoch/ }).click();
  await expect(strip).toHaveCount(0);
  await expect(cell.getByText('Finished after 300 of 300 epochs.')).toBeVisible({
    timeout: 120_000,
  });
  const log = (await cell.getByRole('log').textContent()) ?? '';
  expect(log.match(/^Epoch \d+\/300$/gm)).toHaveLength(300);

  await page.reload();
  await page.keyboard.press('Alt+r');
  const panel = page.getByRole('dialog', { name: 'Runs' });
  const runs = panel.getByRole('list', { name: 'Runs' }).locator(':scope > li');
  await expect(runs).toHaveCount(1);
  await expect(goOn).toHaveCount(0);
  await runs.getByRole('button', { name: 'Open again' }).click();
  await lab.expectPhase(lab.cellOf('confusion'), 'done');
  await expect(cell.getByText('Finished after 300 of 300 epochs.')).toBeVisible();

  // Loaded again, the page opens where the reader was, with the results that stood there.
  const confusion = lab.cellOf('confusion');
  await confusion.evaluate((element) => element.scrollIntoView({ behavior: 'instant' }));
  const top = () => confusion.evaluate((element) => element.getBoundingClientRect().top);
  const before = await top();
  await page.reload();
  await lab.expectPhase(confusion, 'done');
  await expect(async () => expect(Math.abs((await top()) - before)).toBeLessThan(3)).toPass();
  await expect(cell.getByText('Finished after 300 of 300 epochs.')).toBeVisible();
  // Its time machine has the way from before the reloads, from the first step on.
  await cell.getByRole('button', { name: /^Time machine/ }).click();
  await expect(
    cell.getByText(/moments are kept, .* in this browser, with the training/),
  ).toBeVisible();
  await expect(cell.getByRole('slider', { name: 'Moment of the training' })).toBeVisible();
});

declare global {
  interface Window {
    workers: Worker[];
  }
}

/** Lets the test reach the page's workers. */
function holdWorkers(): void {
  const Native = window.Worker;
  window.workers = [];
  window.Worker = class extends Native {
    constructor(...given: ConstructorParameters<typeof Worker>) {
      super(...given);
      window.workers.push(this);
    }
  };
}

test('a worker that hangs is told, and started anew its training goes on', async ({
  lab,
  page,
}) => {
  await page.clock.install();
  await lab.hideDatasets();
  await lab.open('single-layer', { images: '300', epochs: '200' });
  const cell = lab.cellOf('train');
  await lab.run(/Train for five epochs/);
  await expect(cell.getByText(/^Kept at /)).toBeVisible({ timeout: 90_000 });
  const silence = page.getByRole('alert').filter({ hasText: 'gives no sign of life' });
  const hung = page.workers()[0]?.evaluate(() => {
    for (;;);
  });
  hung?.catch(() => undefined);
  await page.clock.runFor(60_000);
  await expect(silence).toContainText(/The training goes on from its state of/);
  await silence.getByRole('button', { name: 'Start it anew' }).click();
  await expect(silence).toHaveCount(0);
  await expect(cell.getByText('Finished after 200 of 200 epochs.')).toBeVisible({
    timeout: 120_000,
  });
});

test('a training whose worker ends goes on by itself in another', async ({ lab, page }) => {
  await page.addInitScript(holdWorkers);
  await lab.hideDatasets();
  await lab.open('single-layer', { images: '300', epochs: '200' });
  const cell = lab.cellOf('train');
  await lab.run(/Train for five epochs/);
  await expect(cell.getByText(/^Kept at /)).toBeVisible({ timeout: 90_000 });
  await page.evaluate(() => {
    for (const worker of window.workers.splice(0)) worker.terminate();
  });
  await expect(cell.getByText('Finished after 200 of 200 epochs.')).toBeVisible({
    timeout: 120_000,
  });
});

test('a second tab takes a training over, and the first one says so', async ({
  lab,
  page,
  context,
}) => {
  await lab.hideDatasets();
  await lab.open('single-layer', { images: '300', epochs: '200' });
  const cell = lab.cellOf('train');
  await lab.run(/Train for five epochs/);
  await expect(cell.getByText(/^Kept at /)).toBeVisible({ timeout: 90_000 });
  await cell.getByRole('button', { name: 'Pause' }).click();
  await expect(cell.getByText(/^Paused/)).toBeVisible();
  const other = new Lab(await context.newPage());
  await other.open('single-layer');
  const taken = other.cellOf('train');
  await taken.getByRole('button', { name: 'Take it over' }).click();
  await expect(cell.getByText(/Another tab has taken this training over/)).toBeVisible();
  await expect(taken.getByText('Finished after 200 of 200 epochs.')).toBeVisible({
    timeout: 120_000,
  });
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});
