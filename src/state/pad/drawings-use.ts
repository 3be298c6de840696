/** What each lesson does with the kept drawings, remembered on this computer. */
import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { AddedTo } from '../../domain/data/extend-dataset.ts';
import type { LessonId } from '../../lessons/lesson.ts';
import { checkedStorage, fieldsOf } from '../page/memory.ts';
import { oldUses } from './old-drawings.ts';

/** What a lesson does with the kept drawings. */
export type DrawingsUse = 'none' | AddedTo;

type Uses = Readonly<Partial<Record<LessonId, DrawingsUse>>>;

interface UsesState {
  /** The lessons that learn from them or are measured on them. */
  readonly uses: Uses;
}

const known: readonly unknown[] = ['none', 'train', 'test'] satisfies DrawingsUse[];

function readUses(content: unknown): Uses | null {
  const uses = fieldsOf(content);
  return uses && Object.values(uses).every((use) => known.includes(use)) ? uses : null;
}

function readState(content: unknown): UsesState | null {
  const uses = readUses(fieldsOf(content)?.uses);
  return uses && { uses };
}

const useUses = create<UsesState>()(
  persist((): UsesState => ({ uses: {} }), {
    name: 'digit-lab/drawings-use',
    version: 1,
    storage: checkedStorage(readState),
  }),
);

const moved = readUses(oldUses());
if (moved) useUses.setState({ uses: moved });

export const useDrawingsUse = (id: LessonId): DrawingsUse =>
  useUses((state) => state.uses[id] ?? 'none');

export const getDrawingsUse = (id: LessonId): DrawingsUse => useUses.getState().uses[id] ?? 'none';

export function setDrawingsUse(id: LessonId, use: DrawingsUse): void {
  useUses.setState(({ uses }) => ({ uses: { ...uses, [id]: use } }));
}
