import { describe, expect, it } from 'vitest';
import { unpackSnappy } from './snappy.ts';

const text = (words: string) => new TextEncoder().encode(words);

describe('Snappy data', () => {
  it('are unpacked: literals, short and long, and copies', () => {
    const long = 'x'.repeat(100);
    const packed = [104, 0xf0, 99, ...text(long), 0x0c, ...text('abcd')];
    expect(unpackSnappy(Uint8Array.from(packed), 104)).toEqual(text(`${long}abcd`));
    // Four letters, and five from four before.
    const copied = [9, 0x0c, ...text('abcd'), 0x05, 4];
    expect(unpackSnappy(Uint8Array.from(copied), 9)).toEqual(text('abcdabcda'));
  });

  it('whose literal has a length of 4 thousand millions are refused, not read backwards', () => {
    // The library went on for a minute with such a page.
    const packed = Uint8Array.from([90, 0xfc, 0xf0, 0xff, 0xff, 0xff, ...new Array<number>(80)]);
    expect(() => unpackSnappy(packed, 90)).toThrow(RangeError);
  });
});
