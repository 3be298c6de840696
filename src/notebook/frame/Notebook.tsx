import { lazy, Suspense, use, useEffect, useRef } from 'react';
import type { Lesson, LessonId } from '../../lessons/lesson.ts';
import { lessons } from '../../lessons/index.ts';
import { setActiveCell } from '../../state/notebook/active-cell.ts';
import { shownCells, useHandout } from '../../state/notebook/handout.ts';
import { useView } from '../../state/reading/view.ts';
import { wordsOf } from '../../state/notebook/words.ts';
import { Cell } from './Cell.tsx';
import { FirstSteps } from './FirstSteps.tsx';
import styles from './Notebook.module.css';

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
  useEffect(() => {
    document.title = `${title} · Digit Lab`;
    window.scrollTo(0, 0);
  }, [title]);
  useEffect(() => keepPlaceOf(lesson.id), [lesson.id]);
  const reading = useView() === 'reading';
  const number = lessons.indexOf(lesson) + 1;
  return (
    <article className={styles.notebook} aria-labelledby="lesson-title">
      <header className={styles.head}>
        <p className={styles.eyebrow}>
          {handout ? `Handed out: ${lesson.title}` : `Lesson ${number} of ${lessons.length}`}
        </p>
        <h1 id="lesson-title" className={styles.title}>
          {title}
        </h1>
        <p className={styles.summary}>{lesson.summary}</p>
        {handout && (
          <Suspense fallback={null}>
            <HandedOut lesson={lesson} />
          </Suspense>
        )}
        {number === 1 && !handout && !reading && <FirstSteps lesson={lesson} />}
        <Suspense fallback={<div className={styles.correctionsRoom} />}>
          <Corrections lesson={lesson} />
        </Suspense>
      </header>
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
  return (
    <div ref={list} className={styles.cells} onFocus={followFocus}>
      {shownCells(lesson.cells, handout).map((cell, index) => (
        <Cell key={cell.id} lesson={lesson} cell={cell} number={index + 1} />
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
