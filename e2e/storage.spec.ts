import type { Page } from '@playwright/test';
import { expect, test } from './lab.ts';

/** A line from top to bottom: a one. */
async function drawOne(page: Page): Promise<void> {
  const box = await page.getByRole('application', { name: 'Drawing pad' }).boundingBox();
  if (!box) throw new Error('The pad is not on the page.');
  const x = box.x + box.width / 2;
  await page.mouse.move(x, box.y + box.height * 0.2);
  await page.mouse.down();
  await page.mouse.move(x, box.y + box.height * 0.8, { steps: 5 });
  await page.mouse.up();
}

const keepAs = (page: Page, digit: number) =>
  page.getByRole('button', { name: `Keep the drawing as ${digit}` }).click();

const mine = (page: Page) => page.getByRole('region', { name: 'My test set' });

test('two tabs see each other’s drawings, over plain http too', async ({ context, lab, page }) => {
  await context.addInitScript(() => Reflect.deleteProperty(Crypto.prototype, 'randomUUID'));
  await lab.hideDatasets();
  await lab.open('single-layer');
  const other = await context.newPage();
  await other.goto(page.url());
  await drawOne(other);
  await keepAs(other, 1);
  await expect(mine(page).getByRole('img', { name: 'Your 1' })).toBeVisible();
  await drawOne(page);
  await keepAs(page, 7);
  await expect(mine(other).getByRole('img')).toHaveCount(2);
  await page.reload();
  await expect(mine(page).getByRole('img', { name: /^Your/ })).toHaveCount(2);
  await mine(page).getByRole('button', { name: 'Delete this 1' }).click();
  await expect(mine(other).getByRole('img', { name: /^Your/ })).toHaveCount(1);
});

const poison: Record<string, string> = {
  'digit-lab/drawings': '{"state":{"drawings":"abc","uses":null},"version":1}',
  'digit-lab/drawings-use': '{"state":{"uses":null},"version":1}',
  'digit-lab/settings': '{"state":{"theme":7,"addresses":null},"version":1}',
};

test('what somebody else left in the storage is set aside, and the page is there', async ({
  lab,
  page,
}) => {
  await lab.hideDatasets();
  await page.addInitScript((texts) => {
    if (sessionStorage.getItem('poisoned')) return;
    sessionStorage.setItem('poisoned', 'yes');
    for (const [name, text] of Object.entries(texts)) localStorage.setItem(name, text);
  }, poison);
  await lab.open('single-layer');
  const notice = page.locator('[data-failure="memory-damaged"]');
  await expect(notice.first()).toContainText('set aside');
  await expect(page.getByRole('application', { name: 'Drawing pad' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(notice).toHaveCount(0);
});

test('with a full storage everything works in memory, from the first click on', async ({
  lab,
  page,
}) => {
  await page.addInitScript(() => {
    const full = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    Storage.prototype.setItem = full;
    IDBObjectStore.prototype.put = full;
  });
  await lab.hideDatasets();
  await lab.open('single-layer', { images: '300', epochs: '1' });
  await lab.runAll();
  await lab.expectPhase(lab.cellOf('train'), 'done');
  const full = page.locator('[data-failure="storage-full"]');
  await expect(full.filter({ hasText: 'Your settings are not remembered' })).toHaveCount(1);
  await expect(full.filter({ hasText: 'Your runs are listed' })).toHaveCount(1);
  await drawOne(page);
  await keepAs(page, 1);
  await expect(page.getByText('The disk has no room for another drawing.')).toBeVisible();
  await expect(mine(page).getByRole('img', { name: /^Your/ })).toHaveCount(0);
});

test('where the browser forbids storage, drawings last as long as the page', async ({
  lab,
  page,
}) => {
  await page.addInitScript(() => {
    const forbid = {
      get: () => {
        throw new DOMException('no', 'SecurityError');
      },
    };
    Object.defineProperty(window, 'localStorage', forbid);
    IDBFactory.prototype.open = forbid.get;
  });
  await lab.hideDatasets();
  await lab.open('single-layer');
  await drawOne(page);
  await keepAs(page, 1);
  await expect(mine(page).getByRole('img', { name: 'Your 1' })).toBeVisible();
  await expect(page.locator('[data-failure="storage-unavailable"]').first()).toBeVisible();
});
