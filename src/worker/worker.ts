import { toFailure } from '../domain/failure.ts';
import type { FromWorker, ToWorker } from './protocol.ts';
import { Session } from './session.ts';

const post = (message: FromWorker) => self.postMessage(message);
const session = new Session((event) => post({ kind: 'event', event }));

self.onmessage = ({ data: { id, request } }: MessageEvent<ToWorker>) => {
  // The request's kind decides the reply's type; Session.handle keeps the two together.
  session.handle(request as never).then(
    (value) => post({ kind: 'reply', id, value }),
    (thrown: unknown) => post({ kind: 'failed', id, failure: toFailure(thrown) }),
  );
};
