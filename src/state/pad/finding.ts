/** Has the worker look for the digits of a picture that lies on the pad. */
import { toFailure } from '../../domain/failure.ts';
import type { FoundDigit, GreyPicture } from '../../draw/photo/picture.ts';
import { isPhoto } from '../../draw/photo/picture.ts';
import { ask } from '../page/link.ts';
import { addNoticeOnce } from '../page/notices.ts';
import type { FramedPicture } from './drawing.ts';
import { drawingNow, followDrawing, foundNow, framedNow, setFound } from './drawing.ts';

/** Decodes an image file for the pad. @throws LabError 'image-unreadable' */
export const readPicture = (photo: Blob): Promise<GreyPicture> => ask({ kind: 'readPhoto', photo });

/** A drawing or a scan is one digit as it is, or whatever it shows. */
const wholeOf = (picture: GreyPicture): FoundDigit => ({
  picture,
  doubt: null,
  box: { left: 0, top: 0, right: picture.width - 1, bottom: picture.height - 1 },
});

/** In the whole picture's pixels: the frame may move before it is looked at. */
function moved({ box, ...digit }: FoundDigit, { left, top }: FramedPicture['frame']): FoundDigit {
  return {
    ...digit,
    box: {
      ...{ left: box.left + left, right: box.right + left },
      ...{ top: box.top + top, bottom: box.bottom + top },
    },
  };
}

/**
 * Follows what the frame shows for as long as somebody looks at it. At most one search is under way,
 * and a picture that is taken away ends it. Returns how to stop.
 */
export function followPictures(): () => void {
  let stopped = false;
  let search: { readonly cut: GreyPicture; readonly stop: AbortController } | null = null;
  /** What could not be looked through, and is not tried again. */
  let failed: GreyPicture | null = null;

  async function look({ picture: of, frame }: FramedPicture, cut: GreyPicture): Promise<void> {
    const stop = new AbortController();
    search = { cut, stop };
    try {
      const found = isPhoto(cut)
        ? await ask({ kind: 'findDigits', photo: cut }, { signal: stop.signal })
        : [wholeOf(cut)];
      if (!stopped) setFound({ of, cut, digits: found.map((digit) => moved(digit, frame)) });
    } catch (thrown) {
      const failure = toFailure(thrown);
      if (failure.code === 'cancelled') return;
      failed = cut;
      addNoticeOnce(failure);
    } finally {
      search = null;
    }
  }

  async function follow(): Promise<void> {
    while (!stopped && !search) {
      const [framed, { picture }] = [framedNow(), drawingNow()];
      if (!framed || !picture || picture === failed || foundNow()?.cut === picture) return;
      await look(framed, picture);
    }
  }

  const unfollow = followDrawing(({ picture, found }) => {
    // While the frame moves each search comes to its end; of a picture that is gone none does.
    if (search && search.cut !== picture && !found) search.stop.abort();
    void follow();
  });
  void follow();
  return () => {
    stopped = true;
    search?.stop.abort();
    unfollow();
  };
}
