/**
 * The lesson that a teacher has handed out, as far as the notebook must know it from the start; what
 * is in it is read and followed by state/class, which is loaded with the first one.
 */
import { create } from 'zustand';
import type { Experiment } from '../../domain/experiment/experiment.ts';
import type { LessonId } from '../../lessons/lesson.ts';
import type { DatasetChoice } from '../data/data-choice.ts';

/** What a lesson begins with. */
export interface LessonStart {
  readonly variantId: string | null;
  readonly experiment: Experiment;
  readonly datasetChoice: DatasetChoice;
}

export interface OpenHandout {
  /** As the address carries it. */
  readonly code: string;
  readonly lessonId: LessonId;
  /** Empty where the lesson's own title stands. */
  readonly title: string;
  /** Ids of the cells that are shown; null for all. */
  readonly cells: readonly string[] | null;
  /** Controls that are not free, by their names (classroom/handout/handout.ts). */
  readonly rules: Readonly<Partial<Record<string, 'fixed' | 'hidden'>>>;
  readonly start: LessonStart;
  /** An experiment with what is not free as it was handed out. */
  readonly hold: (asked: Experiment) => Experiment;
}

const useOpen = create<{ readonly open: OpenHandout | null }>(() => ({ open: null }));

const of = (open: OpenHandout | null, id: LessonId) => (open?.lessonId === id ? open : null);

export const getHandout = (id: LessonId): OpenHandout | null => of(useOpen.getState().open, id);
export const useHandout = (id: LessonId): OpenHandout | null => useOpen(({ open }) => of(open, id));

export function putHandout(open: OpenHandout | null): void {
  useOpen.setState({ open });
}

/** The cells of a lesson that are shown. */
export const shownCells = <T extends { readonly id: string }>(
  cells: readonly T[],
  handout: OpenHandout | null,
): readonly T[] => (handout?.cells ? cells.filter(({ id }) => handout.cells?.includes(id)) : cells);
