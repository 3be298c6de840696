import { useRef, useState } from 'react';
import { useFramedPicture } from '../state/drawing.ts';
import type { DrawingReading, RunReading } from '../state/readings.ts';
import { usePadLatency } from '../state/pad-latency.ts';
import { milliseconds } from '../ui/format.ts';
import { DrawingActivations } from './DrawingActivations.tsx';
import { DrawingPad } from './DrawingPad.tsx';
import { KeptDrawings } from './KeptDrawings.tsx';
import styles from './PadPanel.module.css';
import { PadTools } from './PadTools.tsx';
import { PicturePad } from './PicturePad.tsx';
import { PictureStages } from './PictureStages.tsx';
import { ReadingView } from './ReadingView.tsx';
import { RunComparison } from './RunComparison.tsx';
import { HouseNumberView, StagesView } from './StagesView.tsx';
import { useFullScreen } from './use-full-screen.ts';
import { usePictureInput } from './use-picture-input.ts';
import { useReadings } from './use-readings.ts';

/** The pad with everything that reads it: always beside the notebook, in a sheet on a phone. */
export function PadPanel() {
  const panel = useRef<HTMLDivElement>(null);
  const { on, toggle } = useFullScreen(panel);
  const reading = useReadings();
  const framed = useFramedPicture();
  const dropping = usePictureInput();
  return (
    <div ref={panel} className={styles.panel} data-full={on}>
      <div className={styles.paper} {...dropping}>
        {framed ? <PicturePad {...framed} /> : <DrawingPad />}
        <PadTools covered={framed !== null} fullScreen={on} onFullScreen={toggle} />
      </div>
      {reading && <Readers reading={reading} />}
    </div>
  );
}

/** What stands beside the paper: one network in full, the stages, and all networks. */
function Readers({ reading }: { readonly reading: DrawingReading }) {
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [wanted, setWanted] = useState({ of: 0, index: 0 });
  const { runs, parts } = reading;
  const chosen = runs.find(({ runId }) => runId === chosenId) ?? runs.at(-1) ?? null;
  // A choice holds while the number of digits does; a new digit is shown at once.
  const selected = wanted.of === parts.length ? wanted.index : Math.max(0, newestPart(reading));
  const select = (index: number) => setWanted({ of: parts.length, index });
  return (
    <div className={styles.readers}>
      {chosen ? (
        <Chosen
          run={chosen}
          isPicture={reading.moment.picture !== null}
          selected={selected}
          onSelect={select}
        />
      ) : (
        <p className={styles.hint}>
          No network has been trained yet. Run a training in the notebook, and it reads what you
          draw here, live.
        </p>
      )}
      <Stages {...{ reading, chosen, selected }} />
      {chosen && <DrawingActivations {...{ reading, selected }} run={chosen} />}
      {chosen && runs.length > 1 && (
        <RunComparison {...{ runs, selected }} chosenId={chosen.runId} onChoose={setChosenId} />
      )}
      <KeptDrawings strokes={parts[selected] ?? null} chosenId={chosen?.runId ?? null} />
      <Latency />
    </div>
  );
}

interface StagesProps {
  readonly reading: DrawingReading;
  readonly chosen: RunReading | null;
  readonly selected: number;
}

/** What the chosen network is shown, which depends on what it was trained on. */
function Stages({ reading, chosen, selected }: StagesProps) {
  const { picture } = reading.moment;
  if (picture) return <PictureStages picture={picture} run={chosen} />;
  const View = chosen?.form === 'houseNumber' ? HouseNumberView : StagesView;
  return <View reading={reading} selected={selected} />;
}

/** Which of the digits holds the stroke that was drawn last. */
function newestPart({ parts, moment }: DrawingReading): number {
  const newest = moment.drawing.strokes.at(-1);
  return parts.findIndex((part) => part.some((stroke) => stroke === newest));
}

interface ChosenProps {
  readonly run: RunReading;
  readonly isPicture: boolean;
  readonly selected: number;
  readonly onSelect: (digit: number) => void;
}

function Chosen({ run, isPicture, selected, onSelect }: ChosenProps) {
  return (
    <section className={styles.chosen} aria-label="Reading">
      <h3 className={styles.name}>{run.name}</h3>
      {run.failure && <p className={styles.warning}>{run.failure.message}</p>}
      {run.form === 'none' && (
        <p className={styles.warning}>This network takes images of another size than drawings.</p>
      )}
      {run.foreign && !isPicture && (
        <p className={styles.warning}>
          This network knows clothes, not digits. Whatever it says of a drawing, it has never seen
          the like; its certainty means nothing here.
        </p>
      )}
      <ReadingView {...{ run, selected, onSelect }} />
    </section>
  );
}

function Latency() {
  const latency = usePadLatency();
  if (!latency) return null;
  return (
    <p className={styles.latency}>
      From pen to bars {milliseconds(latency.median)} (median), 95 % within{' '}
      {milliseconds(latency.percentile95)}; {milliseconds(latency.overhead)} of it is the page.
    </p>
  );
}
