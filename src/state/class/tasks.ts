/** The tasks that were handed out, and what has been reached, answered and guessed: kept in this browser. */
import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { Handout } from '../../classroom/handout/handout.ts';
import { checkedStorage, fieldsOf } from '../page/memory.ts';

/** What a reader has done about one task. */
export interface TaskState {
  /** When it was reached, in milliseconds, and by what, in words; null before that. */
  readonly reached: { readonly at: number; readonly by: string } | null;
  readonly answer: string;
  /** A share, guessed before a training. */
  readonly guess: number | null;
}

/** What is kept of one handout. */
export interface HandoutWork {
  readonly code: string;
  /** When it was first opened, in milliseconds. */
  readonly openedAt: number;
  readonly tasks: readonly TaskState[];
}

interface TasksState {
  readonly open: { readonly code: string; readonly handout: Handout } | null;
  /** The newest first. */
  readonly works: readonly HandoutWork[];
}

/** So many handouts are remembered. */
const mostWorks = 30;
export const longestAnswer = 1000;

const untouched: TaskState = { reached: null, answer: '', guess: null };

const isTask = (value: unknown): value is TaskState => {
  const { reached, answer, guess } = fieldsOf(value) ?? {};
  const { at, by } = fieldsOf(reached) ?? {};
  const was = reached === null || (typeof at === 'number' && typeof by === 'string');
  return was && typeof answer === 'string' && (guess === null || typeof guess === 'number');
};

const isWork = (value: unknown): value is HandoutWork => {
  const { code, openedAt, tasks } = fieldsOf(value) ?? {};
  const named = typeof code === 'string' && typeof openedAt === 'number';
  return named && Array.isArray(tasks) && tasks.every(isTask);
};

type Kept = Pick<TasksState, 'works'>;

/** Works as they were written, or null for anything else. */
export function readWorks(content: unknown): Kept | null {
  const works = fieldsOf(content)?.works;
  return Array.isArray(works) && works.every(isWork) ? { works } : null;
}

const useTasks = create<TasksState>()(
  persist((): TasksState => ({ open: null, works: [] }), {
    name: 'digit-lab/class',
    version: 1,
    partialize: ({ works }): Kept => ({ works }),
    storage: checkedStorage(readWorks),
  }),
);

const workIn = ({ open, works }: TasksState): HandoutWork | null =>
  works.find(({ code }) => code === open?.code) ?? null;

export const useOpenTasks = (): Handout | null => useTasks(({ open }) => open?.handout ?? null);
export const useWork = (): HandoutWork | null => useTasks(workIn);
export const getOpenTasks = (): Handout | null => useTasks.getState().open?.handout ?? null;
export const getWork = (): HandoutWork | null => workIn(useTasks.getState());

/** Takes up a handout where it was left, or begins it. */
export function beginTasks(code: string, handout: Handout, now = Date.now()): void {
  useTasks.setState(({ works }) => {
    const before = works.find((work) => work.code === code);
    const tasks = handout.tasks.map((_, at) => before?.tasks[at] ?? untouched);
    const work = { code, openedAt: before?.openedAt ?? now, tasks };
    const others = works.filter((other) => other.code !== code);
    return { open: { code, handout }, works: [work, ...others].slice(0, mostWorks) };
  });
}

/** Notes something about a task of the open handout. */
export function noteTask(at: number, change: Partial<TaskState>): void {
  useTasks.setState(({ open, works }) => ({
    works: works.map((work) =>
      work.code === open?.code
        ? {
            ...work,
            tasks: work.tasks.map((task, i) => (i === at ? { ...task, ...change } : task)),
          }
        : work,
    ),
  }));
}

/** Calls `listener` whenever something about a task has changed. */
export const followTasks = (listener: () => void): (() => void) =>
  useTasks.subscribe((state, before) => {
    if (state.works !== before.works) listener();
  });

/** For tests: as after opening the page. */
export function forgetTasks(): void {
  useTasks.setState({ open: null, works: [] });
}
