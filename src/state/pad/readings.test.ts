import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { houseNumberSize } from '../../draw/houseNumber.ts';
import { separateDigits } from '../../draw/separation/separate.ts';
import { rasterize } from '../../draw/rasterize.ts';
import { drawn, moved } from '../../draw/testing/strokes.ts';
import { beginStroke, drawingNow, extendStroke, resetDrawing } from './drawing.ts';
import { loadReader, readerUrl } from '../../reader/index.ts';
import { imagesOf, readDrawing, readWithShipped, withNeighbours } from './readings.ts';

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

  it('lets the reader that ships read every digit, and refuse what is none', () => {
    const shipped = loadReader(new Uint8Array(readFileSync(fileURLToPath(readerUrl))));
    const read = (strokes: typeof two) => {
      resetDrawing();
      draw(strokes);
      const moment = drawingNow();
      return readWithShipped(shipped, separateDigits(moment.drawing.strokes), moment);
    };
    const { kind, note, digits } = read([...eight, ...two]);
    expect([kind, note]).toEqual(['shipped', expect.stringContaining('Trained beforehand')]);
    expect(digits.map(({ digit, refused }) => [digit, refused])).toEqual([
      [2, false],
      [8, false],
    ]);
    const scribble = Array.from({ length: 30 }, (_, at) => ({
      x: 140 + 100 * Math.cos(at * 2.4),
      y: 140 + 100 * Math.sin(at * 2.4),
    }));
    expect(read([scribble]).digits).toMatchObject([{ refused: true }]);
    expect(read([]).digits).toEqual([]);
  });

  it('reads nothing from an empty pad, and leaves out runs that are gone', async () => {
    resetDrawing();
    const reading = await readDrawing(drawingNow(), ['run-that-was-dropped']);
    expect(reading.parts).toEqual([]);
    expect(reading.runs).toEqual([]);
  });
});
