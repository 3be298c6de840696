import { ArrowLeft, ArrowRight, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { Lesson } from '../../lessons/lesson.ts';
import { shownCells, useHandout } from '../../state/notebook/handout.ts';
import { showView } from '../../state/reading/view.ts';
import { IconButton } from '../../ui/Button.tsx';
import { HandedOut } from '../class/HandedOut.tsx';
import { Cell } from '../frame/Cell.tsx';
import styles from './Present.module.css';
import type { Step } from './slides.ts';
import { slidesOf, stepOf, stepped } from './slides.ts';

/** Where keys belong to what has the focus: fields, lists, sliders, the pad. */
const itsOwnKeys =
  'input, textarea, select, canvas, [role="slider"], [role="listbox"], [role="grid"], [role="dialog"], [role="toolbar"], [role="group"] button';

/** A lesson as slides for a projector: the title, then a cell a slide, all of it live. */
export function Present({ lesson }: { readonly lesson: Lesson }) {
  const handout = useHandout(lesson.id);
  const slides = slidesOf(lesson.cells, shownCells(lesson.cells, handout));
  const [at, setAt] = useState(0);
  const place = useRef<HTMLElement>(null);
  const count = slides.length;
  const go = (step: Step) =>
    step === 'leave' ? showView('notebook') : setAt(stepped(at, step, count));
  useLargeType();
  useEffect(() => {
    place.current?.scrollTo(0, 0);
    place.current?.focus({ preventScroll: true });
  }, [at]);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const step = stepOf(event.key);
      const owned = event.target instanceof Element && event.target.closest(itsOwnKeys);
      if (!step || event.defaultPrevented || owned) return;
      event.preventDefault();
      if (step === 'leave') showView('notebook');
      else setAt((now) => stepped(now, step, count));
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [count]);
  const slide = slides[Math.min(at, count - 1)] ?? slides[0];
  return (
    <div className={styles.present}>
      <main ref={place} className={styles.slide} id="notebook" tabIndex={-1}>
        {slide.kind === 'title' ? (
          <>
            <h1 className={styles.title}>{handout?.title || lesson.title}</h1>
            <p className={styles.summary}>{lesson.summary}</p>
            {handout && <HandedOut lesson={lesson} />}
          </>
        ) : (
          <Cell key={slide.cell.id} lesson={lesson} cell={slide.cell} number={slide.number} />
        )}
      </main>
      <nav className={styles.foot} aria-label="Slides">
        <IconButton
          label="Previous slide"
          icon={<ArrowLeft />}
          disabled={at === 0}
          onClick={() => go('previous')}
        />
        <span role="status">
          {at + 1} of {count}
        </span>
        <IconButton
          label="Next slide"
          icon={<ArrowRight />}
          disabled={at === count - 1}
          onClick={() => go('next')}
        />
        <IconButton label="Leave the slides" icon={<X />} onClick={() => go('leave')} />
      </nav>
    </div>
  );
}

/** All measures are in the root's type: it grows with the projector, and goes back afterwards. */
function useLargeType(): void {
  useEffect(() => {
    const { dataset } = document.documentElement;
    dataset.projector = '';
    return () => {
      delete dataset.projector;
    };
  }, []);
}
