/** Whether the page follows the cell that runs, and what "Run all" has come to. */
import { create } from 'zustand';
import type { LessonId } from '../../lessons/lesson.ts';

interface Following {
  /** The lesson whose cells all run now. */
  readonly allOf: LessonId | null;
  /** The lesson whose cells have all run, until the reader has seen it. */
  readonly reached: LessonId | null;
  /** The reader's switch. */
  readonly wanted: boolean;
  /** The reader has scrolled elsewhere since: this time, the page stays there. */
  readonly away: boolean;
}

const useFollowing = create<Following>(() => ({
  allOf: null,
  reached: null,
  wanted: true,
  away: false,
}));

export const useRunningAll = (id: LessonId): boolean => useFollowing(({ allOf }) => allOf === id);
export const useReached = (id: LessonId): boolean => useFollowing(({ reached }) => reached === id);
export const useFollows = (): boolean => useFollowing(({ wanted, away }) => wanted && !away);
export const follows = (): boolean => {
  const { wanted, away } = useFollowing.getState();
  return wanted && !away;
};

/** All cells of a lesson begin to run. */
export function beginRunAll(id: LessonId): void {
  useFollowing.setState({ allOf: id, reached: null, away: false });
}

/** They have: `reached` says whether to the end. */
export function endRunAll(id: LessonId, reached: boolean): void {
  if (useFollowing.getState().allOf !== id) return;
  useFollowing.setState({ allOf: null, reached: reached ? id : null });
}

/** Switches following on or off, from now on. */
export function setFollowing(wanted: boolean): void {
  useFollowing.setState({ wanted, away: false });
}

/** The reader scrolls by hand: the page no longer moves by itself during this run. */
export function stayHere(): void {
  if (useFollowing.getState().allOf !== null) useFollowing.setState({ away: true });
}

export function dismissReached(): void {
  useFollowing.setState({ reached: null });
}
