import { expect, test } from './lab.ts';

test('a training is watched once more, from before its first step, with the reader’s own drawing', async ({
  lab,
  page,
}) => {
  await lab.hideDatasets();
  await lab.open('hidden-layer', { images: '400', epochs: '3' });
  await lab.runAll();
  await lab.expectPhase(lab.cellOf('train'), 'done');
  await page.getByRole('button', { name: 'Time machine: watch it learn once more' }).click();
  const machine = page.getByRole('region', { name: 'Time machine' });
  const words = machine.getByText('images right');
  await expect(words).toHaveText(/^After epoch 3: \d+\.\d % of 2,000 test images right\./);

  const slider = machine.getByRole('slider', { name: 'Moment of the training' });
  await slider.press('Home');
  await expect(slider).toHaveAttribute('aria-valuetext', 'Before the first step');
  await expect(words).toHaveText(/^Before the first step: /);
  await slider.press('ArrowRight');
  await expect(words).toHaveText(/^Epoch 1, after 1 step: /);
  await expect(machine.getByRole('grid', { name: /^Confusion matrix/ })).toBeVisible();
  await expect(machine.getByRole('list', { name: 'Most confident mistakes' })).toBeVisible();

  const pad = page.getByRole('application', { name: 'Drawing pad' });
  const box = await pad.boundingBox();
  if (!box) throw new Error('There is no pad.');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 4);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2, box.y + (3 * box.height) / 4, { steps: 8 });
  await page.mouse.up();
  await expect(words).toContainText('Your drawing reads as');

  await slider.press('End');
  await slider.press('ArrowLeft');
  await slider.press('ArrowLeft');
  await expect(words).toHaveText(/^After epoch 1: /);
  await machine.getByRole('button', { name: 'Play' }).click();
  await expect(slider).toHaveAttribute('aria-valuetext', 'After epoch 3');
  await expect(words).toHaveText(/^After epoch 3: .*Your drawing reads as/);
});
