/** A request that reads a filled form from a photo: types only. `worker/data/sheet.ts` answers it. */
import type { KeptDrawing } from '../../draw/kept/kept.ts';

export interface ReadSheetRequest {
  readonly kind: 'readSheet';
  /** An image file, also one fresh from a camera. */
  readonly photo: Blob;
}

/** What a form holds: a drawing for every box that is not empty, named by its box. */
export interface ReadSheet {
  /** As it is printed on the form. */
  readonly writer: string;
  /** Without names: whoever keeps them gives some. */
  readonly drawings: readonly Omit<KeptDrawing, 'id'>[];
  /** Boxes in which nothing is written. */
  readonly empty: number;
}
