import { t } from '../../../domain/language.ts';
import { asOne } from '../../../domain/bytes.ts';
import { LabError } from '../../../domain/failure.ts';

/** Told how much is done of how much in all (0 while unknown). */
export type OnProgress = (done: number, total: number) => void;

export interface ReadOptions {
  /** In bytes, or in images where they are drawn; at most about ten times a second. */
  readonly onProgress?: OnProgress;
  readonly signal?: AbortSignal;
}

/** Anything that gives bytes: a File is one, and so is a fetched file. */
export interface ByteSource {
  readonly name: string;
  /** Bytes as they lie there; null while unknown. */
  readonly size: number | null;
  stream(): ReadableStream<Uint8Array>;
}

/** Reads a stream piece by piece and holds no more than a caller has asked for. */
export interface ByteReader {
  /** The next bytes without consuming them; fewer than `count` only at the end. */
  peek(count: number): Promise<Uint8Array>;
  /** The next piece, of any size; null at the end. */
  next(): Promise<Uint8Array | null>;
  /** Fills `target` as far as the stream reaches; returns how many bytes it wrote. */
  fill(target: Uint8Array): Promise<number>;
  /** Stops reading and lets go of the source. */
  cancel(): Promise<void>;
}

type Pull = () => Promise<Uint8Array | null>;

const progressInterval = 100; // milliseconds

/** Passes progress on at most ten times a second, and always when all is done. */
export function throttleProgress(onProgress: OnProgress): OnProgress {
  let last = -Infinity;
  return (done, total) => {
    const now = performance.now();
    const finished = total > 0 && done >= total;
    if (!finished && now - last < progressInterval) return;
    last = now;
    onProgress(done, total);
  };
}

/** @throws LabError 'cancelled' once `signal` is aborted. */
export function throwIfCancelled(signal: AbortSignal | undefined, what: string): void {
  if (signal?.aborted) throw new LabError('cancelled', t('{what} was cancelled.', { what }));
}

/** Lets the messages of the worker come in between two pieces of work that do not wait. */
export function breathe(): Promise<void> {
  return new Promise((go) => setTimeout(go));
}

/** Milliseconds that work may go on before messages are let in. */
const longestSilence = 50;
let lastPause = -Infinity;

/**
 * Breathes where that was last done too long ago: for loops that do not wait by themselves. Whatever
 * reads goes through here, so that the worker answers while it reads.
 */
export async function pauseIfDue(): Promise<void> {
  if (performance.now() - lastPause < longestSilence) return;
  await breathe();
  lastPause = performance.now();
}

/** A reader over whatever gives the next piece. */
export function readerOver(pull: Pull, cancel: () => Promise<void>): ByteReader {
  let ahead: Uint8Array | null = null;

  async function next(): Promise<Uint8Array | null> {
    const kept = ahead;
    ahead = null;
    return kept ?? pull();
  }

  async function peek(count: number): Promise<Uint8Array> {
    const parts: Uint8Array[] = [];
    let length = 0;
    while (length < count) {
      const part = await next();
      if (!part) break;
      parts.push(part);
      length += part.length;
    }
    ahead = length > 0 ? asOne(parts) : null;
    return ahead?.subarray(0, count) ?? new Uint8Array(0);
  }

  async function fill(target: Uint8Array): Promise<number> {
    let at = 0;
    while (at < target.length) {
      const part = await next();
      if (!part) break;
      const taken = Math.min(part.length, target.length - at);
      target.set(taken < part.length ? part.subarray(0, taken) : part, at);
      if (taken < part.length) ahead = part.subarray(taken);
      at += taken;
    }
    return at;
  }

  return { peek, next, fill, cancel };
}

/** Opens a source as it lies there. @throws LabError 'file-unreadable' or 'cancelled', on reading. */
export function readBytes(source: ByteSource, options: ReadOptions = {}): ByteReader {
  const reader = source.stream().getReader();
  const report = options.onProgress && throttleProgress(options.onProgress);
  const what = t('Reading {name}', { name: source.name });
  let done = 0;

  async function pull(): Promise<Uint8Array | null> {
    await pauseIfDue();
    throwIfCancelled(options.signal, what);
    const result = await reader.read().catch((cause: unknown) => {
      throwIfCancelled(options.signal, what);
      if (cause instanceof LabError) throw cause;
      throw new LabError(
        'file-unreadable',
        t('{name} could not be read to its end.', { name: source.name }),
        {
          cause,
        },
      );
    });
    if (result.done) return null;
    done += result.value.length;
    report?.(done, source.size ?? 0);
    return result.value.length > 0 ? result.value : pull();
  }

  return readerOver(pull, () => reader.cancel().catch(() => undefined));
}

/** The rest of a reader as a stream. */
export function streamOf(reader: ByteReader): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new ReadableStream({
    async pull(controller) {
      const part = await reader.next();
      if (part) controller.enqueue(part as Uint8Array<ArrayBuffer>);
      else controller.close();
    },
    cancel: () => reader.cancel(),
  });
}

/** A reader over a stream whose errors `explain` turns into typed failures. */
export function readStream(
  stream: ReadableStream<Uint8Array>,
  explain: (cause: unknown) => LabError,
): ByteReader {
  const reader = stream.getReader();
  async function pull(): Promise<Uint8Array | null> {
    await pauseIfDue();
    const result = await reader.read().catch((cause: unknown) => {
      throw explain(cause);
    });
    if (result.done) return null;
    return result.value.length > 0 ? result.value : pull();
  }
  return readerOver(pull, () => reader.cancel().catch(() => undefined));
}

/**
 * Everything that is left, as one array.
 * @throws LabError 'file-too-large' beyond `limit` bytes.
 */
export async function readAll(
  reader: ByteReader,
  limit: number,
  name: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for (let part = await reader.next(); part; part = await reader.next()) {
    length += part.length;
    if (length > limit) throw new LabError('file-too-large', tooLargeMessage(name, limit));
    parts.push(part);
  }
  return asOne(parts) as Uint8Array<ArrayBuffer>;
}

export function tooLargeMessage(name: string, limit: number): string {
  return t('{name} holds more than {floor} MiB, more than this page takes.', {
    name,
    floor: Math.floor(limit / 2 ** 20),
  });
}
