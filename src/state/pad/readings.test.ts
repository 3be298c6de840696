import { describe, expect, it } from 'vitest';
import { houseNumberSize } from '../../draw/houseNumber.ts';
import { separateDigits } from '../../draw/separate.ts';
import { rasterize } from '../../draw/rasterize.ts';
import { drawn, moved } from '../../draw/testing/strokes.ts';
import { beginStroke, drawingNow, extendStroke, resetDrawing } from './drawing.ts';
import { imagesOf, readDrawing, withNeighbours } from './readings.ts';

const two = drawn.two;
const eight = moved(drawn.eight, 160, 0);

function draw(strokes: typeof two): void {
  for (const [first, ...rest] of strokes) {
    beginStroke(first, 1);
    extendStroke(rest, 2);
  }
}

describe('reading a drawing', () => {
  it('gives each separate digit to the network as an image of its own', () => {
    resetDrawing();
    draw([...eight, ...two]);
    const moment = drawingNow();
    const parts = separateDigits(moment.drawing.strokes);
    const images = imagesOf(parts, 'digit', moment);
    expect(images.count).toBe(2);
    expect(images.pixels.subarray(0, 784)).toEqual(rasterize(two));
    expect(images.pixels.subarray(784)).toEqual(rasterize(eight));
  });

  it('shows house-number networks the neighbours that were drawn', () => {
    const moment = drawingNow();
    const parts = [two, eight];
    const look = withNeighbours(moment.look, parts, 1);
    expect([look.left, look.right]).toEqual([two, null]);
    expect(imagesOf(parts, 'houseNumber', moment).width).toBe(houseNumberSize);
    const alone = withNeighbours({ ...moment.look, neighbours: 'none' }, parts, 1);
    expect([alone.left, alone.right]).toEqual([null, null]);
    const row = withNeighbours({ ...moment.look, neighbours: 'repeated' }, parts, 1);
    expect([row.left, row.right]).toEqual([eight, eight]);
  });

  it('reads nothing from an empty pad, and leaves out runs that are gone', async () => {
    resetDrawing();
    const reading = await readDrawing(drawingNow(), ['run-that-was-dropped']);
    expect(reading.parts).toEqual([]);
    expect(reading.runs).toEqual([]);
  });
});
