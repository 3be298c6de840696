import project from '../package.json' with { type: 'json' };
import { expect, test } from './lab.ts';

test('the foot leads to the notices of everything that the app is built with', async ({
  lab,
  page,
}) => {
  await lab.open('single-layer');
  const link = page.getByRole('link', { name: 'the work of others' }).first();
  const opened = page.context().waitForEvent('page');
  await link.click();
  const notices = await opened;
  await expect(notices.locator('pre')).toContainText('Digit Lab is under the MIT licence');
  const text = await notices.locator('pre').innerText();
  for (const name of [...Object.keys(project.dependencies), 'd3-shape', 'scheduler']) {
    expect(text, name).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\(`, 'm'));
  }
  expect(text).toContain('Copyright 2006 by The HDF Group');
  expect(text).toContain('Copyright 2018 Google LLC');
});
