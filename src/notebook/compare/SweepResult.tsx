import { t } from '../../domain/language.ts';
import { Download } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { comparedPoints, comparisonCsv } from '../../domain/compare/comparison.ts';
import type { Variable } from '../../domain/compare/variables.ts';
import type { LessonId } from '../../lessons/lesson.ts';
import { useSweepPair } from '../../state/compare/sweeps.ts';
import { Button } from '../../ui/Button.tsx';
import { FailureNote } from '../../ui/FailureNote.tsx';
import { saveFile } from '../../ui/save-file.ts';
import styles from './Compare.module.css';
import { SweepTable } from './SweepTable.tsx';
import { verdict } from './verdict.ts';

/** The chart brings its library with it: it comes with the first points. */
const SweepChart = lazy(async () => ({ default: (await import('./SweepChart.tsx')).SweepChart }));

interface SweepResultProps {
  readonly lessonId: LessonId;
  readonly variable: Variable;
}

/** The points so far: chart, what they say, table and file. */
export function SweepResult({ lessonId, variable }: SweepResultProps) {
  const pair = useSweepPair(lessonId, variable.id);
  const { current } = pair;
  if (!current) return null;
  const { trainings, status, failure, datasetName, setting } = current;
  const points = comparedPoints(trainings);
  const save = () =>
    saveFile(
      `${lessonId}-${variable.id.replaceAll('/', '-')}-curve.csv`,
      'text/csv',
      comparisonCsv(setting.variable, trainings),
    );
  return (
    <>
      {failure && <FailureNote failure={failure} />}
      {points.length > 0 && (
        <>
          <Suspense fallback={<div className={styles.chartRoom} />}>
            <SweepChart pair={pair} />
          </Suspense>
          <p className={styles.note} role="status">
            {status === 'stopped' && t('Stopped; the points so far are kept. ')}
            {status !== 'running' && verdict(current, points)}
          </p>
          <SweepTable sweep={current} points={points} />
          <div className={styles.row}>
            <Button small look="quiet" icon={<Download />} onClick={save}>
              {t('Save as CSV')}
            </Button>
            <span className={styles.note}>
              {t(
                'Measured on {datasetName}. Each training has its record under Runs; its network is not kept.',
                { datasetName },
              )}
            </span>
          </div>
        </>
      )}
    </>
  );
}
