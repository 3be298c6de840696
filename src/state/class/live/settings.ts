/** Settings that a teacher sends: an edit like any other, which can be undone. */
import { applyConfiguration } from '../../notebook/address.ts';
import {
  getLessonId,
  getSession,
  openLesson,
  patchSession,
  tellCells,
} from '../../notebook/notebook.ts';
import { readAddress } from '../../notebook/url.ts';

/** Opens the lesson of settings as an address has them; null where there is no such lesson here. */
export function applySettings(settings: string): (() => void) | null {
  const asked = readAddress(`#${settings}`).configuration;
  if (!asked) return null;
  const lesson = getLessonId();
  const before = getSession(asked.lessonId);
  applyConfiguration(asked);
  openLesson(asked.lessonId);
  return () => {
    const { cells } = getSession(asked.lessonId);
    const { variantId, experiment, datasetChoice } = before;
    applyConfiguration({ lessonId: asked.lessonId, variantId, experiment, datasetChoice });
    // Where nothing ran in between, its results are what they were.
    const same = Object.entries(cells).every(
      ([id, { basis }]) => basis === before.cells[id]?.basis,
    );
    if (same) {
      patchSession(asked.lessonId, before);
      tellCells(asked.lessonId, Object.keys(before.cells), { kind: 'interrupt' });
    }
    openLesson(lesson);
  };
}
