import AxeBuilder from '@axe-core/playwright';
import { dropFiles, goldenSmall } from './data-files.ts';
import { expect, test } from './lab.ts';

const looks = [
  { name: 'wide and light', width: 1440, height: 900, colorScheme: 'light' },
  { name: 'a phone, dark', width: 390, height: 844, colorScheme: 'dark' },
] as const;

for (const { name, width, height, colorScheme } of looks) {
  test(`axe finds nothing in the dialogs for data: ${name}`, async ({ lab, page }, info) => {
    await lab.hideDatasets();
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await lab.open('single-layer');
    const check = async (what: string) => {
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target)])).toEqual(
        [],
      );
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBeLessThanOrEqual(0);
      await info.attach(what, { body: await page.screenshot(), contentType: 'image/png' });
    };
    const dialog = await dropFiles(page, [goldenSmall('svhn.mat')]);
    await expect(dialog).toContainText('Before and after');
    await check('files');
    await dialog.getByRole('button', { name: 'Use these' }).click();
    await expect(dialog).toBeHidden();
    await page
      .getByRole('main')
      .getByRole('button', { name: /^Kept here/ })
      .click();
    await expect(page.getByRole('dialog')).toContainText('svhn.mat');
    await check('kept');
  });
}
