import { t } from '../../../domain/language.ts';
import { LabError } from '../../../domain/failure.ts';
import type { FoundArray } from '../arrays/found-array.ts';
import type { ByteReader } from '../bytes/byte-stream.ts';
import { readBytes } from '../bytes/byte-stream.ts';
import type { DataFile } from '../bytes/data-file.ts';
import { greatestDeflateRatio, inflateZlib } from '../bytes/gzip.ts';
import type { NumberType } from '../bytes/numbers.ts';
import { readNumbers } from '../bytes/numbers.ts';
import { numbersInPieces } from '../bytes/piece-size.ts';
import { maxPixelBytes } from '../bytes/limits.ts';

/**
 * MATLAB 5 files, after "MAT-File Format", The MathWorks: a header, then one element a variable. What a
 * variable holds may lie within others: in fields of a structure, in cells.
 */
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

/** Classes of arrays. Numbers: double, single, and the integers. */
const [classCell, classStruct, classObject] = [1, 2, 3];
const isNumeric = (matlabClass: number): boolean => matlabClass >= 6 && matlabClass <= 15;
const deepestField = 8;
const longestFieldNames = 2 ** 14; // bytes, of all fields of a structure

export function isMat5(start: Uint8Array): boolean {
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

/** A reader that knows how far it has come. */
interface Place {
  readonly reader: ByteReader;
  at: number;
}

async function take(place: Place, count: number, { name }: Context): Promise<Uint8Array> {
  const bytes = new Uint8Array(count);
  if ((await place.reader.fill(bytes)) < count) throw malformed(name, t('ends within a variable.'));
  place.at += count;
  return bytes;
}

const skipped = 2 ** 16; // bytes at a time

async function skipTo(place: Place, at: number, context: Context): Promise<void> {
  if (at < place.at)
    throw malformed(context.name, t('holds more in a variable than it announces.'));
  while (place.at < at) await take(place, Math.min(skipped, at - place.at), context);
}

async function takeTag(place: Place, context: Context): Promise<Tag> {
  const bytes = await take(place, 8, context);
  const view = viewOf(bytes);
  const word = view.getUint32(0, context.littleEndian);
  const smallSize = word >>> 16;
  if (smallSize === 0) {
    return { type: word, size: view.getUint32(4, context.littleEndian), inline: null };
  }
  if (smallSize > 4)
    throw malformed(context.name, t('has a small element of more than four bytes.'));
  return { type: word & 0xffff, size: smallSize, inline: bytes.subarray(4, 4 + smallSize) };
}

/** The data of a short element (dimensions, a name), with the padding to eight bytes after it. */
async function takeShort(place: Place, limit: number, context: Context): Promise<Uint8Array> {
  const tag = await takeTag(place, context);
  if (tag.inline) return tag.inline;
  if (tag.size > limit) throw malformed(context.name, t('has an overlong dimension or name.'));
  const padded = await take(place, Math.ceil(tag.size / 8) * 8, context);
  return padded.subarray(0, tag.size);
}

interface Variable {
  /** With the structures that it lies in: "dataset.train.images". */
  readonly name: string;
  /** As MATLAB has it: rows, columns, ..., items last. */
  readonly axes: readonly number[];
  readonly type: NumberType;
  /** The numbers themselves where they fit into their tag. */
  readonly inline: Uint8Array | null;
  /** Where the numbers begin: bytes after the tag of the outermost variable. */
  readonly from: number;
}

/** Reads the tag before a variable's numbers. */
async function takeNumbersTag(
  place: Place,
  name: string,
  axes: readonly number[],
  context: Context,
): Promise<Variable> {
  const tag = await takeTag(place, context);
  const stored = storedAs[tag.type];
  const size = stored && axes.reduce((all, one) => all * one, stored.bytes);
  if (!stored || size !== tag.size || axes.some((axis) => axis < 0)) {
    throw malformed(
      context.name,
      t('holds {name} with other data than it announces.', { name: name || 'a variable' }),
    );
  }
  if (size > 8 * maxPixelBytes) {
    throw new LabError(
      'file-too-large',
      t('{name}: {name2} announces {size} bytes.', { name: context.name, name2: name, size }),
    );
  }
  const type = { ...stored, littleEndian: context.littleEndian };
  return { name, axes, type, inline: tag.inline, from: place.at };
}

/** Names of a structure's fields, each padded with zeros to the same length. */
async function takeFieldNames(place: Place, context: Context): Promise<string[]> {
  const stated = await takeShort(place, 8, context);
  if (stated.length < 4) throw malformed(context.name, t('has fields without names.'));
  const length = viewOf(stated).getInt32(0, context.littleEndian);
  const bytes = await takeShort(place, longestFieldNames, context);
  if (length < 1) throw malformed(context.name, t('has fields without names.'));
  const text = new TextDecoder('latin1');
  return Array.from({ length: Math.floor(bytes.length / length) }, (_, field) => {
    const name = text.decode(bytes.subarray(field * length, (field + 1) * length));
    return name.split('\0')[0] ?? '';
  });
}

/** What the elements of a structure or of cells are called, in the order in which they lie. */
function* innerNames(name: string, items: number, fields: readonly string[]): Generator<string> {
  for (let item = 0; item < items; item++) {
    const own = items > 1 ? `${name}(${item + 1})` : name;
    for (const field of fields) yield field === '' ? own : `${own}.${field}`;
  }
}

/**
 * Finds the arrays of numbers in a variable of `size` bytes, which the reader stands at, with all that
 * lies within it. It stops behind a lone array's tag, and behind everything else.
 */
async function findVariables(
  place: Place,
  size: number,
  outer: string,
  depth: number,
  context: Context,
): Promise<Variable[]> {
  const { littleEndian } = context;
  const end = place.at + size;
  const flags = await takeShort(place, 8, context);
  if (flags.length < 8) throw malformed(context.name, t('has a variable without flags.'));
  const matlabClass = viewOf(flags).getUint32(0, littleEndian) & 0xff;
  const dimensions = viewOf(await takeShort(place, 4 * maxAxes, context));
  const axes = Array.from({ length: Math.floor(dimensions.byteLength / 4) }, (_, axis) =>
    dimensions.getInt32(4 * axis, littleEndian),
  );
  const own = new TextDecoder('latin1').decode(await takeShort(place, longestName, context));
  const name = outer || own;
  if (isNumeric(matlabClass)) {
    const variable = await takeNumbersTag(place, name, axes, context);
    if (depth > 0) await skipTo(place, end, context);
    return [variable];
  }
  const holds = [classCell, classStruct, classObject].includes(matlabClass);
  if (!holds || depth === deepestField) {
    if (depth > 0) await skipTo(place, end, context);
    return [];
  }
  if (matlabClass === classObject) await takeShort(place, longestName, context);
  const fields = matlabClass === classCell ? [''] : await takeFieldNames(place, context);
  const found: Variable[] = [];
  const items = axes.reduce((all, one) => all * one, 1);
  for (const inner of innerNames(name, items, fields)) {
    if (found.length >= maxVariables || place.at + 8 > end) break;
    const tag = await takeTag(place, context);
    if (place.at + tag.size > end) throw malformed(context.name, t('ends within a variable.'));
    if (tag.type !== typeMatrix || tag.size === 0)
      await skipTo(place, place.at + tag.size, context);
    else found.push(...(await findVariables(place, tag.size, inner, depth + 1, context)));
  }
  if (depth > 0) await skipTo(place, end, context);
  return found;
}

/** Opens the element at `at`: past its tag, unpacked if it is compressed; and how many bytes follow. */
async function openElement(
  file: DataFile,
  at: number,
  tag: Tag,
  context: Context,
): Promise<{ place: Place; size: number }> {
  const source = file.range(at + 8, at + 8 + tag.size);
  if (tag.type !== typeCompressed) {
    return { place: { reader: readBytes(source), at: 0 }, size: tag.size };
  }
  const reader = inflateZlib(readBytes(source), file.name, 'mat-malformed');
  const place = { reader, at: 0 };
  const inner = await takeTag(place, context);
  if (inner.type !== typeMatrix)
    throw malformed(file.name, t('has an unknown compressed element.'));
  place.at = 0;
  return { place, size: inner.size };
}

/** Refuses numbers that the compressed bytes cannot hold, before memory is taken for them. */
function checkPlausible({ axes, type, name }: Variable, tag: Tag, fileName: string): void {
  const size = axes.reduce((all, one) => all * one, type.bytes);
  const ratio = tag.type === typeCompressed ? greatestDeflateRatio : 1;
  if (size > tag.size * ratio)
    throw malformed(fileName, t('cannot hold as much as {name} announces.', { name }));
}

async function openVariables(
  file: DataFile,
  at: number,
  tag: Tag,
  context: Context,
): Promise<FoundArray[]> {
  const { place, size } = await openElement(file, at, tag, context);
  const variables = await findVariables(place, size, '', 0, context).finally(() =>
    place.reader.cancel(),
  );
  for (const variable of variables) checkPlausible(variable, tag, file.name);
  return variables.map(({ name, axes, type, inline, from }) => {
    const shape = [...axes].reverse();
    async function* pieces() {
      if (inline) {
        yield readNumbers(inline, type);
        return;
      }
      const { place: again } = await openElement(file, at, tag, context);
      try {
        await skipTo(again, from, context);
        yield* numbersInPieces(again.reader, shape, type, () =>
          malformed(file.name, t('ends before the last number of {name}.', { name })),
        );
      } finally {
        await again.reader.cancel();
      }
    }
    const kind = type.kind === 'float' ? 'float' : 'integer';
    return { name, shape, transposed: true, type: kind, malformed: 'mat-malformed', pieces };
  });
}

/**
 * Opens the numeric arrays of a MATLAB 5 file (SVHN's train_32x32.mat), compressed or not. Their
 * numbers stream when they are read, so a file of any size takes no more memory than its images.
 * @throws LabError 'mat-malformed' or 'file-too-large'.
 */
export async function openMat5(file: DataFile): Promise<FoundArray[]> {
  const start = { reader: readBytes(file.range(0, headerBytes)), at: 0 };
  const header = await take(start, headerBytes, { name: file.name, littleEndian: true });
  const order = new TextDecoder('latin1').decode(header.subarray(126));
  if (order !== 'IM' && order !== 'MI') throw malformed(file.name, t('has no byte order.'));
  const context = { name: file.name, littleEndian: order === 'IM' };
  const arrays: FoundArray[] = [];
  for (let at = headerBytes, count = 0; at + 8 <= file.size; count++) {
    if (count === maxVariables) throw malformed(file.name, t('has too many variables.'));
    const head = { reader: readBytes(file.range(at, at + 8)), at: 0 };
    const tag = await takeTag(head, context);
    if (at + 8 + tag.size > file.size) throw malformed(file.name, t('ends within a variable.'));
    if (tag.type === typeMatrix || tag.type === typeCompressed) {
      arrays.push(...(await openVariables(file, at, tag, context)));
    }
    at += 8 + tag.size;
  }
  if (arrays.length === 0) throw malformed(file.name, t('holds no arrays of numbers.'));
  return arrays;
}
