import { deserializeTCompactProtocol } from 'hyparquet/src/thrift.js';
import { describe, expect, it } from 'vitest';
import { checkThrift } from './thrift-walk.ts';

const viewOf = (...bytes: number[]) => new DataView(Uint8Array.from(bytes).buffer);

/** Field 1: 5; field 2: "ab"; field 3: a list of two structures; field 4: true; field 5: 1.5. */
const whole = [
  ...[0x15, 10, 0x18, 2, 97, 98, 0x19, 0x2c, 0x15, 2, 0, 0x15, 4, 0, 0x11],
  ...[0x17, 0, 0, 0, 0, 0, 0, 0xf8, 0x3f, 0],
];

describe('the description in a Parquet file', () => {
  it('is walked to its end, as the library reads it', () => {
    const read = deserializeTCompactProtocol({ view: viewOf(...whole), offset: 0 });
    expect(read).toMatchObject({ field_1: 5, field_3: [{ field_1: 1 }, { field_1: 2 }] });
    expect(() => checkThrift(viewOf(...whole))).not.toThrow();
  });

  it.each([
    ['a list that claims a thousand million entries', [0x19, 0xf5, 0xff, 0xff, 0xff, 0xff, 3, 0]],
    ['a text longer than the file', [0x18, 0xff, 0xff, 3, 1, 0]],
    ['structures without end', Array.from({ length: 200 }, () => 0x1c)],
    ['a number without end', [0x15, ...Array.from({ length: 20 }, () => 0x80), 0]],
    ['a field of an unknown kind', [0x1f, 0]],
    ['its end cut off', whole.slice(0, -12)],
  ])('is refused for %s', (_, bytes) => {
    expect(() => checkThrift(viewOf(...bytes))).toThrow(RangeError);
  });
});
