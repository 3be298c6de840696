import { toFailure } from '../domain/failure.ts';
import type { FromWorker, Request, ToWorker } from './protocol/protocol.ts';
import { Session } from './session.ts';

const post = (message: FromWorker) => self.postMessage(message);
const session = new Session((event) => post({ kind: 'event', event }));

/** What stops each request that is not yet answered. */
const stops = new Map<number, AbortController>();

async function answer(id: number, request: Request): Promise<FromWorker> {
  const stop = new AbortController();
  stops.set(id, stop);
  try {
    return { kind: 'reply', id, value: await session.handle(request, stop.signal) };
  } catch (thrown) {
    return { kind: 'failed', id, failure: toFailure(thrown) };
  } finally {
    stops.delete(id);
  }
}

self.onmessage = ({ data }: MessageEvent<ToWorker>) => {
  if (data.kind === 'cancel') stops.get(data.id)?.abort();
  else void answer(data.id, data.request).then(post);
};
