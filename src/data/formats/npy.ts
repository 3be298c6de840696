import { LabError } from '../../domain/failure.ts';
import type { FoundArray } from './arrays/found-array.ts';
import type { ByteReader, ByteSource } from './bytes/byte-stream.ts';
import { readBytes } from './bytes/byte-stream.ts';
import type { ArraysFormat } from './format.ts';
import { maxPixelBytes } from './bytes/limits.ts';
import type { NumberType } from './bytes/numbers.ts';
import { isKnownNumber } from './bytes/numbers.ts';
import { numbersInPieces } from './bytes/piece-size.ts';

const magic = [0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59]; // \x93NUMPY
const longestHeader = 2 ** 16;
const kinds = { u: 'unsigned', i: 'signed', f: 'float', b: 'unsigned' } as const;

function isNpy(start: Uint8Array): boolean {
  return magic.every((byte, index) => start[index] === byte);
}

interface NpyHeader {
  /** The slowest axis first, which is the last one in Fortran order. */
  readonly shape: readonly number[];
  readonly transposed: boolean;
  readonly type: NumberType;
  /** Bytes before the numbers. */
  readonly length: number;
}

function malformed(name: string, problem: string): LabError {
  return new LabError('npz-malformed', `${name} ${problem}`);
}

/** The Python dictionary of the header, in the one form in which NumPy writes it. */
function readHeader(text: string, name: string): Omit<NpyHeader, 'length'> {
  const descr = /'descr': '([<>|=])([uifb])(\d)'/.exec(text);
  const order = /'fortran_order': (True|False)/.exec(text);
  const shape = /'shape': \(([\d, ]*)\)/.exec(text);
  if (!descr || !order || !shape) throw malformed(name, 'holds no plain array of numbers.');
  const kind = kinds[descr[2] as keyof typeof kinds];
  const type = { kind, bytes: Number(descr[3]), littleEndian: descr[1] !== '>' } as NumberType;
  if (!isKnownNumber(type)) throw malformed(name, `holds numbers of the type ${descr[0]}.`);
  const axes = (shape[1] ?? '')
    .split(',')
    .filter((axis) => axis.trim() !== '')
    .map(Number);
  const transposed = order[1] === 'True' && axes.length > 1;
  return { shape: transposed ? axes.reverse() : axes, type, transposed };
}

async function takeHeader(reader: ByteReader, name: string): Promise<NpyHeader> {
  const start = await reader.peek(12);
  if (start.length < 12 || !isNpy(start)) throw malformed(name, 'is not a NumPy array.');
  const view = new DataView(start.buffer, start.byteOffset, start.byteLength);
  const short = start[6] === 1;
  const textLength = short ? view.getUint16(8, true) : view.getUint32(8, true);
  if (textLength > longestHeader) throw malformed(name, 'has an endless header.');
  const length = (short ? 10 : 12) + textLength;
  const bytes = new Uint8Array(length);
  if ((await reader.fill(bytes)) < length) throw malformed(name, 'ends within its header.');
  const text = new TextDecoder('latin1').decode(bytes.subarray(short ? 10 : 12));
  return { ...readHeader(text, name), length };
}

function checkSize({ shape, type, length }: NpyHeader, source: ByteSource): void {
  const expected = shape.reduce((all, one) => all * one, type.bytes);
  if (!(expected <= 8 * maxPixelBytes)) {
    throw new LabError('file-too-large', `${source.name} announces ${expected} bytes.`);
  }
  if (source.size === null || source.size === length + expected) return;
  throw malformed(
    source.name,
    `has ${source.size - length} bytes of numbers; its shape [${shape.join(', ')}] needs ${expected}.`,
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
      yield* numbersInPieces(reader, shape, type, () =>
        malformed(source.name, 'ends before its last number.'),
      );
    } finally {
      await reader.cancel();
    }
  }

  return {
    name: source.name.replace(/\.npy$/, ''),
    shape,
    transposed,
    type: type.kind === 'float' ? 'float' : 'integer',
    malformed: 'npz-malformed',
    pieces,
  };
}

/** One array; archives of them (.npz) are zip archives. */
export const npyFormat: ArraysFormat = {
  words: 'NumPy file',
  endings: ['.npy'],
  sniff: isNpy,
  gives: 'arrays',
  open: async (file) => ({ arrays: [await openNpy(file)] }),
};
