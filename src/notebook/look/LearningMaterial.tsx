import { t } from '../../domain/language.ts';
import { useMemo } from 'react';
import { ImageGrid } from '../../charts/images/ImageGrid.tsx';
import type { Experiment } from '../../domain/experiment/experiment.ts';
import type { LessonId } from '../../lessons/lesson.ts';
import { useImages } from '../../state/page/answers.ts';
import type { DatasetInfo } from '../../state/data/datasets.ts';
import { editExperiment, useExperiment } from '../../state/notebook/notebook.ts';
import { count } from '../../domain/numbers.ts';
import { NumberInput } from '../../ui/fields/NumberInput.tsx';
import { RangeField } from '../../ui/fields/RangeField.tsx';
import { Held } from '../parts/Held.tsx';
import styles from '../results/results.module.css';
import { Section } from '../results/Section.tsx';
import type { ChangedLabel } from './noise-preview.ts';
import { previewNoise, sizeStops } from './noise-preview.ts';

interface LearningMaterialProps {
  readonly lessonId: LessonId;
  readonly dataset: DatasetInfo;
  /** How many images the lesson itself trains on; null is all. */
  readonly originalLimit: number | null;
}

/** Where the noise begins when it is first switched on. */
const firstSeed = 42;

const mostNoise = 90; // per cent: with all labels wrong there would be something to learn again

/** How many training images the network gets, and how many of their labels are made wrong first. */
export function LearningMaterial({ lessonId, dataset, originalLimit }: LearningMaterialProps) {
  const { trainLabels, classNames } = dataset;
  const experiment = useExperiment(lessonId);
  const { trainLimit, labelNoise } = experiment;
  const preview = useMemo(
    () => previewNoise(experiment, trainLabels, classNames.length),
    [experiment, trainLabels, classNames],
  );
  const change = (changed: Partial<Experiment>) =>
    editExperiment(lessonId, (before) => ({ ...before, ...changed }));
  const setNoise = (percent: number) =>
    change({
      labelNoise:
        percent === 0 ? null : { share: percent / 100, seed: labelNoise?.seed ?? firstSeed },
    });
  const { trained, changed } = preview;
  return (
    <Section
      title={t('What the network will learn from')}
      note={t(
        'A network believes its labels. Take images away, or make some labels wrong on purpose, train again, and see how much of either it bears. Images and labels that it is measured on stay as they are.',
      )}
    >
      <div className={styles.sliders}>
        <Held of="images">
          <SizeSlider
            {...{ available: trainLabels.length, limit: trainLimit, originalLimit }}
            onChange={(limit) => change({ trainLimit: limit })}
          />
        </Held>
        <Held of="noise">
          <RangeField
            label={t('Wrong labels')}
            {...{ min: 0, max: mostNoise, step: 5, unit: '%' }}
            value={Math.round(100 * (labelNoise?.share ?? 0))}
            onChange={setNoise}
          />
        </Held>
      </div>
      {labelNoise && (
        <div className={styles.toolbar}>
          <NumberInput
            label={t('Seed of the wrong labels')}
            {...{ value: labelNoise.seed, min: 0, max: 0xffff_ffff }}
            className={styles.number}
            onChange={(seed) => change({ labelNoise: { ...labelNoise, seed } })}
          />
        </div>
      )}
      <p className={styles.note} role="status">
        {t('{trained} images to learn from{it}.', {
          trained: count(trained),
          it:
            changed.length > 0
              ? t(', {count} of them with a wrong label', { count: count(changed.length) })
              : '',
        })}
      </p>
      {changed.length > 0 && <ChangedLabels {...{ dataset, changed }} />}
    </Section>
  );
}

interface SizeSliderProps {
  readonly available: number;
  readonly limit: number | null;
  readonly originalLimit: number | null;
  readonly onChange: (limit: number | null) => void;
}

/** Sizes grow by factors: from 100 to 200 images matters as much as from 10,000 to 20,000. */
function SizeSlider({ available, limit, originalLimit, onChange }: SizeSliderProps) {
  const stops = sizeStops(available, [limit, originalLimit]);
  const size = Math.min(limit ?? available, available);
  return (
    <RangeField
      label={t('Training images')}
      {...{ min: 0, max: stops.length - 1, value: stops.indexOf(size) }}
      text={
        size === available
          ? t('all {available}', { available: count(available) })
          : t('the first {size}', { size: count(size) })
      }
      onChange={(stop) => {
        const chosen = stops[stop] ?? available;
        onChange(chosen === available ? null : chosen);
      }}
    />
  );
}

interface ChangedLabelsProps {
  readonly dataset: DatasetInfo;
  readonly changed: readonly ChangedLabel[];
}

function ChangedLabels({ dataset, changed }: ChangedLabelsProps) {
  const { id, classNames } = dataset;
  const first = changed.slice(0, 10);
  const images = useImages(
    id,
    'train',
    first.map(({ index }) => index),
  );
  return (
    <ImageGrid
      {...{ images, columns: 10, label: t('Images with a wrong label') }}
      captions={first.map(({ from, to }) => ({
        text: t('{it} as {it2}', { it: classNames[from], it2: classNames[to] }),
      }))}
    />
  );
}
