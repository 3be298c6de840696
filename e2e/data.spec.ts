import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { csv, dropFiles, goldenSmall, idxPair, pickFiles, png, readDialog } from './data-files.ts';
import type { SmallFile } from './data-files.ts';
import { expect, test } from './lab.ts';

const load = 'Load the digits';

test('every kind of file is shown first, then used, and opens again', async ({ lab, page }) => {
  const kinds: readonly [what: string, files: SmallFile[], shapes: string[]][] = [
    ['an IDX pair', idxPair(70), ['(60, 28, 28)', '(10, 28, 28)']],
    ['a gzipped IDX pair', idxPair(140, { gzip: true }), ['(120, 28, 28)', '(20, 28, 28)']],
    ['a table', [csv('train.csv', 35)], ['(30, 28, 28)', '(5, 28, 28)']],
    ['NPZ', [goldenSmall('mnist.npz')], ['(6, 28, 28)']],
    ['HDF5', [goldenSmall('svhn.h5')], ['(6, 32, 32)', '(3, 32, 32)']],
    ['MATLAB', [goldenSmall('svhn.mat')], ['32, 32)']],
    ['a zip of pictures', [goldenSmall('pictures.zip')], ['28, 28)']],
  ];
  await lab.hideDatasets();
  await lab.open('single-layer');
  const cell = lab.cell(load);
  for (const [what, files, shapes] of kinds) {
    await test.step(what, async () => {
      const dialog = await pickFiles(page, cell, files);
      for (const shape of shapes) await expect(dialog).toContainText(shape);
      await expect(
        dialog.getByRole('list', { name: 'The first image of each class' }),
      ).toBeVisible();
      await dialog.getByRole('button', { name: 'Use these' }).click();
      await expect(dialog).toBeHidden();
      await lab.expectPhase(cell, 'done');
      for (const shape of shapes) await expect(cell).toContainText(shape);
    });
  }
  await page.reload();
  await page.getByRole('button', { name: `Kept here (${kinds.length})` }).click();
  const kept = page.getByRole('dialog', { name: 'Data kept in this browser' });
  await expect(kept.getByRole('listitem')).toHaveCount(kinds.length);
  await kept.getByRole('button', { name: 'Open train.csv' }).click();
  await lab.expectPhase(lab.cell(load), 'done');
  await expect(lab.cell(load)).toContainText('(30, 28, 28)');
});

test('a folder of pictures by class is read with its names, colours and sizes', async ({
  lab,
  page,
}) => {
  const root = mkdtempSync(join(tmpdir(), 'digits-'));
  for (const [index, className] of ['apple', 'banana', 'cherry'].entries()) {
    mkdirSync(join(root, className));
    for (let picture = 0; picture < 7; picture++) {
      writeFileSync(join(root, className, `${picture}.png`), png(40, [250, 120 * index, 30]));
    }
  }
  writeFileSync(join(root, '.DS_Store'), 'clutter');
  await lab.hideDatasets();
  await lab.open('single-layer');
  await lab.cell(load).locator('input[webkitdirectory]').setInputFiles(root);
  const dialog = await readDialog(page);
  await expect(dialog).toContainText('21 pictures');
  await expect(dialog).toContainText('(18, 28, 28)');
  await expect(dialog).toContainText('Before and after');
  await expect(dialog.getByRole('list', { name: 'What was odd' })).toContainText('became grey');
  await expect(dialog.getByRole('textbox', { name: /Names of the classes/ })).toHaveValue(
    'apple, banana, cherry',
  );
  await expect(dialog.getByRole('img', { name: 'Image 1 as it is used' })).toBeVisible();
  await dialog.getByRole('button', { name: 'Use these' }).click();
  await lab.expectPhase(lab.cell(load), 'done');
  rmSync(root, { recursive: true });
});

test('what is dropped can be cancelled, and how it is read can be changed', async ({
  lab,
  page,
}) => {
  await lab.hideDatasets();
  await lab.open('single-layer');
  const cell = await lab.run(load);
  await lab.expectPhase(cell, 'done');
  const first = await dropFiles(page, idxPair(70));
  await first.getByRole('button', { name: 'Cancel' }).click();
  await expect(first).toBeHidden();
  await expect(cell).toContainText('(12000, 28, 28)');
  const dialog = await dropFiles(page, idxPair(70));
  const share = dialog.getByRole('textbox', { name: /Held out for testing/ });
  await share.fill('50');
  await share.press('Tab');
  await expect(dialog).toContainText('(35, 28, 28)');
  await dialog.getByRole('combobox', { name: 'Size of the images' }).click();
  await page.getByRole('option', { name: /32 × 32/ }).click();
  await expect(dialog).toContainText('(35, 32, 32)');
  await dialog.getByRole('textbox', { name: /Names of the classes/ }).fill('a,b,c,d,e,f,g,h,i,j');
  await dialog.getByRole('textbox', { name: /Names of the classes/ }).press('Enter');
  await expect(dialog.getByRole('list', { name: 'Training images of each class' })).toContainText(
    'j',
  );
  await dialog.getByRole('button', { name: 'Use these' }).click();
  await lab.expectPhase(cell, 'done');
  await expect(cell).toContainText('(35, 32, 32)');
});

test('arrays whose use nobody can guess are the reader’s to name', async ({ lab, page }) => {
  await lab.hideDatasets();
  await lab.open('single-layer');
  const cell = lab.cell(load);
  const dialog = await pickFiles(page, cell, [goldenSmall('unclear.npz')]);
  await expect(dialog).toContainText('It is not clear what these arrays are');
  await expect(dialog.getByRole('button', { name: 'Use these' })).toBeDisabled();
  const choose = async (role: string, name: string) => {
    await dialog.getByRole('combobox', { name: role }).click();
    await page.getByRole('option', { name: new RegExp(`^${name}\\b`) }).click();
  };
  await choose('Training images', 'b');
  await choose('Training labels', 'c');
  await dialog.getByRole('button', { name: 'Use these' }).click();
  await lab.expectPhase(cell, 'done');
  await expect(cell).toContainText('28, 28)');
});

test('a table without a test set can be trained on and measured', async ({ lab, page }) => {
  await lab.hideDatasets();
  await lab.open('single-layer', { epochs: '1', validation: 'none' });
  const dialog = await pickFiles(page, lab.cell(load), [csv('train.csv', 60)]);
  const share = dialog.getByRole('textbox', { name: /Held out for testing/ });
  await share.fill('0');
  await share.press('Tab');
  await expect(dialog).toContainText('(60, 28, 28)');
  await dialog.getByRole('button', { name: 'Use these' }).click();
  await lab.runAll();
  const exam = lab.cell('The examination');
  await lab.expectPhase(exam, 'failed');
  await expect(exam.getByRole('alert')).toContainText('validation data in the Prepare cell');
  await lab.open('single-layer', { epochs: '1', validation: 'last-0.25' });
  await lab.page.getByRole('button', { name: 'Kept here (1)' }).click();
  await page.getByRole('button', { name: 'Open train.csv' }).click();
  await lab.runAll();
  await lab.expectPhase(exam, 'done');
  await expect(exam).toContainText('15 images');
});
