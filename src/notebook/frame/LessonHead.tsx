import { t } from '../../domain/language.ts';
import type { ReactNode } from 'react';
import { lessons } from '../../lessons/index.ts';
import type { Lesson } from '../../lessons/lesson.ts';
import styles from './Notebook.module.css';

interface LessonHeadProps {
  readonly lesson: Lesson;
  /** The title that was handed out, in the place of the lesson's own; null where nothing was. */
  readonly handedOut?: string | null;
  /** Of the heading, where something is named by it. */
  readonly titleId?: string;
  readonly children: ReactNode;
}

/** Which lesson it is, and what it is about. */
export function LessonHead({ lesson, handedOut = null, titleId, children }: LessonHeadProps) {
  const number = lessons.indexOf(lesson) + 1;
  return (
    <header className={styles.head}>
      <p className={styles.eyebrow}>
        {handedOut === null
          ? t('Lesson {number} of {count}', { number, count: lessons.length })
          : t('Handed out: {title}', { title: lesson.title })}
      </p>
      <h1 id={titleId} className={styles.title}>
        {handedOut || lesson.title}
      </h1>
      <p className={styles.summary}>{lesson.summary}</p>
      {children}
    </header>
  );
}
