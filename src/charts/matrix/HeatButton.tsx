import type { CSSProperties, ReactNode } from 'react';
import styles from './HeatMap.module.css';

export interface HeatButtonProps {
  readonly name: string;
  readonly chosen: boolean;
  readonly reachable: boolean;
  readonly style: CSSProperties | undefined;
  readonly onFocus: () => void;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

/** A cell (it has a colour) or a heading of a heat map; only one of them is a tab stop. */
export function HeatButton({
  name,
  chosen,
  reachable,
  style,
  children,
  ...handlers
}: HeatButtonProps) {
  return (
    <button
      type="button"
      className={style ? styles.cell : styles.heading}
      style={style}
      tabIndex={reachable ? 0 : -1}
      aria-label={name}
      aria-pressed={chosen}
      title={name}
      {...handlers}
    >
      {children}
    </button>
  );
}
