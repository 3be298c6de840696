import type { Page } from '@playwright/test';
import { expect, test } from './lab.ts';

/** Keeps the page's own code back, as a slow line does; resolves with how to let it through. */
async function holdPage(page: Page): Promise<() => void> {
  let letThrough: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (letThrough = resolve));
  await page.route(/assets\/page-[^/]*\.js$/, async (route) => {
    await held;
    await route.continue();
  });
  return letThrough;
}

const padOf = (page: Page) => page.getByRole('application', { name: 'Drawing pad' });

/** Puts the pen down and draws through these places, as shares of the pad; the pen stays down. */
async function draw(page: Page, places: readonly (readonly [x: number, y: number])[]) {
  const box = (await padOf(page).boundingBox())!;
  for (const [index, [x, y]] of places.entries()) {
    await page.mouse.move(box.x + x * box.width, box.y + y * box.height, { steps: 4 });
    if (index === 0) await page.mouse.down();
  }
  return box;
}

const seven = [
  [0.3, 0.26],
  [0.69, 0.23],
  [0.58, 0.5],
  [0.47, 0.8],
] as const;
const bar = [
  [0.38, 0.53],
  [0.66, 0.52],
] as const;

/** What index.html has of the first lesson, and the page after it. */
const openingText = (page: Page) => [
  page.getByRole('heading', { level: 1, name: 'One layer' }),
  page.getByText(/^Ten neurons look at 784 pixels/).first(),
  page.getByRole('group', { name: 'First steps' }),
  page.getByRole('heading', { level: 2, name: 'Load the digits' }),
  page.getByText(/^MNIST holds 70,000 digits/),
];

for (const [name, width, height] of [
  ['wide', 1440, 900],
  ['on a phone', 390, 844],
] as const) {
  test(`the pad reads before the page is there, and nothing drawn is lost, ${name}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    const letThrough = await holdPage(page);
    await page.goto('/');
    // The first lesson's text can be read, in the places where it stays.
    const places = () => Promise.all(openingText(page).map((part) => part.boundingBox()));
    const before = await places();
    const first = await draw(page, seven);
    await page.mouse.up();
    await expect(page.getByText(/^7, /)).toBeVisible();
    await expect(page.getByRole('button', { name: 'Run all' })).toBeHidden();

    // The page comes while the pen is down: the stroke goes on, and both are on the page's pad.
    await draw(page, bar);
    letThrough();
    await expect(page.getByRole('button', { name: 'Run all' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Undo' })).toBeDisabled();
    await page.mouse.up();
    await expect(page.getByRole('button', { name: 'Undo' })).toBeEnabled();
    await expect(padOf(page)).toHaveCount(1);
    await expect(page.getByText(/^7, /)).toBeVisible();
    expect(await padOf(page).boundingBox()).toEqual(first);
    expect(await places()).toEqual(before);
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByText(/^7, /)).toBeHidden();
  });
}

test('a button of the first lesson does what it says once the page is there, and other lessons do not show it', async ({
  page,
}) => {
  const letThrough = await holdPage(page);
  await page.goto('/');
  await page.getByRole('button', { name: 'Run: Load the digits' }).click();
  letThrough();
  await expect(page.locator('[data-cell="load"]')).toHaveAttribute('data-phase', 'done');

  for (const address of [
    '#lesson=single-layer&view=slides',
    '#lesson=hidden-layer',
    '#class=none',
  ]) {
    await page.goto('about:blank');
    await page.goto(`/${address}`);
    await expect(page.locator('#root')).not.toBeEmpty();
    expect(await page.locator('#first-lesson').count(), address).toBe(0);
  }
});

test('a link to a lesson without room for a pad shows none before the page is there', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const letThrough = await holdPage(page);
  await page.goto('/#lesson=first-cnn');
  await expect(padOf(page)).toHaveCount(0);
  letThrough();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(padOf(page)).toHaveCount(0);
});
