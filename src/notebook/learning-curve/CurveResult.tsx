import { Download } from 'lucide-react';
import { lazy, Suspense } from 'react';
import type { CurveKind } from '../../domain/figures/learning-curve.ts';
import { curvePoints, learningCurveCsv } from '../../domain/figures/learning-curve.ts';
import type { LessonId } from '../../lessons/lesson.ts';
import { useLearningCurves } from '../../state/runs/learning-curves.ts';
import { Button } from '../../ui/Button.tsx';
import { FailureNote } from '../../ui/FailureNote.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { verdict } from './chart.ts';
import { CurveTable } from './CurveTable.tsx';
import styles from './LearningCurves.module.css';

/** The chart brings its library with it: it comes with the first points. */
const CurveChart = lazy(async () => ({ default: (await import('./CurveChart.tsx')).CurveChart }));

interface CurveResultProps {
  readonly lessonId: LessonId;
  readonly kind: CurveKind;
}

/** The points so far: chart, what they say, table and file. */
export function CurveResult({ lessonId, kind }: CurveResultProps) {
  const pair = useLearningCurves(lessonId, kind);
  const { current } = pair;
  if (!current) return null;
  const { trainings, status, failure, datasetName } = current;
  const points = curvePoints(trainings);
  const save = () =>
    saveFile(`${lessonId}-${kind}-curve.csv`, 'text/csv', learningCurveCsv(kind, trainings));
  return (
    <>
      {failure && <FailureNote failure={failure} />}
      {points.length > 0 && (
        <>
          <Suspense fallback={<div className={styles.chartRoom} />}>
            <CurveChart {...{ kind, pair }} />
          </Suspense>
          <p className={styles.note} role="status">
            {status === 'stopped' && 'Stopped; the points so far are kept. '}
            {status !== 'running' && verdict(kind, points)}
          </p>
          <CurveTable curve={current} points={points} />
          <div className={styles.row}>
            <Button small look="quiet" icon={<Download />} onClick={save}>
              Save as CSV
            </Button>
            <span className={styles.note}>Measured on {datasetName}.</span>
          </div>
        </>
      )}
    </>
  );
}
