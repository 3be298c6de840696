import { LabError } from '../../domain/failure.ts';
import { memoryHere } from './memory-here.ts';
import type { LifeWatch, WorkerPort } from './port.ts';
import { startWorker, unsendable, watchLife } from './port.ts';
import type { FromWorker, ReplyTo, Request, RequestOf, WorkerEvent } from './protocol.ts';

/** The page's only door to the worker. */
export interface LabClient {
  /**
   * Sends a request and waits for its answer. Where `signal` is aborted first, it waits no longer
   * and tells the worker to stop what the request started.
   * @throws LabError with the worker's failure, 'cancelled', or 'worker-died'.
   */
  call<K extends Request['kind']>(
    request: RequestOf<K>,
    options?: CallOptions,
  ): Promise<ReplyTo[K]>;
  /** Hears everything the worker says unasked. Returns how to stop listening. */
  subscribe(listener: (event: WorkerEvent) => void): () => void;
  /** What shows whether the worker still does anything. */
  signs(): WorkerSigns;
  /** Ends the worker and starts another, as if it had ended by itself. */
  restart(): void;
  /** Ends the worker; every open call fails with 'worker-died'. */
  close(): void;
}

export interface WorkerSigns {
  /** What it has been asked and has not answered. */
  readonly waiting: readonly Request[];
  /** How many messages came of it so far. */
  readonly messages: number;
}

export interface CallOptions {
  readonly signal?: AbortSignal;
}

export interface ClientOptions {
  /** Starts a worker, the first and any that takes the place of one that has ended. */
  readonly start?: () => WorkerPort;
  readonly watch?: LifeWatch;
}

interface Pending {
  readonly request: Request;
  readonly resolve: (value: ReplyTo[Request['kind']]) => void;
  readonly reject: (error: LabError) => void;
}

/** One worker and the calls that wait for it. */
interface Line {
  readonly port: WorkerPort;
  readonly pending: Map<number, Pending>;
  stopWatching: () => void;
}

/** More workers than this that end one after another, and another would end as well. */
const mostWorkers = 4;

/**
 * Starts the worker and speaks the protocol with it. A worker that has ended by itself is replaced:
 * whoever waited hears 'worker-died', and all who listen 'workerReplaced'. One that never came up is
 * not: then every call fails.
 */
export function createClient(options: ClientOptions = {}): LabClient {
  return new Client(options);
}

class Client implements LabClient {
  private readonly start: () => WorkerPort;
  private readonly watch: LifeWatch;
  private readonly listeners = new Set<(event: WorkerEvent) => void>();
  private line: Line;
  private lastId = 0;
  private workers = 0;
  private messages = 0;
  /** Why there is no worker any more. */
  private death: LabError | null = null;

  constructor({ start = startWorker, watch = watchLife }: ClientOptions) {
    this.start = start;
    this.watch = watch;
    this.line = this.connect();
  }

  call<K extends Request['kind']>(
    request: RequestOf<K>,
    { signal }: CallOptions = {},
  ): Promise<ReplyTo[K]> {
    if (this.death) return Promise.reject(this.death);
    if (signal?.aborted) return Promise.reject(cancelled());
    const { line } = this;
    const id = ++this.lastId;
    return new Promise<ReplyTo[K]>((resolve, reject) => {
      const cancel = () => {
        line.port.postMessage({ kind: 'cancel', id });
        settle(() => reject(cancelled()));
      };
      const settle = (how: () => void) => {
        line.pending.delete(id);
        signal?.removeEventListener('abort', cancel);
        how();
      };
      line.pending.set(id, {
        request,
        resolve: (value) => settle(() => resolve(value as ReplyTo[K])),
        reject: (error) => settle(() => reject(error)),
      });
      signal?.addEventListener('abort', cancel);
      try {
        line.port.postMessage({ kind: 'ask', id, request });
      } catch (thrown) {
        settle(() => reject(unsendable(thrown)));
      }
    });
  }

  subscribe(listener: (event: WorkerEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  signs(): WorkerSigns {
    const waiting = [...this.line.pending.values()].map(({ request }) => request);
    return { waiting, messages: this.messages };
  }

  restart(): void {
    // One that was asked for is none of those that end by themselves.
    this.workers--;
    this.line.stopWatching();
    this.replace(this.line);
  }

  close(): void {
    this.end(this.line, new LabError('worker-died', 'The worker was closed.'));
  }

  private connect(): Line {
    this.workers++;
    const line: Line = { port: this.start(), pending: new Map(), stopWatching: () => undefined };
    this.line = line;
    let answered = false;
    const { port } = line;
    port.onmessage = ({ data }) => this.hear(line, data);
    port.onmessageerror = () => failAll(line, garbled());
    port.onerror = (event) => {
      const why = event.message || 'The worker could not be started.';
      // Once it runs, an error that nobody caught has not ended it.
      if (answered) this.tell({ kind: 'notice', failure: { code: 'unexpected', message: why } });
      else this.end(line, new LabError('worker-died', why));
    };
    const life = `digit-lab/worker/${Date.now()}-${this.workers}`;
    const about = { baseUrl: pageUrl(), autotune: autotuneAsked(), memory: memoryHere() };
    const hello = { kind: 'hello', ...about, life } as const;
    this.call(hello).then(
      () => {
        answered = true;
        if (this.line === line) line.stopWatching = this.watch(life, () => this.replace(line));
      },
      () => undefined,
    );
    return line;
  }

  private hear({ pending }: Line, message: FromWorker): void {
    this.messages++;
    switch (message.kind) {
      case 'event':
        this.tell(message.event);
        break;
      case 'reply':
        pending.get(message.id)?.resolve(message.value);
        break;
      case 'failed': {
        const { code, message: words } = message.failure;
        pending.get(message.id)?.reject(new LabError(code, words));
        break;
      }
      case 'garbled':
        failAll(this.line, garbled());
        break;
      default:
        message satisfies never;
    }
  }

  /** The worker has ended without a word: another takes its place. */
  private replace(line: Line): void {
    if (this.line !== line || this.death) return;
    const failure = new LabError('worker-died', 'The part of the page that computes has ended.');
    if (this.workers >= mostWorkers) {
      this.end(line, failure);
      return;
    }
    line.port.terminate();
    this.connect();
    failAll(line, failure);
    this.tell({
      kind: 'workerReplaced',
      failure: { code: failure.code, message: failure.message },
    });
  }

  private end(line: Line, why: LabError): void {
    this.death = why;
    line.stopWatching();
    line.port.terminate();
    failAll(line, why);
  }

  private tell(event: WorkerEvent): void {
    for (const listener of this.listeners) listener(event);
  }
}

const cancelled = () => new LabError('cancelled', 'This was cancelled.');
const garbled = () => new LabError('unexpected', 'A message of the worker could not be read.');

function failAll({ pending }: Line, why: LabError): void {
  for (const { reject } of [...pending.values()]) reject(why);
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
