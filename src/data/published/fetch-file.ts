import { LabError } from '../../domain/failure.ts';
import type { ByteSource } from '../formats/byte-stream.ts';
import { throwIfCancelled } from '../formats/byte-stream.ts';

/** A single-page server answers any address with its page: that is not the file. */
function isPresent(response: Response): boolean {
  return response.ok && !(response.headers.get('content-type') ?? '').includes('text/html');
}

async function request(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init);
  } catch (cause) {
    throwIfCancelled(init.signal ?? undefined, `Reading ${fileName(url)}`);
    throw new LabError('file-unreadable', `${fileName(url)} could not be fetched.`, { cause });
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

/** The file at `url`, or null if there is none. @throws LabError 'file-unreadable' or 'cancelled'. */
export async function fetchFile(
  url: string,
  signal?: AbortSignal,
  init: Pick<RequestInit, 'redirect'> = {},
): Promise<ByteSource | null> {
  const response = await request(url, { ...init, signal });
  const { body } = response;
  if (!isPresent(response) || !body) {
    await body?.cancel();
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
    stream: () => response.body ?? body,
  };
}
