import { describe, expect, it } from 'vitest';
import { affineOf, augment, drawGeometry, warp } from './augment.ts';
import type { Geometry } from './augment.ts';
import { createRandom } from '../random/random.ts';

const still: Geometry = { rotation: 0, rowShift: 0, columnShift: 0, rowZoom: 1, columnZoom: 1 };

// 4 rows, 5 columns.
const picture = [0, 10, 20, 30, 40, 50, 60, 255, 80, 90, 5, 15, 25, 35, 45, 200, 100, 0, 100, 200];

function seen(geometry: Partial<Geometry>): number[] {
  const map = affineOf({ ...still, ...geometry }, 4, 5);
  return Array.from(warp(picture, 4, 5, map));
}

describe('warp', () => {
  it('leaves an image alone when nothing moves', () => {
    expect(seen({})).toEqual(picture);
  });

  it('repeats the edge where the image has moved away', () => {
    const right = seen({ columnShift: -2 });
    expect(right.slice(0, 5)).toEqual([0, 0, 0, 10, 20]);
    const up = seen({ rowShift: 1 });
    expect(up.slice(0, 5)).toEqual(picture.slice(5, 10));
    expect(up.slice(15)).toEqual(picture.slice(15));
  });

  it('mixes four neighbours at half a pixel', () => {
    expect(seen({ rowShift: 0.5, columnShift: 0.5 })[0]).toBeCloseTo((0 + 10 + 50 + 60) / 4, 4);
  });

  it('looks further out, so the digit shrinks, at a zoom above 1', () => {
    const wide = warp([0, 0, 9, 9, 9, 9, 0, 0], 1, 8, affineOf({ ...still, columnZoom: 2 }, 1, 8));
    expect(Array.from(wide).filter((value) => value > 4)).toHaveLength(2);
  });
});

/**
 * keras 3.15 apply_affine_transform(order=1, fill_mode='nearest') on square images, computed once:
 * theta = rotation, tx = column shift, ty = row shift, zx = column zoom, zy = row zoom.
 */
describe("warp against Keras's apply_affine_transform", () => {
  const square = Array.from({ length: 25 }, (_, index) => (index * index * 7) % 256);
  const cases = [
    {
      geometry: { rotation: 15, columnShift: 0.4, rowShift: -0.5, columnZoom: 1.1, rowZoom: 0.9 },
      expected: [
        5.996, 26.302, 62.358, 102.504, 86.276, 44.124, 76.165, 137.9, 81.715, 66.863, 202.034,
        168.736, 176.569, 119.545, 116.886, 172.099, 101.426, 222.38, 201.837, 221.162, 70.315,
        1.785, 170.277, 160.368, 194.212,
      ],
    },
    {
      geometry: { rotation: 90 },
      expected: [
        112.0, 55.0, 92.0, 223.0, 192.0, 63.0, 192.0, 159.0, 220.0, 119.0, 28.0, 87.0, 240.0, 231.0,
        60.0, 7.0, 252.0, 79.0, 0.0, 15.0, 0.0, 175.0, 188.0, 39.0, 240.0,
      ],
    },
    {
      geometry: { rotation: -7.5, columnShift: 1, rowShift: 1.25, columnZoom: 0.93, rowZoom: 1.07 },
      expected: [
        209.424, 109.66, 177.351, 85.359, 69.574, 87.018, 232.053, 160.973, 93.828, 84.791, 56.698,
        192.83, 210.654, 221.348, 205.446, 35.258, 81.961, 140.481, 192.0, 194.268, 41.543, 90.201,
        150.677, 192.0, 192.0,
      ],
    },
  ];
  for (const { geometry, expected } of cases) {
    it(`gives Keras's pixels for ${JSON.stringify(geometry)}`, () => {
      const out = warp(square, 5, 5, affineOf({ ...still, ...geometry }, 5, 5));
      out.forEach((value, at) => expect(value).toBeCloseTo(expected[at], 2));
    });
  }
});

describe('drawGeometry', () => {
  const spec = { rotation: 15, zoom: 0.1, widthShift: 0.2, heightShift: 0.1 };

  it('fills its ranges and never leaves them', () => {
    const random = createRandom(1);
    const drawn = Array.from({ length: 2000 }, () => drawGeometry(spec, 28, 32, random));
    const reach = (pick: (geometry: Geometry) => number) => {
      const values = drawn.map(pick);
      return [Math.min(...values), Math.max(...values)];
    };
    const expectReach = (pick: (geometry: Geometry) => number, low: number, high: number) => {
      const [least, most] = reach(pick);
      const slack = (high - low) * 0.01;
      expect(least).toBeGreaterThanOrEqual(low);
      expect(least).toBeLessThan(low + slack);
      expect(most).toBeLessThanOrEqual(high);
      expect(most).toBeGreaterThan(high - slack);
    };
    expectReach((geometry) => geometry.rotation, -15, 15);
    expectReach((geometry) => geometry.rowZoom, 0.9, 1.1);
    expectReach((geometry) => geometry.columnZoom, 0.9, 1.1);
    expectReach((geometry) => geometry.rowShift, -2.8, 2.8);
    expectReach((geometry) => geometry.columnShift, -6.4, 6.4);
  });

  it('draws the same geometry from the same seed, and keeps the other draws when one range is 0', () => {
    const whole = drawGeometry(spec, 28, 28, createRandom(5));
    expect(drawGeometry(spec, 28, 28, createRandom(5))).toEqual(whole);
    const unturned = drawGeometry({ ...spec, rotation: 0 }, 28, 28, createRandom(5));
    expect(unturned).toEqual({ ...whole, rotation: expect.closeTo(0) as number });
  });
});

describe('augment', () => {
  it('gives bytes and leaves the original alone', () => {
    const image = Uint8Array.from(picture);
    const spec = { rotation: 15, zoom: 0.1, widthShift: 0.1, heightShift: 0.1 };
    const variant = augment(image, 4, 5, spec, createRandom(3));
    expect(variant).toBeInstanceOf(Uint8Array);
    expect(variant).not.toEqual(image);
    expect(Array.from(image)).toEqual(picture);
  });
});
