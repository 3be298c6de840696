import { t } from '../../../domain/language.ts';
import { useLayoutEffect, useMemo, useRef } from 'react';
import { bytesToRgba, paintImage } from '../../../charts/images/paint.ts';
import { palettes } from '../../../charts/images/palettes.ts';
import type { Landscape } from '../../../state/inside/landscape.ts';
import { gridSide } from '../../../state/inside/landscape.ts';
import { small } from './course-words.ts';
import styles from './Course.module.css';

interface LandscapePlotProps {
  readonly landscape: Landscape;
  readonly words: string;
  /** The moment that is pointed at. */
  readonly at: number;
}

/** The loss on the plane, dark where it is low, with the path from its start to its end. */
export function LandscapePlot({ landscape, words, at }: LandscapePlotProps) {
  const { losses, across, up, path } = landscape;
  const canvas = useRef<HTMLCanvasElement>(null);
  const known = useMemo(() => losses.filter((loss) => Number.isFinite(loss)), [losses]);
  const [low, high] = [Math.min(...known), Math.max(...known)];
  useLayoutEffect(() => {
    if (!canvas.current) return;
    const range = Math.log(high / low) || 1;
    // Rows come from the lowest, and pictures from the top.
    const shades = losses.map((_, place) => {
      const row = gridSide - 1 - Math.floor(place / gridSide);
      const loss = losses[row * gridSide + (place % gridSide)]!;
      return Number.isFinite(loss) ? Math.round((255 * Math.log(loss / low)) / range) : -1;
    });
    const rgba = bytesToRgba(
      shades.map((shade) => Math.max(0, shade)),
      palettes.viridis,
    );
    shades.forEach((shade, place) => {
      if (shade < 0) rgba[4 * place + 3] = 0;
    });
    paintImage(canvas.current, rgba, gridSide, gridSide);
  }, [losses, low, high]);
  const points = path.moments.map((_, place) => ({
    x: percentOf(path.places[2 * place]!, across),
    y: 100 - percentOf(path.places[2 * place + 1]!, up),
  }));
  const line = points.map(({ x, y }) => `${x},${y}`).join(' ');
  const [start, now, end] = [points[0], points[at], points.at(-1)];
  return (
    <figure className={styles.figure}>
      <div className={styles.sheet} role="img" aria-label={words}>
        <canvas ref={canvas} className={styles.canvas} />
        <svg viewBox="0 0 100 100" className={styles.over} aria-hidden="true">
          <polyline className={styles.halo} points={line} />
          <polyline className={styles.way} points={line} />
          {points.map(({ x, y }, place) => (
            <circle key={place} className={styles.place} cx={x} cy={y} r={0.9} />
          ))}
          {start && <circle className={styles.start} cx={start.x} cy={start.y} r={1.8} />}
          {end && (
            <rect className={styles.end} x={end.x - 1.6} y={end.y - 1.6} width={3.2} height={3.2} />
          )}
          {now && <circle className={styles.now} cx={now.x} cy={now.y} r={3} />}
        </svg>
      </div>
      {known.length > 0 && (
        <figcaption className={styles.scale}>
          <span>{t('loss {low}', { low: small(low) })}</span>
          <span className={styles.ramp} aria-hidden="true" />
          <span>{small(high)}</span>
          <span>{t('circle: start, square: end')}</span>
        </figcaption>
      )}
    </figure>
  );
}

/** Where a value lies among the middles of a grid's fields, whose edges are half a field further out. */
function percentOf(value: number, middles: readonly number[]): number {
  const [first = 0, second = 1] = middles;
  return (100 * ((value - first) / (second - first) + 0.5)) / middles.length;
}
