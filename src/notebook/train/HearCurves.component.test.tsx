import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { HearCurves } from './HearCurves.tsx';

const contexts: AudioContext[] = [];
const Real = AudioContext;

/** The browser's own, remembered; held back, as a page is that nobody has pressed yet. */
class Remembered extends Real {
  constructor() {
    super();
    contexts.push(this);
    void this.suspend();
  }
}

beforeEach(() => {
  contexts.length = 0;
  vi.stubGlobal('AudioContext', Remembered);
});
afterEach(() => vi.unstubAllGlobals());

const history = [0.9, 0.5, 0.3].map((loss, at) => ({
  ...{ epoch: at + 1, loss, accuracy: 1 - loss, validationLoss: null, validationAccuracy: null },
  ...{ learningRate: 0.001, seconds: 1 },
}));
const states = () => contexts.map(({ state }) => state);

it('gives the browser’s sound back when it is stopped, also where it never began to sound', async () => {
  await render(<HearCurves history={history} />);
  await page.getByRole('button', { name: 'Hear the loss' }).click();
  await page.getByRole('button', { name: 'Stop hearing the loss' }).click();
  await expect.element(page.getByRole('button', { name: 'Hear the loss' })).toBeVisible();
  await expect.poll(states).toEqual(['closed']);
});

it('gives it back with the view, and begins nothing after that', async () => {
  const view = await render(<HearCurves history={history} />);
  await page.getByRole('button', { name: 'Hear the loss' }).click();
  await expect.element(page.getByRole('button', { name: 'Stop hearing the loss' })).toBeVisible();
  // Pressed, and gone before it can sound.
  page
    .getByRole('button', { name: 'Hear the accuracy' })
    .element()
    .dispatchEvent(new MouseEvent('click', { bubbles: true }));
  await view.unmount();
  await expect.poll(states).toEqual(['closed']);
});
