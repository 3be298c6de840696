/** What goes wrong where nobody waits for it: it ends in words that the reader sees, never in silence. */
import { t } from '../../domain/language.ts';
import type { Failure } from '../../domain/failure.ts';
import { LabError, toFailure } from '../../domain/failure.ts';
import { addNoticeOnce } from './notices.ts';

/** Errors of code that the server has no more: Vite tells them apart from all others. */
const missingChunks = new WeakSet<object>();

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

const isOffline = (): boolean =>
  (globalThis.navigator as Partial<Navigator> | undefined)?.onLine === false;

/** The failure that something thrown while drawing the page stands for. */
export function pageFailure(thrown: unknown): Failure {
  const gone = isObject(thrown) && missingChunks.has(thrown);
  if (!gone) return toFailure(thrown);
  return isOffline()
    ? {
        code: 'part-unreachable',
        message: t('A part of the page that was needed now did not come.'),
      }
    : {
        code: 'page-updated',
        message: t('A part of the page that was needed now is not there any more.'),
      };
}

/** Whether somebody has only stopped waiting, which is no news. */
function isCancelled(thrown: unknown): boolean {
  if (thrown instanceof LabError) return thrown.code === 'cancelled';
  return thrown instanceof DOMException && thrown.name === 'AbortError';
}

function tell(thrown: unknown): void {
  if (!isCancelled(thrown)) addNoticeOnce(pageFailure(thrown));
}

/**
 * Hears errors and rejections that nobody has caught and makes notices of them; code that is gone
 * after an update is told apart. Returns how to stop listening.
 */
export function followUnexpected(target: EventTarget = globalThis.window): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  const listen = (name: string, hear: (event: Event) => void) =>
    target.addEventListener(name, hear, { signal });
  listen('vite:preloadError', (event) => {
    const payload: unknown = Reflect.get(event, 'payload');
    if (isObject(payload)) missingChunks.add(payload);
  });
  listen('unhandledrejection', (event) => tell(Reflect.get(event, 'reason')));
  listen('error', (event) => {
    // Browsers report their own troubles (a resize observer that is late) without an error.
    const error: unknown = Reflect.get(event, 'error');
    if (error !== null && error !== undefined) tell(error);
  });
  return () => stop.abort();
}
