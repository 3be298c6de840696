import type { Lab } from '../lab.ts';
import { expect, test as base } from '../lab.ts';

/** Milliseconds for one cell: the largest networks on a busy computer without a GPU. */
const patience = 240_000;

/** Runs a lesson from its first cell to its last: each must end well. */
export async function runLesson(lab: Lab, kinds: readonly string[]): Promise<void> {
  const cells = lab.page.locator('[data-cell]');
  expect(await cells.evaluateAll((all) => all.map((cell) => cell.dataset.cell))).toEqual(kinds);
  await lab.runAll();
  for (const kind of kinds) await lab.expectPhase(lab.cellOf(kind), 'done', patience);
  await expect(lab.page.getByRole('main').getByRole('alert')).toHaveCount(0);
}

/** A file that is looked for and not there: the browser says so, the app goes on. */
const isMissingFile = (text: string): boolean =>
  text.startsWith('Failed to load resource') && text.includes('404');

interface Fixtures {
  /** Ends a lesson: nothing went wrong, nothing is left blank, and a picture of all of it is kept. */
  readonly finishLesson: () => Promise<void>;
}

export const test = base.extend<Fixtures>({
  finishLesson: async ({ lab: { page }, pageErrors, foreignRequests }, use, testInfo) => {
    await use(async () => {
      const cells = page.locator('[data-cell]');
      for (const cell of await cells.all()) {
        await cell.scrollIntoViewIfNeeded();
        await expect(cell).toHaveAttribute('data-phase', 'done');
      }
      await expect(page.getByRole('main').getByRole('alert')).toHaveCount(0);
      expect(pageErrors.filter((text) => !isMissingFile(text))).toEqual([]);
      expect(foreignRequests).toEqual([]);
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      await page.setViewportSize({ width: 1440, height: Math.min(height, 15_000) });
      await expect(page.locator('canvas[data-waiting="true"]')).toHaveCount(0);
      const path = testInfo.outputPath('lesson.png');
      await page.screenshot({ path, fullPage: true });
      await testInfo.attach('the whole lesson', { path, contentType: 'image/png' });
    });
  },
});
