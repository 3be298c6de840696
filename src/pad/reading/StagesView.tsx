import { t } from '../../domain/language.ts';
import { SlidersHorizontal } from 'lucide-react';
import { useMemo } from 'react';
import { DigitImage } from '../../charts/images/DigitImage.tsx';
import type { ImageSet } from '../../domain/data/dataset.ts';
import type { StageName, Stages } from '../../draw/rasterize.ts';
import { renderStages } from '../../draw/rasterize.ts';
import {
  setPenWidth,
  switchStage,
  usePenWidth,
  useStageSwitches,
} from '../../state/pad/drawing.ts';
import type { DrawingReading } from '../../state/pad/readings.ts';
import { Fold } from '../../ui/Fold.tsx';
import { Toggle } from '../../ui/fields/Toggle.tsx';
import { RangeField } from '../../ui/fields/RangeField.tsx';
import { PadNote, PadSection } from './PadSection.tsx';
import styles from './StagesView.module.css';

export interface StagesViewProps {
  readonly reading: DrawingReading;
  /** Which of several digits is shown. */
  readonly selected: number;
}

interface StageRow {
  readonly image: keyof Stages;
  readonly caption: string;
  readonly switches: readonly { readonly name: StageName; readonly label: string }[];
}

const rows: readonly StageRow[] = [
  { image: 'ink', caption: t('Ink'), switches: [] },
  {
    image: 'crop',
    caption: t('Crop'),
    switches: [
      { name: 'crop', label: t('Enlarge the ink alone') },
      { name: 'straighten', label: t('Straighten what leans further than MNIST’s digits') },
    ],
  },
  {
    image: 'box',
    caption: '20×20',
    switches: [
      { name: 'box', label: t('Leave a margin: 20 of 28 pixels') },
      { name: 'thin', label: t('Redraw strokes 2.5 pixels wide') },
    ],
  },
  {
    image: 'centred',
    caption: t('Centred'),
    switches: [{ name: 'centre', label: t('Centre of mass to the middle') }],
  },
  {
    image: 'normalised',
    caption: t('Input'),
    switches: [{ name: 'normalise', label: t('Light ink on a dark ground') }],
  },
];

/** MNIST's recipe, step by step, on what is drawn; each step can be left out. */
export function StagesView({ reading, selected }: StagesViewProps) {
  const penWidth = usePenWidth();
  const { moment, parts } = reading;
  const stages = useMemo(
    () => renderStages({ ...moment.drawing, strokes: parts[selected] ?? [] }, moment.switches),
    [moment, parts, selected],
  );
  return (
    <PadSection title={t('What the network sees')}>
      {parts.length > 0 ? (
        <StageRows stages={stages} />
      ) : (
        <PadNote>
          {t(
            'Draw, and every step from your ink to the 28×28 pixels that a network gets shows here.',
          )}
        </PadNote>
      )}
      <RangeField label={t('Pen')} value={penWidth} min={4} max={48} onChange={setPenWidth} />
    </PadSection>
  );
}

/** The pictures of all stages and a switch for each step; `without` names steps that do not apply. */
export function StageRows({
  stages,
  without = [],
}: {
  readonly stages: Stages;
  readonly without?: readonly StageName[];
}) {
  const switches = useStageSwitches();
  const steps = rows.flatMap((row) => row.switches).filter(({ name }) => !without.includes(name));
  return (
    <>
      <div className={styles.pictures}>
        {rows.map(({ image, caption }) => (
          <StagePicture key={image} image={stages[image]} caption={caption} />
        ))}
      </div>
      <Fold
        look="small"
        icon={<SlidersHorizontal />}
        label={t('Leave steps out')}
        panelClassName={styles.switches}
      >
        {steps.map(({ name, label }) => (
          <Toggle
            key={name}
            label={label}
            checked={switches[name]}
            onChange={(on) => switchStage(name, on)}
          />
        ))}
      </Fold>
      {steps.some(({ name }) => !switches[name]) && (
        <p className={styles.note}>
          {t('This is no longer how MNIST was made: watch the reading get worse.')}
        </p>
      )}
    </>
  );
}

export function StagePicture({
  image,
  caption,
}: {
  readonly image: ImageSet;
  readonly caption: string;
}) {
  return (
    <figure className={styles.picture}>
      <DigitImage pixels={image.pixels} height={image.height} width={image.width} label="" />
      <figcaption>{caption}</figcaption>
    </figure>
  );
}
