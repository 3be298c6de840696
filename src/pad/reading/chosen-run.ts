import { useEffect } from 'react';
import { numberText } from '../../draw/reading.ts';
import type { LessonId } from '../../lessons/lesson.ts';
import { tellPadAnswer } from '../../state/pad/answer.ts';
import { useThreshold } from '../../state/pad/drawing.ts';
import type { DrawingReading, RunReading } from '../../state/pad/readings.ts';

/** Who is to be shown in full: whom somebody chose, in the lesson that is open. */
export interface Choice {
  readonly id: string | null;
  readonly lessonId: LessonId;
}

/**
 * The network that is shown in full: the newest of the open lesson unless somebody chose; before
 * there is one, the reader that ships.
 */
export const chosenRun = ({ runs }: DrawingReading, { id, lessonId }: Choice): RunReading | null =>
  runs.find(({ runId }) => runId === id) ??
  runs.findLast((run) => run.lessonId === lessonId) ??
  runs.find(({ kind }) => kind === 'shipped') ??
  runs.at(-1) ??
  null;

/** Tells the rest of the page what is read here, for as long as the pad is on it. */
export function usePublicAnswer(run: RunReading | null): void {
  const threshold = useThreshold();
  const text = run ? numberText(run.digits, run.classNames, threshold) : '';
  useEffect(() => {
    tellPadAnswer(text);
    return () => tellPadAnswer('');
  }, [text]);
}
