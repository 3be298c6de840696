/**
 * Where tile choices are remembered between visits. Keys name the adapter and the shape; values
 * are short strings. The worker keeps them in IndexedDB, tests in a Map (which fits as it is).
 */
export interface TuningStore {
  get(key: string): string | undefined;
  set(key: string, value: string): void;
}
