import { LabError } from '../../domain/failure.ts';
import type { Shelf } from '../page/shelf.ts';
import type { StoredDrawing } from './drawings-shelf.ts';

/** A shelf in memory that can be made to refuse, as browsers do. */
export interface MemoryShelf<T extends { readonly id: string } = StoredDrawing> extends Shelf<T> {
  readonly kept: Map<string, unknown>;
  readonly aside: unknown[];
  /** How many things each writing put on it. */
  readonly writes: number[];
  refuses: 'nothing' | 'writing' | 'everything';
}

export function memoryShelf<T extends { readonly id: string } = StoredDrawing>(
  contents: Readonly<Record<string, unknown>> = {},
): MemoryShelf<T> {
  const kept = new Map(Object.entries(contents));

  /** Throws in a promise, as IndexedDB does. */
  const answer = <T>(writes: boolean, work: () => T): Promise<T> =>
    new Promise((resolve) => {
      if (shelf.refuses === 'everything') throw new DOMException('no', 'SecurityError');
      if (writes && shelf.refuses === 'writing') throw new LabError('storage-full', 'No room.');
      resolve(work());
    });

  const shelf: MemoryShelf<T> = {
    kept,
    aside: [],
    writes: [],
    refuses: 'nothing',
    all: () => answer(false, () => [...kept]),
    some: (ids) => answer(false, () => ids.map((id) => kept.get(id))),
    put: (things) =>
      answer(true, () => {
        shelf.writes.push(things.length);
        for (const thing of things) kept.set(thing.id, thing);
      }),
    remove: (ids) => answer(true, () => ids.forEach((id) => kept.delete(id))),
    setAside: (content) => answer(true, () => void shelf.aside.push(content)),
  };
  return shelf;
}
