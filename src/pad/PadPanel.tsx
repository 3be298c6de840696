import { t } from '../domain/language.ts';
import { lazy, memo, Suspense, useDeferredValue, useEffect, useRef, useState } from 'react';
import type { LessonId } from '../lessons/lesson.ts';
import { useLesson } from '../state/notebook/notebook.ts';
import type { DrawingMoment, FramedPicture } from '../state/pad/drawing.ts';
import { useFramedPicture } from '../state/pad/drawing.ts';
import { followPictures } from '../state/pad/finding.ts';
import type { DrawingReading, RunReading } from '../state/pad/readings.ts';
import { usePadLatency } from '../state/pad/pad-latency.ts';
import { useShippedReader } from '../state/pad/shipped-reader.ts';
import { milliseconds } from '../domain/numbers.ts';
import type { Choice } from './reading/chosen-run.ts';
import { chosenRun, usePublicAnswer } from './reading/chosen-run.ts';
import { DrawingActivations } from './reading/DrawingActivations.tsx';
import { DrawingPad } from './drawing/DrawingPad.tsx';
import { HouseNumberView } from './reading/HouseNumberView.tsx';
import { KeptDrawings } from './KeptDrawings.tsx';
import { NearestDigits } from './reading/NearestDigits.tsx';
import styles from './PadPanel.module.css';
import { PadTools } from './drawing/PadTools.tsx';
import { PicturePad } from './drawing/PicturePad.tsx';
import { PictureStages } from './reading/PictureStages.tsx';
import { ReadingView } from './reading/ReadingView.tsx';
import { RunComparison } from './reading/RunComparison.tsx';
import { StagesView } from './reading/StagesView.tsx';
import { useFullScreen } from './drawing/use-full-screen.ts';
import { usePictureInput } from './drawing/use-picture-input.ts';
import { useReadings } from './reading/use-readings.ts';

const PhotoRow = lazy(() =>
  import('./photo/PhotoRow.tsx').then((module) => ({ default: module.PhotoRow })),
);

/** The pad with everything that reads it: always beside the notebook, in a sheet on a phone. */
export function PadPanel() {
  const panel = useRef<HTMLDivElement>(null);
  const { on, toggle } = useFullScreen(panel);
  const reading = useReadings();
  const framed = useFramedPicture();
  const dropping = usePictureInput();
  const [wanted, setWanted] = useState<WantedPart>({ of: 0, index: 0 });
  useEffect(() => followPictures(), []);
  return (
    <div ref={panel} className={styles.panel} data-full={on}>
      <div className={styles.paper} data-takes-pictures {...dropping}>
        {framed ? (
          <PicturePad
            {...framed}
            found={reading?.moment.found ?? []}
            selected={reading ? selectedPart(reading, wanted) : 0}
          />
        ) : (
          <DrawingPad />
        )}
        <PadTools covered={framed !== null} fullScreen={on} onFullScreen={toggle} />
      </div>
      {reading && <Readers {...{ reading, framed, wanted }} onWant={setWanted} />}
    </div>
  );
}

/** Which digit of a drawing somebody chose to look at, while it had so many. */
interface WantedPart {
  readonly of: number;
  readonly index: number;
}

/** A choice holds while the number of digits does; a new digit is shown at once. */
const selectedPart = (reading: DrawingReading, wanted: WantedPart): number =>
  wanted.of === partsIn(reading) ? wanted.index : Math.max(0, newestPart(reading));

/** How many digits there are, drawn or in a photo. */
const partsIn = ({ parts, pictures }: DrawingReading): number => parts.length + pictures.length;

interface ReadersProps {
  readonly reading: DrawingReading;
  readonly framed: FramedPicture | null;
  readonly wanted: WantedPart;
  readonly onWant: (wanted: WantedPart) => void;
}

/**
 * What stands beside the paper. The readings come first; pictures and everything else follow as soon
 * as the page has time, so that they never hold the bars up.
 */
function Readers({ reading, framed, wanted, onWant }: ReadersProps) {
  const [chosenId, setChosenId] = useState<string | null>(null);
  const later = useDeferredValue(reading);
  const { runs } = reading;
  const { id: lessonId } = useLesson();
  const choice: Choice = { id: chosenId, lessonId };
  const chosen = chosenRun(reading, choice);
  const selected = selectedPart(reading, wanted);
  usePublicAnswer(chosen);
  const select = (index: number) => onWant({ of: partsIn(reading), index });
  return (
    <div className={styles.readers}>
      {chosen ? (
        <Chosen run={chosen} moment={reading.moment} selected={selected} onSelect={select} />
      ) : (
        <NobodyReads />
      )}
      {framed && reading.pictures.length > 1 && (
        <Suspense>
          <PhotoRow {...{ reading, framed, chosen, selected }} onSelect={select} />
        </Suspense>
      )}
      {chosen && runs.length > 1 && (
        <RunComparison {...{ runs, selected }} chosenId={chosen.runId} onChoose={setChosenId} />
      )}
      <Explanations reading={later} {...{ chosenId, lessonId, wanted }} />
    </div>
  );
}

/** Until the reader that ships is there, or where it cannot be had. */
function NobodyReads() {
  const { failure } = useShippedReader();
  return (
    <p className={styles.hint}>
      {failure
        ? t(
            'The reader that comes with this page could not be fetched. Train a network in the notebook: it reads what you draw here while it learns.',
          )
        : t('The reader that comes with this page is on its way. You can draw already.')}
    </p>
  );
}

interface ExplanationsProps {
  readonly reading: DrawingReading;
  readonly chosenId: string | null;
  readonly lessonId: LessonId;
  readonly wanted: WantedPart;
}

/** What the network is shown, what it finds alike, what is inside it, and the kept drawings. */
const Explanations = memo(function Explanations(props: ExplanationsProps) {
  const { reading, chosenId, lessonId, wanted } = props;
  const chosen = chosenRun(reading, { id: chosenId, lessonId });
  // Only what has learnt is looked into: a search would be over after the next step.
  const trained = chosen?.kind === 'trained' ? chosen : null;
  const selected = selectedPart(reading, wanted);
  return (
    <>
      {trained && <NearestDigits {...{ reading, selected }} run={trained} />}
      <Stages {...{ reading, chosen, selected }} />
      {trained && <DrawingActivations {...{ reading, selected }} run={trained} />}
      <KeptDrawings
        strokes={reading.parts[selected] ?? null}
        picture={reading.pictures[selected] ?? reading.moment.picture}
        chosenId={chosen?.runId ?? null}
      />
      <Latency />
    </>
  );
});

interface StagesProps {
  readonly reading: DrawingReading;
  readonly chosen: RunReading | null;
  readonly selected: number;
}

/** What the chosen network is shown, which depends on what it was trained on. */
function Stages({ reading, chosen, selected }: StagesProps) {
  const { moment, pictures } = reading;
  const asDigit = !chosen || (chosen.form === 'digit' && !chosen.foreign);
  // The stages of a whole photo would be looked for on the page's thread, and show no digit.
  if (moment.picture && asDigit && pictures.length === 0) return null;
  const picture = moment.picture && ((asDigit && pictures[selected]) || moment.picture);
  if (picture) return <PictureStages picture={picture} run={chosen} />;
  const View = chosen?.form === 'houseNumber' ? HouseNumberView : StagesView;
  return <View reading={reading} selected={selected} />;
}

/** Which of the digits holds the stroke that was drawn last. */
function newestPart({ parts, moment }: DrawingReading): number {
  const newest = moment.drawing.strokes.at(-1);
  return parts.findIndex((part) => part.some((stroke) => stroke === newest));
}

/** Why nothing is read of a picture; undefined where none lies there. */
function emptyWords({ picture, found }: DrawingMoment): string | undefined {
  if (!picture) return undefined;
  return found
    ? t('No digit was found in the frame. Move it, or make it larger.')
    : t('Looking for digits in the photo…');
}

interface ChosenProps {
  readonly run: RunReading;
  readonly moment: DrawingMoment;
  readonly selected: number;
  readonly onSelect: (digit: number) => void;
}

function Chosen({ run, moment, selected, onSelect }: ChosenProps) {
  return (
    <section className={styles.chosen} aria-label={t('Reading')}>
      <h3 className={styles.name}>{run.name}</h3>
      {run.note && <p className={styles.note}>{run.note}</p>}
      {run.failure && <p className={styles.warning}>{run.failure.message}</p>}
      {run.form === 'none' && (
        <p className={styles.warning}>
          {t('This network takes images of another size than drawings.')}
        </p>
      )}
      {run.foreign && !moment.picture && (
        <p className={styles.warning}>
          {t(
            'This network knows things like {count}, not digits. Whatever it says of a drawing, it has never seen the like; its certainty means nothing here.',
            { count: run.classNames.slice(0, 3).join(', ') },
          )}
        </p>
      )}
      <ReadingView {...{ run, selected, onSelect }} empty={emptyWords(moment)} />
    </section>
  );
}

/** How fast the pad is now; the engine room has all figures. */
function Latency() {
  const { idle, training } = usePadLatency();
  const latency = training ?? idle;
  if (!latency) return null;
  return (
    <p className={styles.latency}>
      {t(
        'From pen to bars {median} (median), 95 % within {percentile95}; {page} of it is the page.',
        {
          median: milliseconds(latency.median),
          percentile95: milliseconds(latency.percentile95),
          page: milliseconds(latency.page),
        },
      )}
    </p>
  );
}
