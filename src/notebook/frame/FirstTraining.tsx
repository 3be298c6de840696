import { Play } from 'lucide-react';
import type { Lesson } from '../../lessons/lesson.ts';
import { useSession } from '../../state/notebook/notebook.ts';
import { runAllCells } from '../../state/notebook/run-cells.ts';
import type { LastTraining } from '../../state/runs/last-trainings.ts';
import { useLastTraining } from '../../state/runs/last-trainings.ts';
import { Button } from '../../ui/Button.tsx';
import { count, duration } from '../../ui/format.ts';
import styles from './FirstTraining.module.css';

/** The first lesson's first step, in one sentence and one button; gone once it has been taken. */
export function FirstTraining({ lesson }: { readonly lesson: Lesson }) {
  const untouched = useSession(lesson.id, ({ runId, cells }) => {
    const busy = Object.values(cells).some(
      ({ phase }) => phase === 'running' || phase === 'queued',
    );
    return runId === null && !busy;
  });
  const last = useLastTraining(lesson.id);
  if (!untouched) return null;
  return (
    <div className={styles.first}>
      <p>
        Train a network of your own, and the drawing pad reads with it while it learns.{' '}
        {last && lastWords(last)}
      </p>
      <Button look="primary" icon={<Play />} onClick={() => void runAllCells(lesson.id)}>
        Train the first network
      </Button>
    </div>
  );
}

function lastWords({ seconds, images, epochs }: LastTraining): string {
  const times = epochs === 1 ? 'one epoch' : `${epochs} epochs`;
  return `The last time here, ${times} on ${count(images)} images took ${duration(seconds)}.`;
}
