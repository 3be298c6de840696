import { t } from '../../domain/language.ts';
import { useMemo, useState } from 'react';
import { DigitImage } from '../../charts/images/DigitImage.tsx';
import type { ImageSet } from '../../domain/data/dataset.ts';
import { imageAt } from '../../domain/data/dataset.ts';
import type { DrawingReading, NearestImages, RunReading } from '../../state/pad/readings.ts';
import { inputOf, nearestTo } from '../../state/pad/readings.ts';
import { useRun } from '../../state/runs/runs.ts';
import { count, significant } from '../../domain/numbers.ts';
import { Toggle } from '../../ui/fields/Toggle.tsx';
import styles from './NearestDigits.module.css';
import { PadNote, PadSection } from './PadSection.tsx';
import { useNewestAnswer } from './use-newest-answer.ts';

const shownImages = 8;

/** Between two searches the networks have the device to themselves: reading comes first. */
const rest = 150; // milliseconds

interface NearestDigitsProps {
  readonly reading: DrawingReading;
  readonly run: RunReading;
  readonly selected: number;
}

/** The training images that the network's last hidden layer finds most like the drawing. */
export function NearestDigits({ reading, run, selected }: NearestDigitsProps) {
  const [shown, setShown] = useState(true);
  const { moment, parts, pictures } = reading;
  const { form, foreign } = run;
  const image = useMemo(
    () => inputOf({ moment, parts, pictures }, { form, foreign }, selected),
    [moment, parts, pictures, form, foreign, selected],
  );
  return (
    <PadSection title={t('Nearest training images')}>
      <Toggle label={t('Look for them while I draw')} checked={shown} onChange={setShown} />
      {shown && <Nearest key={run.runId} run={run} image={image} />}
    </PadSection>
  );
}

interface NearestProps {
  readonly run: RunReading;
  readonly image: ImageSet | null;
}

const pause = (milliseconds: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

let rested = Promise.resolve();

async function searchAfterRest(runId: string, image: ImageSet): Promise<NearestImages> {
  await rested;
  const neighbours = await nearestTo(runId, image, shownImages);
  rested = pause(rest);
  return neighbours;
}

function Nearest({ run, image }: NearestProps) {
  const found = useNewestAnswer(searchAfterRest, run.runId, image);
  const trained = useRun(run.runId)?.trainCount ?? 0;
  if (!image) return <PadNote>{t('Draw, and what is most like it shows here.')}</PadNote>;
  if (!found) return <PadNote>{t('Looking through the training images…')}</PadNote>;
  const { images, distances, searched } = found;
  const some = searched < trained;
  return (
    <>
      <ol className={styles.images}>
        {distances.map((distance, index) => (
          <li key={index}>
            <DigitImage
              pixels={imageAt(images, index)}
              height={images.height}
              width={images.width}
              label=""
            />
            <span className={styles.label}>{run.classNames[images.labels[index] ?? -1]}</span>
            <span className={styles.distance}>{significant(distance, 2)}</span>
          </li>
        ))}
      </ol>
      <PadNote>
        {t('Label and distance, by the {found}{what}', {
          found: outputsOf(found),
          what: some
            ? t(', among the first {searched} of {trained} training images.', {
                searched: count(searched),
                trained: count(trained),
              })
            : t(', among all {searched} training images.', { searched: count(searched) }),
        })}
      </PadNote>
    </>
  );
}

const outputsOf = ({ layer }: NearestImages): string =>
  layer === 'input' ? t('pixels (there is no hidden layer)') : t('outputs of {layer}', { layer });
