import { t } from '../../domain/language.ts';
import { LabError } from '../../domain/failure.ts';
import type { Budget } from './archive/budget.ts';
import { createBudget } from './archive/budget.ts';
import { crc32 } from './archive/crc32.ts';
import type { DirectoryEntry } from './archive/directory.ts';
import { readDirectory } from './archive/directory.ts';
import { inflateRaw } from './archive/inflate.ts';
import type { ByteReader } from './bytes/byte-stream.ts';
import { readAll, readBytes, throwIfCancelled, tooLargeMessage } from './bytes/byte-stream.ts';
import type { DataFile, StreamedFile } from './bytes/data-file.ts';
import { fileInMemory, partOfFile } from './bytes/data-file.ts';
import type { ArchiveFormat } from './format.ts';
import { greatestDeflateRatio } from './bytes/gzip.ts';
import { maxPixelBytes } from './bytes/limits.ts';

const [stored, deflated] = [0, 8];
const localHeader = 30; // bytes, before name and extra field
/** Entries of up to so many packed bytes are read from the disk several at a time. */
const smallEntry = 2 ** 20;
const windowBytes = 2 ** 22;

const methodNames: Record<number, string> = {
  9: 'Deflate64',
  12: 'bzip2',
  14: 'LZMA',
  93: 'Zstandard',
  95: 'XZ',
  99: t('AES encryption'),
};

export function isZip(start: Uint8Array): boolean {
  const [first, second, third, fourth] = start;
  return first === 0x50 && second === 0x4b && third === 3 && fourth === 4;
}

export type ZipEntry = DirectoryEntry;

/** A listed archive; its entries are unpacked only when asked for, and charged to its budget. */
export interface Archive {
  readonly name: string;
  readonly entries: readonly ZipEntry[];
  readonly budget: Budget;
  /** The packed bytes of an entry. */
  readonly packed: (entry: ZipEntry) => Promise<ByteReader>;
  /** Where the data of a stored entry lie in the archive's own file. */
  readonly place: (entry: ZipEntry) => Promise<DataFile>;
}

/** What one drop may unpack when nothing else is said: twice the largest data set. */
export const dropBudget = (): Budget => createBudget(2 * maxPixelBytes);

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** Folders, and what macOS and Windows put beside the files. */
function isClutter(path: string): boolean {
  return /(^|\/)(__MACOSX|\.[^/]*|Thumbs\.db)(\/|$)/.test(path) || path.endsWith('/');
}

function damaged(archive: Pick<Archive, 'name'>, path: string, problem: string, cause?: unknown) {
  return new LabError(
    'zip-malformed',
    t('{name} is damaged: {path} {problem}', { name: archive.name, path, problem }),
    { cause },
  );
}

/** Tables of digits pack to a tenth, blank pictures to a hundredth: beyond this it is a bomb. */
const hostileRatio = 400;
const largeEntry = 2 ** 28; // bytes

/** Stored bytes are as many as they are packed; deflated ones at most a thousand times as many. */
function checkClaim(entry: ZipEntry, name: string): void {
  const most = entry.method === stored ? entry.packed : entry.packed * greatestDeflateRatio + 64;
  if (entry.size > most) {
    throw new LabError(
      'zip-malformed',
      t('{name}: {path} claims {size} bytes.', { name, path: entry.path, size: entry.size }),
    );
  }
  if (entry.size > largeEntry && entry.size > hostileRatio * entry.packed) {
    throw new LabError(
      'zip-malformed',
      t(
        '{name}: {path} claims {size} bytes packed in {packed}: no pictures or tables pack so well.',
        { name, path: entry.path, size: entry.size, packed: entry.packed },
      ),
    );
  }
}

function checkReadable(entry: ZipEntry, name: string): void {
  if (entry.encrypted) {
    throw new LabError(
      'zip-malformed',
      t('{name}: {path} is protected by a password.', { name, path: entry.path }),
    );
  }
  if (entry.method === stored || entry.method === deflated) return;
  const method = methodNames[entry.method] ?? t('method {method}', { method: entry.method });
  throw new LabError(
    'zip-malformed',
    t('{name}: {path} is packed with {method}. Pack the folder anew as a plain zip.', {
      name,
      path: entry.path,
      method,
    }),
  );
}

/** Reads parts of a file through a window, so that a thousand small entries are a few reads. */
function windowOver(file: DataFile) {
  let [start, bytes] = [0, new Uint8Array(0)];
  return async (from: number, to: number): Promise<Uint8Array> => {
    if (from < start || to > start + bytes.length) {
      const end = Math.min(file.size, Math.max(to, from + windowBytes));
      bytes = await readAll(readBytes(file.range(from, end)), end - from, file.name);
      start = from;
    }
    return bytes.subarray(from - start, to - start);
  };
}

function doorTo(file: DataFile): Pick<Archive, 'packed' | 'place'> {
  const read = windowOver(file);
  async function dataStart(entry: ZipEntry): Promise<number> {
    checkReadable(entry, file.name);
    const header = await read(entry.at, entry.at + localHeader);
    const view = new DataView(header.buffer, header.byteOffset, header.byteLength);
    if (header.length < localHeader || view.getUint32(0, true) !== 0x04034b50) {
      throw damaged(file, entry.path, t('is not where it should be.'));
    }
    return entry.at + localHeader + view.getUint16(26, true) + view.getUint16(28, true);
  }
  return {
    async packed(entry) {
      const from = await dataStart(entry);
      const to = from + entry.packed;
      if (entry.packed > smallEntry) return readBytes(file.range(from, to));
      const part = (await read(from, to)) as Uint8Array<ArrayBuffer>;
      return readBytes(fileInMemory(entry.path, part));
    },
    async place(entry) {
      const from = await dataStart(entry);
      return partOfFile(file, entry.path, from, from + entry.packed);
    },
  };
}

/**
 * Lists an archive without unpacking it. What the chosen entries claim must fit into the budget; what
 * comes out of them is counted again, whatever they claim.
 * @throws LabError 'zip-malformed', 'file-too-large' or 'dataset-empty'.
 */
export async function openZip(file: DataFile, budget = dropBudget()): Promise<Archive> {
  const entries = (await readDirectory(file)).filter(({ path }) => !isClutter(path));
  if (entries.length === 0)
    throw new LabError('dataset-empty', t('{name} holds no files.', { name: file.name }));
  for (const entry of entries) checkClaim(entry, file.name);
  return { name: file.name, entries, budget, ...doorTo(file) };
}

/** Refuses entries that claim more than is left of the budget, before any is unpacked. */
export function checkBudget({ name, budget }: Archive, entries: readonly ZipEntry[]): void {
  const claimed = entries.reduce((sum, { size }) => sum + size, 0);
  if (claimed > budget.left()) {
    throw new LabError('file-too-large', tooLargeMessage(name, budget.limit));
  }
}

async function* inflated(archive: Archive, entry: ZipEntry): AsyncGenerator<Uint8Array> {
  const packed = await archive.packed(entry);
  try {
    if (entry.method === deflated) yield* inflateRaw(packed, entry.packed);
    else for (let part = await packed.next(); part; part = await packed.next()) yield part;
  } catch (cause) {
    throw cause instanceof LabError
      ? cause
      : damaged(archive, entry.path, t('does not unpack.'), cause);
  } finally {
    await packed.cancel();
  }
}

/** The content of an entry as it comes, held to its size and checksum. */
async function* contentOf(
  archive: Archive,
  entry: ZipEntry,
  signal?: AbortSignal,
): AsyncGenerator<Uint8Array> {
  let [length, checksum] = [0, 0];
  for await (const piece of inflated(archive, entry)) {
    throwIfCancelled(signal, t('Unpacking {name}', { name: archive.name }));
    archive.budget.take(piece.length, archive.name);
    length += piece.length;
    if (length > entry.size) throw damaged(archive, entry.path, t('holds more than it claims.'));
    checksum = crc32(piece, checksum);
    yield piece;
  }
  if (length < entry.size) throw damaged(archive, entry.path, t('holds less than it claims.'));
  if (checksum !== entry.crc) throw damaged(archive, entry.path, t('was changed on its way.'));
}

/** One entry as a source that is unpacked while it is read, so that it is never held as a whole. */
export function entrySource(archive: Archive, entry: ZipEntry, signal?: AbortSignal): StreamedFile {
  const stream = () => {
    const pieces = contentOf(archive, entry, signal);
    return new ReadableStream<Uint8Array>(
      {
        async pull(controller) {
          const piece = await pieces.next();
          if (piece.done) controller.close();
          else controller.enqueue(piece.value);
        },
        async cancel() {
          await pieces.return(undefined);
        },
      },
      { highWaterMark: 0 },
    );
  };
  return { name: nameOf(entry.path), path: entry.path, size: entry.size, stream };
}

/**
 * The whole content of one entry.
 * @throws LabError 'file-too-large' beyond `limit` bytes, 'zip-malformed' or 'cancelled'.
 */
export async function readEntry(
  archive: Archive,
  entry: ZipEntry,
  limit = maxPixelBytes,
  signal?: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  if (entry.size > limit) throw new LabError('file-too-large', tooLargeMessage(entry.path, limit));
  const whole = new Uint8Array(entry.size);
  let at = 0;
  for await (const piece of contentOf(archive, entry, signal)) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** One entry as a file of its own: where it lies if it is stored, else unpacked into memory. */
export async function entryFile(
  archive: Archive,
  entry: ZipEntry,
  signal?: AbortSignal,
): Promise<DataFile> {
  if (entry.method === stored && entry.packed > smallEntry) return archive.place(entry);
  return fileInMemory(entry.path, await readEntry(archive, entry, maxPixelBytes, signal));
}

export const zipFormat: ArchiveFormat = {
  words: t('zip archive'),
  endings: ['.zip', '.npz'],
  sniff: isZip,
  gives: 'files',
  open: openZip,
};
