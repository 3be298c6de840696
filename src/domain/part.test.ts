import { expect, test } from 'vitest';
import { part } from './part.ts';

test('a part that comes is given as it is; one that does not is told as that', async () => {
  const module = { answer: 42 };
  expect(await part(Promise.resolve(module))).toBe(module);
  const cause = new TypeError('Failed to fetch dynamically imported module');
  await expect(part(Promise.reject(cause))).rejects.toMatchObject({
    ...{ code: 'part-unreachable', cause },
  });
});
