import type { Page } from '@playwright/test';
import { expect, Lab, test } from './lab.ts';

async function openRuns(page: Page) {
  await page.keyboard.press('Alt+r');
  const panel = page.getByRole('dialog', { name: 'Runs' });
  await expect(panel).toBeVisible();
  return panel;
}

test('a project file carries a run with its network to another browser, and adds nothing twice', async ({
  lab,
  page,
  browser,
}, testInfo) => {
  await lab.hideDatasets();
  await lab.open('single-layer', { images: '300', epochs: '1' });
  await lab.runAll();
  await lab.expectPhase(lab.cellOf('confusion'), 'done');
  const panel = await openRuns(page);
  const saved = page.waitForEvent('download');
  await panel.getByRole('button', { name: 'Save a project file' }).click();
  const path = testInfo.outputPath('project.zip');
  await (await saved).saveAs(path);
  await expect(panel.getByText('The file holds 1 run, 1 network')).toBeVisible();

  const elsewhere = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const other = new Lab(await elsewhere.newPage());
  await other.hideDatasets();
  await other.open('hidden-layer');
  const theirs = await openRuns(other.page);
  const choose = async () => {
    const chooser = other.page.waitForEvent('filechooser');
    await theirs.getByRole('button', { name: 'Open a project file' }).click();
    await (await chooser).setFiles(path);
  };
  await choose();
  await expect(theirs.getByText('Added 1 run, 1 network')).toBeVisible();
  await choose();
  await expect(theirs.getByText('1 that it holds was here already')).toBeVisible();
  await theirs.getByRole('button', { name: 'Open again' }).click();
  await other.expectPhase(other.cellOf('confusion'), 'done');
  await elsewhere.close();
});
