import { expect, it } from 'vitest';
import { bytesToRgba, shadesToRgba } from './paint.ts';
import { palettes } from './palettes.ts';

it('paints bytes in the colours of the palette, opaque', () => {
  expect(Array.from(bytesToRgba([0, 128, 255], palettes.grey))).toEqual([
    ...[0, 0, 0, 255],
    ...[128, 128, 128, 255],
    ...[255, 255, 255, 255],
  ]);
});

it('lets the page shine through where a shade is missing', () => {
  const rgba = shadesToRgba(Int16Array.of(-1, 255), palettes.viridis);
  expect(rgba[3]).toBe(0);
  expect(Array.from(rgba.subarray(4))).toEqual([0xfd, 0xe7, 0x25, 255]);
});
