import { t } from '../../domain/language.ts';
import { lazy, Suspense, useEffect } from 'react';
import { useLesson } from '../../state/notebook/notebook.ts';
import { useEndedRuns } from '../../state/runs/runs.ts';
import { Cell } from '../frame/Cell.tsx';
import { Notices } from '../page/Notices.tsx';
import { Pad } from '../page/Pad.tsx';
import type { Embedded } from './embedded.ts';
import styles from './Embed.module.css';

const Toasts = lazy(async () => ({ default: (await import('../../ui/over/Toasts.tsx')).Toasts }));

/** One part of the page alone: the pad, or a cell of a lesson, in a page of somebody else's. */
export function Embed({ part }: { readonly part: Embedded }) {
  const lesson = useLesson();
  useTelling();
  const cell = lesson.cells.find(({ id }) => id === part.cell);
  const whole = new URL(location.href);
  whole.searchParams.delete('embed');
  whole.searchParams.delete('cell');
  return (
    <main className={styles.embed} id="notebook" tabIndex={-1}>
      <Notices />
      {part.kind === 'cell' && cell ? (
        <Cell whole lesson={lesson} cell={cell} number={lesson.cells.indexOf(cell) + 1} />
      ) : (
        <Pad heading={t('Draw a digit')} />
      )}
      <p className={styles.foot}>
        <a href={whole.href} target="_blank" rel="noreferrer">
          {t('Open the whole of Digit Lab')}
        </a>
      </p>
      <Suspense fallback={null}>
        <Toasts />
      </Suspense>
    </main>
  );
}

/** Tells the page around it that a training has ended, and how: its lesson, status and accuracy. */
function useTelling(): void {
  const runs = useEndedRuns();
  const run = runs.at(-1);
  const accuracy = run?.evaluations.test?.accuracy ?? run?.history.at(-1)?.accuracy ?? null;
  const lesson = run?.lessonId;
  const status = run?.status;
  const id = run?.id;
  useEffect(() => {
    if (window.parent === window || id === undefined) return;
    window.parent.postMessage({ from: 'digit-lab', kind: 'ended', lesson, status, accuracy }, '*');
  }, [id, lesson, status, accuracy]);
}
