import { t } from '../../../domain/language.ts';
import { gunzipSync } from 'fflate';
import { decompress as unpackZstandard } from 'fzstd';
import type { Compressors, FileMetaData } from 'hyparquet';
import { parquetMetadata, parquetReadObjects, parquetSchema } from 'hyparquet';
import { imageAt } from '../../../domain/data/dataset.ts';
import { LabError } from '../../../domain/failure.ts';
import type { FoundArray } from '../arrays/found-array.ts';
import { imagesOf } from '../arrays/images.ts';
import type { Part, ReadImages } from '../arrays/read-part.ts';
import { pauseIfDue, readAll, readBytes, throwIfCancelled } from '../bytes/byte-stream.ts';
import type { StreamedFile } from '../bytes/data-file.ts';
import { fileInMemory } from '../bytes/data-file.ts';
import { maxPixelBytes } from '../bytes/limits.ts';
import { fitImages } from '../fit-images.ts';
import type { PartOptions } from '../format.ts';
import { splitOfName } from '../names-in-files.ts';
import { classesOfNames } from '../names/classes-of-names.ts';
import { decodeInBrowser, readPicture } from '../picture.ts';
import type { Column, Columns } from './columns.ts';
import { chooseColumns, classNamesOf } from './columns.ts';
import { checkColumns, checkDescription, malformed } from './pages.ts';
import { unpackSnappy } from './snappy.ts';

const largestFile = 2 ** 29; // bytes
const compressors: Compressors = {
  GZIP: (input, length) => gunzipSync(input, { out: new Uint8Array(length) }),
  ZSTD: (input, length) => unpackZstandard(input, new Uint8Array(length)),
  SNAPPY: unpackSnappy,
};

/** One page, unpacked as the library does it. */
function unpack(codec: string, packed: Uint8Array, length: number): Uint8Array {
  if (codec === 'UNCOMPRESSED') return packed;
  const known = compressors[codec as keyof Compressors];
  if (!known) {
    throw new LabError(
      'parquet-malformed',
      t(
        'It is packed with {codec}, which is not read here. In Python: write it anew with compression="snappy".',
        { codec },
      ),
    );
  }
  return known(packed, length);
}

/** Rows that are read at once. */
const portion = 2000;

type Row = Readonly<Record<string, unknown>>;

/** What the library throws is about the file: it knows no other faults. */
async function guarded<T>(name: string, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (thrown) {
    if (thrown instanceof LabError) throw thrown;
    const why = thrown instanceof Error ? thrown.message : String(thrown);
    throw malformed(
      name,
      t('cannot be read as Parquet: {slice}.', { slice: why.slice(0, 120) }),
      thrown,
    );
  }
}

interface Opened {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly metadata: FileMetaData;
  readonly columns: Columns;
  readonly rows: number;
}

async function open(file: StreamedFile, options: PartOptions): Promise<Opened> {
  const { name, size } = file;
  if (size > largestFile)
    throw new LabError('file-too-large', t('{name} is larger than 512 MB.', { name }));
  const reader = readBytes(file, options);
  const bytes = await readAll(reader, largestFile, name);
  const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
  const [metadata, columns] = await guarded(name, () => {
    checkDescription(bytes, name);
    const read = parquetMetadata(buffer);
    return [read, chooseColumns(parquetSchema(read))] as const;
  });
  const rows = metadata.row_groups.reduce((sum, group) => sum + Number(group.num_rows), 0);
  if (rows !== Number(metadata.num_rows)) throw malformed(name, t('is damaged: rows are missing.'));
  const used = [...columns.images, ...(columns.label ? [columns.label] : [])];
  const names = used.map((column) => column.name);
  await guarded(name, () => checkColumns(metadata, names, bytes, name, unpack));
  return { name, bytes, metadata, columns, rows };
}

/** The rows in order, some at a time; only columns that are used are unpacked. */
async function* rowsOf(opened: Opened, { signal }: PartOptions): AsyncGenerator<readonly Row[]> {
  const { name, bytes, metadata, columns, rows } = opened;
  const names = [...columns.images, ...(columns.label ? [columns.label] : [])].map(
    (column) => column.name,
  );
  const file = {
    byteLength: bytes.length,
    slice: (from: number, to?: number) =>
      bytes.buffer.slice(bytes.byteOffset + from, bytes.byteOffset + (to ?? bytes.length)),
  };
  let start = 0;
  for (const group of metadata.row_groups) {
    throwIfCancelled(signal, t('Reading {name}', { name }));
    const end = start + Number(group.num_rows);
    const range = { rowStart: start, rowEnd: Math.min(end, rows) };
    const read = await guarded(name, () =>
      parquetReadObjects({ file, metadata, compressors, columns: names, utf8: false, ...range }),
    );
    if (read.length !== end - start) throw malformed(name, t('is damaged: rows are missing.'));
    for (let at = 0; at < read.length; at += portion) yield read.slice(at, at + portion);
    start = end;
  }
}

function pictureBytes(cell: unknown, name: string): Uint8Array<ArrayBuffer> {
  const content = cell instanceof Uint8Array ? cell : (cell as Row | null)?.bytes;
  if (content instanceof Uint8Array && content.length > 0) return content.slice();
  throw malformed(name, t('has rows without a picture: they were kept in files of their own.'));
}

/** Pictures of any size in squares of 28, or of 32 where the first is such a one. */
function collectPictures({ name, rows }: Opened, column: Column, options: PartOptions) {
  const { decode = decodeInBrowser } = options;
  let [side, done] = [0, 0];
  let pixels = new Uint8Array(0);
  return {
    async add(read: readonly Row[]): Promise<void> {
      for (const row of read) {
        const file = fileInMemory(
          t('{name}, row {done}', { name, done: done + 1 }),
          pictureBytes(row[column.name], name),
        );
        const picture = await readPicture(file, decode);
        if (side === 0) {
          side = picture.height === 32 && picture.width === 32 ? 32 : 28;
          if (rows * side * side > maxPixelBytes) {
            throw new LabError(
              'file-too-large',
              t('{name} holds {rows} pictures.', { name, rows }),
            );
          }
          pixels = new Uint8Array(rows * side * side);
        }
        pixels.set(imageAt(await fitImages(picture, side), 0), done * side * side);
        done++;
        if (done % 64 === 0) await pauseIfDue();
      }
    },
    finish: (): Promise<{ images: ReadImages; notes: readonly string[]; questions: [] }> =>
      Promise.resolve({
        images: { count: rows, height: side, width: side, pixels },
        notes: [],
        questions: [],
      }),
  };
}

/** Lists within lists, one number after another. */
function flatNumbers(cell: unknown, into: number[]): void {
  if (ArrayBuffer.isView(cell) || Array.isArray(cell)) {
    for (const part of cell as unknown as ArrayLike<unknown> & Iterable<unknown>) {
      flatNumbers(part, into);
    }
  } else into.push(typeof cell === 'number' || typeof cell === 'bigint' ? Number(cell) : NaN);
}

/** The shape of one cell, as far as its first entries tell. */
function shapeOfCell(cell: unknown): number[] {
  if (!Array.isArray(cell) && !ArrayBuffer.isView(cell)) return [];
  const list = cell as unknown as ArrayLike<unknown>;
  return [list.length, ...shapeOfCell(list[0])];
}

/** Numbers in a list, or in columns of their own: an image a row. */
function collectNumbers({ name, columns, rows }: Opened, first: Column, options: PartOptions) {
  const { images } = columns;
  const values: number[][] = [];
  let shape: readonly number[] = [];
  let total = 0;
  return {
    add(read: readonly Row[]): void {
      for (const row of read) {
        const own: number[] = [];
        for (const column of images) flatNumbers(row[column.name], own);
        if (values.length === 0) {
          const lists = images.length === 1 ? shapeOfCell(row[first.name]) : [];
          shape = lists.length > 0 ? lists : [own.length];
        }
        total += own.length;
        if (own.length !== (values[0] ?? own).length || own.some(Number.isNaN)) {
          throw malformed(
            name,
            t('has {count} numbers in row {count2}.', {
              count: own.length,
              count2: values.length + 1,
            }),
          );
        }
        if (8 * total > maxPixelBytes)
          throw new LabError('file-too-large', t('{name} is too large.', { name }));
        values.push(own);
      }
    },
    finish(): ReturnType<typeof imagesOf> {
      const array: FoundArray = {
        ...{ name: 'image', transposed: false, malformed: 'parquet-malformed' },
        shape: [rows, ...shape],
        type: first.fraction ? 'float' : 'integer',
        // eslint-disable-next-line @typescript-eslint/require-await
        async *pieces() {
          for (const row of values) yield row;
        },
      };
      return imagesOf(array, name, { itemsLast: false, readings: options.readings });
    },
  };
}

function labelsFrom(cells: readonly unknown[], { name, metadata, columns }: Opened) {
  if (columns.label?.kind === 'text') {
    const decoder = new TextDecoder();
    const words = cells.map((cell) =>
      cell instanceof Uint8Array ? decoder.decode(cell) : String(cell),
    );
    const found = [...new Set(words)];
    if (found.length > 256)
      throw malformed(name, t('has {count} classes.', { count: found.length }));
    const { classNames, labels } = classesOfNames(found);
    const numbers = new Map(found.map((word, at) => [word, labels[at]]));
    return { classNames, labels: Uint8Array.from(words, (word) => numbers.get(word) ?? 0) };
  }
  const values = cells.map((cell) =>
    typeof cell === 'number' || typeof cell === 'bigint' ? Number(cell) : NaN,
  );
  const wrong = values.find((label) => !(Number.isInteger(label) && label >= 0 && label <= 255));
  if (wrong !== undefined) {
    throw new LabError(
      'labels-out-of-range',
      t('{name} holds the label {wrong}; labels are whole numbers from 0.', { name, wrong }),
    );
  }
  const names = classNamesOf(metadata, columns.label?.name ?? '');
  const fits = names && values.every((label) => label < names.length);
  return { labels: Uint8Array.from(values), ...(fits && { classNames: names }) };
}

/** Reads a Parquet file of images. @throws LabError 'parquet-malformed', 'file-too-large', … */
export async function readParquet(
  file: StreamedFile,
  options: PartOptions,
): Promise<{ readonly part: Part; readonly notes: readonly string[] }> {
  const opened = await open(file, options);
  const { name, columns, rows } = opened;
  const [first] = columns.images;
  if (!first) throw malformed(name, t('has no column of pictures or pixels.'));
  if (rows === 0) throw new LabError('dataset-empty', t('{name} holds no rows.', { name }));
  const collect = first.kind === 'picture' ? collectPictures : collectNumbers;
  const collector = collect(opened, first, options);
  const cells: unknown[] = [];
  for await (const read of rowsOf(opened, options)) {
    await Promise.resolve(collector.add(read));
    if (columns.label) for (const row of read) cells.push(row[columns.label.name]);
    options.onProgress?.(Math.round((file.size * cells.length) / rows), file.size);
  }
  const { images, notes, questions } = await collector.finish();
  const unused = columns.unused.slice(0, 5).join(', ');
  const said = unused
    ? [...notes, t('{name}: columns that are not used: {unused}.', { name, unused })]
    : notes;
  const base = { name, split: splitOfName(name), questions, images };
  if (!columns.label) {
    return { part: { ...base, kind: 'images', split: 'unlabelled' }, notes: said };
  }
  return { part: { ...base, kind: 'labelled', ...labelsFrom(cells, opened) }, notes: said };
}
