/** Comparing on purpose: a learning rate that is looked for, and two trainings side by side. */
import type { Locator, Page } from '@playwright/test';
import type { Lab } from './lab.ts';
import { expect, test } from './lab.ts';

async function openTraining(lab: Lab, settings: Record<string, string>): Promise<Locator> {
  await lab.hideDatasets();
  await lab.open('single-layer', settings);
  await lab.expectPhase(await lab.run('Load the digits'), 'done');
  return lab.cellOf('train');
}

/** What the model cell has as the learning rate. */
const rateIn = (page: Page) =>
  page.getByRole('group', { name: 'Optimizer' }).getByRole('textbox', { name: 'Learning rate' });

test('a learning rate is found, taken, and given back', async ({ lab, page }) => {
  const train = await openTraining(lab, { lr: '0.00001' });
  await expect(rateIn(page)).toHaveValue('0.00001');
  await train.getByRole('button', { name: 'Find a learning rate' }).click();
  const dialog = page.getByRole('dialog', { name: 'Find a learning rate' });
  await dialog.getByRole('button', { name: 'Try the rates' }).click();
  await expect(dialog.getByText(/^From [\d.e−]+ on the loss falls/)).toBeVisible();
  await expect(dialog.getByText('at which it would learn slowly')).toBeVisible();
  await expect(
    dialog.getByRole('img', { name: /^Loss by learning rate, \d+ steps/ }),
  ).toBeVisible();
  const take = dialog.getByRole('button', { name: /^Take / });
  const taken = ((await take.textContent()) ?? '').replace('Take ', '').trim();
  await take.click();
  await expect(dialog).toBeHidden();
  await expect(rateIn(page)).toHaveValue(taken);
  await page.getByText('Undo', { exact: true }).click();
  await expect(rateIn(page)).toHaveValue('0.00001');
  // The lesson itself has not been trained.
  await lab.expectPhase(train, 'idle');
});

test('two trainings go side by side, pause together, and are runs like any other', async ({
  lab,
  page,
}) => {
  const train = await openTraining(lab, { epochs: '3' });
  await train.getByRole('button', { name: 'Compare settings' }).click();
  const panel = page.getByRole('region', { name: 'Compare settings' });
  await panel.getByRole('button', { name: 'Two side by side' }).click();
  await panel.getByRole('textbox', { name: /^The copy has/ }).fill('0.01');
  await panel.getByRole('button', { name: 'Train both side by side' }).click();
  await expect(panel.getByText('learning rate: 0.001 → 0.01')).toBeVisible();
  const both = panel.getByRole('region', { name: 'Both trainings' });
  await panel.getByRole('button', { name: 'Pause both' }).click();
  await expect(panel.getByRole('button', { name: 'Resume both' })).toBeVisible();
  await panel.getByRole('button', { name: 'Resume both' }).click();
  await expect(panel.getByText(/is right more often|Both are right/)).toBeVisible();
  for (const name of ['As it is', 'Changed']) {
    const row = both.getByRole('row', { name: new RegExp(`^${name} 3 `) });
    await expect(row).toContainText(/\d\d\.\d\d %$/);
  }
  await expect(panel.getByRole('img', { name: /^Loss by epoch.*Changed, training/ })).toBeVisible();
  await page.getByRole('button', { name: /^Runs/ }).click();
  const runs = page.getByRole('dialog', { name: 'Runs' });
  await expect(runs.getByText(/\b3 epochs\./)).toHaveCount(2);
});
