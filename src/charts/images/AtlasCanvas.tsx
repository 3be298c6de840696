import type { CSSProperties, PointerEvent } from 'react';
import { useLayoutEffect, useRef } from 'react';
import type { Atlas, AtlasPlace } from './activation-grid.ts';
import { placeAt } from './activation-grid.ts';
import styles from './AtlasCanvas.module.css';
import { onceVisible } from './once-visible.ts';
import { paintImage, shadesToRgba } from './paint.ts';
import type { PaletteName } from './palettes.ts';
import { palettes } from './palettes.ts';

export interface AtlasCanvasProps {
  readonly atlas: Atlas;
  readonly palette: PaletteName;
  readonly label: string;
  /** CSS pixels for one pixel of the atlas, where there is room. */
  readonly scale?: number;
  readonly selected?: number;
  readonly onHover?: (place: AtlasPlace | null) => void;
  readonly onPick?: (place: AtlasPlace) => void;
}

/** Many small pictures on one canvas; tells which of them, and which pixel, is under the pointer. */
export function AtlasCanvas(props: AtlasCanvasProps) {
  const { atlas, palette, label, scale, selected, onHover, onPick } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => {
    const element = canvas.current;
    if (!element) return;
    return onceVisible(element, () =>
      paintImage(element, shadesToRgba(atlas.shades, palettes[palette]), atlas.width, atlas.height),
    );
  }, [atlas, palette]);

  const placeOf = (event: PointerEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const across = (event.clientX - box.left) / box.width;
    return placeAt(atlas, across, (event.clientY - box.top) / box.height);
  };
  const width = scale ? `${atlas.width * scale}px` : '100%';
  return (
    <div className={styles.scroll} tabIndex={0} role="group" aria-label={label}>
      <div
        className={styles.sheet}
        style={{ width, minWidth: scale ? undefined : `min(${atlas.width}px, 200%)` }}
      >
        <canvas
          {...{ ref: canvas, role: 'img', 'aria-label': label, className: styles.canvas }}
          style={{ aspectRatio: `${atlas.width} / ${atlas.height}` }}
          data-pickable={onPick !== undefined}
          onPointerMove={onHover && ((event) => onHover(placeOf(event)))}
          onPointerLeave={onHover && (() => onHover(null))}
          onPointerUp={
            onPick &&
            ((event) => {
              const place = placeOf(event);
              if (place) onPick(place);
            })
          }
        />
        {selected !== undefined && (
          <span className={styles.frame} style={frameOf(atlas, selected)} />
        )}
      </div>
    </div>
  );
}

const percent = (part: number, whole: number) => `${(100 * part) / whole}%`;

/** Where a tile lies on the canvas, in per cent of it. */
function frameOf(atlas: Atlas, tile: number): CSSProperties {
  const { width, height, tileWidth, tileHeight, perRow } = atlas;
  const pitchX = perRow > 1 ? (width - tileWidth) / (perRow - 1) : tileWidth;
  const rows = Math.ceil(atlas.tiles / perRow);
  const pitchY = rows > 1 ? (height - tileHeight) / (rows - 1) : tileHeight;
  return {
    left: percent((tile % perRow) * pitchX, width),
    top: percent(Math.floor(tile / perRow) * pitchY, height),
    width: percent(tileWidth, width),
    height: percent(tileHeight, height),
  };
}
