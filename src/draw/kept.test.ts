import { describe, expect, it } from 'vitest';
import { LabError } from '../domain/failure.ts';
import { keep, keptImages, readKept, toCsv, toJson } from './kept.ts';
import { rasterize } from './rasterize.ts';
import { drawn } from './testing/strokes.ts';

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

  it('are what the pad shows the network', () => {
    const { pixels, labels } = keptImages(kept);
    expect(pixels.subarray(0, 784)).toEqual(rasterize(drawn.two));
    expect([...labels]).toEqual([2, 5]);
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
