import { describe, expect, it } from 'vitest';
import { cropPicture, fitFrame, middleFrame, resizeFrame, turnPicture } from './frame.ts';

const wide = { width: 100, height: 60, pixels: Float32Array.from({ length: 6000 }, (_, at) => at) };

describe('the frame on a picture', () => {
  it('starts as the largest square in the middle', () => {
    expect(middleFrame(wide)).toEqual({ left: 20, top: 0, side: 60 });
  });

  it('cannot leave the picture', () => {
    expect(fitFrame({ left: -5, top: 90, side: 40 }, wide)).toEqual({ left: 0, top: 20, side: 40 });
    expect(fitFrame({ left: 0, top: 0, side: 500 }, wide).side).toBe(60);
    expect(fitFrame({ left: 0, top: 0, side: 1 }, wide).side).toBe(12);
  });

  it('keeps its middle when it is resized', () => {
    expect(resizeFrame(middleFrame(wide), 20, wide)).toEqual({ left: 40, top: 20, side: 20 });
  });

  it('turns with the picture, a quarter clockwise each time', () => {
    const small = { width: 3, height: 2, pixels: [1, 2, 3, 4, 5, 6], ink: [6, 5, 4, 3, 2, 1] };
    const once = turnPicture(small);
    expect([once.width, once.height, ...Array.from(once.pixels)]).toEqual([
      ...[2, 3],
      ...[4, 1],
      ...[5, 2],
      ...[6, 3],
    ]);
    expect(Array.from(once.ink ?? [])).toEqual([3, 6, 2, 5, 1, 4]);
    const whole = turnPicture(turnPicture(turnPicture(once)));
    expect(Array.from(whole.pixels)).toEqual(small.pixels);
  });

  it('cuts out exactly what it shows', () => {
    const { width, pixels } = cropPicture(wide, { left: 3, top: 2, side: 12 });
    expect(width).toBe(12);
    expect([pixels[0], pixels[11], pixels[143]]).toEqual([203, 214, 1314]);
  });
});
