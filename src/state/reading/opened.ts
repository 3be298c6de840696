/** Which cells of a lesson the reader has opened to their last part; the others show their point alone. */
import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { Lesson, LessonId } from '../../lessons/lesson.ts';
import { checkedStorage, fieldsOf } from '../page/memory.ts';

interface Opened {
  /** Ids of cells, by lesson. */
  readonly lessons: Readonly<Partial<Record<string, readonly string[]>>>;
}

const isIds = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.length < 100 && value.every((id) => typeof id === 'string');

/** What was written, or null for anything else. */
export function readOpened(content: unknown): Opened | null {
  const lessons = fieldsOf(fieldsOf(content)?.lessons);
  return lessons && Object.values(lessons).every(isIds) ? (content as Opened) : null;
}

const useOpened = create<Opened>()(
  persist((): Opened => ({ lessons: {} }), {
    name: 'digit-lab/opened',
    version: 1,
    storage: checkedStorage(readOpened),
  }),
);

const none: readonly string[] = [];

const openIn = ({ lessons }: Opened, id: LessonId): readonly string[] =>
  (Object.hasOwn(lessons, id) && lessons[id]) || none;

function put(id: LessonId, cellIds: readonly string[]): void {
  useOpened.setState(({ lessons }) => ({ lessons: { ...lessons, [id]: cellIds } }));
}

export const useCellOpen = (id: LessonId, cellId: string): boolean =>
  useOpened((opened) => openIn(opened, id).includes(cellId));

/** Whether every cell of the lesson is open. */
export const useAllOpen = ({ id, cells }: Lesson): boolean =>
  useOpened((opened) => cells.every((cell) => openIn(opened, id).includes(cell.id)));

/** Opens a cell to its last part, or leaves its point alone. */
export function openCell(id: LessonId, cellId: string, open: boolean): void {
  const others = openIn(useOpened.getState(), id).filter((other) => other !== cellId);
  put(id, open ? [...others, cellId] : others);
}

/** The same for all cells of a lesson. */
export function openAllCells({ id, cells }: Lesson, open: boolean): void {
  put(id, open ? cells.map((cell) => cell.id) : []);
}
