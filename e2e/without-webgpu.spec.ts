import { chromium } from '@playwright/test';
import { chromiumArgs, findBrowser } from '../scripts/browser.mjs';
import { expect, Lab, test } from './lab.ts';

/** A browser in which WebGPU is switched off, as on an older school computer. */
async function openWithoutWebgpu(baseURL: string) {
  const executablePath = await findBrowser();
  const browser = await chromium.launch({
    args: [
      ...chromiumArgs.filter((flag) => flag !== '--enable-unsafe-webgpu'),
      '--disable-features=WebGPU,WebGPUService',
      '--disable-blink-features=WebGPU',
    ],
    ...(executablePath ? { executablePath } : { channel: 'chromium' }),
  });
  const page = await browser.newPage({ baseURL, viewport: { width: 1440, height: 900 } });
  return { browser, lab: new Lab(page) };
}

test('no WebGPU at all: the lesson trains on what there is, and the page says what and why', async ({
  baseURL,
}) => {
  const { browser, lab } = await openWithoutWebgpu(baseURL ?? '');
  await lab.hideDatasets();
  await lab.open('single-layer', { images: '500', epochs: '1' });
  const chip = lab.page.getByRole('banner').getByRole('button', { name: /Computing/ });
  await expect(chip).toContainText(/WebGL|CPU|[Pp]rocessor/);
  await chip.click();
  await expect(lab.page.getByText(/Why nothing faster/)).toBeVisible();
  await lab.page.keyboard.press('Escape');
  const training = await lab.run('Train for five epochs');
  await lab.expectPhase(training, 'done');
  await expect(training.getByRole('log')).toContainText('16/16');
  await browser.close();
});

/** A page that comes over plain http from another computer: browsers take localhost alone for safe. */
async function openInsecure(baseURL: string) {
  const executablePath = await findBrowser();
  const { port } = new URL(baseURL);
  const browser = await chromium.launch({
    // An address that belongs to nobody stands for the teacher's computer.
    args: [...chromiumArgs, '--host-resolver-rules=MAP 192.0.2.77 localhost'],
    ...(executablePath ? { executablePath } : { channel: 'chromium' }),
  });
  const page = await browser.newPage({
    ...{ baseURL: `http://192.0.2.77:${port}`, viewport: { width: 1440, height: 900 } },
  });
  return { browser, page, lab: new Lab(page) };
}

test('over plain http: the page says why it is slower and the way out, trains, draws and keeps', async ({
  baseURL,
}) => {
  const { browser, page, lab } = await openInsecure(baseURL ?? '');
  const errors: Error[] = [];
  page.on('pageerror', (error) => errors.push(error));
  await lab.hideDatasets();
  await lab.open('single-layer', { images: '500', epochs: '1' });
  expect(await page.evaluate(() => isSecureContext)).toBe(false);
  const chip = page.getByRole('banner').getByRole('button', { name: /Computing/ });
  await expect(chip).toContainText(/[Pp]rocessor|WebAssembly/);
  await chip.click();
  await expect(page.getByText(/plain http/).first()).toBeVisible();
  await expect(page.getByText(/https/).first()).toBeVisible();
  await page.keyboard.press('Escape');
  const training = await lab.run('Train for five epochs');
  await lab.expectPhase(training, 'done');
  await expect(training.getByRole('log')).toContainText('16/16');

  const pad = await page.getByRole('application', { name: 'Drawing pad' }).boundingBox();
  if (!pad) throw new Error('The pad is not on the page.');
  await page.mouse.move(pad.x + pad.width / 2, pad.y + 0.2 * pad.height);
  await page.mouse.down();
  await page.mouse.move(pad.x + pad.width / 2, pad.y + 0.8 * pad.height, { steps: 5 });
  await page.mouse.up();
  await expect(page.getByLabel('Probability of each class').first()).toBeVisible();
  await page.getByRole('button', { name: 'Keep the drawing as 1' }).click();
  const mine = page.getByRole('region', { name: 'My test set' });
  await expect(mine.getByRole('img', { name: 'Your 1' })).toBeVisible();
  await page.reload();
  await expect(mine.getByRole('img', { name: 'Your 1' })).toBeVisible();
  expect(errors).toEqual([]);
  await browser.close();
});

test('a backend can be asked for in the address', async ({ lab, page }) => {
  await lab.hideDatasets();
  await lab.open('single-layer', { images: '300', epochs: '1' }, '?backend=cpu');
  const chip = page.getByRole('banner').getByRole('button', { name: /Computing/ });
  await expect(chip).toContainText(/CPU|[Pp]rocessor/);
  const training = await lab.run('Train for five epochs');
  await lab.expectPhase(training, 'done');
});
