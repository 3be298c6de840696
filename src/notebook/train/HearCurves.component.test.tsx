import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import type { EpochLog } from '../../domain/experiment/history.ts';
import { HearCurves } from './HearCurves.tsx';

const history = Array.from({ length: 20 }, (_, index): EpochLog => ({
  epoch: index + 1,
  loss: 1 / (index + 1),
  accuracy: 1 - 0.5 / (index + 1),
  validationLoss: 1.1 / (index + 1),
  validationAccuracy: 1 - 0.6 / (index + 1),
  learningRate: 0.001,
  seconds: 1,
}));

describe('hearing a curve', () => {
  it('plays until it is stopped, and one curve at a time', async () => {
    await render(<HearCurves history={history} />);
    await page.getByRole('button', { name: 'Hear the loss' }).click();
    await expect.element(page.getByRole('button', { name: 'Stop hearing the loss' })).toBeVisible();
    await page.getByRole('button', { name: 'Hear the accuracy' }).click();
    const stop = page.getByRole('button', { name: 'Stop hearing the accuracy' });
    await expect.element(stop).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Hear the loss' })).toBeVisible();
    await stop.click();
    await expect.element(page.getByRole('button', { name: 'Hear the accuracy' })).toBeVisible();
  });

  it('says so when it has come to its end', async () => {
    await render(<HearCurves history={history.slice(0, 2)} />);
    await page.getByRole('button', { name: 'Hear the loss' }).click();
    await expect.element(page.getByRole('button', { name: 'Stop hearing the loss' })).toBeVisible();
    await expect
      .element(page.getByRole('button', { name: 'Hear the loss' }), { timeout: 10_000 })
      .toBeVisible();
  });
});
