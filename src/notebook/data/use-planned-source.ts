import type { Lesson } from '../../lessons/lesson.ts';
import type { DatasetSource } from '../../state/data/datasets.ts';
import { sourceOf, useAvailableDatasets } from '../../state/data/datasets.ts';
import { useSession, wantedDataset } from '../../state/notebook/notebook.ts';

/** What kind of source a lesson's data come from as it is set now. */
export function usePlannedSource(lesson: Lesson): DatasetSource['kind'] {
  const session = useSession(lesson.id, (whole) => whole);
  const available = useAvailableDatasets();
  const { datasetChoice } = session;
  if (datasetChoice === 'own') return 'files';
  return sourceOf(wantedDataset(lesson, session), datasetChoice, available ?? []).kind;
}
