/** One opening that several lessons wait for: it is stopped when nobody waits any more. */
import { t } from '../../domain/language.ts';
import { LabError } from '../../domain/failure.ts';

export interface SharedOpening<T> {
  /** Waits for it until `signal` says to wait no longer. @throws LabError, 'cancelled' then. */
  wait(signal?: AbortSignal): Promise<T>;
}

/** Starts `work`; its signal is aborted once everybody who waited has given up. */
export function shareOpening<T>(work: (signal: AbortSignal) => Promise<T>): SharedOpening<T> {
  const stop = new AbortController();
  const opened = work(stop.signal);
  let waiting = 0;
  opened.catch(() => undefined); // whoever waits hears of it
  return {
    wait(signal) {
      waiting++;
      if (!signal) return opened;
      return new Promise<T>((resolve, reject) => {
        const giveUp = () => {
          if (--waiting === 0) stop.abort();
          reject(new LabError('cancelled', t('Loading was cancelled.')));
        };
        if (signal.aborted) {
          giveUp();
          return;
        }
        signal.addEventListener('abort', giveUp, { once: true });
        const settled = () => signal.removeEventListener('abort', giveUp);
        opened.finally(settled).then(resolve, reject);
      });
    },
  };
}
