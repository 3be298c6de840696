import { t } from '../../domain/language.ts';
import { useEffect, useRef, useState } from 'react';
import type { LivePlot } from './live-plot.ts';
import { livePlot } from './live-plot.ts';
import type { Plot } from './plot.ts';
import styles from './Plot.module.css';

export interface PlotFigureProps {
  readonly title: string;
  /** The plot in words, for those who do not see it. */
  readonly words: string;
  /** What is to be drawn now: read at each painting. A new function is painted at once. */
  readonly plot: () => Plot;
  /** Calls back at every change that React does not hear of. Returns how to stop. */
  readonly follow?: (changed: () => void) => () => void;
  /** Plots of the same key move their cursors together. */
  readonly sync: string;
  /** Low for a lesser curve, of middle height among other things. */
  readonly height?: 'low' | 'middle';
}

/** A plot on a canvas: one picture with a sentence, painted outside React. */
export function PlotFigure({ title, words, plot, follow, sync, height }: PlotFigureProps) {
  const host = useRef<HTMLDivElement>(null);
  const readout = useRef<HTMLSpanElement>(null);
  const live = useRef<LivePlot>(null);
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    if (!host.current || !readout.current) return;
    const places = { host: host.current, readout: readout.current, sync };
    const made = livePlot({ ...places, onFailure: () => setFailed(true) });
    live.current = made;
    return () => made.destroy();
  }, [sync]);
  useEffect(() => live.current?.read(plot), [plot, sync]);
  useEffect(() => follow?.(() => live.current?.ask()), [follow]);

  return (
    <figure className={styles.figure}>
      <figcaption className={styles.head}>
        <span className={styles.title}>{title}</span>
        <span ref={readout} className={styles.readout} aria-hidden="true" />
      </figcaption>
      <div
        ref={host}
        className={styles.canvas}
        role="img"
        aria-label={words}
        data-height={height}
      />
      {failed && (
        <p className={styles.failed} role="status">
          {t(
            'The plot could not be loaded; the table has its figures. Reload the page to try again.',
          )}
        </p>
      )}
    </figure>
  );
}
