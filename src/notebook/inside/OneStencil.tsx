import { t } from '../../domain/language.ts';
import { X } from 'lucide-react';
import { useState } from 'react';
import type { FilterTiles } from '../../charts/images/filters.ts';
import { SignedBars } from '../../charts/signed/SignedBars.tsx';
import { SignedMap } from '../../charts/signed/SignedMap.tsx';
import { IconButton } from '../../ui/Button.tsx';
import results from '../results/results.module.css';
import styles from './Inside.module.css';
import { signed } from '../../domain/numbers.ts';

interface OneStencilProps {
  readonly tiles: FilterTiles;
  readonly unit: number;
  readonly extent: number;
  readonly bias: Float32Array | null;
  readonly nameOf: (unit: number) => string;
  readonly onClose: () => void;
}

/** One neuron's weights, large: each by its pixel, and the same pixel in its neighbours. */
export function OneStencil({ tiles, unit, extent, bias, nameOf, onClose }: OneStencilProps) {
  const { count, height, width, filters } = tiles;
  const [pixel, setPixel] = useState<number | null>(null);
  const values = filters[unit];
  if (!values) return null;
  const weight = pixel === null ? undefined : values[pixel];
  const name = nameOf(unit);
  const compared = count <= 12;
  return (
    <section className={results.panel} aria-label={t('Weights of {name}', { name })}>
      <div className={results.panelHead}>
        <h3>{t('The weights of {name}', { name })}</h3>
        <IconButton small label={t('Close the weights')} icon={<X />} onClick={onClose} />
      </div>
      <div className={styles.large}>
        <SignedMap
          {...{ values, height, width, extent, cursor: pixel, onCursor: setPixel }}
          label={t('{height} × {width} weights of {name}', { height, width, name })}
          size="min(100%, 18rem)"
        />
        <div className={styles.readings}>
          <p className={styles.readout} aria-live="polite">
            {pixel === null || weight === undefined
              ? t('Point at a pixel, or walk with the arrow keys.')
              : t('Row {floor}, column {pixel}: weight {weight}', {
                  floor: Math.floor(pixel / width),
                  pixel: pixel % width,
                  weight: signed(weight),
                })}
          </p>
          {bias && (
            <p className={styles.readout}>{t('Bias: {signed}', { signed: signed(bias[unit]!) })}</p>
          )}
          {compared && pixel !== null && (
            <SignedBars
              label={t('The same pixel in all of them')}
              extent={extent}
              bars={filters.map((weights, index) => ({
                label: nameOf(index),
                value: weights[pixel]!,
                marked: index === unit,
              }))}
            />
          )}
        </div>
      </div>
    </section>
  );
}
