import { t } from '../../domain/language.ts';
import { LabError } from '../../domain/failure.ts';

/** Where there is nothing to unlock. */
export const noLock = (): void => undefined;

const isAbort = (thrown: unknown): boolean =>
  thrown instanceof DOMException && thrown.name === 'AbortError';

/**
 * Keeps other tabs from training under a key, until the returned function is called. `onTaken` hears
 * that another tab has taken the key over. Without Web Locks (plain http) every tab may.
 * @throws LabError 'run-elsewhere' where another tab has the key and it is not to be taken over.
 */
export function lockRun(key: string, takeOver: boolean, onTaken: () => void): Promise<() => void> {
  const { locks } = navigator as Partial<Navigator>;
  if (!locks) return Promise.resolve(noLock);
  return new Promise((resolve, reject) => {
    let release = noLock;
    const held = new Promise<void>((end) => (release = end));
    const options = takeOver ? { steal: true } : { ifAvailable: true };
    locks
      .request(`digit-lab/run/${key}`, options, (lock) => {
        if (lock === null) {
          const message = t('This training goes on in another tab.');
          reject(new LabError('run-elsewhere', message));
          return undefined;
        }
        resolve(release);
        return held;
      })
      .catch((thrown: unknown) => {
        if (isAbort(thrown)) onTaken();
        else reject(new LabError('unexpected', String(thrown), { cause: thrown }));
      });
  });
}
