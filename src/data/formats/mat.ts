import { LabError } from '../../domain/failure.ts';
import type { FoundArray } from './arrays/found-array.ts';
import type { ByteReader } from './bytes/byte-stream.ts';
import { readBytes } from './bytes/byte-stream.ts';
import type { DataFile } from './bytes/data-file.ts';
import type { ArraysFormat } from './format.ts';
import { greatestDeflateRatio, inflateZlib } from './bytes/gzip.ts';
import type { NumberType } from './bytes/numbers.ts';
import { readNumbers } from './bytes/numbers.ts';
import { numbersInPieces } from './bytes/piece-size.ts';
import { maxPixelBytes } from './bytes/limits.ts';

/** MATLAB 5 files, after "MAT-File Format", The MathWorks: a header, then one element a variable. */
const headerBytes = 128;
const [typeMatrix, typeCompressed] = [14, 15];
const maxVariables = 64;
const maxAxes = 8;
const longestName = 64;

const storedAs: Record<number, Pick<NumberType, 'bytes' | 'kind'>> = {
  1: { bytes: 1, kind: 'signed' },
  2: { bytes: 1, kind: 'unsigned' },
  3: { bytes: 2, kind: 'signed' },
  4: { bytes: 2, kind: 'unsigned' },
  5: { bytes: 4, kind: 'signed' },
  6: { bytes: 4, kind: 'unsigned' },
  7: { bytes: 4, kind: 'float' },
  9: { bytes: 8, kind: 'float' },
  12: { bytes: 8, kind: 'signed' },
  13: { bytes: 8, kind: 'unsigned' },
};

/** Classes of arrays that hold numbers: double, single, and the integers. */
const isNumeric = (matlabClass: number): boolean => matlabClass >= 6 && matlabClass <= 15;

function isMat(start: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(start.subarray(0, 19)) === 'MATLAB 5.0 MAT-file';
}

function malformed(name: string, problem: string): LabError {
  return new LabError('mat-malformed', `${name} ${problem}`);
}

/** One element's tag; small elements carry up to four bytes of data in it. */
interface Tag {
  readonly type: number;
  readonly size: number;
  readonly inline: Uint8Array | null;
}

interface Context {
  readonly name: string;
  readonly littleEndian: boolean;
}

const viewOf = (bytes: Uint8Array) =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

async function take(reader: ByteReader, count: number, { name }: Context): Promise<Uint8Array> {
  const bytes = new Uint8Array(count);
  if ((await reader.fill(bytes)) < count) throw malformed(name, 'ends within a variable.');
  return bytes;
}

async function takeTag(reader: ByteReader, context: Context): Promise<Tag> {
  const bytes = await take(reader, 8, context);
  const view = viewOf(bytes);
  const word = view.getUint32(0, context.littleEndian);
  const smallSize = word >>> 16;
  if (smallSize === 0) {
    return { type: word, size: view.getUint32(4, context.littleEndian), inline: null };
  }
  if (smallSize > 4) throw malformed(context.name, 'has a small element of more than four bytes.');
  return { type: word & 0xffff, size: smallSize, inline: bytes.subarray(4, 4 + smallSize) };
}

/** The data of a short element (dimensions, a name), with the padding to eight bytes after it. */
async function takeShort(reader: ByteReader, limit: number, context: Context): Promise<Uint8Array> {
  const tag = await takeTag(reader, context);
  if (tag.inline) return tag.inline;
  if (tag.size > limit) throw malformed(context.name, 'has an overlong dimension or name.');
  const padded = await take(reader, Math.ceil(tag.size / 8) * 8, context);
  return padded.subarray(0, tag.size);
}

interface Variable {
  readonly name: string;
  /** As MATLAB has it: rows, columns, ..., items last. */
  readonly axes: readonly number[];
  readonly type: NumberType;
  /** The numbers themselves where they fit into their tag. */
  readonly inline: Uint8Array | null;
}

/** Reads a matrix up to its numbers; null if it holds something else (text, cells, structures). */
async function takeVariable(reader: ByteReader, context: Context): Promise<Variable | null> {
  const { littleEndian } = context;
  const flags = await takeShort(reader, 8, context);
  if (flags.length < 8) throw malformed(context.name, 'has a variable without flags.');
  if (!isNumeric(viewOf(flags).getUint32(0, littleEndian) & 0xff)) return null;
  const dimensions = viewOf(await takeShort(reader, 4 * maxAxes, context));
  const axes = Array.from({ length: Math.floor(dimensions.byteLength / 4) }, (_, axis) =>
    dimensions.getInt32(4 * axis, littleEndian),
  );
  const name = new TextDecoder('latin1').decode(await takeShort(reader, longestName, context));
  const tag = await takeTag(reader, context);
  const stored = storedAs[tag.type];
  const size = stored && axes.reduce((all, one) => all * one, stored.bytes);
  if (!stored || size !== tag.size || axes.some((axis) => axis < 0)) {
    throw malformed(
      context.name,
      `holds ${name || 'a variable'} with other data than it announces.`,
    );
  }
  if (size > 8 * maxPixelBytes) {
    throw new LabError('file-too-large', `${context.name}: ${name} announces ${size} bytes.`);
  }
  return { name, axes, type: { ...stored, littleEndian }, inline: tag.inline };
}

/** Opens the element at `at`: past its tag, unpacked if it is compressed. */
async function openElement(file: DataFile, at: number, tag: Tag, context: Context) {
  const source = file.range(at + 8, at + 8 + tag.size);
  if (tag.type !== typeCompressed) return readBytes(source);
  const reader = inflateZlib(readBytes(source), file.name, 'mat-malformed');
  const inner = await takeTag(reader, context);
  if (inner.type !== typeMatrix) throw malformed(file.name, 'has an unknown compressed element.');
  return reader;
}

/** Refuses numbers that the compressed bytes cannot hold, before memory is taken for them. */
function checkPlausible({ axes, type, name }: Variable, tag: Tag, fileName: string): void {
  const size = axes.reduce((all, one) => all * one, type.bytes);
  const ratio = tag.type === typeCompressed ? greatestDeflateRatio : 1;
  if (size > tag.size * ratio)
    throw malformed(fileName, `cannot hold as much as ${name} announces.`);
}

async function openVariable(
  file: DataFile,
  at: number,
  tag: Tag,
  context: Context,
): Promise<FoundArray | null> {
  const first = await openElement(file, at, tag, context);
  const variable = await takeVariable(first, context).finally(() => first.cancel());
  if (!variable) return null;
  const { name, type, inline } = variable;
  checkPlausible(variable, tag, file.name);
  const shape = [...variable.axes].reverse();

  async function* pieces() {
    const reader = await openElement(file, at, tag, context);
    try {
      await takeVariable(reader, context);
      if (inline) yield readNumbers(inline, type);
      else
        yield* numbersInPieces(reader, shape, type, () =>
          malformed(file.name, `ends before the last number of ${name}.`),
        );
    } finally {
      await reader.cancel();
    }
  }

  const kind = type.kind === 'float' ? 'float' : 'integer';
  return { name, shape, transposed: true, type: kind, malformed: 'mat-malformed', pieces };
}

/**
 * Opens the numeric arrays of a MATLAB 5 file (SVHN's train_32x32.mat), compressed or not. Their
 * numbers stream when they are read, so a file of any size takes no more memory than its images.
 * @throws LabError 'mat-malformed' or 'file-too-large'.
 */
export async function openMat(file: DataFile): Promise<FoundArray[]> {
  const start = readBytes(file.range(0, headerBytes));
  const header = await take(start, headerBytes, { name: file.name, littleEndian: true });
  const order = new TextDecoder('latin1').decode(header.subarray(126));
  if (order !== 'IM' && order !== 'MI') throw malformed(file.name, 'has no byte order.');
  const context = { name: file.name, littleEndian: order === 'IM' };
  const arrays: FoundArray[] = [];
  for (let at = headerBytes, count = 0; at + 8 <= file.size; count++) {
    if (count === maxVariables) throw malformed(file.name, 'has too many variables.');
    const tag = await takeTag(readBytes(file.range(at, at + 8)), context);
    if (at + 8 + tag.size > file.size) throw malformed(file.name, 'ends within a variable.');
    if (tag.type === typeMatrix || tag.type === typeCompressed) {
      const array = await openVariable(file, at, tag, context);
      if (array) arrays.push(array);
    }
    at += 8 + tag.size;
  }
  if (arrays.length === 0) throw malformed(file.name, 'holds no arrays of numbers.');
  return arrays;
}

export const matFormat: ArraysFormat = {
  words: 'MATLAB 5 file',
  endings: ['.mat'],
  sniff: isMat,
  gives: 'arrays',
  open: async (file) => ({ arrays: await openMat(file) }),
};
