import { LabError } from '../../domain/failure.ts';
import type { FromWorker, ReplyTo, Request, RequestOf, ToWorker, WorkerEvent } from './protocol.ts';

/** The page's only door to the worker. */
export interface LabClient {
  /**
   * Sends a request and waits for its answer. Where `signal` is aborted first, it waits no longer
   * and tells the worker to stop what the request started.
   * @throws LabError with the worker's failure, or 'cancelled'.
   */
  call<K extends Request['kind']>(
    request: RequestOf<K>,
    options?: CallOptions,
  ): Promise<ReplyTo[K]>;
  /** Hears everything the worker says unasked. Returns how to stop listening. */
  subscribe(listener: (event: WorkerEvent) => void): () => void;
  /** Ends the worker; every open call fails with 'worker-died'. */
  close(): void;
}

export interface CallOptions {
  readonly signal?: AbortSignal;
}

/** What the client needs of a Worker; tests pass a double. */
export type WorkerPort = Pick<Worker, 'postMessage' | 'terminate'> & {
  onmessage: ((message: MessageEvent<FromWorker>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
};

interface Pending {
  resolve: (value: ReplyTo[Request['kind']]) => void;
  reject: (error: LabError) => void;
}

function startWorker(): WorkerPort {
  return new Worker(new URL('../worker.ts', import.meta.url), {
    type: 'module',
    name: 'digit-lab',
  });
}

/** Starts the worker (or takes `port`) and speaks the protocol with it. */
export function createClient(port: WorkerPort = startWorker()): LabClient {
  const pending = new Map<number, Pending>();
  const listeners = new Set<(event: WorkerEvent) => void>();
  let lastId = 0;
  let death: LabError | null = null;

  const die = (reason: string) => {
    death = new LabError('worker-died', reason);
    for (const { reject } of pending.values()) reject(death);
    pending.clear();
  };

  port.onerror = (event) => die(event.message || 'The worker could not be started.');
  port.onmessage = ({ data }) => {
    switch (data.kind) {
      case 'event':
        for (const listener of listeners) listener(data.event);
        break;
      case 'reply':
        pending.get(data.id)?.resolve(data.value);
        pending.delete(data.id);
        break;
      case 'failed':
        pending.get(data.id)?.reject(new LabError(data.failure.code, data.failure.message));
        pending.delete(data.id);
        break;
      default:
        data satisfies never;
    }
  };

  const send = (message: ToWorker) => port.postMessage(message);

  const cancel = (id: number) => {
    const waiting = pending.get(id);
    if (!waiting) return;
    pending.delete(id);
    send({ kind: 'cancel', id });
    waiting.reject(new LabError('cancelled', 'This was cancelled.'));
  };

  const client: LabClient = {
    call<K extends Request['kind']>(request: RequestOf<K>, { signal }: CallOptions = {}) {
      return new Promise<ReplyTo[K]>((resolve, reject) => {
        if (death) {
          reject(death);
          return;
        }
        const id = ++lastId;
        pending.set(id, { resolve: resolve as Pending['resolve'], reject });
        send({ kind: 'ask', id, request });
        signal?.addEventListener('abort', () => cancel(id), { once: true });
        if (signal?.aborted) cancel(id);
      });
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      port.terminate();
      die('The worker was closed.');
    },
  };
  const hello = { kind: 'hello', baseUrl: pageUrl(), autotune: autotuneAsked() } as const;
  client.call(hello).catch(() => undefined);
  return client;
}

/** The page's own folder, with a slash at its end; relative addresses in a worker mean its script. */
function pageUrl(): string {
  return typeof document === 'undefined' ? '/' : new URL('./', document.baseURI).href;
}

/** `?autotune=off` keeps the engine to its rules of thumb. */
function autotuneAsked(): boolean {
  if (typeof location === 'undefined') return true;
  return new URLSearchParams(location.search).get('autotune') !== 'off';
}
