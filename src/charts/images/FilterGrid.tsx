import { t } from '../../domain/language.ts';
import { useMemo, useState } from 'react';
import styles from './ActivationGrid.module.css';
import type { AtlasPlace } from './activation-grid.ts';
import { AtlasCanvas } from './AtlasCanvas.tsx';
import type { Kernel } from './filters.ts';
import { filterAtlas, filterTiles } from './filters.ts';
import { filterWords } from './picture-words.ts';
import { figure } from '../../domain/numbers.ts';

export interface FilterGridProps {
  readonly kernel: Kernel;
  readonly layer: string;
  readonly imageHeight: number;
  readonly imageWidth: number;
}

/** The first layer's weights as pictures: red below 0, blue above, the same scale for all. */
export function FilterGrid({ kernel, layer, imageHeight, imageWidth }: FilterGridProps) {
  const [place, setPlace] = useState<AtlasPlace | null>(null);
  const tiles = useMemo(
    () => filterTiles(kernel, imageHeight, imageWidth),
    [kernel, imageHeight, imageWidth],
  );
  const atlas = useMemo(() => tiles && filterAtlas(tiles, perRow(tiles.count)), [tiles]);
  if (!tiles || !atlas) return null;
  const small = tiles.width < 10;
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.head}>
        <span className={styles.layer}>{layer}</span>
        <span className={styles.shape}>
          {t('{count} filters, {height} × {width}', {
            count: tiles.count,
            height: tiles.height,
            width: tiles.width,
          })}
        </span>
        <span className={styles.readout}>
          {place ? describe(tiles.filters, tiles.width, place) : filterWords(tiles)}
        </span>
      </figcaption>
      <AtlasCanvas
        {...{ atlas, palette: 'redBlue' as const }}
        label={t('Weights of the {count} filters of {layer}', { count: tiles.count, layer })}
        scale={small ? 7 : undefined}
        onHover={setPlace}
      />
    </figure>
  );
}

/** Ten units are five in a row, so that their pictures stay large. */
const perRow = (count: number) => (count <= 10 ? 5 : 16);

function describe(filters: readonly Float32Array[], width: number, place: AtlasPlace): string {
  const value = filters[place.tile]?.[place.row * width + place.column];
  if (value === undefined) return '';
  return t('filter {tile}, row {row}, column {column}: {value}', {
    tile: place.tile,
    row: place.row,
    column: place.column,
    value: figure(value),
  });
}
