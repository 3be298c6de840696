import { t } from '../../domain/language.ts';
import type { CSSProperties, KeyboardEvent, PointerEvent } from 'react';
import { memo, useState } from 'react';
import styles from './PixelMatrix.module.css';
import type { PaletteName } from './palettes.ts';
import { inkOn, palettes, shade, toCss } from './palettes.ts';
import { describePixel, inkWords, movePixel, pixelPlace } from './pixel-matrix.ts';

export interface PixelMatrixProps {
  /** [height, width] bytes. */
  readonly pixels: Uint8Array;
  readonly height: number;
  readonly width: number;
  readonly palette?: PaletteName;
  /** Its rows are as low as they can be read. */
  readonly low?: boolean;
}

/** An image as the numbers that it is. Hover, or walk with the arrow keys, to see a pixel's name. */
export function PixelMatrix({ pixels, height, width, palette = 'grey', low }: PixelMatrixProps) {
  const [pixel, setPixel] = useState<number | null>(null);
  const place = pixel === null ? null : pixelPlace(pixel, width);
  const onKeyDown = (event: KeyboardEvent) => {
    const next = movePixel(pixel ?? 0, event.key, height, width);
    if (next === null) return;
    event.preventDefault();
    setPixel(pixel === null ? 0 : next);
  };
  const onPointerMove = (event: PointerEvent) => {
    const name = (event.target as HTMLElement).dataset.pixel;
    if (name) setPixel(Number(name));
  };
  return (
    <div className={styles.frame}>
      <p className={styles.readout} aria-live="polite">
        {pixel === null
          ? t('{height} x {width} numbers: pixel0 to pixel{height2}', {
              height,
              width,
              height2: height * width - 1,
            })
          : describePixel(pixel, width, pixels)}
      </p>
      <div
        className={styles.scroll}
        tabIndex={0}
        role="application"
        aria-label={t('Pixel values: {pixels}; arrow keys walk from pixel to pixel', {
          pixels: inkWords(pixels, height, width),
        })}
        onKeyDown={onKeyDown}
        onPointerMove={onPointerMove}
      >
        <div
          className={styles.sheet}
          data-low={low ? '' : undefined}
          style={{ '--columns': width } as CSSProperties}
        >
          <Numbers {...{ pixels, height, width, palette }} />
          {place && (
            <span
              className={styles.cursor}
              style={{ '--row': place.row, '--column': place.column } as CSSProperties}
            />
          )}
        </div>
      </div>
    </div>
  );
}

/** Does not render again while the pointer wanders over it. */
const Numbers = memo(function Numbers({
  pixels,
  height,
  width,
  palette,
}: Required<Omit<PixelMatrixProps, 'low'>>) {
  const rows = Array.from({ length: height }, (_, row) => row);
  const columns = Array.from({ length: width }, (_, column) => column);
  return (
    <table className={styles.table} aria-hidden="true">
      <tbody>
        {rows.map((row) => (
          <tr key={row}>
            {columns.map((column) => {
              const pixel = row * width + column;
              const value = pixels[pixel]!;
              return (
                <td key={column} data-pixel={pixel} style={colours(value, palette)}>
                  {value}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
});

function colours(value: number, palette: PaletteName): CSSProperties {
  const ground = shade(palettes[palette], value / 255);
  // The many zeros step back, so that the digit can be read among them.
  const color = value === 0 ? 'rgb(255 255 255 / 52%)' : toCss(inkOn(ground));
  return { background: toCss(ground), color };
}
