import { t } from '../../domain/language.ts';
import { useMemo, useState } from 'react';
import { ImageGrid } from '../../charts/images/ImageGrid.tsx';
import type { AugmentationSpec } from '../../domain/experiment/experiment.ts';
import { nameOfClass } from '../../domain/data/class-name.ts';
import type { ImageSet } from '../../domain/data/dataset.ts';
import { useImages } from '../../state/page/answers.ts';
import { useDataset } from '../../state/data/datasets.ts';
import { editExperiment, useExperiment } from '../../state/notebook/notebook.ts';
import { Button } from '../../ui/Button.tsx';
import { Toggle } from '../../ui/fields/Toggle.tsx';
import { RangeField } from '../../ui/fields/RangeField.tsx';
import type { CellProps } from './cell-props.ts';
import { Held } from '../parts/Held.tsx';
import { ImagePicker } from '../results/images/ImagePicker.tsx';
import styles from '../results/results.module.css';
import { Section } from '../results/Section.tsx';
import { useKept } from '../results/images/use-last-value.ts';
import { variants } from '../results/images/variants.ts';

/** What document 003 uses; also where the sliders start when augmentation is switched on. */
const documentedAugmentation: AugmentationSpec = {
  rotation: 15,
  zoom: 0.1,
  widthShift: 0.1,
  heightShift: 0.1,
};

/** Sliders for the random geometry of training images, and what it makes of one of them. */
export function AugmentCell({ lesson, datasetId }: CellProps) {
  const dataset = useDataset(datasetId);
  const { augmentation } = useExperiment(lesson.id);
  const [chosen, setIndex] = useState(0);
  const index = Math.min(chosen, Math.max(0, (dataset?.trainLabels.length ?? 1) - 1));
  const image = useKept(useImages(datasetId, 'train', [index]));
  const spec = augmentation ?? documentedAugmentation;
  const edit = (changed: AugmentationSpec | null) =>
    editExperiment(lesson.id, (before) => ({ ...before, augmentation: changed }));
  return (
    <div className={styles.stack}>
      <Held of="augment">
        <Toggle
          label={t('Train on a new random variant of each image in every epoch')}
          checked={augmentation !== null}
          onChange={(on) => edit(on ? documentedAugmentation : null)}
        />
        {augmentation && <Sliders spec={augmentation} onChange={edit} />}
      </Held>
      {dataset && (
        <div className={styles.toolbar}>
          <ImagePicker
            label={t('Training image')}
            {...{ index, count: dataset.trainLabels.length, onChange: setIndex }}
          />
        </div>
      )}
      {dataset && image && (
        <Variants
          {...{ image, spec, name: nameOfClass(dataset.classNames, dataset.trainLabels[index]) }}
        />
      )}
    </div>
  );
}

interface SlidersProps {
  readonly spec: AugmentationSpec;
  readonly onChange: (spec: AugmentationSpec) => void;
}

function Sliders({ spec, onChange }: SlidersProps) {
  const share = (key: 'zoom' | 'widthShift' | 'heightShift', label: string) => (
    <RangeField
      {...{ label, min: 0, max: 50, unit: '%', value: Math.round(100 * spec[key]) }}
      onChange={(percent) => onChange({ ...spec, [key]: percent / 100 })}
    />
  );
  return (
    <div className={styles.sliders}>
      <RangeField
        {...{ label: t('Rotation, up to ±'), min: 0, max: 180, unit: '°', value: spec.rotation }}
        onChange={(rotation) => onChange({ ...spec, rotation })}
      />
      {share('zoom', t('Zoom of each axis, up to ±'))}
      {share('widthShift', t('Shift sideways, up to ±'))}
      {share('heightShift', t('Shift up and down, up to ±'))}
    </div>
  );
}

const shownVariants = 19;

interface VariantsProps {
  /** The one image. */
  readonly image: ImageSet;
  readonly spec: AugmentationSpec;
  readonly name: string;
}

/** The image as it is, and as training might see it. */
function Variants({ image, spec, name }: VariantsProps) {
  const [seed, setSeed] = useState(1);
  const images = useMemo(() => variants(image, spec, shownVariants, seed), [image, spec, seed]);
  const captions = Array.from({ length: images.count }, (_, index) => ({
    text: index === 0 ? t('original') : `${index}`,
  }));
  return (
    <Section
      title={t('One {name}, as {shownVariants} epochs might see it', { name, shownVariants })}
    >
      <div className={styles.toolbar}>
        <Button onClick={() => setSeed(seed + 1)}>{t('Other variants')}</Button>
        <span className={styles.note}>{t('seed {seed}', { seed })}</span>
      </div>
      <ImageGrid {...{ images, captions, label: t('Variants of one {name}', { name }) }} />
    </Section>
  );
}
