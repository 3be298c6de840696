import { t } from '../../domain/language.ts';
import { useProgress } from '../../state/runs/live.ts';
import type { Run } from '../../state/runs/runs.ts';
import { isActive } from '../../state/runs/runs.ts';
import { count, duration, milliseconds } from '../../domain/numbers.ts';
import { Progress } from '../../ui/Progress.tsx';
import { Rest } from '../frame/Rest.tsx';
import { runWords } from './run-words.ts';
import styles from './Train.module.css';

/** How far a training is: bar, epoch, step, speed and the time that is left. */
export function ProgressLine({ run }: { readonly run: Run }) {
  const progress = useProgress(run.id);
  const { epochs } = run.experiment;
  const steps = run.stepsPerEpoch;
  const active = isActive(run);
  const done = progress ? (progress.epoch - 1) * steps + progress.step : 0;
  const share = steps > 0 ? done / (epochs * steps) : null;
  // Between single steps nothing is as fast as it could be: no figure is better than a wrong one.
  const moving = (figure: string) => (run.status === 'paused' ? '–' : figure);
  return (
    <div className={styles.progress}>
      {run.source === null && run.status !== 'completed' && (
        <Progress label={t('Training')} share={share} still={run.status !== 'running'} />
      )}
      <p className={styles.status} role="status">
        {runWords(run)}
      </p>
      {progress && (
        <Rest name={t('steps and speed')}>
          <dl className={styles.speeds}>
            <Figure name={t('Epoch')} value={`${progress.epoch} / ${epochs}`} />
            <Figure name={t('Step')} value={`${count(progress.step)} / ${count(steps)}`} />
            <Figure
              name={t('Per step')}
              value={moving(milliseconds(progress.millisecondsPerStep))}
            />
            <Figure
              name={t('Images per second')}
              value={moving(count(Math.round(progress.imagesPerSecond)))}
            />
            {active ? (
              <Figure name={t('Time left')} value={moving(duration(progress.secondsLeft))} />
            ) : (
              <Figure name={t('Time taken')} value={duration(run.seconds ?? NaN)} />
            )}
          </dl>
        </Rest>
      )}
    </div>
  );
}

function Figure({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
