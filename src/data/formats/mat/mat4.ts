import { t } from '../../../domain/language.ts';
import { LabError } from '../../../domain/failure.ts';
import type { FoundArray } from '../arrays/found-array.ts';
import { readAll, readBytes } from '../bytes/byte-stream.ts';
import type { DataFile } from '../bytes/data-file.ts';
import { maxPixelBytes } from '../bytes/limits.ts';
import type { NumberType } from '../bytes/numbers.ts';
import { numbersInPieces } from '../bytes/piece-size.ts';

/**
 * MATLAB 4 files, after "MAT-File Format", The MathWorks, appendix: matrices one after another, each
 * with five numbers before it and without a mark at the beginning of the file.
 */
const headerBytes = 20;
const longestName = 64;
const maxVariables = 64;

const storedAs: readonly Pick<NumberType, 'bytes' | 'kind'>[] = [
  { bytes: 8, kind: 'float' },
  { bytes: 4, kind: 'float' },
  { bytes: 4, kind: 'signed' },
  { bytes: 2, kind: 'signed' },
  { bytes: 2, kind: 'unsigned' },
  { bytes: 1, kind: 'unsigned' },
];

interface Header {
  readonly rows: number;
  readonly columns: number;
  readonly type: NumberType;
  readonly imaginary: boolean;
  /** 0 is a full matrix, 1 text, 2 a sparse one. */
  readonly kind: number;
  readonly nameLength: number;
}

/** The type says in decimal digits: byte order, 0, type of number, kind of matrix. */
function headerOf(view: DataView): Header | null {
  const small = view.getUint32(0, true);
  const littleEndian = small < 1000;
  const code = littleEndian ? small : view.getUint32(0, false);
  const [order, zero, number, kind] = [code / 1000, code / 100, code / 10, code].map(
    (part) => Math.floor(part) % 10,
  );
  const stored = storedAs[number ?? -1];
  const known = code < 2000 && order === (littleEndian ? 0 : 1) && zero === 0;
  if (!known || !stored || kind === undefined || kind > 2) return null;
  const [rows = 0, columns = 0, imaginary = 0, nameLength = 0] = [4, 8, 12, 16].map((at) =>
    view.getUint32(at, littleEndian),
  );
  if (imaginary > 1 || nameLength < 2 || nameLength > longestName) return null;
  return {
    ...{ rows, columns, kind, nameLength },
    type: { ...stored, littleEndian },
    imaginary: imaginary === 1,
  };
}

const nameOf = (bytes: Uint8Array): string =>
  new TextDecoder('latin1').decode(bytes).split('\0')[0] ?? '';

/** Whether a file begins with a matrix and a name as MATLAB has them. */
export function isMat4(start: Uint8Array): boolean {
  if (start.length < headerBytes + 2) return false;
  const header = headerOf(new DataView(start.buffer, start.byteOffset, start.byteLength));
  if (!header || header.rows === 0 || header.columns === 0) return false;
  const name = start.subarray(headerBytes, headerBytes + header.nameLength);
  return name.at(-1) === 0 && /^[a-z]\w*$/i.test(nameOf(name));
}

function malformed(name: string, problem: string): LabError {
  return new LabError('mat-malformed', `${name} ${problem}`);
}

const bytesAt = (file: DataFile, from: number, to: number): Promise<Uint8Array<ArrayBuffer>> =>
  readAll(readBytes(file.range(from, to)), to - from, file.name);

function arrayAt(file: DataFile, from: number, name: string, header: Header): FoundArray {
  const { rows, columns, type } = header;
  const shape = [columns, rows];
  async function* pieces() {
    const reader = readBytes(file.range(from, from + rows * columns * type.bytes));
    try {
      yield* numbersInPieces(reader, shape, type, () =>
        malformed(file.name, t('ends before the last number of {name}.', { name })),
      );
    } finally {
      await reader.cancel();
    }
  }
  const kind = type.kind === 'float' ? 'float' : 'integer';
  return { name, shape, transposed: true, type: kind, malformed: 'mat-malformed', pieces };
}

/**
 * Opens the matrices of a MATLAB 4 file; their numbers stream when they are read.
 * @throws LabError 'mat-malformed' or 'file-too-large'.
 */
export async function openMat4(file: DataFile): Promise<FoundArray[]> {
  const arrays: FoundArray[] = [];
  for (let at = 0, count = 0; at + headerBytes <= file.size; count++) {
    if (count === maxVariables) throw malformed(file.name, t('has too many variables.'));
    const head = await bytesAt(file, at, at + headerBytes + longestName);
    const header = head.length < headerBytes ? null : headerOf(new DataView(head.buffer));
    if (!header) throw malformed(file.name, t('is damaged: a matrix does not say what it is.'));
    const { rows, columns, type, imaginary, kind, nameLength } = header;
    const from = at + headerBytes + nameLength;
    const size = rows * columns * type.bytes;
    if (size > 8 * maxPixelBytes) {
      throw new LabError(
        'file-too-large',
        t('{name}: a matrix announces {size} bytes.', { name: file.name, size }),
      );
    }
    const end = from + size * (imaginary ? 2 : 1);
    if (end > file.size) throw malformed(file.name, t('ends within a matrix.'));
    const name = nameOf(head.subarray(headerBytes, headerBytes + nameLength));
    if (kind === 0 && size > 0) arrays.push(arrayAt(file, from, name, header));
    at = end;
  }
  if (arrays.length === 0) throw malformed(file.name, t('holds no arrays of numbers.'));
  return arrays;
}
