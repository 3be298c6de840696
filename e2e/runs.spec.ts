import type { Page } from '@playwright/test';
import { expect, test } from './lab.ts';

const settings = { images: '500', epochs: '2' };

async function openRuns(page: Page) {
  await page.keyboard.press('Alt+r');
  const panel = page.getByRole('dialog', { name: 'Runs' });
  await expect(panel).toBeVisible();
  return panel;
}

test('two trainings are found again after a reload, compared, overlaid, deleted and brought back', async ({
  lab,
  page,
}) => {
  await lab.hideDatasets();
  await lab.open('single-layer', { ...settings, lr: '0.001' });
  await lab.runAll();
  await lab.expectPhase(lab.cellOf('confusion'), 'done');
  await lab.open('single-layer', { ...settings, lr: '0.02' });
  await lab.runAll();
  await lab.expectPhase(lab.cellOf('train'), 'done');
  await expect(page.getByRole('button', { name: /^Runs, last kept at/ })).toBeVisible();
  await page.reload();

  const panel = await openRuns(page);
  const runs = panel.getByRole('list', { name: 'Runs' }).locator(':scope > li');
  await expect(runs).toHaveCount(2);
  await expect(runs.nth(1)).toContainText(/Test\s*\d+\.\d+ %/);

  await runs.nth(1).getByRole('button', { name: 'Compare with this' }).click();
  await expect(runs.nth(0).getByRole('list', { name: 'What changed' })).toHaveText(
    'learning rate: 0.001 → 0.02',
  );

  await panel.getByRole('button', { name: 'Choose all' }).click();
  const curves = panel.getByRole('region', { name: 'Curves of the chosen runs' });
  await expect(curves.getByRole('img', { name: /^Loss by epoch.*1 .*2 / })).toBeVisible();
  await expect(curves.locator('canvas')).toHaveCount(2);

  const name = runs.nth(0).getByRole('textbox', { name: /^Name of/ });
  await name.fill('Fast');
  await name.press('Enter');
  await runs.nth(0).getByRole('button', { name: 'Delete Fast' }).click();
  await expect(runs).toHaveCount(1);
  await panel.getByRole('button', { name: 'Undo' }).click();
  await expect(runs).toHaveCount(2);

  const saved = page.waitForEvent('download');
  await panel.getByRole('button', { name: /^Save as CSV/ }).click();
  expect((await saved).suggestedFilename()).toBe('runs.csv');

  await runs.nth(1).getByRole('button', { name: 'Open again' }).click();
  await expect(panel).toBeHidden();
  expect(page.url()).not.toContain('lr=0.02');
});
