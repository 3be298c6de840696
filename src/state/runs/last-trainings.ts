/** How long the last training of each lesson took on this computer, so that it can be said before. */
import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { LessonId } from '../../lessons/lesson.ts';
import { checkedStorage, fieldsOf } from '../page/memory.ts';
import type { Run } from './runs.ts';

export interface LastTraining {
  readonly seconds: number;
  readonly images: number;
  readonly epochs: number;
}

interface LastTrainings {
  readonly trainings: Readonly<Record<string, LastTraining>>;
}

const isAmount = (value: unknown): boolean =>
  typeof value === 'number' && Number.isFinite(value) && value > 0;

function isTraining(value: unknown): value is LastTraining {
  const { seconds, images, epochs } = fieldsOf(value) ?? {};
  return [seconds, images, epochs].every(isAmount);
}

/** What was written here, or null for anything else. */
export function readLastTrainings(content: unknown): LastTrainings | null {
  const trainings = fieldsOf(fieldsOf(content)?.trainings);
  return trainings && Object.values(trainings).every(isTraining)
    ? { trainings: trainings as LastTrainings['trainings'] }
    : null;
}

const useLast = create<LastTrainings>()(
  persist((): LastTrainings => ({ trainings: {} }), {
    name: 'digit-lab/last-trainings',
    version: 1,
    storage: checkedStorage(readLastTrainings),
  }),
);

export const useLastTraining = (id: LessonId): LastTraining | null =>
  useLast(({ trainings }) => trainings[id] ?? null);

/** Remembers how long a training took that went through to its end. */
export function noteTraining({ lessonId, status, seconds, trainCount, history }: Run): void {
  const training = { seconds, images: trainCount, epochs: history.length };
  if (status !== 'completed' || !isTraining(training)) return;
  useLast.setState(({ trainings }) => ({ trainings: { ...trainings, [lessonId]: training } }));
}
