import { afterEach, beforeEach, expect, test } from 'vitest';
import type { FoundDigit, GreyPicture } from '../../draw/photo/picture.ts';
import { linkFakeWorker } from '../testing.ts';
import type { FakeWorker } from '../testing.ts';
import { drawingNow, removePicture, resetDrawing, setFrame, showPicture } from './drawing.ts';
import { followPictures } from './finding.ts';
import { readDrawing } from './readings.ts';

/** Uneven paper: a photo, whatever is on it. */
function photo(width = 60): GreyPicture {
  const pixels = Float32Array.from({ length: width * 40 }, (_, at) => 180 + (at % 23));
  return { width, height: 40, pixels };
}

const digit = (left: number): FoundDigit => ({
  picture: { width: 3, height: 3, pixels: [255, 255, 255, 255, 0, 255, 255, 255, 255] },
  box: { left, top: 2, right: left + 4, bottom: 12 },
  doubt: null,
});

let worker: FakeWorker;
let stop: () => void;
const settled = () => new Promise((go) => setTimeout(go));
const lefts = () => drawingNow().found?.map(({ box }) => box.left);

beforeEach(() => {
  resetDrawing();
  worker = linkFakeWorker();
  stop = followPictures();
});
afterEach(() => stop());

test('digits of a photo are looked for by the worker, and stand where they lie in the whole photo', async () => {
  worker.answer('findDigits', ({ photo: { width } }) => (width === 40 ? [digit(5)] : []));
  showPicture(photo());
  expect(drawingNow().found).toBeNull();
  await settled();
  // The frame of 40 begins 10 pixels from the left.
  expect(lefts()).toEqual([15]);
});

test('until they are found nothing is read, and nobody waits: the pad goes on', async () => {
  worker.answer('findDigits', () => new Promise(() => undefined));
  showPicture(photo());
  const { pictures, runs } = await readDrawing(drawingNow(), []);
  expect([pictures, runs]).toEqual([[], []]);
});

test('a search for a picture that is taken away ends, and its answer is forgotten', async () => {
  let answer: (found: readonly FoundDigit[]) => void = () => undefined;
  worker.answer('findDigits', () => new Promise((go) => (answer = go)));
  showPicture(photo());
  removePicture();
  expect(worker.signals.at(-1)?.aborted).toBe(true);
  answer([digit(1)]);
  await settled();
  expect(drawingNow().found).toBeNull();
});

test('while the frame moves what was found last stays, until the next is found', async () => {
  worker.answer('findDigits', () => [digit(5)]);
  showPicture(photo());
  await settled();
  setFrame({ left: 20, top: 0, side: 40 }, 1);
  expect(lefts()).toEqual([15]);
  await settled();
  expect(lefts()).toEqual([25]);
});

test('a picture that was put away comes back with what was found in it', async () => {
  worker.answer('findDigits', () => [digit(5)]);
  showPicture(photo());
  await settled();
  removePicture()();
  expect(lefts()).toEqual([15]);
});
