import { describe, expect, it } from 'vitest';
import { cropPicture, fitFrame, middleFrame, resizeFrame } from './frame.ts';

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

  it('cuts out exactly what it shows', () => {
    const { width, pixels } = cropPicture(wide, { left: 3, top: 2, side: 12 });
    expect(width).toBe(12);
    expect([pixels[0], pixels[11], pixels[143]]).toEqual([203, 214, 1314]);
  });
});
