import { t } from '../../domain/language.ts';
import { Pause, Play, Square, StepForward } from 'lucide-react';
import type { LessonId } from '../../lessons/lesson.ts';
import { runCell } from '../../state/notebook/run-cells.ts';
import type { Run } from '../../state/runs/runs.ts';
import { controlRun, isActive } from '../../state/runs/runs.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './Train.module.css';

interface PlayerProps {
  readonly lessonId: LessonId;
  readonly cellId: string;
  readonly run: Run | null;
}

/** Start, pause, resume, one step, stop. */
export function Player({ lessonId, cellId, run }: PlayerProps) {
  const active = run !== null && isActive(run);
  const moving = active && run.status === 'running';
  const act = (action: 'pause' | 'resume' | 'step' | 'stop') => {
    if (run) void controlRun(run.id, action);
  };
  return (
    <div className={styles.player} role="group" aria-label={t('Training')}>
      {!active && (
        <Button look="primary" icon={<Play />} onClick={() => void runCell(lessonId, cellId)}>
          {run && run.source === null ? t('Train again') : t('Train')}
        </Button>
      )}
      {active && (
        <Button
          look="primary"
          icon={moving ? <Pause /> : <Play />}
          disabled={run.status === 'starting'}
          onClick={() => act(moving ? 'pause' : 'resume')}
        >
          {moving || run.status === 'starting' ? t('Pause') : t('Resume')}
        </Button>
      )}
      <Button
        icon={<StepForward />}
        disabled={!active || run.status === 'starting'}
        onClick={() => act('step')}
      >
        {t('Step')}
      </Button>
      <Button icon={<Square />} disabled={!active} onClick={() => act('stop')}>
        {t('Stop')}
      </Button>
    </div>
  );
}
