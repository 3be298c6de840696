import { useEffect } from 'react';
import type { Lesson } from '../../lessons/lesson.ts';
import { stayHere, useFollows, useRunningAll } from '../../state/notebook/following.ts';
import { useSession } from '../../state/notebook/notebook.ts';
import { cellElementId } from '../frame/go-to-cell.ts';

/** A cell that is done sooner is passed over: a page that jumps from cell to cell shows nothing. */
const worthALook = 400; // milliseconds

const calm = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** While all cells of a lesson run, brings the one that is running into view. */
export function useFollowRunning(lesson: Lesson): void {
  const all = useRunningAll(lesson.id);
  const on = useFollows() && all;
  const running = useSession(
    lesson.id,
    ({ cells }) => Object.keys(cells).find((id) => cells[id]?.phase === 'running') ?? null,
  );
  useEffect(() => {
    if (!on || running === null) return undefined;
    const timer = setTimeout(() => {
      document
        .getElementById(cellElementId(running))
        ?.scrollIntoView({ behavior: calm() ? 'instant' : 'smooth', block: 'start' });
    }, worthALook);
    return () => clearTimeout(timer);
  }, [on, running]);
  useEffect(() => {
    if (!all) return undefined;
    // Only a hand makes these; the page's own scrolling does not.
    const main = document.getElementById('notebook');
    main?.addEventListener('wheel', stayHere, { passive: true });
    main?.addEventListener('touchmove', stayHere, { passive: true });
    return () => {
      main?.removeEventListener('wheel', stayHere);
      main?.removeEventListener('touchmove', stayHere);
    };
  }, [all]);
}
