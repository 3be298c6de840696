import { expect, test } from './lab.ts';

/** What the page painted and heard, counted from before its first script. */
interface Counts {
  frames: number;
  reports: number;
  /** The most paintings of one canvas between two frames. */
  mostInAFrame: number;
}

declare global {
  interface Window {
    counts: Counts;
  }
}

/** Counts frames, the worker's reports, and how often a plot is painted between two frames. */
function count(): void {
  const counts: Counts = { frames: 0, reports: 0, mostInAFrame: 0 };
  window.counts = counts;
  let painted = new Map<HTMLCanvasElement, number>();
  const onFrame = () => {
    counts.frames++;
    counts.mostInAFrame = Math.max(counts.mostInAFrame, ...painted.values());
    painted = new Map();
    requestAnimationFrame(onFrame);
  };
  requestAnimationFrame(onFrame);
  const prototype = CanvasRenderingContext2D.prototype;
  const clear = Object.getOwnPropertyDescriptor(prototype, 'clearRect')?.value as (
    ...area: number[]
  ) => void;
  prototype.clearRect = function (...area) {
    if (this.canvas.closest('.uplot')) {
      painted.set(this.canvas, (painted.get(this.canvas) ?? 0) + 1);
    }
    clear.apply(this, area);
  };
  const Native = window.Worker;
  window.Worker = class extends Native {
    constructor(...given: ConstructorParameters<typeof Worker>) {
      super(...given);
      this.addEventListener('message', (message: MessageEvent<{ event?: { kind: string } }>) => {
        if (message.data.event?.kind === 'runEpoch') counts.reports++;
      });
    }
  };
}

test('a training of a thousand short epochs leaves the page free: pad, plots and Stop answer', async ({
  lab,
  page,
  pageErrors,
}) => {
  await page.addInitScript(count);
  await lab.hideDatasets();
  await lab.open('single-layer', { images: '64', epochs: '1000' });
  const cell = lab.cellOf('train');
  await lab.run(/Train for five epochs/);
  await cell.scrollIntoViewIfNeeded();
  await expect
    .poll(() => page.evaluate(() => window.counts.reports), { timeout: 90_000 })
    .toBeGreaterThan(20);

  // The pen leaves ink while it trains.
  const paper = page.getByRole('application', { name: 'Drawing pad' });
  const box = await paper.boundingBox();
  if (!box) throw new Error('The pad has no paper.');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 4);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2, box.y + (3 * box.height) / 4, { steps: 5 });
  await page.mouse.up();
  await expect(page.getByRole('button', { name: 'Clear the pad' })).toBeEnabled();

  await cell.getByRole('button', { name: 'Stop', exact: true }).click();
  const ended = cell.getByText(/^(Stopped|Finished) after \d+ of 1000 epochs/);
  await expect(ended).toBeVisible();
  const epochs = Number(/after (\d+)/.exec((await ended.textContent()) ?? '')?.[1]);
  const log = (await cell.getByRole('log').textContent()) ?? '';
  expect(log.match(/^Epoch \d+\/1000$/gm)).toHaveLength(epochs);

  const counts = await page.evaluate(() => window.counts);
  expect(epochs).toBeGreaterThan(20);
  // One for new figures, and one where the plot was made or its room changed in that frame.
  expect(counts.mostInAFrame, 'paintings of a plot in one frame').toBeGreaterThan(0);
  expect(counts.mostInAFrame).toBeLessThanOrEqual(2);
  await expect(cell.getByRole('img', { name: /^Loss by epoch\. Training falls/ })).toBeVisible();
  // The data files are hidden on purpose.
  expect(pageErrors.filter((error) => !error.includes('404'))).toEqual([]);
});
