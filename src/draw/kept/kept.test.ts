import { describe, expect, it } from 'vitest';
import { LabError } from '../../domain/failure.ts';
import type { GreyPicture } from '../photo/picture.ts';
import {
  addedImages,
  keep,
  keepPicture,
  keptImages,
  readKept,
  readStored,
  toCsv,
  toJson,
} from './kept.ts';
import { rasterize } from '../rasterize.ts';
import { drawn } from '../testing/strokes.ts';

const kept = [keep('a', 2, drawn.two), keep('b', 5, drawn.five)];
const ids = () => {
  let next = 0;
  return () => `new-${next++}`;
};
const reread = (text: string) => readKept(text, ids());

describe('kept drawings', () => {
  it('come back from JSON with their strokes', () => {
    const back = reread(toJson(kept));
    expect(back.map(({ id, ...rest }) => [id, rest])).toEqual(
      kept.map(({ label, strokes, pixels }, index) => [`new-${index}`, { label, strokes, pixels }]),
    );
  });

  it('come back from CSV as pixels', () => {
    const back = reread(toCsv(kept));
    expect(keptImages(back)).toEqual(keptImages(kept));
    expect(back[0].strokes).toBeNull();
    expect(toCsv(kept).split('\n')[0]).toMatch(/^label,pixel0,pixel1,.*,pixel783$/);
  });

  it('carry their writer, through JSON and CSV, and never a name that is none', () => {
    const written = [{ ...kept[0], writer: '=Ada "A", née B' }, kept[1]];
    for (const text of [toJson(written), toCsv(written)]) {
      expect(reread(text).map(({ writer }) => writer)).toEqual(['=Ada "A", née B', undefined]);
    }
    expect(toCsv(written).split('\n')[1]).toContain(`"'=Ada ""A"", née B"`);
    for (const writer of [7, '', ' \u0000', 'x'.repeat(41), { toString: () => 'x' }]) {
      expect(readStored({ ...kept[0], writer })).toEqual(kept[0]);
    }
    expect(readStored({ ...kept[0], writer: ' Ada\u202e ' })?.writer).toBe('Ada');
  });

  it('are what the pad shows the network', () => {
    const { pixels, labels } = keptImages(kept);
    expect(pixels.subarray(0, 784)).toEqual(rasterize(drawn.two));
    expect([...labels]).toEqual([2, 5]);
  });

  it('hold pictures too, as digits and with their greys', () => {
    const pixels = Uint8Array.from({ length: 64 * 64 }, (_, at) =>
      at % 64 > 28 && at % 64 < 36 ? 30 : 220,
    );
    const picture: GreyPicture = { width: 64, height: 64, pixels };
    const one = keepPicture('c', 1, picture);
    const [back] = reread(toJson([one]));
    expect(back).toEqual({ ...one, id: 'new-0' });
    expect(reread(toCsv([one]))[0].pixels).toEqual(one.pixels);
    const { houseNumbers } = addedImages([one]);
    expect([...houseNumbers]).toEqual(one.crop);
  });

  it('become images for both kinds of data sets, even where only pixels are left', () => {
    const fromCsv = reread(toCsv(kept));
    const { labels, digits, houseNumbers } = addedImages([...kept, ...fromCsv]);
    expect([...labels]).toEqual([2, 5, 2, 5]);
    expect(digits).toHaveLength(4 * 784);
    const wall = houseNumbers[2 * 1024];
    const middle = houseNumbers.subarray(2 * 1024, 3 * 1024);
    expect(Math.max(...middle)).toBeGreaterThan(wall + 100);
  });

  it.each([
    ['text', 'hello'],
    ['broken JSON', '{"drawings": [}'],
    ['other JSON', '{"name": "digit-lab"}'],
    ['a label of 12', toJson([{ ...kept[0], label: 12 }])],
    ['too few pixels', toJson([{ ...kept[0], strokes: null, pixels: [0, 1] }])],
    ['a cut-off CSV', toCsv(kept).slice(0, -900)],
    ['pixels above 255', toCsv([{ ...kept[0], pixels: kept[0].pixels.map(() => 300) }])],
  ])('say what is wrong with %s', (_, text) => {
    expect(() => reread(text)).toThrow(LabError);
    expect(() => reread(text)).toThrow(/no file of kept drawings/);
  });
});
