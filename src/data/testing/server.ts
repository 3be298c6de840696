import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

export interface TestServer extends AsyncDisposable {
  /** http://127.0.0.1:port/ */
  readonly url: string;
  /** "GET /path" of every request so far; a range is added: "GET /path bytes=10-". */
  readonly requests: readonly string[];
  /** What answers each path; anything else is answered by `fallback`, or 404. */
  readonly answers: Map<string, Answer>;
}

/** The bytes of a file, whole or from where a Range header asks. */
export function sends(bytes: Uint8Array, type = 'application/octet-stream'): Answer {
  return (request, response) => {
    const from = /^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1];
    const start = Number(from ?? 0);
    const part = bytes.subarray(start);
    const range = from && { 'content-range': `bytes ${start}-${bytes.length - 1}/${bytes.length}` };
    const headers = { 'content-type': type, 'content-length': part.length, ...range };
    response.writeHead(from ? 206 : 200, { ...headers, 'access-control-allow-origin': '*' });
    response.end(request.method === 'HEAD' ? undefined : part);
  };
}

/** A local server that plays the app's host or a mirror. */
export async function startServer(
  answers: Record<string, Answer> = {},
  fallback?: Answer,
): Promise<TestServer> {
  const requests: string[] = [];
  const routes = new Map(Object.entries(answers));
  const server: Server = createServer((request, response) => {
    const { method = '', url = '', headers } = request;
    requests.push([method, url, headers.range].filter(Boolean).join(' '));
    const answer = routes.get(url) ?? fallback;
    if (answer) answer(request, response);
    else response.writeHead(404).end();
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    requests,
    answers: routes,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}
