import { t } from '../../domain/language.ts';
import { ArrowLeft, ArrowRight, MonitorSpeaker, X } from 'lucide-react';
import { use, useCallback, useEffect, useRef, useState } from 'react';
import type { Lesson } from '../../lessons/lesson.ts';
import { shownCells, useHandout } from '../../state/notebook/handout.ts';
import { wordsOf } from '../../state/notebook/words.ts';
import { showView } from '../../state/reading/view.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Toggle } from '../../ui/fields/Toggle.tsx';
import { HandedOut } from '../class/HandedOut.tsx';
import { Cell } from '../frame/Cell.tsx';
import styles from './Present.module.css';
import { Presenter } from './Presenter.tsx';
import { openSecondWindow, SecondWindow } from './SecondWindow.tsx';
import type { Slide, Step } from './slides.ts';
import { slideId, slidesOf, stepOfPress, stepped } from './slides.ts';

/** Where the speaker is, since when. In milliseconds. */
interface Standing {
  readonly at: number;
  readonly began: number;
  readonly slideBegan: number;
}

const begin = (now: number): Standing => ({ at: 0, began: now, slideBegan: now });

/**
 * A lesson as slides for a projector: the title, then a cell a slide, all of it live; or a paragraph
 * a slide, too. Notes, time and the next slide are for the speaker, in a window of their own.
 */
export function Present({ lesson }: { readonly lesson: Lesson }) {
  const handout = useHandout(lesson.id);
  const words = use(wordsOf(lesson));
  const [paragraphs, setParagraphs] = useState(false);
  const slides = slidesOf(
    lesson.cells,
    shownCells(lesson.cells, handout),
    paragraphs ? words : null,
  );
  const [standing, setStanding] = useState(() => begin(Date.now()));
  const [other, setOther] = useState<Window | null>(null);
  const [blocked, setBlocked] = useState(false);
  const place = useRef<HTMLElement>(null);
  const count = slides.length;
  const at = Math.min(standing.at, count - 1);
  const slide = slides[at] ?? slides[0];
  const go = (step: Step) => {
    if (step === 'leave') return showView('notebook');
    setStanding((now) => {
      const next = stepped(Math.min(now.at, count - 1), step, count);
      return next === now.at ? now : { ...now, at: next, slideBegan: Date.now() };
    });
  };
  useLargeType();
  useEffect(() => {
    place.current?.scrollTo(0, 0);
    place.current?.focus({ preventScroll: true });
  }, [at]);
  useKeys(window, go);
  useKeys(other, go);
  const closed = useCallback(() => setOther(null), []);
  const openPresenter = () => {
    const opened = openSecondWindow(
      'digit-lab-presenter',
      t('Speaker: {title}', { title: lesson.title }),
    );
    setBlocked(opened === null);
    setOther(opened);
  };
  /** The same cell stays in sight when its paragraphs come or go. */
  const splitParagraphs = (split: boolean) => {
    const next = slidesOf(
      lesson.cells,
      shownCells(lesson.cells, handout),
      split ? words : null,
    ) as readonly Slide[];
    const same = next.findIndex(
      (one) => 'cell' in one && 'cell' in slide && one.cell === slide.cell,
    );
    setParagraphs(split);
    setStanding((now) => ({ ...now, at: Math.max(0, same) }));
  };
  const title = handout?.title || lesson.title;
  return (
    <div className={styles.present}>
      <main ref={place} className={styles.slide} id="notebook" tabIndex={-1}>
        <SlideView
          key={slideId(slide)}
          {...{ lesson, slide, title, handedOut: handout !== null }}
        />
      </main>
      <nav className={styles.foot} aria-label={t('Slides')}>
        <span className={styles.tools}>
          {blocked && (
            <span role="alert">
              {t(
                'The browser let no second window open. Allow pop-up windows for this page (at the end of the address line), and press again.',
              )}
            </span>
          )}
          <Toggle
            label={t('A paragraph a slide')}
            checked={paragraphs}
            onChange={splitParagraphs}
          />
          {!other && (
            <Button small look="quiet" icon={<MonitorSpeaker />} onClick={openPresenter}>
              {t('Notes and time in a second window')}
            </Button>
          )}
        </span>
        <IconButton
          label={t('Previous slide')}
          icon={<ArrowLeft />}
          disabled={at === 0}
          onClick={() => go('previous')}
        />
        <span role="status">{t('{at} of {count}', { at: at + 1, count })}</span>
        <IconButton
          label={t('Next slide')}
          icon={<ArrowRight />}
          disabled={at === count - 1}
          onClick={() => go('next')}
        />
        <IconButton label={t('Leave the slides')} icon={<X />} onClick={() => go('leave')} />
      </nav>
      {other && (
        <SecondWindow other={other} onClosed={closed}>
          <Presenter
            {...{ lesson, title, words, slides, ...standing, at }}
            onStep={go}
            onRestart={() => setStanding((now) => ({ ...begin(Date.now()), at: now.at }))}
          />
        </SecondWindow>
      )}
    </div>
  );
}

interface SlideViewProps {
  readonly lesson: Lesson;
  readonly slide: Slide;
  readonly title: string;
  readonly handedOut: boolean;
}

function SlideView({ lesson, slide, title, handedOut }: SlideViewProps) {
  switch (slide.kind) {
    case 'title':
      return (
        <>
          <h1 className={styles.title}>{title}</h1>
          <p className={styles.summary}>{lesson.summary}</p>
          {handedOut && <HandedOut lesson={lesson} />}
        </>
      );
    case 'paragraph':
      return (
        <>
          <h2 className={styles.of}>{slide.cell.title}</h2>
          <p className={styles.paragraph}>{slide.text}</p>
        </>
      );
    case 'cell':
      return <Cell lesson={lesson} cell={slide.cell} number={slide.number} />;
  }
}

/** Keys, and the remotes that press them, step through the slides in either window. */
function useKeys(in_: Window | null, go: (step: Step) => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const step = stepOfPress(event);
      if (!step) return;
      event.preventDefault();
      go(step);
    };
    in_?.addEventListener('keydown', listen);
    return () => in_?.removeEventListener('keydown', listen);
  }, [in_, go]);
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
