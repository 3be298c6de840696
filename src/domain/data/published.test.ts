import { expect, it } from 'vitest';
import { downloadPlan, publishedSets } from './published.ts';
import { publishedIds } from './published-names.ts';

it('says what getting MNIST means before anything is fetched', () => {
  const { name, mirrors, files, bytes } = downloadPlan('mnist');
  expect([name, files.length]).toEqual(['MNIST', 4]);
  expect(bytes / 2 ** 20).toBeCloseTo(11.06, 2);
  expect(mirrors.length).toBeGreaterThan(1);
  for (const mirror of mirrors) expect(mirror).toMatch(/^https:.*\/$/);
});

it.each(publishedIds)('describes %s so that it can be opened and checked', (id) => {
  const { classNames, credit, fileNames, files, keras, mirrors } = publishedSets[id];
  expect(new Set(classNames).size).toBe(classNames.length);
  expect(credit).toMatch(/\.$/);
  expect(id).toMatch(new RegExp(fileNames ?? '', 'i'));
  for (const name of ['x_train', 'y_train', 'x_test', 'y_test']) {
    expect(keras.join('\n')).toContain(name);
  }
  for (const mirror of mirrors) expect(mirror).toMatch(/\/$/);
  for (const { sha256, packedSha256 } of files) {
    expect(sha256 ?? packedSha256).toMatch(/^[0-9a-f]{64}$/);
  }
});
