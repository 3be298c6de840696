/** How the numbers of a binary array are stored. */
export interface NumberType {
  readonly bytes: 1 | 2 | 4 | 8;
  readonly kind: 'unsigned' | 'signed' | 'float';
  readonly littleEndian: boolean;
}

type Reader = (view: DataView, at: number, little: boolean) => number;

/** IEEE 754 binary16: one bit of sign, five of exponent, ten of fraction. */
function half(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const [exponent, fraction] = [(bits >> 10) & 31, bits & 1023];
  if (exponent === 0) return sign * fraction * 2 ** -24;
  if (exponent === 31) return fraction ? NaN : sign * Infinity;
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}

const readers: Readonly<Record<string, Reader>> = {
  unsigned1: (view, at) => view.getUint8(at),
  signed1: (view, at) => view.getInt8(at),
  unsigned2: (view, at, little) => view.getUint16(at, little),
  signed2: (view, at, little) => view.getInt16(at, little),
  unsigned4: (view, at, little) => view.getUint32(at, little),
  signed4: (view, at, little) => view.getInt32(at, little),
  unsigned8: (view, at, little) => Number(view.getBigUint64(at, little)),
  signed8: (view, at, little) => Number(view.getBigInt64(at, little)),
  float2: (view, at, little) => half(view.getUint16(at, little)),
  float4: (view, at, little) => view.getFloat32(at, little),
  float8: (view, at, little) => view.getFloat64(at, little),
};

/** Whether numbers of this type can be read (a one-byte float cannot). */
export function isKnownNumber({ kind, bytes }: Pick<NumberType, 'bytes' | 'kind'>): boolean {
  return `${kind}${bytes}` in readers;
}

/** Stored numbers as numbers; bytes are given as they lie, without a copy. */
export function readNumbers(bytes: Uint8Array, type: NumberType): ArrayLike<number> {
  if (type.kind === 'unsigned' && type.bytes === 1) return bytes;
  const name = `${type.kind}${type.bytes}`;
  const read = readers[name];
  if (!read) throw new RangeError(`There are no numbers of the type ${name}.`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const values = new Float64Array(bytes.length / type.bytes);
  for (let index = 0; index < values.length; index++) {
    values[index] = read(view, index * type.bytes, type.littleEndian);
  }
  return values;
}
