import { t } from '../../domain/language.ts';
import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { Activity, createContext, use, useEffect, useState, useSyncExternalStore } from 'react';
import type { CellSpec, LessonId } from '../../lessons/lesson.ts';
import { openCell } from '../../state/reading/opened.ts';
import styles from './Rest.module.css';
import type { RestNames } from './rest-names.ts';

export interface CellRest {
  /** Whether the further parts of the cell are shown. */
  readonly shown: boolean;
  readonly names: RestNames;
}

/** Null outside of a cell's frame: there everything is shown. */
export const RestContext = createContext<CellRest | null>(null);

/** Whether the reader sees all of the cell, and not its point alone. */
export const useRestShown = (): boolean => use(RestContext)?.shown ?? true;

interface RestProps {
  /** What it is, in a few words: the frame lists it. */
  readonly name: string;
  readonly children: ReactNode;
}

/**
 * A further part of a cell: not shown, nor computed, until the reader asks for all of the cell. What
 * was opened once keeps its state while it is hidden again.
 */
export function Rest({ name, children }: RestProps) {
  const rest = use(RestContext);
  const names = rest?.names;
  const shown = rest?.shown ?? true;
  const [opened, setOpened] = useState(shown);
  useEffect(() => names?.add(name), [names, name]);
  if (!rest) return children;
  if (shown && !opened) setOpened(true);
  if (!opened) return null;
  return <Activity mode={shown ? 'visible' : 'hidden'}>{children}</Activity>;
}

interface MoreButtonProps extends CellRest {
  readonly lessonId: LessonId;
  readonly cell: CellSpec;
}

/** Below a cell's output: names what else there is, and shows or hides it. */
export function MoreButton({ lessonId, cell, shown, names }: MoreButtonProps) {
  const text = useSyncExternalStore(names.subscribe, names.read);
  if (text === '') return null;
  return (
    <button
      type="button"
      className={styles.more}
      aria-expanded={shown}
      aria-label={t('More of {title}{what}', { title: cell.title, what: shown ? '' : `: ${text}` })}
      title={shown ? undefined : text}
      onClick={() => openCell(lessonId, cell.id, !shown)}
    >
      <ChevronRight aria-hidden="true" />
      <span className={styles.word}>
        {t('More')}
        {!shown && <span className={styles.names}>: {text}</span>}
      </span>
    </button>
  );
}
