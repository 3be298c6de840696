import { t } from '../../domain/language.ts';
import type { ReactNode } from 'react';
import { useEffect, useMemo, useState } from 'react';
import { nameOfClass } from '../../domain/data/class-name.ts';
import type { ImageSet } from '../../domain/data/dataset.ts';
import type { DatasetInfo } from '../../state/data/datasets.ts';
import { useImages } from '../../state/page/answers.ts';
import { followDrawing } from '../../state/pad/drawing.ts';
import type { Run } from '../../state/runs/runs.ts';
import { Segments } from '../../ui/fields/Toggle.tsx';
import type { ImageSource } from '../results/images/image-sources.ts';
import { imageSources } from '../results/images/image-sources.ts';
import { ImagePicker } from '../results/images/ImagePicker.tsx';
import { takeDrawing } from '../results/images/take-drawing.ts';
import { trainingIndices } from '../results/images/training-image.ts';
import { useKept } from '../results/images/use-last-value.ts';

/** One image that a network is questioned about. */
export interface ChosenSubject {
  /** The last image that was there while another is read; null when nothing is drawn. */
  readonly image: ImageSet | null;
  readonly caption: string;
  /** The right class, where it is known. */
  readonly truth: number | null;
  readonly controls: ReactNode;
}

/** The drawing as the run's network gets it, anew with every change of it; null when it is blank. */
export function useDrawnImage(run: Run, wanted: boolean): ImageSet | null {
  const [image, setImage] = useState<ImageSet | null>(null);
  useEffect(() => {
    if (!wanted) return;
    const take = () => setImage(takeDrawing(run));
    take();
    return followDrawing(take);
  }, [run, wanted]);
  return wanted ? image : null;
}

/** A test image, a training image, or the drawing on the pad while it grows. */
export function useSubject(run: Run, dataset: DatasetInfo): ChosenSubject {
  const tested = dataset.testLabels.length > 0;
  const [source, setSource] = useState<ImageSource>(tested ? 'test' : 'train');
  const [chosen, setChosen] = useState(0);
  const trained = useMemo(
    () => trainingIndices(run.experiment, dataset.trainLabels.length),
    [run.experiment, dataset],
  );
  const split = source === 'test' ? 'test' : 'train';
  const labels = split === 'train' ? dataset.trainLabels : dataset.testLabels;
  const count = split === 'train' ? trained.length : labels.length;
  const place = Math.min(chosen, count - 1);
  const index = (split === 'train' ? trained[place] : place) ?? 0;
  const read = useKept(useImages(dataset.id, split, [index]));
  const drawn = useDrawnImage(run, source === 'drawing');
  const sources = imageSources(dataset.testLabels.length);
  const switcher = (
    <Segments label={t('Images')} value={source} options={sources} onChange={setSource} />
  );
  if (source === 'drawing') {
    return {
      image: drawn,
      caption: drawn ? t('Your drawing, as the network gets it') : t('Draw a digit on the pad'),
      truth: null,
      controls: switcher,
    };
  }
  const kind = source === 'train' ? t('Training') : t('Test');
  return {
    image: read,
    caption: t('{kind} image {place}, label {classNames}', {
      kind,
      place,
      classNames: nameOfClass(dataset.classNames, labels[index]),
    }),
    truth: labels[index] ?? null,
    controls: (
      <>
        {switcher}
        <ImagePicker label={t('Image')} {...{ index: place, count, onChange: setChosen }} />
      </>
    ),
  };
}
