import type { Dispatch, SetStateAction } from 'react';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { keepLatest } from '../../draw/latest.ts';
import type { DrawingMoment } from '../../state/pad/drawing.ts';
import { drawingNow, followDrawing } from '../../state/pad/drawing.ts';
import { recordReadingTime } from '../../state/pad/pad-latency.ts';
import type { DrawingReading } from '../../state/pad/readings.ts';
import { readAgain, readDrawing } from '../../state/pad/readings.ts';
import { useShippedReader } from '../../state/pad/shipped-reader.ts';
import { join } from '../../state/runs/join.ts';
import { subscribeLive } from '../../state/runs/live.ts';
import type { Run } from '../../state/runs/runs.ts';
import { listRuns, useReadableIds, useTrainedIds } from '../../state/runs/runs.ts';

/** So often, at most, is a drawing read again by a network that is learning. */
const againEvery = 400; // milliseconds

const isLearning = ({ status }: Run): boolean => status === 'running';

/** Notes how long it took from the touch to the page, once React has put the reading there. */
function useReadingTime(reading: DrawingReading | null): void {
  const noted = useRef<DrawingMoment | null>(null);
  useLayoutEffect(() => {
    const moment = reading?.moment ?? null;
    if (!reading || !moment || moment === noted.current) return;
    noted.current = moment;
    if (moment.touched === 0 || reading.runs.length === 0) return;
    recordReadingTime({
      total: performance.now() - moment.touched,
      networks: reading.milliseconds,
      waited: reading.begun - moment.taken,
      training: listRuns().some(isLearning),
    });
  }, [reading]);
}

/** Has the drawing read again while a network that reads it learns, a few times a second. */
function useGrowingReading(
  reading: DrawingReading | null,
  setReading: Dispatch<SetStateAction<DrawingReading | null>>,
): void {
  const newest = useRef(reading);
  useLayoutEffect(() => {
    newest.current = reading;
  }, [reading]);
  const learning = reading?.runs.find(({ kind }) => kind === 'learning')?.runId ?? null;
  useEffect(() => {
    if (learning === null) return undefined;
    const latest = keepLatest(readAgain, {
      // What was drawn meanwhile has been read anew, and stands.
      onResult: (again: DrawingReading) =>
        setReading((shown) => (shown?.moment === again.moment ? again : shown)),
      onError: () => undefined,
    });
    const joined = join(() => newest.current && latest.submit(newest.current), againEvery);
    const stop = subscribeLive(learning, joined.ask);
    return () => {
      stop();
      joined.drop();
      latest.cancel();
    };
  }, [learning, setReading]);
}

/**
 * The newest reading of the drawing by the reader that ships and by every run of the session, also
 * those that are learning. At most one reading is under way; what is drawn meanwhile is read next,
 * newest first. Null before the first.
 */
export function useReadings(): DrawingReading | null {
  const [reading, setReading] = useState<DrawingReading | null>(null);
  const readers = useReadableIds();
  // A run that ends is read anew, with what it has learnt in the end.
  const trained = useTrainedIds();
  const { reader } = useShippedReader();
  useEffect(() => {
    // readDrawing keeps each run's failure in its own reading; it never rejects.
    const latest = keepLatest((moment: DrawingMoment) => readDrawing(moment, readers), {
      // At once: waiting for React's next turn would make the bars late.
      onResult: (next) => flushSync(() => setReading(next)),
      onError: () => undefined,
    });
    latest.submit(drawingNow());
    const stop = followDrawing((moment) => latest.submit(moment));
    return () => {
      stop();
      latest.cancel();
    };
  }, [readers, trained, reader]);
  useGrowingReading(reading, setReading);
  useReadingTime(reading);
  return reading;
}
