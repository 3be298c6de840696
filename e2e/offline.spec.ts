import { expect, test } from './lab.ts';

test.use({ serviceWorkers: 'allow' });

test('after one visit the page opens, trains, reads and opens its later parts without network', async ({
  lab,
  page,
  context,
}) => {
  await lab.hideDatasets();
  await lab.open('single-layer', { images: '500', epochs: '1' });
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (navigator.serviceWorker.controller) return;
    await new Promise((resolve) =>
      navigator.serviceWorker.addEventListener('controllerchange', resolve),
    );
  });
  await context.setOffline(true);
  await page.reload();
  const training = await lab.run('Train for five epochs');
  await lab.expectPhase(training, 'done');
  await page.getByRole('button', { name: /^Runs/ }).click();
  await expect(page.getByRole('dialog', { name: /Runs/ })).toBeVisible();
  await page.keyboard.press('Escape');
  const box = await page.getByRole('application', { name: 'Drawing pad' }).boundingBox();
  if (!box) throw new Error('The pad is not in sight.');
  const at = (x: number, y: number) => [box.x + x * box.width, box.y + y * box.height] as const;
  await page.mouse.move(...at(0.3, 0.25));
  await page.mouse.down();
  await page.mouse.move(...at(0.7, 0.25), { steps: 8 });
  await page.mouse.move(...at(0.45, 0.8), { steps: 8 });
  await page.mouse.up();
  const reading = page.getByRole('region', { name: 'Reading' });
  await expect(reading.getByRole('group', { name: /Digits/ })).toHaveText(/^[\d?]$/);
});
