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
import { addNoticeOnce } from '../page/notices.ts';
import { getSettings, rememberAddress } from '../page/settings.ts';
import type { Configuration } from './url.ts';
import { readAddress, readHash, unclearInWords, writeHash } from './url.ts';

const hashOf = (id: LessonId): string => writeHash(lessonOf(id), getSession(id));

/** Takes a configuration over, through the same doors as an edit: what rests on it goes stale. */
export function applyConfiguration({
  lessonId,
  variantId,
  experiment,
  datasetChoice,
}: Configuration): void {
  patchSession(lessonId, { variantId });
  editExperiment(lessonId, () => experiment);
  if (getSession(lessonId).datasetChoice !== datasetChoice) {
    void chooseData(lessonId, datasetChoice);
  }
}

/** What an address asks for; what of it was not understood is told. */
function read(hash: string): Configuration | null {
  const { configuration, unclear } = readAddress(hash);
  const message = unclearInWords(unclear);
  if (message !== null) addNoticeOnce({ code: 'address-unclear', message });
  return configuration;
}

/** A link decides for its own lesson; the others come as they were left. */
function restore(): void {
  const { addresses, lastLesson } = getSettings();
  for (const lesson of lessons) {
    const kept = readHash(addresses[lesson.id] ?? '');
    if (kept) applyConfiguration(kept);
  }
  const asked = read(location.hash);
  if (asked) applyConfiguration(asked);
  openLesson(asked?.lessonId ?? lessonOf((lastLesson ?? '') as LessonId).id);
}

/**
 * Starts with what the address asks for, and from then on writes every change into it. An address
 * that was not understood stays as it is until something is changed.
 */
export function followAddress(): void {
  restore();
  let written = hashOf(getLessonId());
  if (readAddress(location.hash).unclear.length === 0) history.replaceState(null, '', written);
  window.addEventListener('hashchange', () => {
    const asked = read(location.hash);
    if (!asked) return;
    written = writeHash(lessonOf(asked.lessonId), asked);
    applyConfiguration(asked);
    openLesson(asked.lessonId);
  });
  notebookStore.subscribe(({ lessonId }, before) => {
    const hash = hashOf(lessonId);
    rememberAddress(lessonId, hash);
    if (hash === written || hash === location.hash) return;
    written = hash;
    if (lessonId === before.lessonId) history.replaceState(null, '', hash);
    else history.pushState(null, '', hash);
  });
}
