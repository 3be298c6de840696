import { LabError } from '../../domain/failure.ts';
import type { ByteSource } from '../formats/bytes/byte-stream.ts';
import { throwIfCancelled } from '../formats/bytes/byte-stream.ts';

/** Milliseconds without a byte after which a server is given up; a slow one that sends goes on. */
const longestSilence = 30_000;

/** A single-page server answers any address with its page: that is not the file. */
function isPresent(response: Response): boolean {
  return response.ok && !(response.headers.get('content-type') ?? '').includes('text/html');
}

/** A server that answers, but with a failure of its own. 404 and the like mean that no file is there. */
function checkServer(response: Response, name: string): void {
  if (response.status >= 500 || response.status === 429) {
    throw new LabError('server-failed', `The server answered ${response.status} for ${name}.`);
  }
}

function fileName(url: string): string {
  return url.slice(url.lastIndexOf('/') + 1);
}

/** Whether a file lies at `url`, without fetching it. A server that cannot be reached has none. */
export async function fileExists(url: string, signal?: AbortSignal): Promise<boolean> {
  try {
    return isPresent(await fetch(url, { method: 'HEAD', signal }));
  } catch {
    throwIfCancelled(signal, `Looking for ${fileName(url)}`);
    return false;
  }
}

/** Aborts when the user does, and when the server has been silent for too long. */
function watch(url: string, silence: number, signal: AbortSignal | undefined) {
  const stop = new AbortController();
  const name = fileName(url);
  const giveUp = () =>
    stop.abort(
      new LabError('fetch-stalled', `No byte of ${name} has come for ${silence / 1000} seconds.`),
    );
  let timer = setTimeout(giveUp, silence);
  const end = () => clearTimeout(timer);
  return {
    signal: signal ? AbortSignal.any([signal, stop.signal]) : stop.signal,
    heard() {
      end();
      timer = setTimeout(giveUp, silence);
    },
    end,
    /** What a fetch that broke off means. */
    explain(cause: unknown): LabError {
      end();
      if (cause instanceof LabError) return cause;
      if (stop.signal.reason instanceof LabError) return stop.signal.reason;
      if (signal?.aborted) return new LabError('cancelled', `Reading ${name} was cancelled.`);
      return new LabError('fetch-failed', `${name} could not be fetched.`, { cause });
    },
  };
}

type Watch = ReturnType<typeof watch>;

/** The body piece by piece, each heard by the watch; nobody waits while nobody reads. */
function watched(body: ReadableStream<Uint8Array>, over: Watch): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  over.end();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        over.heard();
        try {
          const part = await reader.read();
          over.end();
          if (part.done) controller.close();
          else controller.enqueue(part.value);
        } catch (cause) {
          throw over.explain(cause);
        }
      },
      cancel(reason) {
        over.end();
        return reader.cancel(reason);
      },
    },
    { highWaterMark: 0 },
  );
}

interface FetchOptions extends Pick<RequestInit, 'redirect'> {
  /** Milliseconds without a byte after which the server is given up. */
  readonly silence?: number;
}

/**
 * The file at `url`, or null if there is none.
 * @throws LabError 'fetch-failed', 'server-failed', 'fetch-stalled' or 'cancelled', also on reading.
 */
export async function fetchFile(
  url: string,
  signal?: AbortSignal,
  { redirect, silence = longestSilence }: FetchOptions = {},
): Promise<ByteSource | null> {
  const over = watch(url, silence, signal);
  const response = await fetch(url, { redirect, signal: over.signal }).catch((cause: unknown) => {
    throw over.explain(cause);
  });
  over.end();
  const { body } = response;
  if (!isPresent(response) || !body) {
    await body?.cancel();
    checkServer(response, fileName(url));
    return null;
  }
  // With a content encoding, the length is that of the packed bytes: it says nothing here.
  const length = response.headers.get('content-encoding')
    ? null
    : response.headers.get('content-length');
  return {
    name: fileName(url),
    size: length === null ? null : Number(length),
    // Through the response, which has to be held: where it is collected, its body ends unread.
    stream: () => watched(response.body ?? body, over),
  };
}
