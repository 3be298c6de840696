import type { ByteSource } from './byte-stream.ts';

/** A file that is read from its start. */
export type StreamedFile = ByteSource & Pick<DataFile, 'path' | 'size'>;

/** A file that can be read in part: the user's own, or one inside an archive. */
export interface DataFile extends ByteSource {
  /** With folders, where they are known: "digits/7/scan.png". */
  readonly path: string;
  readonly size: number;
  /** Bytes `from` up to `to`, as a source of their own. */
  range(from: number, to: number): ByteSource;
  blob(): Blob;
}

export function fileOnDisk(file: File, path = file.webkitRelativePath || file.name): DataFile {
  return {
    name: file.name,
    path,
    size: file.size,
    stream: () => file.stream(),
    range: (from, to) => ({
      name: file.name,
      size: Math.max(0, Math.min(to, file.size) - from),
      stream: () => file.slice(from, to).stream(),
    }),
    blob: () => file,
  };
}

/** Bytes `from` up to `to` of a file as a file of its own, read where it lies. */
export function partOfFile(file: DataFile, path: string, from: number, to: number): DataFile {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const end = Math.min(to, file.size);
  const part = (start: number, stop: number): ByteSource => ({
    ...file.range(from + start, Math.min(end, from + stop)),
    name,
  });
  return {
    ...part(0, to - from),
    path,
    size: Math.max(0, end - from),
    range: part,
    blob: () => file.blob().slice(from, end),
  };
}

function streamOnce(bytes: Uint8Array): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      controller.enqueue(bytes);
      controller.close();
    },
  });
}

export function fileInMemory(path: string, bytes: Uint8Array<ArrayBuffer>): DataFile {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const sourceOf = (part: Uint8Array): ByteSource => ({
    name,
    size: part.length,
    stream: () => streamOnce(part),
  });
  return {
    ...sourceOf(bytes),
    path,
    size: bytes.length,
    range: (from, to) => sourceOf(bytes.subarray(from, to)),
    blob: () => new Blob([bytes]),
  };
}
