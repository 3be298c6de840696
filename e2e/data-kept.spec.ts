import type { Page } from '@playwright/test';
import { goldenSmall, idxPair, pickFiles } from './data-files.ts';
import { expect, test } from './lab.ts';

const load = 'Load the digits';

/** Opens a small data set, so that it is kept. */
async function keepOne(page: Page, cell: ReturnType<Page['locator']>): Promise<void> {
  const dialog = await pickFiles(page, cell, idxPair(70));
  await dialog.getByRole('button', { name: 'Use these' }).click();
  await expect(dialog).toBeHidden();
}

test('kept data open after a reload, and can be deleted one by one or all at once', async ({
  lab,
  page,
}) => {
  await lab.hideDatasets();
  await lab.open('single-layer');
  await keepOne(page, lab.cell(load));
  await lab.expectPhase(lab.cell(load), 'done');
  const other = await pickFiles(page, lab.cell(load), [goldenSmall('mnist.npz')]);
  await other.getByRole('button', { name: 'Use these' }).click();
  await expect(other).toBeHidden();
  await page.reload();
  // The choice is remembered, and no file is asked for again.
  const cell = await lab.run(load);
  await lab.expectPhase(cell, 'done');
  await expect(cell).toContainText('(6, 28, 28)');
  await page.getByRole('button', { name: 'Kept here (2)' }).click();
  const kept = page.getByRole('dialog', { name: 'Data kept in this browser' });
  await kept.getByRole('button', { name: 'Delete mnist.npz' }).click();
  await expect(kept.getByRole('listitem')).toHaveCount(1);
  await kept.getByRole('button', { name: 'Delete all' }).click();
  await kept.getByRole('button', { name: 'Yes, delete everything' }).click();
  await expect(kept).toContainText('Nothing yet');
  await kept.getByRole('button', { name: 'Close' }).click();
  await page.reload();
  const gone = await lab.run(load);
  await lab.expectPhase(gone, 'failed');
  await expect(gone.getByRole('alert')).toContainText('not kept here any more');
});

test('damaged data are found, dropped and named', async ({ lab, page }) => {
  await lab.hideDatasets();
  await lab.open('single-layer');
  await keepOne(page, lab.cell(load));
  await lab.expectPhase(lab.cell(load), 'done');
  await page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle('datasets');
    for await (const name of folder.keys()) {
      if (!name.endsWith('.bin')) continue;
      const stream = await (
        await folder.getFileHandle(name)
      ).createWritable({
        keepExistingData: true,
      });
      await stream.write({ type: 'write', position: 99, data: new Uint8Array([1, 2, 3]) });
      await stream.close();
    }
  });
  await page.reload();
  const cell = await lab.run(load);
  await lab.expectPhase(cell, 'failed');
  await expect(cell.getByRole('alert')).toContainText('Kept data were damaged');
  await expect(page.getByRole('button', { name: 'Kept here', exact: true }).first()).toBeVisible();
});

test('a full disk keeps nothing, and the page works on and says so', async ({ lab, page }) => {
  await lab.hideDatasets();
  await lab.open('single-layer');
  const session = await page.context().newCDPSession(page);
  const { origin } = new URL(page.url());
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1000 });
  const cell = lab.cell(load);
  await keepOne(page, cell);
  await lab.expectPhase(cell, 'done');
  await expect(cell).toContainText('(60, 28, 28)');
  await expect(cell).toContainText('These files are not kept');
  await expect(page.getByText('There is no room to keep this')).toBeVisible();
  await lab.run(load);
  await lab.expectPhase(cell, 'done');
});

test('a browser that keeps nothing is told so, and used all the same', async ({ lab, page }) => {
  await page.addInitScript(() => {
    const start = Worker;
    // A private window of some browsers: the file system is there and refuses.
    const refuse =
      "const storage = Object.getPrototypeOf(navigator.storage); storage.getDirectory = () => Promise.reject(new DOMException('private', 'SecurityError'));";
    window.Worker = class extends start {
      constructor(url: string | URL, options?: WorkerOptions) {
        const code = `${refuse} await import(${JSON.stringify(String(url))});`;
        super(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })), options);
      }
    };
  });
  await lab.hideDatasets();
  await lab.open('single-layer');
  const cell = lab.cell(load);
  await keepOne(page, cell);
  await lab.expectPhase(cell, 'done');
  await expect(page.getByText('A private window keeps nothing for the page')).toBeVisible();
  await page.getByRole('button', { name: 'Kept here', exact: true }).first().click();
  const kept = page.getByRole('dialog', { name: 'Data kept in this browser' });
  await expect(kept).toContainText('keeps nothing for the page');
});
