import { t } from '../../../domain/language.ts';
import type { FailureCode } from '../../../domain/failure.ts';
import { LabError } from '../../../domain/failure.ts';
import type { ByteReader, ByteSource, ReadOptions } from './byte-stream.ts';
import { readBytes, readStream, streamOf, throwIfCancelled } from './byte-stream.ts';

/** Deflate makes at most 1032 bytes of one: no honest file claims more (zlib's own bound). */
export const greatestDeflateRatio = 1032;

/** All that comes of one piece is held at once: at most a thousand times as much as this. */
const packedPiece = 2 ** 13;

export function isGzip(start: Uint8Array): boolean {
  return start[0] === 0x1f && start[1] === 0x8b;
}

/** A source opened for its content: inflated if it was gzipped. */
export interface OpenSource {
  readonly reader: ByteReader;
  /** The most bytes that the content can have; exact when `gzipped` is false; null if unknown. */
  readonly sizeBound: number | null;
  readonly gzipped: boolean;
}

type Packing = 'gzip' | 'deflate';

function inflate(
  raw: ByteReader,
  packing: Packing,
  explain: (cause: unknown) => LabError,
): ByteReader {
  let failure: LabError | undefined;
  let rest: Uint8Array = new Uint8Array(0);
  const watched: ByteReader = {
    ...raw,
    async next() {
      try {
        const part = rest.length > 0 ? rest : await raw.next();
        rest = part?.subarray(packedPiece) ?? rest;
        return part && part.subarray(0, packedPiece);
      } catch (thrown) {
        if (thrown instanceof LabError) failure = thrown;
        throw thrown;
      }
    },
  };
  const inflated = streamOf(watched).pipeThrough(new DecompressionStream(packing));
  return readStream(inflated, (cause) => failure ?? explain(cause));
}

/** Unpacks zlib data, as MATLAB writes them. @throws LabError `code` if they are damaged. */
export function inflateZlib(raw: ByteReader, name: string, code: FailureCode): ByteReader {
  return inflate(raw, 'deflate', (cause) => {
    return new LabError(
      code,
      t('{name} is damaged: its compressed data do not unpack.', { name }),
      { cause },
    );
  });
}

/**
 * Opens a source for its content, gzipped or not: told apart by the first two bytes, since some
 * servers unpack a .gz on the way.
 * @throws LabError 'file-unreadable', 'gzip-damaged' or 'cancelled', on reading.
 */
export async function openContent(
  source: ByteSource,
  options: ReadOptions = {},
): Promise<OpenSource> {
  const raw = readBytes(source, options);
  const gzipped = isGzip(await raw.peek(2));
  if (!gzipped) return { reader: raw, sizeBound: source.size, gzipped };
  const sizeBound = source.size === null ? null : source.size * greatestDeflateRatio;
  const reader = inflate(raw, 'gzip', (cause) => {
    throwIfCancelled(options.signal, t('Reading {name}', { name: source.name }));
    return new LabError(
      'gzip-damaged',
      t('{name} is damaged: its gzip data do not unpack, or end too early.', { name: source.name }),
      { cause },
    );
  });
  return { reader, sizeBound, gzipped };
}
