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

test('a backend can be asked for in the address', async ({ lab, page }) => {
  await lab.hideDatasets();
  await lab.open('single-layer', { images: '300', epochs: '1' }, '?backend=cpu');
  const chip = page.getByRole('banner').getByRole('button', { name: /Computing/ });
  await expect(chip).toContainText(/CPU|[Pp]rocessor/);
  const training = await lab.run('Train for five epochs');
  await lab.expectPhase(training, 'done');
});
