import { expect, it } from 'vitest';
import { downloadPlan } from './published.ts';

it('says what getting MNIST means before anything is fetched', () => {
  const { name, mirrors, files, bytes } = downloadPlan('mnist');
  expect([name, files.length]).toEqual(['MNIST', 4]);
  expect(bytes / 2 ** 20).toBeCloseTo(11.06, 2);
  expect(mirrors.length).toBeGreaterThan(1);
  for (const mirror of mirrors) expect(mirror).toMatch(/^https:.*\/$/);
});
