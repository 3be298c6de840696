import { isPublished } from '../../domain/data/published-names.ts';
import type { Lesson } from '../../lessons/lesson.ts';
import type { DatasetInfo } from '../../state/data/datasets.ts';

/** Whether the documented run learned from such data: a published set under its own name, or files. */
export function isDocumentedData(
  lesson: Lesson,
  { id, origin, classNames }: Pick<DatasetInfo, 'id' | 'origin' | 'classNames'>,
): boolean {
  if (origin === 'generated' || classNames.length !== 10) return false;
  return origin === 'files' && (!isPublished(id) || id === lesson.dataset);
}
