import { useLayoutEffect, useRef } from 'react';
import styles from './DigitImage.module.css';
import { onceVisible } from './once-visible.ts';
import { bytesToRgba, paintImage } from './paint.ts';
import type { PaletteName } from './palettes.ts';
import { palettes } from './palettes.ts';

export interface DigitImageProps {
  /** [height, width], 0 is ground and 255 is ink; null while it is on its way. */
  readonly pixels: Uint8Array | null;
  readonly height: number;
  readonly width: number;
  /** Spoken in its place; empty when a caption beside it says the same. */
  readonly label: string;
  readonly palette?: PaletteName;
  /** Width on the page, any CSS length; it fills its place otherwise. */
  readonly size?: string;
}

/** One image, pixel by pixel; painted when it comes near the screen. */
export function DigitImage(props: DigitImageProps) {
  const { pixels, height, width, label, palette = 'grey', size = '100%' } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => {
    const element = canvas.current;
    if (!element || !pixels) return;
    return onceVisible(element, () =>
      paintImage(element, bytesToRgba(pixels, palettes[palette]), width, height),
    );
  }, [pixels, height, width, palette]);
  return (
    <canvas
      ref={canvas}
      className={styles.image}
      style={{ width: size, aspectRatio: `${width} / ${height}` }}
      data-waiting={pixels === null}
      {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}
    />
  );
}
