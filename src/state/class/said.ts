/** What the student has been asked and has said, from wherever on the page: for the board and the report. */
import { goalInWords } from '../../classroom/handout/goals.ts';
import type { Said } from '../../classroom/report/said.ts';
import { mostSaid } from '../../classroom/report/said.ts';
import { followTasks, getOpenTasks, getWork } from './tasks.ts';

/** A part of the page that asks something. */
export interface SaidSource {
  /** What it has asked, in its order. */
  readonly list: () => readonly Said[];
  /** Calls back when that has changed. Returns how to stop. */
  readonly follow: (listener: () => void) => () => void;
}

function tasksOf(): Said[] {
  const work = getWork();
  return (getOpenTasks()?.tasks ?? []).map(({ text, goal }, at) => {
    const { reached, answer, guess } = work?.tasks[at] ?? {
      ...{ reached: null, answer: '', guess: null },
    };
    return {
      ...{ kind: 'task', text, goal: goal ? goalInWords(goal) : '' },
      ...{ reached: reached?.by ?? null, answer, guess },
    };
  });
}

const sources: SaidSource[] = [{ list: tasksOf, follow: followTasks }];

/** Brings what another part of the page asks before the teacher, too. */
export function addSaid(source: SaidSource): void {
  sources.push(source);
}

export const allSaid = (): readonly Said[] =>
  sources.flatMap(({ list }) => list()).slice(0, mostSaid);

export function followSaid(listener: () => void): () => void {
  const stops = sources.map(({ follow }) => follow(listener));
  return () => stops.forEach((stop) => stop());
}
