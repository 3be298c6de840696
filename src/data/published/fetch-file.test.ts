import { describe, expect, test } from 'vitest';
import { readAll, readBytes } from '../formats/bytes/byte-stream.ts';
import type { Answer } from '../testing/server.ts';
import { sends, startServer } from '../testing/server.ts';
import { fetchFile } from './fetch-file.ts';

/** What becomes of a file: its bytes, null where there is none, or why not. */
async function outcome(answer: Answer, silence?: number, signal?: AbortSignal): Promise<unknown> {
  await using server = await startServer({ '/file': answer });
  try {
    const source = await fetchFile(`${server.url}file`, signal, { silence });
    return source && [...(await readAll(readBytes(source, { signal }), 1000, 'file'))];
  } catch (thrown) {
    return Reflect.get(Object(thrown), 'code');
  }
}

const begins: Answer = (_, response) => {
  response.writeHead(200, { 'content-length': 100 });
  response.write('only the beginning');
};

describe('a file of this server', () => {
  test('comes as it is', async () => {
    expect(await outcome(sends(Uint8Array.of(1, 2, 3)))).toEqual([1, 2, 3]);
  });

  test('is not there where the server says so, and where it sends its page instead', async () => {
    expect(await outcome((_, response) => response.writeHead(404).end())).toBeNull();
    expect(await outcome(sends(Uint8Array.of(60), 'text/html'))).toBeNull();
  });

  test.each([500, 503, 429])(
    'is not called missing where the server fails with %i',
    async (status) => {
      expect(await outcome((_, response) => response.writeHead(status).end())).toBe(
        'server-failed',
      );
    },
  );

  test('that is cut off is a matter of the connection, not of a file on disk', async () => {
    const cutOff: Answer = (request, response) => {
      begins(request, response);
      response.write('', () => response.destroy());
    };
    expect(await outcome(cutOff)).toBe('fetch-failed');
  });

  test('that never comes is given up, before its first byte and after', async () => {
    expect(await outcome(() => undefined, 50)).toBe('fetch-stalled');
    expect(await outcome(begins, 50)).toBe('fetch-stalled');
  });

  test('is cancelled by whoever asked', async () => {
    const stop = new AbortController();
    const asked: Answer = () => stop.abort();
    expect(await outcome(asked, undefined, stop.signal)).toBe('cancelled');
  });
});
