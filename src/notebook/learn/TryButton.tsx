import { useState } from 'react';
import type { Experiment } from '../../domain/experiment/experiment.ts';
import type { LessonId } from '../../lessons/lesson.ts';
import { tries } from '../../lessons/tries.ts';
import { editExperiment, getSession, useExperiment } from '../../state/notebook/notebook.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './Learn.module.css';

interface TryButtonProps {
  readonly lessonId: LessonId;
  readonly cellId: string;
  readonly item: string;
}

interface Done {
  readonly before: Experiment;
  readonly after: Experiment;
}

/** Does what a suggestion asks for, where a setting can, and takes it back. */
export function TryButton({ lessonId, cellId, item }: TryButtonProps) {
  const [done, setDone] = useState<Done | null>(null);
  const found = tries.find(
    ({ lesson, cell, begins }) => lesson === lessonId && cell === cellId && item.startsWith(begins),
  );
  const now = useExperiment(lessonId);
  if (!found) return null;
  // What was edited since would be lost with an undo: then there is none.
  const mine = done !== null && done.after === now;
  const set = () => {
    const before = getSession(lessonId).experiment;
    editExperiment(lessonId, found.edit);
    setDone({ before, after: getSession(lessonId).experiment });
  };
  const undo = () => {
    if (done) editExperiment(lessonId, () => done.before);
    setDone(null);
  };
  return (
    <span className={styles.tried}>
      <Button small onClick={mine ? undo : set}>
        {mine ? 'Undo' : found.label}
      </Button>
      <span role="status" className={styles.quiet}>
        {mine && found.look}
      </span>
    </span>
  );
}
