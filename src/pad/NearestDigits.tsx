import { useEffect, useMemo, useRef, useState } from 'react';
import { DigitImage } from '../charts/DigitImage.tsx';
import type { ImageSet } from '../domain/dataset.ts';
import { imageAt } from '../domain/dataset.ts';
import type { Latest } from '../draw/latest.ts';
import { keepLatest } from '../draw/latest.ts';
import type { DrawingReading, NearestImages, RunReading } from '../state/readings.ts';
import { inputOf, nearestTo } from '../state/readings.ts';
import { useRun } from '../state/runs.ts';
import { count } from '../ui/format.ts';
import { Toggle } from '../ui/Toggle.tsx';
import styles from './NearestDigits.module.css';

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
  const image = useMemo(() => inputOf(reading, run, selected), [reading, run, selected]);
  return (
    <section className={styles.nearest} aria-label="Nearest training images">
      <h3 className={styles.title}>Nearest training images</h3>
      <Toggle label="Look for them while I draw" checked={shown} onChange={setShown} />
      {shown && <Nearest key={run.runId} run={run} image={image} />}
    </section>
  );
}

interface NearestProps {
  readonly run: RunReading;
  readonly image: ImageSet | null;
}

const pause = (milliseconds: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** The neighbours of the newest image; one search is under way at a time, with a rest after it. */
function useNearest({ run, image }: NearestProps): NearestImages | null {
  const { runId } = run;
  const [found, setFound] = useState<NearestImages | null>(null);
  const latest = useRef<Latest<ImageSet> | null>(null);
  useEffect(() => {
    let rested = Promise.resolve();
    const search = async (input: ImageSet) => {
      await rested;
      const neighbours = await nearestTo(runId, input, shownImages);
      rested = pause(rest);
      return neighbours;
    };
    // A run that went away finds nothing: what was found last stays.
    const searching = keepLatest(search, { onResult: setFound, onError: () => undefined });
    latest.current = searching;
    return () => searching.cancel();
  }, [runId]);
  useEffect(() => {
    if (image) latest.current?.submit(image);
  }, [runId, image]);
  return found;
}

function Nearest({ run, image }: NearestProps) {
  const found = useNearest({ run, image });
  const trained = useRun(run.runId)?.trainCount ?? 0;
  if (!image) return <p className={styles.note}>Draw, and what is most like it shows here.</p>;
  if (!found) return <p className={styles.note}>Looking through the training images…</p>;
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
            <span className={styles.label}>{run.classNames[images.labels[index]]}</span>
            <span className={styles.distance}>{distance.toPrecision(2)}</span>
          </li>
        ))}
      </ol>
      <p className={styles.note}>
        Label and distance, by the {outputsOf(found)}
        {some
          ? `, among the first ${count(searched)} of ${count(trained)} training images.`
          : `, among all ${count(searched)} training images.`}
      </p>
    </>
  );
}

const outputsOf = ({ layer }: NearestImages): string =>
  layer === 'input' ? 'pixels (there is no hidden layer)' : `outputs of ${layer}`;
