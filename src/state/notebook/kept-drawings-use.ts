/** Where kept drawings meet the lessons that use them. */
import { lessons } from '../../lessons/index.ts';
import type { LessonId } from '../../lessons/lesson.ts';
import type { DrawingsUse } from '../pad/drawings-use.ts';
import { getDrawingsUse, setDrawingsUse } from '../pad/drawings-use.ts';
import { followKeptDrawings } from '../pad/kept-drawings.ts';
import { getSession, invalidateData } from './notebook.ts';
import { chooseData } from './run-cells.ts';

/** Says what a lesson does with the kept drawings; its data are opened anew where they were open. */
export async function chooseDrawingsUse(id: LessonId, use: DrawingsUse): Promise<void> {
  setDrawingsUse(id, use);
  await chooseData(id, getSession(id).datasetChoice);
}

/** From now on, data that hold kept drawings are out of date once others are kept. */
export function ageWithDrawings(): () => void {
  return followKeptDrawings(() => {
    for (const { id } of lessons) if (getDrawingsUse(id) !== 'none') invalidateData(id);
  });
}
