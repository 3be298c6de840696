import { useMemo, useState } from 'react';
import { DigitImage } from '../../../charts/images/DigitImage.tsx';
import { nameOfClass } from '../../../domain/data/class-name.ts';
import type { DatasetInfo } from '../../../state/data/datasets.ts';
import type { FeatureMap } from '../../../state/inside/questions.ts';
import { askFeatureMap, askMapPlace } from '../../../state/inside/questions.ts';
import { useNewest } from '../../../state/inside/use-newest.ts';
import { useImages } from '../../../state/page/answers.ts';
import type { Run } from '../../../state/runs/runs.ts';
import { Toggle } from '../../../ui/fields/Toggle.tsx';
import { ImagePicker } from '../../results/images/ImagePicker.tsx';
import results from '../../results/results.module.css';
import { imagesOf } from '../../results/results.ts';
import { Pending, Section } from '../../results/Section.tsx';
import { useResults } from '../../results/use-results.ts';
import styles from '../Inside.module.css';
import type { ImageViewProps } from '../inside-props.ts';
import { useDrawnImage } from '../use-subject.tsx';
import { Scatter } from './Scatter.tsx';
import { count, percent } from '../../../domain/numbers.ts';

interface MapViewProps {
  readonly run: Run;
  readonly dataset: DatasetInfo;
}

interface PlaceQuestion {
  readonly runId: string;
  readonly image: NonNullable<ImageViewProps['image']>;
}

const askMap = ({ runId }: { readonly runId: string }) => askFeatureMap(runId);
const askPlace = ({ runId, image }: PlaceQuestion) => askMapPlace(runId, image);

/** What the last hidden layer makes of images it has not learnt from: alike lie together. */
export function MapView({ run, dataset }: MapViewProps) {
  const question = useMemo(() => ({ runId: run.id }), [run.id]);
  const { answer, failure } = useNewest(askMap, question);
  if (!answer) return <Pending failure={failure} what="Drawing the map" />;
  return <Mapped {...{ run, dataset }} map={answer.output} />;
}

function Mapped({ run, dataset, map }: MapViewProps & { readonly map: FeatureMap }) {
  const { classNames } = dataset;
  const { layer, width, labels, indices, from, split, shares } = map;
  const [drawing, setDrawing] = useState(true);
  const [point, setPoint] = useState(0);
  const measured = useResults(run.id, dataset.id, split).results;
  const predicted = measured?.predicted ?? null;
  const image = useDrawnImage(run, drawing);
  const asked = useMemo(() => image && { runId: run.id, image }, [run.id, image]);
  const placed = useNewest(askPlace, asked).answer;
  const shown = useImages(dataset.id, from, imagesOf(map, [point]));
  const wrong = predicted
    ? labels.reduce((sum, label, at) => sum + Number(predicted[at] !== label), 0)
    : null;
  const said =
    predicted && predicted[point] !== labels[point]
      ? `, taken for ${nameOfClass(classNames, predicted[point])}`
      : '';
  const caption = `${from === 'test' ? 'Test' : 'Training'} image ${indices[point]}, label ${nameOfClass(classNames, labels[point])}${said}`;
  const what =
    layer === 'input'
      ? `The network has no hidden layer: the map is of the ${width} pixels themselves.`
      : `Each image is what ${layer}, the last hidden layer, makes of it: ${width} numbers, of which the plane shows the two directions that differ most.`;
  const spread = `They hold ${percent(shares[0] + shares[1])} of all differences; what lies together here may still be apart in the others.`;
  return (
    <Section
      title={`A map of ${count(labels.length)} images`}
      note={`${what} ${spread}${wrong === null ? '' : ` Rings mark its ${wrong} errors.`}`}
    >
      <div className={styles.map}>
        <Scatter
          {...{ map, classNames, predicted, point }}
          drawn={drawing && image ? (placed?.output ?? null) : null}
          onPoint={setPoint}
        />
        <div className={styles.readings}>
          <figure className={styles.figure}>
            <DigitImage
              pixels={shown?.pixels ?? null}
              height={dataset.height}
              width={dataset.width}
              label={caption}
              size="8rem"
            />
            <figcaption aria-live="polite">{caption}</figcaption>
          </figure>
          <div className={results.toolbar}>
            <ImagePicker label="Point" index={point} count={labels.length} onChange={setPoint} />
          </div>
          <Toggle label="Show my drawing on the map" checked={drawing} onChange={setDrawing} />
        </div>
      </div>
    </Section>
  );
}
