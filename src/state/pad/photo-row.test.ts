import { expect, test } from 'vitest';
import type { FoundDigit, GreyPicture } from '../../draw/photo/picture.ts';
import type { DigitReading } from '../../draw/reading.ts';
import { getKeptDrawings, openKeptDrawings } from './kept-drawings.ts';
import { correct, hasWork, keepRow, rowOf, toKeep, usePhotoRow } from './photo-row.ts';
import { nameNextWriter } from './writer.ts';
import type { RunReading } from './readings.ts';

const sheet: GreyPicture = { width: 99, height: 40, pixels: new Float32Array(99 * 40) };
const at = (left: number, doubt: FoundDigit['doubt'] = null): FoundDigit => ({
  picture: {
    width: 4,
    height: 4,
    pixels: Array.from({ length: 16 }, (_, i) => (i === 5 ? 0 : 255)),
  },
  box: { left, top: 0, right: left + 9, bottom: 19 },
  doubt,
});
const reads = (
  digit: number,
  certainty: number,
  more: Partial<DigitReading> = {},
): DigitReading => {
  const shares = Array.from({ length: 10 }, () => (1 - certainty) / 20);
  shares[digit] = certainty;
  shares[(digit + 6) % 10] = (1 - certainty) * 0.6;
  return { digit, certainty, shares, ...more };
};
const run = (digits: readonly DigitReading[]) =>
  ({ classNames: [...'0123456789'], digits }) as unknown as RunReading;

const found = [at(0), at(20), at(40, 'shadow'), at(60)];
const reader = run([
  reads(7, 0.99),
  reads(1, 0.6),
  reads(1, 1, { doubt: 'shadow' }),
  reads(4, 0.4, { refused: true }),
]);
const row = () => rowOf(found, reader, usePhotoRow.getState().said, 0.3);

test('each digit has what was read; what is unsure, refused or hardly ink is marked', () => {
  expect(row().map(({ label, unsure }) => [label, unsure])).toEqual([
    [7, false],
    [1, true],
    [null, true],
    [null, true],
  ]);
  // The second guess is one press away: of what was refused, the first.
  expect(row().map(({ second }) => second)).toEqual([null, 7, null, 4]);
});

test('a correction holds also where the same digit is found anew, a little beside', () => {
  const [, second, third] = row();
  if (!second || !third) throw new Error('Four digits.');
  correct(sheet, second, 7);
  correct(sheet, third, null);
  const anew = found.map((one) => ({ ...one, box: { ...one.box, left: one.box.left + 1 } }));
  const again = rowOf(anew, reader, usePhotoRow.getState().said, 0.3);
  expect(again.map(({ label, unsure }) => [label, unsure])).toEqual([
    [7, false],
    [7, false],
    [null, false],
    [null, true],
  ]);
  expect(hasWork(sheet)).toBe(true);
});

test('what has a label is kept with its writer, once, and can be taken back', async () => {
  await openKeptDrawings();
  nameNextWriter(' Ada ');
  const undo = await keepRow(sheet, row());
  expect(getKeptDrawings().map(({ label, writer }) => [label, writer])).toEqual([
    [7, 'Ada'],
    [7, 'Ada'],
  ]);
  expect(toKeep(row())).toEqual([]);
  undo();
  await expect.poll(() => getKeptDrawings().length).toBe(0);
  expect(toKeep(row())).toHaveLength(2);
});
