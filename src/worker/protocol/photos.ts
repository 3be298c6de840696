/** Requests about a photo on the pad: types only. `worker/data/photo.ts` answers them. */
import type { FoundDigit, GreyPicture } from '../../draw/photo/picture.ts';

export type PhotoRequest =
  /** Decodes an image file, turned as it says that it is to be seen, reduced to what the pad shows. */
  | { readonly kind: 'readPhoto'; readonly photo: Blob }
  /** The digits that a photo, or a part of one, holds in reading order; can be cancelled. */
  | { readonly kind: 'findDigits'; readonly photo: GreyPicture };

export interface PhotoReplies {
  readPhoto: GreyPicture;
  findDigits: readonly FoundDigit[];
}
