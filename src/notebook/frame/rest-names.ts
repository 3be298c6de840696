/** The names of a cell's further parts, in the order in which they came, for whoever lists them. */
export interface RestNames {
  /** Returns what takes the name away again. */
  readonly add: (name: string) => () => void;
  readonly subscribe: (listener: () => void) => () => void;
  /** "pixels as a table, sorted images"; empty where a cell has no further parts. */
  readonly read: () => string;
}

export function restNames(): RestNames {
  const names = new Map<symbol, string>();
  const listeners = new Set<() => void>();
  let text = '';
  const tell = () => {
    text = [...new Set(names.values())].join(', ');
    for (const listener of listeners) listener();
  };
  return {
    add: (name) => {
      const key = Symbol(name);
      names.set(key, name);
      tell();
      return () => {
        names.delete(key);
        tell();
      };
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    read: () => text,
  };
}
