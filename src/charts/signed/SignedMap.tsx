import { t } from '../../domain/language.ts';
import type { CSSProperties, KeyboardEvent, PointerEvent } from 'react';
import { useLayoutEffect, useRef } from 'react';
import { bytesToRgba, paintImage } from '../images/paint.ts';
import { palettes } from '../images/palettes.ts';
import { movePixel } from '../images/pixel-matrix.ts';
import { signedShades } from './signed.ts';
import styles from './SignedMap.module.css';

export interface SignedMapProps {
  /** [height, width]: above 0 is blue, below it red, 0 is white. */
  readonly values: ArrayLike<number>;
  readonly height: number;
  readonly width: number;
  /** The size that gets the full colour; pictures that are compared have one. */
  readonly extent: number;
  /** What the picture shows, in words. */
  readonly label: string;
  /** Width on the page, any CSS length. */
  readonly size?: string;
  /** The pixel that is pointed at, if one can be: by pointer, finger or arrow keys. */
  readonly cursor?: number | null;
  readonly onCursor?: (pixel: number | null) => void;
  /** A press on a pixel, or Enter on it. */
  readonly onPick?: (pixel: number) => void;
  /** An arrow key led to a pixel. */
  readonly onWalk?: (pixel: number) => void;
}

/** Numbers for and against something, pixel by pixel. */
export function SignedMap(props: SignedMapProps) {
  const { values, height, width, extent, label, size = '100%', cursor = null, onCursor } = props;
  const { onPick, onWalk } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => {
    if (!canvas.current) return;
    const shades = signedShades(values, extent);
    paintImage(canvas.current, bytesToRgba(shades, palettes.redBlue), width, height);
  }, [values, height, width, extent]);

  const pixelAt = (event: PointerEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const across = Math.floor(((event.clientX - box.left) / box.width) * width);
    const down = Math.floor(((event.clientY - box.top) / box.height) * height);
    const inside = across >= 0 && across < width && down >= 0 && down < height;
    return inside ? down * width + across : null;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && cursor !== null) onPick?.(cursor);
    const next = movePixel(cursor ?? 0, event.key, height, width);
    if (next === null) return;
    event.preventDefault();
    const to = cursor === null ? 0 : next;
    onCursor?.(to);
    onWalk?.(to);
  };
  const pick = (event: PointerEvent<HTMLElement>) => {
    const pixel = pixelAt(event);
    if (pixel === null) return;
    onCursor?.(pixel);
    onPick?.(pixel);
  };
  // Within a button that says what it is, the picture says nothing.
  const spoken = label ? ({ role: 'img', 'aria-label': label } as const) : { 'aria-hidden': true };
  const picture = <canvas ref={canvas} className={styles.canvas} {...spoken} />;
  const style = { width: size, aspectRatio: `${width} / ${height}` };
  if (!onCursor) {
    return (
      <span className={styles.sheet} style={style}>
        {picture}
      </span>
    );
  }
  return (
    <span
      className={styles.sheet}
      style={style}
      data-pointed
      tabIndex={0}
      role="application"
      aria-label={t('{label}; arrow keys walk from pixel to pixel', { label })}
      onKeyDown={onKeyDown}
      onPointerMove={(event) => onCursor(pixelAt(event))}
      onPointerDown={pick}
    >
      {picture}
      {cursor !== null && <span className={styles.cursor} style={placeOf(cursor, height, width)} />}
    </span>
  );
}

const percent = (share: number) => `${100 * share}%`;

function placeOf(pixel: number, height: number, width: number): CSSProperties {
  return {
    left: percent((pixel % width) / width),
    top: percent(Math.floor(pixel / width) / height),
    width: percent(1 / width),
    height: percent(1 / height),
  };
}
