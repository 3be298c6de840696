import { expect, it } from 'vitest';
import { labelsOf } from './labels.ts';

/** One row an item, whose greatest value is at the place of its class. */
const rowsOf = (classes: number, labels: readonly number[]) => ({
  ...{ name: 'y', shape: [labels.length, classes], transposed: false, type: 'integer' as const },
  malformed: 'npz-malformed' as const,
  // eslint-disable-next-line @typescript-eslint/require-await
  async *pieces() {
    for (const label of labels) {
      yield Array.from({ length: classes }, (_, at) => (at === label ? 1 : 0));
    }
  },
});

it('reads the class of each row', async () => {
  expect(await labelsOf(rowsOf(256, [3, 255]), 'd.npz', new Set([2]))).toEqual(
    Uint8Array.of(3, 255),
  );
});

it('refuses more classes than are told apart, instead of counting them from 0 again', async () => {
  await expect(labelsOf(rowsOf(300, [3, 259]), 'd.npz', new Set([2]))).rejects.toMatchObject({
    code: 'labels-out-of-range',
  });
});
