import { joinBytes } from '../../domain/bytes.ts';
import { LabError } from '../../domain/failure.ts';
import type { ReadOptions } from '../formats/bytes/byte-stream.ts';
import { throwIfCancelled } from '../formats/bytes/byte-stream.ts';
import type { PartStore } from './part-store.ts';

interface ResumeOptions extends ReadOptions {
  readonly parts: PartStore;
  /** Milliseconds without a byte after which the server is given up. */
  readonly silence: number;
}

/** How often a server may cut a file off before it is given up. */
const cutsAllowed = 5;

/** What has come so far, and how to stop waiting for more. */
interface Download {
  readonly url: string;
  readonly limit: number;
  pieces: Uint8Array<ArrayBuffer>[];
  length: number;
}

function keep(download: Download, piece: Uint8Array<ArrayBuffer>): void {
  download.length += piece.length;
  if (download.length > download.limit) {
    throw refusal(download.url, `sends more than the file can have`);
  }
  download.pieces.push(piece);
}

function refusal(url: string, problem: string, cause?: unknown): LabError {
  return new LabError('download-refused', `${new URL(url).host} ${problem}`, { cause });
}

/** Aborts when the user does, and when nothing has been heard for a while. */
function watchSilence(silence: number, signal: AbortSignal | undefined) {
  const stop = new AbortController();
  let timer = setTimeout(() => stop.abort(), silence);
  return {
    signal: signal ? AbortSignal.any([signal, stop.signal]) : stop.signal,
    isSilent: () => stop.signal.aborted,
    heard() {
      clearTimeout(timer);
      timer = setTimeout(() => stop.abort(), silence);
    },
    end: () => clearTimeout(timer),
  };
}

/** Asks for the rest of the file; null where the server refuses to start in its middle. */
async function request(
  { url, length }: Download,
  signal: AbortSignal,
): Promise<ReadableStream<Uint8Array<ArrayBuffer>> | null> {
  const headers: HeadersInit = length > 0 ? { range: `bytes=${length}-` } : {};
  const response = await fetch(url, { headers, signal, credentials: 'omit' });
  if (length > 0 && response.status !== 206) {
    await response.body?.cancel();
    return null;
  }
  if (!response.ok || !response.body) throw refusal(url, `answers ${response.status}`);
  return response.body;
}

/** Takes what comes until the end; false if the server refused to go on in the middle. */
async function receive(download: Download, options: ResumeOptions): Promise<boolean> {
  const watch = watchSilence(options.silence, options.signal);
  const before = download.length;
  try {
    const body = await request(download, watch.signal);
    if (!body) return false;
    const reader = body.getReader();
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      watch.heard();
      keep(download, part.value);
      options.onProgress?.(download.length, 0);
    }
    return true;
  } catch (cause) {
    throwIfCancelled(options.signal, 'The download');
    if (cause instanceof LabError) throw cause;
    if (watch.isSilent() && download.length === before) {
      throw refusal(download.url, 'is silent', cause);
    }
    throw new CutOff(download.url, cause);
  } finally {
    watch.end();
  }
}

/** The connection broke, or was never allowed: fetch tells a page no more than that. */
class CutOff extends Error {
  readonly url: string;
  constructor(url: string, cause: unknown) {
    super('cut off', { cause });
    this.url = url;
  }
}

function forget(download: Download): void {
  download.pieces = [];
  download.length = 0;
}

/** One attempt: true when the file is whole, false when another attempt may bring more. */
async function attempt(download: Download, options: ResumeOptions, cuts: number): Promise<boolean> {
  const before = download.length;
  try {
    if (await receive(download, options)) return true;
    forget(download); // this server knows no ranges, or no longer has what the part belongs to
    return false;
  } catch (thrown) {
    if (!(thrown instanceof CutOff)) throw thrown;
    if (download.length === before && before > 0) {
      forget(download); // perhaps it is the range that is not allowed across origins
      return false;
    }
    if (download.length > before && cuts < cutsAllowed) return false;
    throw refusal(download.url, 'cannot be reached from this page', thrown);
  }
}

/**
 * Downloads a file, going on where it was cut off, now or in an earlier session.
 * @throws LabError 'download-refused' naming the host, or 'cancelled'; what has come is kept.
 */
export async function resumeDownload(
  url: string,
  limit: number,
  options: ResumeOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  const part = await options.parts.load(url);
  const download: Download = { url, limit, pieces: [], length: 0 };
  if (part && part.length > 0) keep(download, part);
  try {
    for (let cuts = 0; !(await attempt(download, options, cuts)); cuts++);
    return joinBytes(download.pieces);
  } catch (thrown) {
    if (download.length > 0) await options.parts.save(url, joinBytes(download.pieces));
    throw thrown;
  }
}
