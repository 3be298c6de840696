import { t } from '../../domain/language.ts';
import { lazy, Suspense, use, useEffect, useLayoutEffect, useRef } from 'react';
import type { Lesson, LessonId } from '../../lessons/lesson.ts';
import { firstLesson } from '../../lessons/index.ts';
import { setActiveCell } from '../../state/notebook/active-cell.ts';
import { shownCells, useHandout } from '../../state/notebook/handout.ts';
import { useView } from '../../state/reading/view.ts';
import { wordsOf } from '../../state/notebook/words.ts';
import { leaveFirstLesson } from '../opening/first-lesson.ts';
import { Cell } from './Cell.tsx';
import { FirstSteps } from './FirstSteps.tsx';
import { LessonHead } from './LessonHead.tsx';
import styles from './Notebook.module.css';
import { useTurns } from './use-turns.ts';

const EndCard = lazy(async () => ({ default: (await import('../end/EndCard.tsx')).EndCard }));

const Corrections = lazy(async () => ({
  default: (await import('./Corrections.tsx')).Corrections,
}));

const HandedOut = lazy(async () => ({
  default: (await import('../class/HandedOut.tsx')).HandedOut,
}));

/** A lesson, once its words are there: its heading and its cells, on one thread. */
export function Notebook({ lesson }: { readonly lesson: Lesson }) {
  return (
    <Suspense fallback={<div className={styles.notebook} />}>
      <Article lesson={lesson} />
    </Suspense>
  );
}

function Article({ lesson }: { readonly lesson: Lesson }) {
  use(wordsOf(lesson));
  const handout = useHandout(lesson.id);
  const title = handout?.title || lesson.title;
  const reading = useView() === 'reading';
  const lay = useRef(false);
  useLayoutEffect(() => {
    lay.current = leaveFirstLesson();
  }, []);
  useEffect(() => {
    document.title = t('{title} · Digit Lab', { title });
    // Where it lay before the page was there it may have been scrolled.
    if (!lay.current) window.scrollTo(0, 0);
    lay.current = false;
  }, [title]);
  useEffect(() => keepPlaceOf(lesson.id), [lesson.id]);
  return (
    <article className={styles.notebook} aria-labelledby="lesson-title">
      <LessonHead lesson={lesson} handedOut={handout?.title} titleId="lesson-title">
        {handout && (
          <Suspense fallback={null}>
            <HandedOut lesson={lesson} />
          </Suspense>
        )}
        {lesson === firstLesson && !handout && !reading && <FirstSteps lesson={lesson} />}
        <Suspense fallback={<div className={styles.correctionsRoom} />}>
          <Corrections lesson={lesson} />
        </Suspense>
      </LessonHead>
      <Cells lesson={lesson} />
      <Suspense fallback={null}>{!reading && <EndCard lesson={lesson} />}</Suspense>
    </article>
  );
}

/** Opens the lesson where this tab had it, and remembers where the reader goes. Returns how to stop. */
function keepPlaceOf(id: LessonId): () => void {
  const left = new AbortController();
  void import('./keep-place.ts').then(({ keepPlace }) => keepPlace(id, left.signal));
  return () => left.abort();
}

function Cells({ lesson }: { readonly lesson: Lesson }) {
  const list = useRef<HTMLDivElement>(null);
  const handout = useHandout(lesson.id);
  useEffect(() => (list.current ? followReading(list.current) : undefined), [handout?.cells]);
  const cells = shownCells(lesson.cells, handout);
  const drawn = useTurns(cells.length);
  return (
    <div ref={list} className={styles.cells} onFocus={followFocus}>
      {cells.map((cell, index) => (
        <Cell
          key={cell.id}
          lesson={lesson}
          cell={cell}
          number={index + 1}
          outlined={index >= drawn}
        />
      ))}
    </div>
  );
}

/** The cell that gets the focus is the one that the keys mean. */
function followFocus({ target }: React.FocusEvent): void {
  const cell = target.closest<HTMLElement>('[data-cell]');
  if (cell?.dataset.cell) setActiveCell(cell.dataset.cell);
}

/** While the reader scrolls, the outline marks the cell that is being read. */
function followReading(list: HTMLElement): () => void {
  const visible = new Set<string>();
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        const id = (target as HTMLElement).dataset.cell ?? '';
        if (isIntersecting) visible.add(id);
        else visible.delete(id);
      }
      const focused = document.activeElement?.closest<HTMLElement>('[data-cell]')?.dataset.cell;
      const cells = [...list.querySelectorAll<HTMLElement>('[data-cell]')];
      const first = cells.find((cell) => visible.has(cell.dataset.cell ?? ''))?.dataset.cell;
      if (first && !(focused && visible.has(focused))) setActiveCell(first);
    },
    { rootMargin: '-20% 0px -55% 0px' },
  );
  for (const cell of list.querySelectorAll('[data-cell]')) observer.observe(cell);
  return () => observer.disconnect();
}
