import { t } from '../../../domain/language.ts';
import { useMemo, useState } from 'react';
import { DigitImage } from '../../../charts/images/DigitImage.tsx';
import { nameOfClass } from '../../../domain/data/class-name.ts';
import type { DatasetInfo } from '../../../state/data/datasets.ts';
import type { FeatureMap } from '../../../state/inside/questions.ts';
import { askFeatureMap, askMapMoment, askMapPlace } from '../../../state/inside/questions.ts';
import { useNewest } from '../../../state/inside/use-newest.ts';
import { useImages } from '../../../state/page/answers.ts';
import type { Run } from '../../../state/runs/runs.ts';
import type { TrainingMoment } from '../../../state/time/moments.ts';
import { useMoments } from '../../../state/time/moments.ts';
import { RangeField } from '../../../ui/fields/RangeField.tsx';
import { Toggle } from '../../../ui/fields/Toggle.tsx';
import { ImagePicker } from '../../results/images/ImagePicker.tsx';
import results from '../../results/results.module.css';
import { imagesOf } from '../../results/results.ts';
import { Pending, Section } from '../../results/Section.tsx';
import { useResults } from '../../results/use-results.ts';
import { momentText } from '../../time/moment-words.ts';
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
  readonly moment: TrainingMoment | null;
}

interface MomentQuestion {
  readonly runId: string;
  readonly moment: TrainingMoment;
}

const askMap = ({ runId }: { readonly runId: string }) => askFeatureMap(runId);
const stepOf = ({ epoch, step }: TrainingMoment) => ({ epoch, step });
const askPlace = ({ runId, image, moment }: PlaceQuestion) =>
  askMapPlace(runId, image, moment && stepOf(moment));
const askMoment = ({ runId, moment }: MomentQuestion) => askMapMoment(runId, stepOf(moment));

const none: readonly TrainingMoment[] = [];

/** The map at a moment of the training that is chosen on a slider; null is the end. */
function useMomentOfMap(run: Run) {
  const moments = useMoments(run.id).value?.moments ?? none;
  const last = moments.length - 1;
  const [wanted, setAt] = useState<number | null>(null);
  const at = Math.min(wanted ?? last, last);
  const moment = at < last ? (moments[at] ?? null) : null;
  const question = useMemo(() => moment && { runId: run.id, moment }, [run.id, moment]);
  const { answer } = useNewest(askMoment, question);
  const shown = moment && answer ? answer.output : null;
  return { moments, at, setAt, moment, places: shown };
}

/** What the last hidden layer makes of images it has not learnt from: alike lie together. */
export function MapView({ run, dataset }: MapViewProps) {
  const question = useMemo(() => ({ runId: run.id }), [run.id]);
  const { answer, failure } = useNewest(askMap, question);
  if (!answer) return <Pending failure={failure} what={t('Drawing the map')} />;
  return <Mapped {...{ run, dataset }} map={answer.output} />;
}

function Mapped({ run, dataset, map }: MapViewProps & { readonly map: FeatureMap }) {
  const { classNames } = dataset;
  const { layer, width, labels, indices, from, split, shares } = map;
  const grows = layer !== 'input';
  const [drawing, setDrawing] = useState(true);
  const [point, setPoint] = useState(0);
  const measured = useResults(run.id, dataset.id, split).results;
  const predicted = measured?.predicted ?? null;
  const image = useDrawnImage(run, drawing);
  const { moments, at, setAt, moment, places } = useMomentOfMap(run);
  const asked = useMemo(() => image && { runId: run.id, image, moment }, [run.id, image, moment]);
  const then = useMemo(() => (places ? { ...map, places } : map), [map, places]);
  const placed = useNewest(askPlace, asked).answer;
  const shown = useImages(dataset.id, from, imagesOf(map, [point]));
  const wrong = predicted
    ? labels.reduce((sum, label, at) => sum + Number(predicted[at] !== label), 0)
    : null;
  const said =
    predicted && predicted[point] !== labels[point]
      ? t(', taken for {classNames}', { classNames: nameOfClass(classNames, predicted[point]) })
      : '';
  const caption = t('{what} image {it}, label {classNames}{said}', {
    what: from === 'test' ? t('Test') : t('Training'),
    it: indices[point],
    classNames: nameOfClass(classNames, labels[point]),
    said,
  });
  const what =
    layer === 'input'
      ? t('The network has no hidden layer: the map is of the {width} pixels themselves.', {
          width,
        })
      : t(
          'Each image is what {layer}, the last hidden layer, makes of it: {width} numbers, of which the plane shows the two directions that differ most.',
          { layer, width },
        );
  const spread = t(
    'They hold {percent} of all differences; what lies together here may still be apart in the others.',
    { percent: percent(shares[0] + shares[1]) },
  );
  return (
    <Section
      title={t('A map of {count} images', { count: count(labels.length) })}
      note={`${what} ${spread}${wrong === null ? '' : t(' Rings mark its {wrong} errors.', { wrong })}`}
    >
      <div className={styles.map}>
        <Scatter
          {...{ classNames, point }}
          map={then}
          predicted={places ? null : predicted}
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
            <ImagePicker
              label={t('Point')}
              index={point}
              count={labels.length}
              onChange={setPoint}
            />
          </div>
          {grows && moments.length > 1 && (
            <RangeField
              label={t('Moment of the training')}
              min={0}
              max={moments.length - 1}
              value={at}
              text={moments[at] && momentText(moments[at])}
              onChange={setAt}
            />
          )}
          {places && (
            <p className={results.note}>
              {t(
                'As it was then, on the plane of the end: watch the classes part. Rings are drawn at the end only.',
              )}
            </p>
          )}
          <Toggle label={t('Show my drawing on the map')} checked={drawing} onChange={setDrawing} />
        </div>
      </div>
    </Section>
  );
}
