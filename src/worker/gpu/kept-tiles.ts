import { get, update } from 'idb-keyval';
import type { TuningStore } from '../../engine/index.ts';

const key = 'digit-lab-tuning';

/**
 * The engine's choices of tiles, kept in IndexedDB from visit to visit: a run that goes on after a
 * reload computes with the same kernels, and so to the same bits. Where a browser keeps nothing
 * (private mode), they last as long as the worker.
 */
export async function openTuningStore(): Promise<TuningStore> {
  // A browser that forbids IndexedDB may throw at once, and not only reject.
  const kept = await Promise.resolve()
    .then(() => get<Record<string, string>>(key))
    .catch(() => undefined);
  const choices = new Map(Object.entries(kept ?? {}));
  return {
    get: (name) => choices.get(name),
    set: (name, value) => {
      choices.set(name, value);
      // Losing a choice costs half a second at the next visit; nothing waits for it.
      // What another tab has kept of the same shape stays: its runs go on with that.
      void Promise.resolve()
        .then(() => update<Record<string, string>>(key, (others) => ({ [name]: value, ...others })))
        .catch(() => undefined);
    },
  };
}
