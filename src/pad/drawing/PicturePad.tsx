import { t } from '../../domain/language.ts';
import { RotateCw, X } from 'lucide-react';
import type { KeyboardEvent, PointerEvent } from 'react';
import { useLayoutEffect, useRef } from 'react';
import { bytesToRgba, paintImage } from '../../charts/images/paint.ts';
import { palettes } from '../../charts/images/palettes.ts';
import { largestSide, resizeFrame, smallestSide } from '../../draw/photo/frame.ts';
import type { FoundDigit, GreyPicture } from '../../draw/photo/picture.ts';
import type { FramedPicture } from '../../state/pad/drawing.ts';
import { removePicture, setFrame, turnFramed } from '../../state/pad/drawing.ts';
import { hasWork } from '../../state/pad/photo-row.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { toast } from '../../ui/toast/toast.ts';
import styles from './PicturePad.module.css';
import { RangeField } from '../../ui/fields/RangeField.tsx';

const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

const percent = (part: number, whole: number) => `${(100 * part) / whole}%`;

/** What was corrected comes back with the picture. */
function putAway({ picture }: FramedPicture): void {
  const undo = removePicture();
  if (hasWork(picture)) toast({ title: t('The photo is put away with what you corrected'), undo });
}

interface PicturePadProps extends FramedPicture {
  /** The digits that are read, of which one is looked at. */
  readonly found: readonly FoundDigit[];
  readonly selected: number;
}

/** A picture on the pad, and the square of it that is read: dragged, or moved with the arrow keys. */
export function PicturePad({ picture, frame, found, selected }: PicturePadProps) {
  const held = useRef<{ readonly x: number; readonly y: number } | null>(null);

  function drag(event: PointerEvent<HTMLElement>): void {
    const box = event.currentTarget.parentElement?.getBoundingClientRect();
    if (!held.current || !box) return;
    const unit = picture.width / box.width;
    const left = (event.clientX - box.left) * unit - held.current.x;
    const top = (event.clientY - box.top) * unit - held.current.y;
    setFrame({ ...frame, left, top }, event.timeStamp);
  }

  function grab(event: PointerEvent<HTMLElement>): void {
    const box = event.currentTarget.getBoundingClientRect();
    const unit = frame.side / box.width;
    held.current = { x: (event.clientX - box.left) * unit, y: (event.clientY - box.top) * unit };
    event.currentTarget.setPointerCapture(event.pointerId);
  }

  function nudge(event: KeyboardEvent): void {
    const way = arrows[event.key];
    if (!way) return;
    event.preventDefault();
    const step = Math.max(1, Math.round(frame.side / (event.shiftKey ? 4 : 20)));
    setFrame(
      { ...frame, left: frame.left + way[0] * step, top: frame.top + way[1] * step },
      event.timeStamp,
    );
  }

  return (
    <div className={styles.picturePad}>
      <div className={styles.stage}>
        <div
          className={styles.picture}
          style={{ aspectRatio: `${picture.width} / ${picture.height}` }}
          data-tall={picture.height > picture.width}
        >
          <PictureCanvas picture={picture} />
          {found.length > 1 &&
            found.map(({ box, doubt }, at) => (
              <div
                key={at}
                className={styles.digit}
                data-selected={at === selected}
                data-doubt={doubt !== null}
                style={{
                  left: percent(box.left - 2, picture.width),
                  top: percent(box.top - 2, picture.height),
                  width: percent(box.right - box.left + 5, picture.width),
                  height: percent(box.bottom - box.top + 5, picture.height),
                }}
              />
            ))}
          <div
            className={styles.frame}
            role="application"
            aria-roledescription={t('crop frame')}
            aria-label={t('Part of the picture that is read; the arrow keys move it')}
            tabIndex={0}
            style={{
              left: percent(frame.left, picture.width),
              top: percent(frame.top, picture.height),
              width: percent(frame.side, picture.width),
            }}
            onPointerDown={grab}
            onPointerMove={drag}
            onPointerUp={() => (held.current = null)}
            onPointerCancel={() => (held.current = null)}
            onKeyDown={nudge}
          />
        </div>
      </div>
      <div className={styles.controls}>
        <RangeField
          label={t('Size of the frame')}
          value={frame.side}
          min={Math.min(smallestSide, largestSide(picture))}
          max={largestSide(picture)}
          unit="px"
          onChange={(side) => setFrame(resizeFrame(frame, side, picture), 0)}
        />
        <IconButton
          label={t('Turn the picture by a quarter')}
          icon={<RotateCw />}
          onClick={turnFramed}
        />
        <Button small icon={<X />} onClick={() => putAway({ picture, frame })}>
          {t('Back to drawing')}
        </Button>
      </div>
    </div>
  );
}

function PictureCanvas({ picture }: { readonly picture: GreyPicture }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => {
    if (!canvas.current) return;
    const bytes = Uint8ClampedArray.from(picture.pixels);
    paintImage(canvas.current, bytesToRgba(bytes, palettes.grey), picture.width, picture.height);
  }, [picture]);
  return (
    <canvas ref={canvas} className={styles.canvas} role="img" aria-label={t('Your picture')} />
  );
}
