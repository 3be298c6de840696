import { t } from '../../domain/language.ts';
import { useMemo } from 'react';
import type { Neighbours } from '../../draw/houseNumber.ts';
import { houseNumber } from '../../draw/houseNumber.ts';
import { changeLook, useHouseNumberLook } from '../../state/pad/drawing.ts';
import { withNeighbours } from '../../state/pad/readings.ts';
import { RangeField } from '../../ui/fields/RangeField.tsx';
import { Segments } from '../../ui/fields/Toggle.tsx';
import { PadSection } from './PadSection.tsx';
import type { StagesViewProps } from './StagesView.tsx';
import { StagePicture } from './StagesView.tsx';
import styles from './StagesView.module.css';

const neighbours = [
  { value: 'drawn', label: t('As drawn') },
  { value: 'repeated', label: t('The same') },
  { value: 'none', label: t('None') },
] as const satisfies readonly { value: Neighbours; label: string }[];

const sliders = [
  { name: 'ink', label: t('Grey of the ink'), min: 0, max: 255, step: 5 },
  { name: 'ground', label: t('Grey of the wall'), min: 0, max: 255, step: 5 },
  { name: 'blur', label: t('Blur'), min: 0, max: 2.5, step: 0.1, unit: 'px' },
  { name: 'penWidth', label: t('Strokes'), min: 2, max: 8, step: 0.5, unit: 'px' },
] as const;

/** The drawing as a house number, for networks trained on SVHN. */
export function HouseNumberView({ reading, selected }: StagesViewProps) {
  const look = useHouseNumberLook();
  const { moment, parts } = reading;
  const image = useMemo(
    () => houseNumber(parts[selected] ?? [], withNeighbours(moment.look, parts, selected)),
    [moment, parts, selected],
  );
  return (
    <PadSection title={t('What the network sees')}>
      <div className={styles.house}>
        <StagePicture image={image} caption="32×32" />
        <div className={styles.switches}>
          {sliders.map(({ name, ...slider }) => (
            <RangeField
              key={name}
              {...slider}
              value={look[name]}
              onChange={(value) => changeLook({ [name]: value })}
            />
          ))}
        </div>
      </div>
      <div className={styles.beside}>
        <span>{t('Digits beside it')}</span>
        <Segments<Neighbours>
          label={t('Digits beside it')}
          value={look.neighbours}
          options={neighbours}
          onChange={(chosen) => changeLook({ neighbours: chosen })}
        />
      </div>
      <p className={styles.note}>
        {t(
          'A drawing is no photo: this network learned from house numbers, so expect more mistakes.',
        )}
      </p>
    </PadSection>
  );
}
