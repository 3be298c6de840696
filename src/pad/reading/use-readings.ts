import { useEffect, useLayoutEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { keepLatest } from '../../draw/latest.ts';
import { drawingNow, followDrawing } from '../../state/pad/drawing.ts';
import { recordReadingTime } from '../../state/pad/pad-latency.ts';
import type { DrawingReading } from '../../state/pad/readings.ts';
import { readDrawing } from '../../state/pad/readings.ts';
import type { Run } from '../../state/runs/runs.ts';
import { listRuns, useTrainedIds } from '../../state/runs/runs.ts';

const isLearning = ({ status }: Run): boolean => status === 'running';

/** Notes how long it took from the touch to the page, once React has put the reading there. */
function useReadingTime(reading: DrawingReading | null): void {
  useLayoutEffect(() => {
    const touched = reading?.moment.touched ?? 0;
    if (!reading || touched === 0 || reading.runs.length === 0) return;
    recordReadingTime({
      total: performance.now() - touched,
      networks: reading.milliseconds,
      waited: reading.begun - reading.moment.taken,
      training: listRuns().some(isLearning),
    });
  }, [reading]);
}

/**
 * The newest reading of the drawing by every trained run of the session. At most one reading is
 * under way; what is drawn meanwhile is read next, newest first. Null before the first.
 */
export function useReadings(): DrawingReading | null {
  const [reading, setReading] = useState<DrawingReading | null>(null);
  const readers = useTrainedIds();
  useEffect(() => {
    // readDrawing keeps each run's failure in its own reading; it never rejects.
    const latest = keepLatest(
      (moment: Parameters<typeof readDrawing>[0]) => readDrawing(moment, readers),
      {
        // At once: waiting for React's next turn would make the bars late.
        onResult: (next) => flushSync(() => setReading(next)),
        onError: () => undefined,
      },
    );
    latest.submit(drawingNow());
    const stop = followDrawing((moment) => latest.submit(moment));
    return () => {
      stop();
      latest.cancel();
    };
  }, [readers]);
  useReadingTime(reading);
  return reading;
}
