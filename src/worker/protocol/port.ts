import { t } from '../../domain/language.ts';
import { LabError } from '../../domain/failure.ts';
import { language } from '../../domain/language.ts';
import type { FromWorker, ToWorker } from './protocol.ts';

/** What the client needs of a Worker; tests pass a double. */
export type WorkerPort = Pick<Worker, 'terminate'> & {
  postMessage(message: ToWorker): void;
  onmessage: ((message: MessageEvent<FromWorker>) => void) | null;
  onmessageerror: ((event: MessageEvent) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
};

export function startWorker(): WorkerPort {
  return new Worker(new URL('../worker.ts', import.meta.url), {
    type: 'module',
    // What it says of failures is said in the page's language (domain/language.ts).
    name: language,
  });
}

/**
 * Watches over a worker that has said hello and holds the lock `name`: `onEnd` hears when it has
 * ended, however silently. Returns how to stop watching.
 */
export type LifeWatch = (name: string, onEnd: () => void) => () => void;

/**
 * The worker's side: holds the lock for as long as it lives. Resolves once it does: a page that asked
 * for it sooner would have it first, and take the worker for dead.
 */
export function holdLife(name: string): Promise<void> {
  const { locks } = navigator as Partial<Navigator>;
  if (!locks) return Promise.resolve();
  return new Promise((resolve) => {
    const hold = () => {
      resolve();
      return new Promise<never>(() => undefined);
    };
    locks.request(name, hold).catch(() => resolve());
  });
}

/**
 * A lock that the worker holds comes free when the worker ends, at once, whatever it was busy with;
 * asking it for signs of life would take a busy worker for a dead one. Where a page has no locks
 * (plain http), a worker's silent end is not noticed.
 */
export const watchLife: LifeWatch = (name, onEnd) => {
  const { locks } = navigator as Partial<Navigator>;
  if (!locks) return () => undefined;
  const stop = new AbortController();
  locks.request(name, { signal: stop.signal }, onEnd).catch(() => undefined);
  return () => stop.abort();
};

/** What a message that cannot be copied to the other side means. */
export function unsendable(thrown: unknown): LabError {
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return new LabError('unexpected', t('This cannot be handed over: {message}', { message }), {
    cause: thrown,
  });
}
