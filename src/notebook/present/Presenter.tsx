import { t } from '../../domain/language.ts';
import { ArrowLeft, ArrowRight, RotateCcw } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Lesson, LessonWords } from '../../lessons/lesson.ts';
import {
  longestSpeakerNote,
  setSpeakerNote,
  useSpeakerNote,
} from '../../state/class/speaker-notes.ts';
import { useSession } from '../../state/notebook/notebook.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './Presenter.module.css';
import type { Slide, Step } from './slides.ts';
import { clockText, slideId } from './slides.ts';

interface PresenterProps {
  readonly lesson: Lesson;
  readonly title: string;
  readonly words: LessonWords;
  readonly slides: readonly Slide[];
  readonly at: number;
  /** When the slides, and this one, began to be shown. In milliseconds. */
  readonly began: number;
  readonly slideBegan: number;
  readonly onStep: (step: Step) => void;
  readonly onRestart: () => void;
}

/** What only the speaker sees: notes, the time, and what comes next. */
export function Presenter(props: PresenterProps) {
  const { lesson, title, words, slides, at, began, slideBegan, onStep, onRestart } = props;
  const slide = slides[at];
  const next = slides[at + 1];
  const now = useNow();
  if (!slide) return null;
  return (
    <main className={styles.presenter}>
      <header className={styles.times}>
        <p>
          <span className={styles.clock} role="timer" aria-label={t('Time since the beginning')}>
            {clockText((now - began) / 1000)}
          </span>{' '}
          {t('in all')}
        </p>
        <p>
          <span className={styles.clock} role="timer" aria-label={t('Time of this slide')}>
            {clockText((now - slideBegan) / 1000)}
          </span>{' '}
          {t('this slide')}
        </p>
        <p>{t('Slide {at} of {count}', { at: at + 1, count: slides.length })}</p>
        <Button small look="quiet" icon={<RotateCcw />} onClick={onRestart}>
          {t('Set the time to 0')}
        </Button>
      </header>
      <section className={styles.now} aria-label={t('This slide')}>
        <h1 className={styles.heading}>{headingOf(slide, title)}</h1>
        <Note key={slideId(slide)} slide={`${lesson.id}/${slideId(slide)}`} />
        <Said paragraphs={saidAt(slide, lesson, words)} />
      </section>
      <section className={styles.next} aria-label={t('Next slide')}>
        <h2 className={styles.label}>{t('Next')}</h2>
        {next ? (
          <>
            <p className={styles.heading}>{headingOf(next, title)}</p>
            {next.kind === 'cell' && <Ready lesson={lesson} cellId={next.cell.id} />}
            <Said paragraphs={saidAt(next, lesson, words)} />
          </>
        ) : (
          <p>{t('This is the last slide.')}</p>
        )}
      </section>
      <nav className={styles.foot} aria-label={t('Slides')}>
        <Button icon={<ArrowLeft />} disabled={at === 0} onClick={() => onStep('previous')}>
          {t('Previous slide')}
        </Button>
        <Button
          look="primary"
          icon={<ArrowRight />}
          disabled={!next}
          onClick={() => onStep('next')}
        >
          {t('Next slide')}
        </Button>
        <Button look="quiet" onClick={() => onStep('leave')}>
          {t('End the slides')}
        </Button>
      </nav>
    </main>
  );
}

const headingOf = (slide: Slide, title: string): string =>
  slide.kind === 'title' ? title : `${slide.number}. ${slide.cell.title}`;

/** What the lesson says there. */
function saidAt(slide: Slide, { summary }: Lesson, words: LessonWords): readonly string[] {
  if (slide.kind === 'title') return [summary];
  return slide.kind === 'paragraph' ? [slide.text] : (words[slide.cell.id]?.prose ?? []);
}

function Said({ paragraphs }: { readonly paragraphs: readonly string[] }) {
  return paragraphs.map((text) => (
    <p key={text} className={styles.said}>
      {text}
    </p>
  ));
}

/** Whether a cell has something to show yet. */
function Ready({ lesson, cellId }: { readonly lesson: Lesson; readonly cellId: string }) {
  const phase = useSession(lesson.id, ({ cells }) => cells[cellId]?.phase ?? 'idle');
  const words = {
    idle: t('It has not run yet.'),
    stale: t('Its settings have changed since it ran.'),
  };
  const text = phase === 'idle' || phase === 'stale' ? words[phase] : null;
  return text && <p className={styles.label}>{text}</p>;
}

function Note({ slide }: { readonly slide: string }) {
  const text = useSpeakerNote(slide);
  return (
    <label className={styles.note}>
      {t('Notes, for you alone; they stay in this browser')}
      <textarea
        rows={6}
        maxLength={longestSpeakerNote}
        value={text}
        onChange={({ target }) => setSpeakerNote(slide, target.value)}
      />
    </label>
  );
}

/** The time, second by second. In milliseconds. */
function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
