/** Keeps the address bar, the memory of this browser, and the notebook in step. */
import { lessons } from '../../lessons/index.ts';
import type { LessonId } from '../../lessons/lesson.ts';
import {
  editExperiment,
  getLessonId,
  getSession,
  lessonOf,
  notebookStore,
  openLesson,
  patchSession,
} from './notebook.ts';
import { chooseData } from './run-cells.ts';
import { getSettings, rememberAddress } from '../page/settings.ts';
import type { Configuration } from './url.ts';
import { readHash, writeHash } from './url.ts';

const hashOf = (id: LessonId): string => writeHash(lessonOf(id), getSession(id));

/** Takes a configuration over, through the same doors as an edit: what rests on it goes stale. */
function apply({ lessonId, variantId, experiment, datasetChoice }: Configuration): void {
  patchSession(lessonId, { variantId });
  editExperiment(lessonId, () => experiment);
  if (getSession(lessonId).datasetChoice !== datasetChoice) {
    void chooseData(lessonId, datasetChoice);
  }
}

/** A link decides for its own lesson; the others come as they were left. */
function restore(): void {
  const { addresses, lastLesson } = getSettings();
  for (const lesson of lessons) {
    const kept = readHash(addresses[lesson.id] ?? '');
    if (kept) apply(kept);
  }
  const asked = readHash(location.hash);
  if (asked) apply(asked);
  openLesson(asked?.lessonId ?? lessonOf((lastLesson ?? '') as LessonId).id);
}

/** Starts with what the address asks for, and from then on writes every change into it. */
export function followAddress(): void {
  restore();
  history.replaceState(null, '', hashOf(getLessonId()));
  window.addEventListener('hashchange', () => {
    const asked = readHash(location.hash);
    if (!asked) return;
    apply(asked);
    openLesson(asked.lessonId);
  });
  notebookStore.subscribe(({ lessonId }, before) => {
    const hash = hashOf(lessonId);
    rememberAddress(lessonId, hash);
    if (hash === location.hash) return;
    if (lessonId === before.lessonId) history.replaceState(null, '', hash);
    else history.pushState(null, '', hash);
  });
}
