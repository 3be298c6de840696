import { describe, expect, it } from 'vitest';
import type { GreyPicture } from '../../draw/photo/picture.ts';
import { answers } from './photo.ts';

/** A page of upright bars on uneven paper. */
function page(width: number, height: number): GreyPicture {
  const pixels = Float32Array.from({ length: width * height }, (_, at) => {
    const [x, y] = [at % width, Math.floor(at / width)];
    const inked = x % 80 > 36 && x % 80 < 43 && y % 80 > 20 && y % 80 < 62;
    return (inked ? 60 : 200) + ((x * 7 + y * 3) % 5) + y / 40;
  });
  return { width, height, pixels };
}

const never = new AbortController().signal;

describe('digits in a photo', () => {
  it('are found line by line, where they are', async () => {
    const found = await answers.findDigits({ kind: 'findDigits', photo: page(320, 160) }, never);
    const places = [20, 100].flatMap((top) => [36, 116, 196, 276].map((left) => ({ left, top })));
    expect(found).toHaveLength(places.length);
    places.forEach(({ left, top }, at) => {
      expect(Math.abs((found[at]?.box.left ?? 0) - left)).toBeLessThan(3);
      expect(Math.abs((found[at]?.box.top ?? 0) - top)).toBeLessThan(3);
    });
  });

  it('are looked for while messages come in, and no longer than somebody waits', async () => {
    const stop = new AbortController();
    const looking = answers.findDigits({ kind: 'findDigits', photo: page(800, 800) }, stop.signal);
    // A message that came after the question is heard before its answer.
    setTimeout(() => stop.abort());
    await expect(looking).rejects.toMatchObject({ code: 'cancelled' });
  });
});
