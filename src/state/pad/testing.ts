import { LabError } from '../../domain/failure.ts';
import type { DrawingsShelf } from './drawings-shelf.ts';

/** A shelf in memory that can be made to refuse, as browsers do. */
export interface MemoryShelf extends DrawingsShelf {
  readonly kept: Map<string, unknown>;
  readonly aside: unknown[];
  /** How many drawings each writing put on it. */
  readonly writes: number[];
  refuses: 'nothing' | 'writing' | 'everything';
}

export function memoryShelf(contents: Readonly<Record<string, unknown>> = {}): MemoryShelf {
  const shelf: MemoryShelf = {
    kept: new Map(Object.entries(contents)),
    aside: [],
    writes: [],
    refuses: 'nothing',
    all: async () => {
      guard(false);
      return [...shelf.kept];
    },
    some: async (ids) => {
      guard(false);
      return ids.map((id) => shelf.kept.get(id));
    },
    put: async (drawings) => {
      guard(true);
      shelf.writes.push(drawings.length);
      for (const drawing of drawings) shelf.kept.set(drawing.id, drawing);
    },
    remove: async (ids) => {
      guard(true);
      for (const id of ids) shelf.kept.delete(id);
    },
    setAside: async (content) => {
      guard(true);
      shelf.aside.push(content);
    },
  };
  function guard(writes: boolean): void {
    if (shelf.refuses === 'everything') throw new DOMException('no', 'SecurityError');
    if (writes && shelf.refuses === 'writing') throw new LabError('storage-full', 'No room.');
  }
  return shelf;
}
