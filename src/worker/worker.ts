import { toFailure } from '../domain/failure.ts';
import { speak } from '../languages/index.ts';
import { holdLife, unsendable } from './protocol/port.ts';
import type { FromWorker, Request, ToWorker } from './protocol/protocol.ts';
import { Session } from './session.ts';

const post = (message: FromWorker) => self.postMessage(message);
const session = new Session((event) => post({ kind: 'event', event }));

/** Until its language is there it says what it must in English. */
void speak();

/** What stops each request that is not yet answered. */
const stops = new Map<number, AbortController>();

async function resultOf(id: number, request: Request): Promise<FromWorker> {
  const stop = new AbortController();
  stops.set(id, stop);
  try {
    const value = await session.handle(request, stop.signal);
    // After it: what is asked next must not come before it.
    if (request.kind === 'hello') await holdLife(request.life);
    return { kind: 'reply', id, value };
  } catch (thrown) {
    return { kind: 'failed', id, failure: toFailure(thrown) };
  } finally {
    stops.delete(id);
  }
}

/** Every request is answered, also where its answer cannot be handed over. */
async function answer(id: number, request: Request): Promise<void> {
  const result = await resultOf(id, request);
  try {
    post(result);
  } catch (thrown) {
    post({ kind: 'failed', id, failure: toFailure(unsendable(thrown)) });
  }
}

self.onmessage = ({ data }: MessageEvent<ToWorker>) => {
  if (data.kind === 'cancel') stops.get(data.id)?.abort();
  else void answer(data.id, data.request);
};
self.onmessageerror = () => post({ kind: 'garbled' });
self.onunhandledrejection = ({ reason }) =>
  post({ kind: 'event', event: { kind: 'notice', failure: toFailure(reason) } });
