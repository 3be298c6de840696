import { describe, expect, it } from 'vitest';
import type { ImageSet } from '../domain/data/dataset.ts';
import { centreOfMass } from './ink.ts';
import type { StageName } from './rasterize.ts';
import { allStages, rasterize, renderStages } from './rasterize.ts';
import type { Drawing, Stroke } from './stroke.ts';
import { circle, drawn, meanDifference, moved, scaled, stroke } from './testing/strokes.ts';

const everyDigit = Object.entries(drawn);
const drawing = (strokes: readonly Stroke[], penWidth = 18): Drawing => ({
  strokes,
  penWidth,
  padSize: 280,
});

/** Rows and columns from the first to the last that hold ink. */
function inkBox(pixels: Uint8Array, side = 28) {
  const at = [...pixels.keys()].filter((index) => pixels[index] > 0);
  const span = (values: number[]) => Math.max(...values) - Math.min(...values) + 1;
  return {
    width: span(at.map((index) => index % side)),
    height: span(at.map((index) => Math.floor(index / side))),
  };
}

const massCentre = (pixels: Uint8Array) =>
  centreOfMass({ width: 28, height: 28, values: Float32Array.from(pixels) });

describe('a drawing as a 28x28 image', () => {
  it.each(everyDigit)(
    'fills 20 pixels along its longer side and peaks at 255: %s',
    (_, strokes) => {
      const pixels = rasterize(strokes);
      const { width, height } = inkBox(pixels);
      expect(Math.max(width, height)).toBe(20);
      expect(Math.max(...pixels)).toBe(255);
    },
  );

  it.each(everyDigit)('has its centre of mass at 13.5 to 14.5, as in MNIST: %s', (_, strokes) => {
    const centre = massCentre(rasterize(strokes));
    for (const axis of [centre?.x, centre?.y]) {
      expect(axis).toBeGreaterThan(13.48);
      expect(axis).toBeLessThan(14.52);
    }
  });

  it.each(everyDigit)('stays the same wherever and however large it is drawn: %s', (_, strokes) => {
    const expected = rasterize(strokes);
    for (const factor of [0.3, 0.55, 1.7, 3]) {
      for (const [dx, dy] of [
        [0, 0],
        [-73.4, 31.9],
        [500.3, -2.25],
      ]) {
        const other = rasterize(moved(scaled(strokes, factor), dx, dy));
        expect(meanDifference(expected, other)).toBeLessThan(1);
      }
    }
  });

  it('stays the same with any pen, while the picture of the pad does not', () => {
    const thin = renderStages(drawing(drawn.two, 4));
    const thick = renderStages(drawing(drawn.two, 40));
    expect(thick.normalised).toEqual(thin.normalised);
    expect(thick.ink).not.toEqual(thin.ink);
  });

  it('draws strokes 2.5 pixels wide', () => {
    const line = rasterize([stroke('50,20 50,90')]);
    const across = line.subarray(14 * 28, 15 * 28).reduce((sum, value) => sum + value, 0);
    expect(across / 255).toBeCloseTo(2.5, 1);
  });

  it('covers the area that geometry says', () => {
    const area = rasterize([circle(0, 0, 10)]).reduce((sum, value) => sum + value, 0) / 255;
    expect(area).toBeCloseTo(Math.PI * 2 * 8.75 * 2.5, -0.5);
  });

  it('makes one dot of a dot, in the middle', () => {
    const dot = rasterize([[{ x: 12, y: 250 }]]);
    expect(inkBox(dot).width).toBeLessThanOrEqual(4);
    expect(Math.abs((massCentre(dot)?.x ?? 0) - 14)).toBeLessThan(0.6);
  });

  it('is blank when nothing is drawn', () => {
    expect(rasterize([]).every((value) => value === 0)).toBe(true);
    expect(renderStages(drawing([])).normalised.pixels.every((value) => value === 0)).toBe(true);
  });

  it('takes at most a millisecond', () => {
    rasterize(drawn.eight);
    const started = performance.now();
    for (let times = 0; times < 100; times++) rasterize(drawn.eight);
    expect((performance.now() - started) / 100).toBeLessThan(1);
  });
});

describe('the stages, one by one', () => {
  const small = drawing(moved(scaled(drawn.five, 0.3), 10, 10), 30);
  const without = (name: StageName) => renderStages(small, { ...allStages, [name]: false });
  const sizeOf = ({ height, width }: ImageSet) => [height, width];

  it('end in what the drawing is for the network', () => {
    const stages = renderStages(small);
    expect(stages.normalised.pixels).toEqual(rasterize(small.strokes));
    expect(sizeOf(stages.box)).toEqual([20, 20]);
    expect(sizeOf(stages.centred)).toEqual([28, 28]);
  });

  it('without the crop: the digit stays as small as it was drawn', () => {
    const { height } = inkBox(without('crop').normalised.pixels);
    expect(height).toBeLessThan(9);
  });

  it('without thinning: the strokes are as heavy as the pen', () => {
    const ink = (image: ImageSet) => image.pixels.reduce((sum, value) => sum + value, 0);
    expect(ink(without('thin').normalised)).toBeGreaterThan(
      1.5 * ink(renderStages(small).normalised),
    );
  });

  it('without the box: the digit fills all 28 pixels', () => {
    expect(inkBox(without('box').normalised.pixels).height).toBe(28);
  });

  it('without centring: the box is in the middle, the digit is not', () => {
    const seven = drawing([stroke('60,60 160,60 150,80')]);
    const plain = renderStages(seven, { ...allStages, centre: false }).normalised.pixels;
    const centred = renderStages(seven).normalised.pixels;
    expect(massCentre(plain)?.y).toBeLessThan(13);
    expect(massCentre(centred)?.y).toBeGreaterThan(13.48);
  });

  it('without normalising: dark ink on white', () => {
    const { pixels } = without('normalise').normalised;
    expect(pixels[0]).toBe(255);
    expect(Math.min(...pixels)).toBeLessThan(10);
  });
});
