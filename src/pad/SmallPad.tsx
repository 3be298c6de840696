import { t } from '../domain/language.ts';
import { Trash2, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useLesson } from '../state/notebook/notebook.ts';
import {
  clearDrawing,
  undoDrawing,
  useCanUndo,
  useFramedPicture,
  useIsBlank,
} from '../state/pad/drawing.ts';
import { IconButton } from '../ui/Button.tsx';
import { DrawingPad } from './drawing/DrawingPad.tsx';
import { chosenRun, usePublicAnswer } from './reading/chosen-run.ts';
import { Answer } from './reading/ReadingView.tsx';
import { useReadings } from './reading/use-readings.ts';
import styles from './SmallPad.module.css';

/** The paper and what is read on it, without all that explains it: for the head of a small page. */
export function SmallPad() {
  const reading = useReadings();
  const framed = useFramedPicture();
  const blank = useIsBlank();
  const canUndo = useCanUndo();
  const { id: lessonId } = useLesson();
  const run = reading && chosenRun(reading, { id: null, lessonId });
  const [wanted, setWanted] = useState(0);
  usePublicAnswer(run);
  // A picture lies on the whole pad only.
  if (framed) return null;
  return (
    <section className={styles.pad} aria-label={t('Draw a digit')}>
      <DrawingPad />
      <div className={styles.reading}>
        {run && (
          <>
            <h3 className={styles.name}>{run.name}</h3>
            <Answer
              run={run}
              selected={Math.min(wanted, Math.max(0, run.digits.length - 1))}
              onSelect={setWanted}
              narrow
            />
          </>
        )}
        <div className={styles.tools}>
          <IconButton
            label={t('Undo')}
            icon={<Undo2 />}
            disabled={!canUndo}
            onClick={undoDrawing}
          />
          <IconButton
            label={t('Clear the pad')}
            icon={<Trash2 />}
            disabled={blank}
            onClick={clearDrawing}
          />
        </div>
      </div>
    </section>
  );
}
