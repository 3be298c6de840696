/** Photos for the pad, off the page's thread: decoding and finding take up to a second on a phone. */
import { t } from '../../domain/language.ts';
import { pauseIfDue, throwIfCancelled } from '../../data/formats/bytes/byte-stream.ts';
import { decodePicture } from '../../draw/photo/decode-picture.ts';
import { digitsIn } from '../../draw/photo/picture.ts';
import type { PhotoReplies, PhotoRequest } from '../protocol/photos.ts';

/** Larger pictures are reduced: enough for any crop, quick to look through. */
const largest = 800; // pixels of the longer side

type Handlers = {
  [K in PhotoRequest['kind']]: (
    request: Extract<PhotoRequest, { kind: K }>,
    signal: AbortSignal,
  ) => Promise<PhotoReplies[K]>;
};

/** Finding lets messages in between its pieces: a pen and a training go on meanwhile. */
export const answers: Handlers = {
  readPhoto: ({ photo }) => decodePicture(photo, largest),
  findDigits: async ({ photo }, signal) => {
    const steps = digitsIn(photo);
    for (;;) {
      const { done, value } = steps.next();
      if (done) return value;
      await pauseIfDue();
      throwIfCancelled(signal, t('Looking for digits'));
    }
  },
};
