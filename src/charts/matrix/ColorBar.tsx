import styles from './ColorBar.module.css';
import type { HeatMapMode } from './heat-map.ts';
import { cellText } from './heat-map.ts';
import type { PaletteName } from '../images/palettes.ts';
import { gradientCss } from '../images/palettes.ts';

export interface ColorBarProps {
  readonly palette: PaletteName;
  readonly mode: HeatMapMode;
  /** The value at the top of the bar. */
  readonly extent: number;
}

/** What the shades of a heat map stand for. */
export function ColorBar({ palette, mode, extent }: ColorBarProps) {
  const difference = mode === 'countDifference' || mode === 'shareDifference';
  const top = cellText(extent, mode);
  const bottom = difference ? cellText(-extent, mode) : '0';
  const middle = difference
    ? '0'
    : cellText(mode === 'counts' ? Math.round(extent / 2) : extent / 2, mode);
  return (
    <div className={styles.bar} aria-hidden="true">
      <div className={styles.ramp} style={{ background: gradientCss(palette) }} />
      <div className={styles.ticks}>
        <span>{top}</span>
        <span>{middle}</span>
        <span>{bottom}</span>
      </div>
    </div>
  );
}
