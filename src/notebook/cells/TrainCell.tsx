import { t } from '../../domain/language.ts';
import { lazy, Suspense } from 'react';
import { imagesOf, useDataset } from '../../state/data/datasets.ts';
import { useSession } from '../../state/notebook/notebook.ts';
import { isTraining, useRun } from '../../state/runs/runs.ts';
import type { CellProps } from './cell-props.ts';
import { isDocumentedData } from '../parts/documented-data.ts';
import { CompareFold } from '../compare/CompareFold.tsx';
import { Rest } from '../frame/Rest.tsx';
import { MemoryLine } from '../model/MemoryLine.tsx';
import { checkModel } from '../model/model-edit.ts';
import { RateButton } from '../rate/RateButton.tsx';
import { EpochText } from '../train/EpochText.tsx';
import { KeepRun } from '../train/KeepRun.tsx';
import { LiveRate } from '../train/LiveRate.tsx';
import { Player } from '../train/Player.tsx';
import { marksOf, useReading } from '../coach/use-reading.ts';
import { ProgressLine } from '../train/ProgressLine.tsx';
import { TrainingPlots } from '../train/TrainingPlots.tsx';
import train from '../train/Train.module.css';
import styles from '../parts/cells.module.css';

const Stencils = lazy(async () => ({
  default: (await import('../inside/Stencils.tsx')).Stencils,
}));
const Coach = lazy(async () => ({ default: (await import('../coach/Coach.tsx')).Coach }));
const TimeMachine = lazy(async () => ({
  default: (await import('../time/TimeMachine.tsx')).TimeMachine,
}));
const Course = lazy(async () => ({
  default: (await import('../inside/course/Course.tsx')).Course,
}));
const TrainExplanations = lazy(async () => ({
  default: (await import('../inside/explain/TrainExplanations.tsx')).TrainExplanations,
}));
const GoOn = lazy(async () => ({ default: (await import('../train/GoOn.tsx')).GoOn }));

/** Trains and shows it: controls, progress, live curves over the documented ones, the log. */
export function TrainCell({ lesson, cell, documented }: CellProps) {
  const runId = useSession(lesson.id, (session) => session.runId);
  const run = useRun(runId);
  const experiment = useSession(lesson.id, (session) => session.experiment);
  const open = useDataset(useSession(lesson.id, (session) => session.datasetId));
  const { epochs } = experiment;
  const reading = useReading(run);
  const dataset = useDataset(run?.datasetId ?? null);
  const sameData = !dataset || isDocumentedData(lesson, dataset);
  return (
    <div className={styles.stack}>
      <div className={train.controls}>
        <Player lessonId={lesson.id} cellId={cell.id} run={run} />
        <Rest name={t('learning rate')}>
          <LiveRate run={run} />
          {!isTraining(run) && <RateButton lessonId={lesson.id} />}
        </Rest>
      </div>
      {open && checkModel(experiment.model, open.classNames.length).summary && (
        <MemoryLine experiment={experiment} images={imagesOf(open)} onlyWarning />
      )}
      <Suspense fallback={null}>
        <GoOn lessonId={lesson.id} cellId={cell.id} run={run} />
      </Suspense>
      {run && <ProgressLine run={run} />}
      <TrainingPlots
        {...{ run, epochs, sameData }}
        marks={marksOf(reading)}
        key={lesson.id}
        documented={documented.epochs}
      />
      {run && (
        <Suspense fallback={null}>
          <Coach run={run} reading={reading} />
          <Stencils key={run.id} run={run} />
          <Rest name={t('time machine')}>
            <TimeMachine key={`time-${run.id}`} run={run} />
          </Rest>
          <Rest name={t('gradients and landscape')}>
            <Course key={`course-${run.id}`} run={run} />
          </Rest>
        </Suspense>
      )}
      {!sameData && documented.epochs.length > 0 && (
        <Rest name={t('what the document trained on')}>
          <p className={styles.note}>
            {t('The run was documented on {trainedOn}; this training learns from {name}.', {
              trainedOn: documented.trainedOn,
              name: dataset?.name,
            })}
          </p>
        </Rest>
      )}
      {run && (
        <Rest name={t('log of the epochs')}>
          <EpochText run={run} />
        </Rest>
      )}
      <Rest name={t('save and open trainings')}>
        <KeepRun lessonId={lesson.id} run={run} />
      </Rest>
      <Rest name={t('what happens in it, to play with')}>
        <Suspense fallback={null}>
          <TrainExplanations lesson={lesson} />
        </Suspense>
      </Rest>
      <Rest name={t('compare settings')}>
        <CompareFold lessonId={lesson.id} />
      </Rest>
    </div>
  );
}
