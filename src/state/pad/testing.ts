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
  const kept = new Map(Object.entries(contents));

  /** Throws in a promise, as IndexedDB does. */
  const answer = <T>(writes: boolean, work: () => T): Promise<T> =>
    new Promise((resolve) => {
      if (shelf.refuses === 'everything') throw new DOMException('no', 'SecurityError');
      if (writes && shelf.refuses === 'writing') throw new LabError('storage-full', 'No room.');
      resolve(work());
    });

  const shelf: MemoryShelf = {
    kept,
    aside: [],
    writes: [],
    refuses: 'nothing',
    all: () => answer(false, () => [...kept]),
    some: (ids) => answer(false, () => ids.map((id) => kept.get(id))),
    put: (drawings) =>
      answer(true, () => {
        shelf.writes.push(drawings.length);
        for (const drawing of drawings) kept.set(drawing.id, drawing);
      }),
    remove: (ids) => answer(true, () => ids.forEach((id) => kept.delete(id))),
    setAside: (content) => answer(true, () => void shelf.aside.push(content)),
  };
  return shelf;
}
