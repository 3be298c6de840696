import { isPublished } from '../../domain/data/published-names.ts';
import type { CodeContext } from '../../keras/code/keras-code.ts';
import type { Lesson } from '../../lessons/lesson.ts';
import type { DatasetInfo } from '../../state/data/datasets.ts';
import type { LessonSession } from '../../state/notebook/notebook.ts';
import { wantedDataset } from '../../state/notebook/notebook.ts';

/** What the Keras code of a lesson is written from: its settings of now and the data that are open. */
export function codeContext(
  lesson: Lesson,
  session: LessonSession,
  data: DatasetInfo | null,
): CodeContext {
  const { experiment } = session;
  if (data && isPublished(data.id)) return { experiment, dataset: data.id };
  const { dataset } = wantedDataset(lesson, session);
  if (!data || data.origin === 'generated') return { experiment, dataset };
  const { name, classNames, testLabels } = data;
  return { experiment, dataset, own: { name, classNames, testCount: testLabels.length } };
}
