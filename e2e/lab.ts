import type { Locator, Page } from '@playwright/test';
import { expect, test as base } from '@playwright/test';

/** What the tests know of the page: a lesson's cells by their titles, and what surrounds them. */
export class Lab {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /**
   * Opens a lesson, and in it all of every cell, as a reader does who wants more than each cell's
   * point. `settings` go into the address as a teacher's link has them.
   */
  async open(lesson: string, settings: Record<string, string> = {}, query = ''): Promise<void> {
    await this.openAtFirstSight(lesson, settings, query);
    await this.showAll();
  }

  /** Opens a lesson as it is found: each cell shows its point. */
  async openAtFirstSight(
    lesson: string,
    settings: Record<string, string> = {},
    query = '',
  ): Promise<void> {
    const hash = new URLSearchParams({ lesson, ...settings }).toString();
    await this.page.goto(`/${query}#${hash}`);
    await this.expectReady();
  }

  /** All of every cell of the lesson that is open; it is remembered. */
  async showAll(): Promise<void> {
    const all = this.page.getByRole('menuitemcheckbox', { name: 'All of every cell' });
    // A menu that opens while the page is still coming may be closed by what comes.
    await expect(async () => {
      await this.page.getByRole('button', { name: 'View', exact: true }).click();
      await expect(all).toBeVisible({ timeout: 2_000 });
    }).toPass();
    if ((await all.getAttribute('aria-checked')) === 'true')
      await this.page.keyboard.press('Escape');
    else await all.click();
    await expect(all).toBeHidden();
  }

  /** The page is there, its own lesson and pad where those of index.html lay. */
  async expectReady(): Promise<void> {
    await expect(this.page.locator('#first-lesson')).toHaveCount(0);
    await expect(this.page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(this.page.locator('#first-sheet')).toHaveCount(0);
  }

  /** A cell of the notebook, by its title. */
  cell(title: string | RegExp): Locator {
    return this.page.getByRole('main').getByRole('region', { name: title });
  }

  /** A cell of the notebook, by what it is for: 'load', 'train', 'confusion', … */
  cellOf(kind: string): Locator {
    return this.page.locator(`[data-cell="${kind}"]`);
  }

  async run(title: string | RegExp): Promise<Locator> {
    const cell = this.cell(title);
    await cell.getByRole('button', { name: /^Run/ }).click();
    return cell;
  }

  async runAll(): Promise<void> {
    await this.page.getByRole('button', { name: 'Run all' }).click();
  }

  async expectPhase(cell: Locator, phase: string, timeout = 90_000): Promise<void> {
    await expect(cell).toHaveAttribute('data-phase', phase, { timeout });
  }

  /** Makes the data files beside the app unreachable, as in a fresh checkout. */
  async hideDatasets(): Promise<void> {
    await this.page.context().route('**/datasets/**', (route) => route.fulfill({ status: 404 }));
  }
}

interface Fixtures {
  readonly lab: Lab;
  /** Every address outside the app's own origin that the page asked for. */
  readonly foreignRequests: string[];
  /** Fails the test where any page of it threw: every test has it without asking. */
  readonly noPageErrors: void;
  /** Fails the test where the page did what its own policy forbids: every test has it. */
  readonly noPolicyViolations: void;
  /** What the page threw, and what it or the browser complained of in the console. */
  readonly pageErrors: string[];
}

export const test = base.extend<Fixtures>({
  lab: async ({ page }, use) => {
    await use(new Lab(page));
  },
  foreignRequests: async ({ context, baseURL }, use) => {
    const foreign: string[] = [];
    context.on('request', (request) => {
      const url = new URL(request.url());
      const own = url.origin === baseURL || url.protocol === 'blob:' || url.protocol === 'data:';
      if (!own) foreign.push(request.url());
    });
    await use(foreign);
  },
  noPageErrors: [
    async ({ context }, use) => {
      const thrown: string[] = [];
      context.on('weberror', (error) => thrown.push(String(error.error())));
      await use();
      expect(thrown, 'what the page threw').toEqual([]);
    },
    { auto: true },
  ],
  noPolicyViolations: [
    async ({ context }, use) => {
      const refused: string[] = [];
      context.on('console', (message) => {
        if (message.text().includes('Content Security Policy')) refused.push(message.text());
      });
      await use();
      expect(refused, 'what the policy refused').toEqual([]);
    },
    { auto: true },
  ],
  pageErrors: async ({ page }, use) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    await use(errors);
  },
});

export { expect };
