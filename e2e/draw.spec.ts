import type { Locator, Page } from '@playwright/test';
import { expect, test } from './lab.ts';

type Line = readonly (readonly [x: number, y: number])[];

/** An arc from one angle to another (degrees, clockwise from the top) as points. */
function arc(x: number, y: number, rx: number, ry: number, from: number, to: number): Line {
  return Array.from({ length: 13 }, (_, index) => {
    const angle = ((from + ((to - from) * index) / 12) * Math.PI) / 180;
    return [x + rx * Math.sin(angle), y - ry * Math.cos(angle)] as const;
  });
}

/** The ten digits as a person would draw them on a pad of 280 x 280. */
const digits: Record<number, readonly Line[]> = {
  0: [arc(140, 140, 55, 85, 0, -360)],
  1: [
    [
      [150, 55],
      [145, 100],
      [138, 160],
      [132, 225],
    ],
  ],
  2: [[...arc(135, 95, 45, 40, -80, 110), [150, 150], [85, 222], [140, 220], [195, 222]]],
  3: [[...arc(130, 100, 45, 42, -70, 170), ...arc(130, 180, 52, 45, 10, 250)]],
  4: [
    [
      [110, 60],
      [98, 110],
      [85, 150],
      [140, 152],
      [200, 146],
    ],
    [
      [172, 80],
      [166, 150],
      [158, 228],
    ],
  ],
  5: [
    [[105, 70], [98, 110], [92, 140], ...arc(128, 175, 52, 48, -40, 220)],
    [
      [105, 70],
      [150, 66],
      [192, 62],
    ],
  ],
  6: [[[170, 58], [125, 95], [95, 150], ...arc(135, 185, 45, 42, -60, -420)]],
  7: [
    [
      [80, 72],
      [135, 68],
      [195, 64],
      [165, 120],
      [142, 170],
      [126, 228],
    ],
  ],
  8: [[...arc(140, 98, 38, 38, 60, -180), ...arc(140, 182, 46, 46, 0, 360), [160, 128], [174, 90]]],
  9: [[...arc(132, 105, 42, 42, 80, -280), [172, 150], [158, 228]]],
};

/** Draws with the mouse in the pad's own units. */
async function draw(page: Page, pad: Locator, lines: readonly Line[], at = { x: 0, scale: 1 }) {
  const box = await pad.boundingBox();
  if (!box) throw new Error('The pad is not on the page.');
  const unit = box.width / 280;
  for (const line of lines) {
    const points = line.map(([x, y]) => [
      box.x + (at.x + x * at.scale) * unit,
      box.y + (y * at.scale + 40 * (1 - at.scale)) * unit,
    ]);
    await page.mouse.move(points[0][0], points[0][1]);
    await page.mouse.down();
    for (const [x, y] of points.slice(1)) await page.mouse.move(x, y, { steps: 3 });
    await page.mouse.up();
  }
}

/** The networks of these tests: small, on built-in digits, trained in seconds. */
const quick = { images: '6000', epochs: '3' };

test('a trained network reads what is drawn, digit by digit and several at once', async ({
  lab,
  page,
}) => {
  await lab.hideDatasets();
  await lab.open('first-cnn', quick);
  const pad = page.getByRole('application', { name: 'Drawing pad' });
  const reading = page.getByRole('region', { name: 'Reading' });
  // At once, before any cell has run, the reader that ships reads.
  await draw(page, pad, digits[7]);
  await expect(reading).toContainText('Trained beforehand on');
  await expect(reading.getByRole('group', { name: /Digits/ })).toHaveText('7');
  await lab.runAll();
  await expect(reading).toContainText('Still learning, in epoch', { timeout: 120_000 });
  await expect(reading.getByRole('group', { name: /Digits/ })).toHaveText(/^[\d?]$/);
  await lab.expectPhase(lab.cellOf('train'), 'done', 120_000);
  await page.getByRole('button', { name: 'Clear the pad' }).click();
  await expect(reading).not.toContainText('learning');
  await expect(reading).toContainText('Nothing drawn yet');

  const clear = page.getByRole('button', { name: 'Clear the pad' });
  const read = reading.getByRole('group', { name: 'Digits from left to right' });
  for (const [digit, lines] of Object.entries(digits)) {
    await draw(page, pad, lines);
    await expect(read, `the drawn ${digit}`).toHaveText(digit);
    await clear.click();
  }

  await draw(page, pad, digits[4], { x: 140, scale: 0.5 });
  await draw(page, pad, digits[2], { x: 0, scale: 0.5 });
  await expect(read.getByRole('button')).toHaveText(['2', '4']);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(read).toHaveText('4');
  await page.getByRole('button', { name: 'Redo' }).click();
  await expect(read.getByRole('button')).toHaveText(['2', '4']);

  await clear.click();
  await draw(page, pad, [
    [
      [60, 60],
      [220, 220],
    ],
    [
      [60, 220],
      [220, 60],
    ],
    [
      [40, 140],
      [240, 140],
    ],
  ]);
  await page.getByRole('slider', { name: /I don’t know/ }).fill('99');
  await expect(reading).toContainText('I don’t know');
});

test('the keyboard draws too, and says where it is', async ({ page, lab }) => {
  await lab.hideDatasets();
  await lab.open('single-layer');
  const pad = page.getByRole('application', { name: 'Drawing pad' });
  await pad.focus();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Space');
  await expect(page.getByText(/^Row \d+, column \d+, inked$/)).toBeAttached();
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  const clear = page.getByRole('button', { name: 'Clear the pad' });
  await expect(clear).toBeEnabled();
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(clear).toBeDisabled();
});

test('a pasted photo lies on the pad, framed, and goes through the same stages', async ({
  page,
  lab,
}) => {
  await lab.hideDatasets();
  await lab.open('single-layer');
  await expect(page.getByRole('application', { name: 'Drawing pad' })).toBeVisible();
  await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(200, 120);
    const context = canvas.getContext('2d');
    if (!context) throw new Error('No canvas.');
    context.fillStyle = '#d8d0c0';
    context.fillRect(0, 0, 200, 120);
    context.fillStyle = '#203060';
    context.fillRect(94, 20, 12, 80);
    const things = new DataTransfer();
    things.items.add(new File([await canvas.convertToBlob()], 'one.png', { type: 'image/png' }));
    window.dispatchEvent(new ClipboardEvent('paste', { clipboardData: things }));
  });
  const frame = page.getByRole('application', { name: /Part of the picture/ });
  await expect(frame).toBeVisible();
  const before = await frame.boundingBox();
  await frame.focus();
  await page.keyboard.press('ArrowRight');
  expect((await frame.boundingBox())?.x).toBeGreaterThan(before?.x ?? Infinity);
  await page.getByRole('button', { name: 'Back to drawing' }).click();
  await expect(page.getByRole('application', { name: 'Drawing pad' })).toBeVisible();
});

test('kept drawings are still there tomorrow, and leave as a CSV file', async ({ page, lab }) => {
  await lab.hideDatasets();
  await lab.open('single-layer');
  const pad = page.getByRole('application', { name: 'Drawing pad' });
  await draw(page, pad, digits[7]);
  await page.getByRole('button', { name: 'Keep the drawing as 7' }).click();
  await page.reload();
  const mine = page.getByRole('region', { name: 'My test set' });
  await expect(mine.getByRole('img', { name: 'Your 7' })).toBeVisible();
  const download = page.waitForEvent('download');
  await mine.getByRole('button', { name: 'CSV' }).click();
  expect((await download).suggestedFilename()).toBe('drawings.csv');
  await mine.getByRole('button', { name: 'Delete this 7' }).click();
  await expect(mine).toContainText('Keep drawings with the digit you meant');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('a finger draws and the page stays where it is', async ({ page, lab }) => {
    await lab.hideDatasets();
    await lab.open('single-layer');
    await page.getByRole('button', { name: 'Draw', exact: true }).click();
    const pad = page.getByRole('dialog').getByRole('application', { name: 'Drawing pad' });
    await expect(pad).toBeInViewport();
    const before = await pad.boundingBox();
    if (!before) throw new Error('The pad is not on the page.');
    const { x, y, width } = before;
    const finger = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', share: number) =>
      finger.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: type === 'touchEnd' ? [] : [{ x: x + width / 2, y: y + share * width }],
      });
    await touch('touchStart', 0.2);
    for (const share of [0.3, 0.4, 0.5, 0.6, 0.7, 0.8]) await touch('touchMove', share);
    await touch('touchEnd', 0.8);
    await expect(page.getByRole('button', { name: 'Clear the pad' })).toBeEnabled();
    expect(await pad.boundingBox()).toEqual(before);
    const width390 = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width390).toBeLessThanOrEqual(390);
  });
});
