import { expect, it } from 'vitest';
import { pictureSize } from './picture-size.ts';

it('a PNG says its size in its first chunk', () => {
  const head = [0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52];
  const bytes = Uint8Array.of(...head, 0, 0, 0x3e, 0x80, 0, 0, 0x12, 0x34);
  expect(pictureSize(bytes)).toEqual({ width: 16_000, height: 0x1234 });
});

it('a JPEG says its size in its frame, behind what a camera writes', () => {
  const exif = [0xff, 0xe1, 0, 6, 1, 2, 3, 4];
  const tables = [0xff, 0xc4, 0, 4, 9, 9];
  const frame = [0xff, 0xc2, 0, 17, 8, 0x0b, 0xd0, 0x0f, 0xc0, 3, 1, 0x22];
  const bytes = Uint8Array.of(0xff, 0xd8, ...exif, ...tables, ...frame);
  expect(pictureSize(bytes)).toEqual({ width: 4032, height: 3024 });
});

it('what is cut off or something else says nothing', () => {
  expect(
    pictureSize(Uint8Array.of(0xff, 0xd8, 0xff, 0xe1, 0xff, 0xff, 0, 0, 0, 0, 0, 0)),
  ).toBeNull();
  expect(pictureSize(new TextEncoder().encode('GIF89a, and so on and on'))).toBeNull();
  expect(pictureSize(new Uint8Array(0))).toBeNull();
});
