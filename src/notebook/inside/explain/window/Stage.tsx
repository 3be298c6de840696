import { t } from '../../../../domain/language.ts';
import type { CSSProperties, KeyboardEvent, PointerEvent, ReactNode } from 'react';
import styles from '../Explain.module.css';
import { movePixel } from '../../../../charts/images/pixel-matrix.ts';

interface StageProps {
  readonly label: string;
  readonly rows: number;
  readonly columns: number;
  /** What is framed, in pixels of the picture. */
  readonly frame: { readonly top: number; readonly left: number; readonly side: number };
  /** The pixel that arrow keys move from. */
  readonly at: number;
  readonly onPoint: (pixel: number) => void;
  readonly children: ReactNode;
}

const percent = (part: number, whole: number) => `${(100 * part) / whole}%`;

/** A picture with a frame on it that pointer, finger and arrow keys move. */
export function Stage({ label, rows, columns, frame, at, onPoint, children }: StageProps) {
  const point = (event: PointerEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const across = Math.floor(((event.clientX - box.left) / box.width) * columns);
    const down = Math.floor(((event.clientY - box.top) / box.height) * rows);
    const within = (value: number, size: number) => Math.min(Math.max(value, 0), size - 1);
    onPoint(within(down, rows) * columns + within(across, columns));
  };
  const key = (event: KeyboardEvent) => {
    const next = movePixel(at, event.key, rows, columns);
    if (next === null) return;
    event.preventDefault();
    onPoint(next);
  };
  const style: CSSProperties = {
    left: percent(frame.left, columns),
    top: percent(frame.top, rows),
    width: percent(frame.side, columns),
    height: percent(frame.side, rows),
  };
  return (
    <span
      className={styles.stage}
      tabIndex={0}
      role="application"
      aria-label={t('{label}; arrow keys move the window', { label })}
      onPointerMove={point}
      onPointerDown={point}
      onKeyDown={key}
    >
      {children}
      <span className={styles.frame} style={style} />
    </span>
  );
}
