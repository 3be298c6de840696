/**
 * Trainings made beforehand, one a lesson, on built-in data: what a lesson's cells show until the
 * reader's own results are there. Made by `npm run beforehand`; each network is a file of
 * TensorFlow.js's form, its weights in 8 bits.
 */
import type { EpochLog } from '../../domain/experiment/history.ts';
import type { LessonId } from '../lesson.ts';
import about from './beforehand.json' with { type: 'json' };

export interface Beforehand {
  /** Images that it was trained on: the first built-in ones of the app's own seed. */
  readonly trained: number;
  readonly seconds: number;
  readonly history: readonly EpochLog[];
}

const all: Partial<Record<LessonId, Beforehand>> = about;

const files = import.meta.glob<string>('./*.zip', { query: '?url', import: 'default' });

/** The training of a lesson that was made beforehand, and where its network lies; null if there is none. */
export async function beforehandOf(
  id: LessonId,
): Promise<(Beforehand & { readonly url: string }) | null> {
  const made = all[id];
  const file = files[`./${id}.zip`];
  return made && file ? { ...made, url: await file() } : null;
}
