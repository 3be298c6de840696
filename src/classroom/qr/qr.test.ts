import { expect, it } from 'vitest';
import jsQR from 'jsqr';
import type { QrCode } from './qr.ts';
import { qrCode } from './qr.ts';

/** What a decoder of another make reads from the path, painted with `scale` pixels a module. */
function decoded({ path, side }: QrCode, scale = 4): string | undefined {
  const size = side * scale;
  const pixels = new Uint8ClampedArray(size * size * 4).fill(255);
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)/g)) {
    for (let row = 0; row < scale; row++) {
      const start = ((Number(y) * scale + row) * size + Number(x) * scale) * 4;
      for (let at = 0; at < Number(length) * scale; at++)
        pixels.fill(0, start + 4 * at, start + 4 * at + 3);
    }
  }
  return jsQR(pixels, size, size)?.data;
}

const link = (length: number) =>
  `https://someone.github.io/lab/#class=${'aZ09-_'.repeat(length).slice(0, length)}`;

it.each([10, 300, 900, 1200])('a link of %i letters is read back by another decoder', (length) => {
  const code = qrCode(link(length), 25);
  expect(code && decoded(code)).toBe(link(length));
});

it('more correction where there is room, and nothing where there is none', () => {
  expect(qrCode(link(900), 25)?.correction).toBe('M');
  expect(qrCode(link(1200), 25)?.correction).toBe('L');
  expect(qrCode(link(1300), 25)).toBeNull();
  expect(qrCode(link(1300), 40)?.version).toBeGreaterThan(25);
});
