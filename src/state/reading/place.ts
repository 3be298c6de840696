/** Where the reader is on this page. The tab remembers it: over a reload, a crash, a tab opened again. */
import type { Form } from '../../domain/forms.ts';
import { fieldsForm, listForm, numberForm, orNull, textForm } from '../../domain/forms.ts';
import type { LessonId } from '../../lessons/lesson.ts';
import { getSession } from '../notebook/notebook.ts';
import type { TextStorage } from '../page/memory.ts';
import { getRun, isTrained } from '../runs/runs.ts';

/** The training whose results stand in a lesson's cells. */
export interface ShownRun {
  /** Its record's id, under which its state is stored. */
  readonly key: string;
  /** Ids of the cells that are up to date with it. */
  readonly cells: readonly string[];
}

export interface Place {
  readonly lessonId: string;
  /** The cell at the top of the window; null at the lesson's head. */
  readonly cell: string | null;
  /** How far below the window's upper edge that cell begins, in CSS pixels. */
  readonly top: number;
  readonly shown: ShownRun | null;
}

const name = 'digit-lab/place';
const id = textForm(120);

const placeForm: Form = fieldsForm({
  lessonId: id,
  cell: orNull(id),
  top: numberForm(-1e6, 1e6),
  shown: orNull(fieldsForm({ key: id, cells: listForm(id, 0, 100) })),
});

/** A place as it was written, or null for anything else. */
export function readPlace(text: string): Place | null {
  try {
    const content: unknown = JSON.parse(text);
    return placeForm(content, 'place') === null ? (content as Place) : null;
  } catch {
    return null;
  }
}

function tabStorage(): TextStorage | null {
  try {
    return globalThis.sessionStorage ?? null;
  } catch {
    return null;
  }
}

let forgotten = false;

/** Where this tab was when its page went; null in a tab that is new. */
export function lastPlace(storage: TextStorage | null = tabStorage()): Place | null {
  try {
    return readPlace(storage?.getItem(name) ?? '');
  } catch {
    return null;
  }
}

export function notePlace(place: Place, storage: TextStorage | null = tabStorage()): void {
  if (forgotten) return;
  try {
    storage?.setItem(name, JSON.stringify(place));
  } catch {
    // Without room the page opens at its head; that nothing can be kept is told elsewhere.
  }
}

/** From now on this page notes no place, and what it has noted is gone. */
export function forgetPlace(storage: TextStorage | null = tabStorage()): void {
  forgotten = true;
  try {
    storage?.removeItem(name);
  } catch {
    // Nothing was kept there.
  }
}

/** What the cells of a lesson show now; null where that is no training, or one that is not kept. */
export function shownRun(lessonId: LessonId): ShownRun | null {
  const { runId, cells } = getSession(lessonId);
  const run = getRun(runId);
  if (!run || run.key === null || !isTrained(run)) return null;
  const done = Object.entries(cells).filter(([, { phase }]) => phase === 'done');
  return { key: run.key, cells: done.map(([cellId]) => cellId) };
}
