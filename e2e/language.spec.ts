import { expect, test } from './lab.ts';

test('the page speaks German where it is asked to, and opens where it was with what was there', async ({
  page,
}) => {
  await page.goto('./#lesson=hidden-layer');
  await page.getByRole('button', { name: 'View', exact: true }).click();
  await page.getByRole('menuitemradio', { name: 'Deutsch' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await test.step('the lesson, its cells and the bar', async () => {
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Eine verdeckte Schicht');
    await expect(
      page.getByRole('heading', { name: /Noch einmal dieselben Ziffern/ }),
    ).toBeVisible();
    await expect(page.getByRole('button', { name: 'Alle ausführen' })).toBeVisible();
    await expect(page.getByText('Was jetzt besser wird, verdanken wir')).toBeVisible();
  });
  await test.step('what fails is told in German, with its remedy', async () => {
    await page.goto('./?1#lesson=single-layer&data=shared/none.npz');
    await page.getByRole('button', { name: /^Ausführen: Lade die Ziffern/ }).click();
    await expect(page.getByText('Eine Datendatei fehlt')).toBeVisible();
  });
  await test.step('and English again', async () => {
    await page.getByRole('button', { name: 'Ansicht', exact: true }).click();
    await page.getByRole('menuitemradio', { name: 'English' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('One layer');
  });
});
