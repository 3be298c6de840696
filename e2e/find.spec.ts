import { expect, test } from './lab.ts';

test('one line finds what the page does, cells, terms, and sentences that are folded away', async ({
  page,
}) => {
  await page.goto('./');
  const dialog = page.getByRole('dialog', { name: /Find a command/ });
  const line = dialog.getByRole('combobox', { name: 'What to find' });
  const found = dialog.getByRole('option');
  await test.step('a sentence that is folded away opens its cell, which has the focus', async () => {
    await page.keyboard.press('Control+k');
    await expect(line).toBeFocused();
    await line.fill('census clerks');
    await expect(found.first()).toContainText('census clerks');
    await page.keyboard.press('Enter');
    await expect(dialog).toBeHidden();
    await expect(page.locator('#cell-load')).toBeFocused();
  });
  await test.step('a term is explained', async () => {
    await page.getByRole('button', { name: 'Find', exact: true }).click();
    await line.fill('epoch');
    await expect(dialog.getByRole('group', { name: 'Terms' })).toContainText(
      'One pass through all',
    );
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: 'Find', exact: true })).toBeFocused();
  });
  await test.step('what is nowhere is said to be nowhere; a theme is chosen', async () => {
    await page.keyboard.press('Control+k');
    await line.fill('zebra crossing');
    await expect(dialog).toContainText('Nothing here is called “zebra crossing”');
    await line.fill('dark theme');
    await page.keyboard.press('Enter');
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await expect(dialog).toBeHidden();
  });
  await test.step('another lesson opens at the cell that says it', async () => {
    await page.keyboard.press('Control+k');
    await line.fill('photographs street view');
    await dialog
      .getByRole('group', { name: 'In other lessons' })
      .getByRole('option')
      .first()
      .click();
    await expect(page.locator('[data-cell]:focus')).toBeVisible();
    await expect(page.getByRole('link', { name: /^6/ })).toHaveAttribute('aria-current', 'page');
  });
});
