import { t } from '../../domain/language.ts';
import { LabError } from '../../domain/failure.ts';
import { sizeOf } from '../../domain/model/shapes.ts';
import type { FoundArray } from './arrays/found-array.ts';
import type { ByteReader, ByteSource } from './bytes/byte-stream.ts';
import { readBytes } from './bytes/byte-stream.ts';
import type { ArraysFormat } from './format.ts';
import { maxPixelBytes } from './bytes/limits.ts';
import type { NumberType } from './bytes/numbers.ts';
import { isKnownNumber } from './bytes/numbers.ts';
import { itemsPerPiece, numbersInPieces } from './bytes/piece-size.ts';

const magic = [0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59]; // \x93NUMPY
const longestHeader = 2 ** 16;
const longestText = 64; // characters
const kinds = { u: 'unsigned', i: 'signed', f: 'float', b: 'unsigned' } as const;

function isNpy(start: Uint8Array): boolean {
  return magic.every((byte, index) => start[index] === byte);
}

/** Texts of one length each: labels often are, "7" and not 7. */
interface TextType {
  readonly text: 'U' | 'S';
  readonly bytes: number;
  readonly littleEndian: boolean;
}

interface NpyHeader {
  /** The slowest axis first, which is the last one in Fortran order. */
  readonly shape: readonly number[];
  readonly transposed: boolean;
  readonly type: NumberType | TextType;
  /** Bytes before the numbers. */
  readonly length: number;
}

function malformed(name: string, problem: string): LabError {
  return new LabError('npz-malformed', `${name} ${problem}`);
}

function typeOf(letter: string, size: number, littleEndian: boolean): NpyHeader['type'] | null {
  if (letter === 'U' || letter === 'S') {
    const bytes = letter === 'U' ? 4 * size : size;
    return size > 0 && size <= longestText ? { text: letter, bytes, littleEndian } : null;
  }
  const kind = kinds[letter as keyof typeof kinds];
  const type = { kind, bytes: size, littleEndian } as NumberType;
  return isKnownNumber(type) ? type : null;
}

/** The number that a text of an array is. */
function numberOfText(bytes: Uint8Array, { text, littleEndian }: TextType, name: string): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const width = text === 'U' ? 4 : 1;
  let found = '';
  for (let at = 0; at < bytes.length; at += width) {
    const code = text === 'U' ? view.getUint32(at, littleEndian) : view.getUint8(at);
    if (code > 0 && code < 0x11_0000) found += String.fromCodePoint(code);
  }
  const number = found.trim() === '' ? NaN : Number(found);
  if (Number.isNaN(number))
    throw malformed(name, t('holds “{found}” where a number belongs.', { found }));
  return number;
}

/** Texts as the numbers that they are, some at a time. */
async function* textsInPieces(
  reader: ByteReader,
  count: number,
  type: TextType,
  name: string,
): AsyncGenerator<ArrayLike<number>> {
  const step = itemsPerPiece(type.bytes);
  for (let item = 0; item < count; item += step) {
    const many = Math.min(step, count - item);
    const bytes = new Uint8Array(many * type.bytes);
    if ((await reader.fill(bytes)) < bytes.length) {
      throw malformed(name, t('ends before its last number.'));
    }
    yield Float64Array.from({ length: many }, (_, at) =>
      numberOfText(bytes.subarray(at * type.bytes, (at + 1) * type.bytes), type, name),
    );
  }
}

/** The Python dictionary of the header, in the one form in which NumPy writes it. */
function readHeader(text: string, name: string): Omit<NpyHeader, 'length'> {
  const descr = /'descr': '([<>|=])([uifbUS])(\d+)'/.exec(text);
  const order = /'fortran_order': (True|False)/.exec(text);
  const shape = /'shape': \(([\d, ]*)\)/.exec(text);
  if (!descr || !order || !shape) throw malformed(name, t('holds no plain array of numbers.'));
  const type = typeOf(descr[2] ?? '', Number(descr[3]), descr[1] !== '>');
  if (!type) throw malformed(name, t('holds numbers of the type {it}.', { it: descr[0] }));
  const axes = (shape[1] ?? '')
    .split(',')
    .filter((axis) => axis.trim() !== '')
    .map(Number);
  const transposed = order[1] === 'True' && axes.length > 1;
  return { shape: transposed ? axes.reverse() : axes, type, transposed };
}

async function takeHeader(reader: ByteReader, name: string): Promise<NpyHeader> {
  const start = await reader.peek(12);
  if (start.length < 12 || !isNpy(start)) throw malformed(name, t('is not a NumPy array.'));
  const view = new DataView(start.buffer, start.byteOffset, start.byteLength);
  const short = start[6] === 1;
  const textLength = short ? view.getUint16(8, true) : view.getUint32(8, true);
  if (textLength > longestHeader) throw malformed(name, t('has an endless header.'));
  const length = (short ? 10 : 12) + textLength;
  const bytes = new Uint8Array(length);
  if ((await reader.fill(bytes)) < length) throw malformed(name, t('ends within its header.'));
  const text = new TextDecoder('latin1').decode(bytes.subarray(short ? 10 : 12));
  return { ...readHeader(text, name), length };
}

function checkSize({ shape, type, length }: NpyHeader, source: ByteSource): void {
  const expected = shape.reduce((all, one) => all * one, type.bytes);
  if (!(expected <= 8 * maxPixelBytes)) {
    throw new LabError(
      'file-too-large',
      t('{name} announces {expected} bytes.', { name: source.name, expected }),
    );
  }
  if (source.size === null || source.size === length + expected) return;
  throw malformed(
    source.name,
    t('has {size} bytes of numbers; its shape [{count}] needs {expected}.', {
      size: source.size - length,
      count: shape.join(', '),
      expected,
    }),
  );
}

/**
 * Opens one NumPy array (version 1 to 3 of the .npy format).
 * @throws LabError 'npz-malformed' or 'file-too-large'.
 */
export async function openNpy(source: ByteSource): Promise<FoundArray> {
  const probe = readBytes(source);
  const header = await takeHeader(probe, source.name).finally(() => probe.cancel());
  checkSize(header, source);
  const { shape, type, length, transposed } = header;

  async function* pieces() {
    const reader = readBytes(source);
    try {
      await reader.fill(new Uint8Array(length));
      if ('text' in type) {
        yield* textsInPieces(reader, sizeOf(shape), type, source.name);
        return;
      }
      yield* numbersInPieces(reader, shape, type, () =>
        malformed(source.name, t('ends before its last number.')),
      );
    } finally {
      await reader.cancel();
    }
  }

  return {
    name: source.name.replace(/\.npy$/, ''),
    shape,
    transposed,
    type: 'kind' in type && type.kind === 'float' ? 'float' : 'integer',
    malformed: 'npz-malformed',
    pieces,
  };
}

/** One array; archives of them (.npz) are zip archives. */
export const npyFormat: ArraysFormat = {
  words: t('NumPy file'),
  endings: ['.npy'],
  sniff: isNpy,
  gives: 'arrays',
  open: async (file) => ({ arrays: [await openNpy(file)] }),
};
