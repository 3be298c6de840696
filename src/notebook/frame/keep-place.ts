/** Where the reader is in a lesson: a page that is loaded again opens there, with what stood there. */
import type { LessonId } from '../../lessons/lesson.ts';
import { notebookStore } from '../../state/notebook/notebook.ts';
import type { Place } from '../../state/reading/place.ts';
import { lastPlace, notePlace, shownRun } from '../../state/reading/place.ts';
import { cellElementId } from './go-to-cell.ts';

/** So often, at most, a place is written while the reader scrolls. */
const gap = 400; // milliseconds

/** The page has come to rest when nothing has changed its length for so long. */
const rest = 1500; // milliseconds

/** What only a hand does: from then on the page stays where that brings it. */
const hands = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const;

/** The cell at the window's upper edge, and where it begins. */
function topCell(): Pick<Place, 'cell' | 'top'> {
  const cells = [...document.querySelectorAll<HTMLElement>('#notebook [data-cell]')];
  const line = window.innerHeight / 4;
  const above = cells.filter((cell) => cell.getBoundingClientRect().top < line);
  const cell = window.scrollY > 0 ? above.at(-1) : undefined;
  return { cell: cell?.dataset.cell ?? null, top: cell?.getBoundingClientRect().top ?? 0 };
}

/**
 * Holds a cell where it was while the page grows around it, until the reader moves, `left` is aborted,
 * or the page has come to rest after `coming` has settled.
 */
function holdAt({ cell, top }: Place, coming: Promise<void>, left: AbortSignal): void {
  const notebook = document.getElementById('notebook');
  if (cell === null || !notebook) return;
  const over = new AbortController();
  const { signal } = over;
  left.addEventListener('abort', () => over.abort(), { signal });
  let timer: ReturnType<typeof setTimeout> | undefined;
  let come = false;
  const put = () => {
    const at = document.getElementById(cellElementId(cell))?.getBoundingClientRect().top;
    if (at !== undefined && Math.abs(at - top) > 1) {
      window.scrollBy({ top: at - top, behavior: 'instant' });
    }
    clearTimeout(timer);
    if (come) timer = setTimeout(() => over.abort(), rest);
  };
  const growing = new ResizeObserver(put);
  growing.observe(notebook);
  for (const hand of hands) {
    window.addEventListener(hand, () => over.abort(), { signal, passive: true });
  }
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    growing.disconnect();
  });
  void coming.then(() => {
    come = true;
    if (!signal.aborted) put();
  });
}

/** Whether this page has been opened where its tab had it: once, a page begins. */
let opened = false;

/** What this lesson's page returns to; null where it begins anew. */
function returnsTo(id: LessonId): Place | null {
  if (opened) return null;
  opened = true;
  const place = lastPlace();
  return place?.lessonId === id ? place : null;
}

async function bring(place: Place): Promise<void> {
  if (!place.shown) return;
  // Should bringing it back crash this page, the next one comes without; one that is left does not.
  notePlace({ ...place, shown: null });
  const whole = new AbortController();
  window.addEventListener('pagehide', () => notePlace(place), { signal: whole.signal });
  try {
    const { bringBack } = await import('../../state/ledger/bring-back.ts');
    await bringBack(place);
  } finally {
    whole.abort();
  }
}

/** Opens a lesson where this tab had it, and from then on notes where the reader is, until `left` is aborted. */
export async function keepPlace(id: LessonId, left: AbortSignal): Promise<void> {
  if (left.aborted) return;
  const place = returnsTo(id);
  if (place) {
    // What could not be brought back has been told, and is found under Runs.
    const coming = bring(place).catch(() => undefined);
    holdAt(place, coming, left);
    await coming;
  }
  follow(id, left);
}

function follow(lessonId: LessonId, left: AbortSignal): void {
  if (left.aborted) return;
  const note = () => notePlace({ lessonId, ...topCell(), shown: shownRun(lessonId) });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const soon = () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      note();
    }, gap);
  };
  window.addEventListener('scroll', soon, { signal: left, passive: true });
  window.addEventListener('pagehide', note, { signal: left });
  const stop = notebookStore.subscribe(soon);
  left.addEventListener('abort', () => {
    clearTimeout(timer);
    stop();
  });
  note();
}
