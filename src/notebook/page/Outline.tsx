import { t } from '../../domain/language.ts';
import { lessons } from '../../lessons/index.ts';
import type { Lesson } from '../../lessons/lesson.ts';
import { useActiveCell } from '../../state/notebook/active-cell.ts';
import { idleCell } from '../../state/notebook/cell-machine.ts';
import { shownCells, useHandout } from '../../state/notebook/handout.ts';
import { isEdited, useLesson, useSession } from '../../state/notebook/notebook.ts';
import { useLessonAccuracy } from '../../state/runs/runs.ts';
import { getSettings } from '../../state/page/settings.ts';
import { classes } from '../../ui/classes.ts';
import { percent } from '../../domain/numbers.ts';
import { goToCell } from '../frame/go-to-cell.ts';
import styles from './Outline.module.css';
import { StateMark } from '../frame/StateMark.tsx';
import { stateWords } from '../frame/state-words.ts';

interface OutlineProps {
  /** Hears that the reader has chosen a place, so that a sheet can close. */
  readonly onGo?: () => void;
}

/** All lessons, and the cells of the present one with their states. */
export function Outline({ onGo }: OutlineProps) {
  const current = useLesson();
  return (
    <nav className={styles.outline} aria-label={t('Lessons')}>
      <ol className={styles.lessons}>
        {lessons.map((lesson, index) => (
          <li key={lesson.id}>
            <LessonLink
              lesson={lesson}
              number={index + 1}
              current={lesson === current}
              onGo={onGo}
            />
            {lesson === current && <CellList lesson={lesson} onGo={onGo} />}
          </li>
        ))}
      </ol>
    </nav>
  );
}

interface LessonLinkProps extends OutlineProps {
  readonly lesson: Lesson;
  readonly number: number;
  readonly current: boolean;
}

function LessonLink({ lesson, number, current, onGo }: LessonLinkProps) {
  const accuracy = useLessonAccuracy(lesson.id);
  const edited = useSession(lesson.id, (session) => isEdited(lesson, session));
  const address = getSettings().addresses[lesson.id] ?? `#lesson=${lesson.id}`;
  return (
    <a
      className={classes(styles.lesson, current && styles.current)}
      href={address}
      aria-current={current ? 'page' : undefined}
      onClick={onGo}
    >
      <span className={styles.number}>{number}</span>
      <span className={styles.lessonTitle}>
        {lesson.title} {edited && <span className={styles.edited}>{t('edited')}</span>}
      </span>
      {accuracy !== null && (
        <span className={styles.figure} title={t('Test accuracy of its last training')}>
          {percent(accuracy)}
        </span>
      )}
    </a>
  );
}

interface CellListProps extends OutlineProps {
  readonly lesson: Lesson;
}

function CellList({ lesson, onGo }: CellListProps) {
  const states = useSession(lesson.id, (session) => session.cells);
  const active = useActiveCell();
  const cells = shownCells(lesson.cells, useHandout(lesson.id));
  return (
    <ol className={styles.cells} aria-label={t('Cells of {title}', { title: lesson.title })}>
      {cells.map((cell) => {
        const state = states[cell.id] ?? idleCell;
        return (
          <li key={cell.id}>
            <button
              type="button"
              className={styles.cell}
              aria-current={active === cell.id ? 'location' : undefined}
              onClick={() => {
                onGo?.();
                goToCell(cell.id);
              }}
            >
              <StateMark phase={state.phase} />
              <span className={styles.cellTitle}>
                {cell.title}
                <span className={styles.hidden}>, {stateWords(state)}</span>
              </span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}
