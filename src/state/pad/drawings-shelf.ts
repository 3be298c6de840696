/** Where kept drawings lie: in this browser's IndexedDB, each under its id. */
import type { KeptDrawing } from '../../draw/kept/kept.ts';
import type { Shelf } from '../page/shelf.ts';
import { browserShelf } from '../page/shelf.ts';

export type { ShelfEntry } from '../page/shelf.ts';

/** A kept drawing as it is stored. */
export interface StoredDrawing extends KeptDrawing {
  /** When it was kept, in milliseconds: the oldest come first. */
  readonly at: number;
}

export type DrawingsShelf = Shelf<StoredDrawing>;

export const drawingsShelf = (): DrawingsShelf =>
  browserShelf({ database: 'digit-lab-drawings', store: 'drawings', thing: 'drawing' });
