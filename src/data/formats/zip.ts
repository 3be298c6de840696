import { Unzip, UnzipInflate, unzipSync } from 'fflate';
import { LabError } from '../../domain/failure.ts';
import type { ByteSource } from './byte-stream.ts';
import { breathe, throwIfCancelled, tooLargeMessage } from './byte-stream.ts';
import type { DataFile } from './data-file.ts';
import type { ArchiveFormat } from './format.ts';
import { fileInMemory } from './data-file.ts';
import { maxPixelBytes } from './limits.ts';

const maxEntries = 300_000;
const batchBytes = 32 * 2 ** 20;
/** So many packed bytes are unpacked at a time: at most a thousand times as many come out. */
const packedPiece = 2 ** 15;

export function isZip(start: Uint8Array): boolean {
  const [first, second, third, fourth] = start;
  return first === 0x50 && second === 0x4b && third === 3 && fourth === 4;
}

export interface ZipEntry {
  readonly path: string;
  /** Unpacked, as the archive says. */
  readonly size: number;
}

/** An archive in memory; its entries are unpacked only when asked for. */
export interface Archive {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly entries: readonly ZipEntry[];
}

function unzip(
  bytes: Uint8Array,
  name: string,
  filter: (entry: { name: string; originalSize: number; size: number }) => boolean,
): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, { filter });
  } catch (cause) {
    if (cause instanceof LabError) throw cause;
    throw new LabError('zip-malformed', `${name} is damaged: it does not unpack.`, { cause });
  }
}

/** Folders, and what macOS and Windows put beside the files. */
function isClutter(path: string): boolean {
  return /(^|\/)(__MACOSX|\.[^/]*|Thumbs\.db)(\/|$)/.test(path) || path.endsWith('/');
}

/**
 * Lists an archive without unpacking it.
 * @throws LabError 'zip-malformed', 'file-too-large' or 'dataset-empty'.
 */
export async function openZip(file: DataFile): Promise<Archive> {
  if (file.size > maxPixelBytes) {
    throw new LabError('file-too-large', tooLargeMessage(file.name, maxPixelBytes));
  }
  const bytes = new Uint8Array(await file.blob().arrayBuffer());
  const entries: ZipEntry[] = [];
  unzip(bytes, file.name, ({ name: path, originalSize, size }) => {
    if (isClutter(path)) return false;
    // A stored entry is as long as it is packed; fflate takes memory for what is announced.
    if (originalSize > maxPixelBytes || originalSize > size * 1032 + 64) {
      throw new LabError('zip-malformed', `${file.name}: ${path} claims ${originalSize} bytes.`);
    }
    if (entries.length === maxEntries) {
      throw new LabError('file-too-large', `${file.name} holds more than ${maxEntries} files.`);
    }
    entries.push({ path, size: originalSize });
    return false;
  });
  if (entries.length === 0) throw new LabError('dataset-empty', `${file.name} holds no files.`);
  return { name: file.name, bytes, entries };
}

/** Reads an archive from its start and gives one entry's content, piece by piece. */
function* inflateEntry({ name, bytes }: Archive, path: string): Generator<Uint8Array, void> {
  const pieces: Uint8Array[] = [];
  let [begun, ended] = [false, false];
  const unzipping = new Unzip((entry) => {
    if (entry.name !== path || begun) return;
    begun = true;
    entry.ondata = (problem, piece, last) => {
      if (problem) throw problem;
      if (piece.length > 0) pieces.push(piece);
      ended = last;
    };
    entry.start();
  });
  unzipping.register(UnzipInflate);
  for (let at = 0; at < bytes.length && !ended; at += packedPiece) {
    const end = Math.min(bytes.length, at + packedPiece);
    unzipping.push(bytes.subarray(at, end), end === bytes.length);
    yield* pieces.splice(0);
  }
  if (!ended) throw new LabError('zip-malformed', `${name} is damaged: ${path} is not whole.`);
}

/** One entry as a source that is unpacked while it is read, so that it is never held as a whole. */
export function entrySource(archive: Archive, { path, size }: ZipEntry): ByteSource {
  const damaged = (cause: unknown) =>
    cause instanceof LabError
      ? cause
      : new LabError('zip-malformed', `${archive.name} is damaged: ${path} does not unpack.`, {
          cause,
        });
  const stream = () => {
    const pieces = inflateEntry(archive, path);
    return new ReadableStream<Uint8Array>({
      pull(controller) {
        try {
          const piece = pieces.next();
          if (piece.done) controller.close();
          else controller.enqueue(piece.value);
        } catch (cause) {
          controller.error(damaged(cause));
        }
      },
    });
  };
  return { name: path.slice(path.lastIndexOf('/') + 1), size, stream };
}

function* batches(entries: readonly ZipEntry[]): Generator<ReadonlySet<string>> {
  let batch = new Set<string>();
  let size = 0;
  for (const entry of entries) {
    if (size > 0 && size + entry.size > batchBytes) {
      yield batch;
      batch = new Set();
      size = 0;
    }
    batch.add(entry.path);
    size += entry.size;
  }
  yield batch;
}

/**
 * Unpacks entries in their order, a batch of them at a time, so that never all of them are held.
 * @throws LabError 'zip-malformed' or 'cancelled'.
 */
export async function* unpack(
  archive: Archive,
  entries: readonly ZipEntry[],
  signal?: AbortSignal,
): AsyncGenerator<DataFile> {
  for (const batch of batches(entries)) {
    throwIfCancelled(signal, `Unpacking ${archive.name}`);
    const unpacked = unzip(archive.bytes, archive.name, ({ name }) => batch.has(name));
    for (const path of batch) {
      yield fileInMemory(path, unpacked[path] as Uint8Array<ArrayBuffer>);
    }
    await breathe();
  }
}

export const zipFormat: ArchiveFormat = {
  words: 'zip archive',
  endings: ['.zip', '.npz'],
  sniff: isZip,
  gives: 'files',
  open: openZip,
};
