import { t } from '../../../domain/language.ts';
import type { ReactNode } from 'react';
import { useMemo, useState } from 'react';
import { nameOfClass } from '../../../domain/data/class-name.ts';
import type { ImageSet } from '../../../domain/data/dataset.ts';
import { useImages } from '../../../state/page/answers.ts';
import type { DatasetInfo } from '../../../state/data/datasets.ts';
import { useIsBlank } from '../../../state/pad/drawing.ts';
import type { Run } from '../../../state/runs/runs.ts';
import { Button } from '../../../ui/Button.tsx';
import { Segments } from '../../../ui/fields/Toggle.tsx';
import type { ImageSource } from './image-sources.ts';
import { imageSources } from './image-sources.ts';
import { ImagePicker } from './ImagePicker.tsx';
import { takeDrawing } from './take-drawing.ts';
import { trainingIndices } from './training-image.ts';

/** The training image that document 003 sends through its network. */
const firstImage = 154;

/** A drawing as it was when it was taken; drawings differ by their time. */
interface TakenDrawing {
  readonly image: ImageSet | null;
  readonly time: number;
}

const nothingTaken: TakenDrawing = { image: null, time: 0 };

export interface ChosenImage {
  /** One image; null while it is read, or when nothing is drawn. */
  readonly image: ImageSet | null;
  /** Tells images apart. */
  readonly name: string;
  readonly caption: string;
  readonly controls: ReactNode;
}

/** One image for a run's network: of its training images, of the test images, or from the pad. */
export function useChosenImage(run: Run, dataset: DatasetInfo): ChosenImage {
  const [source, setSource] = useState<ImageSource>('train');
  const [chosen, setChosen] = useState(firstImage);
  const [drawing, setDrawing] = useState(nothingTaken);
  const blank = useIsBlank();
  const trained = useMemo(
    () => trainingIndices(run.experiment, dataset.trainLabels.length),
    [run.experiment, dataset],
  );
  const split = source === 'test' ? 'test' : 'train';
  const labels = split === 'train' ? dataset.trainLabels : dataset.testLabels;
  const count = split === 'train' ? trained.length : labels.length;
  const place = Math.min(chosen, count - 1);
  const index = (split === 'train' ? trained[place] : place) ?? 0;
  const read = useImages(dataset.id, split, [index]);

  const take = () => setDrawing({ image: takeDrawing(run), time: performance.now() });
  const choose = (next: ImageSource) => {
    setSource(next);
    if (next === 'drawing') take();
  };
  const sources = imageSources(dataset.testLabels.length);
  const switcher = (
    <Segments label={t('Images')} value={source} options={sources} onChange={choose} />
  );
  if (source === 'drawing') {
    return {
      image: drawing.image,
      name: `drawing/${drawing.time}`,
      caption: drawing.image
        ? t('Your drawing, as the network gets it')
        : t('Draw a digit on the pad first'),
      controls: (
        <>
          {switcher}
          <Button onClick={take} disabled={blank}>
            {t('Take the drawing again')}
          </Button>
        </>
      ),
    };
  }
  return {
    image: read,
    name: `${split}/${index}`,
    caption: t('{what} image {place}, label {classNames}', {
      what: source === 'train' ? t('Training') : t('Test'),
      place,
      classNames: nameOfClass(dataset.classNames, labels[index]),
    }),
    controls: (
      <>
        {switcher}
        <ImagePicker label={t('Image')} {...{ index: place, count, onChange: setChosen }} />
      </>
    ),
  };
}
