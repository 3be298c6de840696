import { useMemo, useState } from 'react';
import { ImageGrid } from '../../charts/ImageGrid.tsx';
import type { AugmentationSpec } from '../../domain/experiment.ts';
import type { ImageSet } from '../../domain/dataset.ts';
import { useImages } from '../../state/answers.ts';
import { useDataset } from '../../state/datasets.ts';
import { editExperiment, useExperiment } from '../../state/notebook.ts';
import { Button } from '../../ui/Button.tsx';
import { Toggle } from '../../ui/Toggle.tsx';
import type { CellProps } from '../cell-props.ts';
import { ImagePicker } from '../results/ImagePicker.tsx';
import { RangeField } from '../results/RangeField.tsx';
import styles from '../results/results.module.css';
import { Pending, Section } from '../results/Section.tsx';
import { useKept } from '../results/use-kept.ts';
import { variants } from '../results/variants.ts';

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
  const [index, setIndex] = useState(0);
  const image = useKept(useImages(datasetId, 'train', [index]));
  const spec = augmentation ?? documentedAugmentation;
  const edit = (changed: AugmentationSpec | null) =>
    editExperiment(lesson.id, (before) => ({ ...before, augmentation: changed }));
  if (!dataset) return <Pending failure={null} what="Opening the data" />;
  return (
    <div className={styles.stack}>
      <Toggle
        label="Train on a new random variant of each image in every epoch"
        checked={augmentation !== null}
        onChange={(on) => edit(on ? documentedAugmentation : null)}
      />
      <Sliders spec={spec} disabled={augmentation === null} onChange={edit} />
      <div className={styles.toolbar}>
        <ImagePicker
          label="Training image"
          {...{ index, count: dataset.trainLabels.length, onChange: setIndex }}
        />
      </div>
      {image && (
        <Variants {...{ image, spec, name: dataset.classNames[dataset.trainLabels[index]] }} />
      )}
    </div>
  );
}

const percent = (value: number) => `± ${Math.round(100 * value)} %`;

interface SlidersProps {
  readonly spec: AugmentationSpec;
  readonly disabled: boolean;
  readonly onChange: (spec: AugmentationSpec) => void;
}

function Sliders({ spec, disabled, onChange }: SlidersProps) {
  const slider = (key: keyof AugmentationSpec, label: string, max: number, step: number) => (
    <RangeField
      {...{ label, max, step, disabled, value: spec[key] }}
      text={key === 'rotation' ? `± ${spec.rotation}°` : percent(spec[key])}
      onChange={(value) => onChange({ ...spec, [key]: value })}
    />
  );
  return (
    <div className={styles.sliders}>
      {slider('rotation', 'Rotation', 45, 1)}
      {slider('zoom', 'Zoom of each axis', 0.5, 0.01)}
      {slider('widthShift', 'Shift sideways', 0.5, 0.01)}
      {slider('heightShift', 'Shift up and down', 0.5, 0.01)}
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
    text: index === 0 ? 'original' : `${index}`,
  }));
  return (
    <Section title={`One ${name}, as ${shownVariants} epochs might see it`}>
      <div className={styles.toolbar}>
        <Button onClick={() => setSeed(seed + 1)}>Other variants</Button>
        <span className={styles.note}>seed {seed}</span>
      </div>
      <ImageGrid {...{ images, captions, label: `Variants of one ${name}` }} />
    </Section>
  );
}
