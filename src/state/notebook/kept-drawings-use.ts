import type { LessonId } from '../../lessons/lesson.ts';
import type { DrawingsUse } from '../pad/kept-drawings.ts';
import { setDrawingsUse } from '../pad/kept-drawings.ts';
import { getSession } from './notebook.ts';
import { chooseData } from './run-cells.ts';

/** Says what a lesson does with the kept drawings; its data are opened anew where they were open. */
export async function chooseDrawingsUse(id: LessonId, use: DrawingsUse): Promise<void> {
  setDrawingsUse(id, use);
  await chooseData(id, getSession(id).datasetChoice);
}
