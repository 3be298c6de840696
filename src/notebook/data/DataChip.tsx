import { Database } from 'lucide-react';
import { lazy, Suspense } from 'react';
import type { Lesson } from '../../lessons/lesson.ts';
import { describeDataset, useAvailableDatasets, useDataset } from '../../state/data/datasets.ts';
import { useKeptData } from '../../state/data/kept-datasets.ts';
import { useSession } from '../../state/notebook/notebook.ts';
import { Chip } from '../../ui/chip/Chip.tsx';
import { count } from '../../domain/numbers.ts';
import { plannedData } from './planned-data.ts';

const DataChoice = lazy(async () => ({ default: (await import('./DataChoice.tsx')).DataChoice }));
const KeptButton = lazy(async () => ({ default: (await import('./KeptButton.tsx')).KeptButton }));

/** Which data the lesson uses, or will use; never leaves it open. */
export function DataChip({ lesson }: { readonly lesson: Lesson }) {
  const session = useSession(lesson.id, (whole) => whole);
  const available = useAvailableDatasets();
  const kept = useKeptData();
  const info = useDataset(session.datasetId);
  const { trainLimit } = session.experiment;
  const part = info && trainLimit !== null && trainLimit < info.trainLabels.length;
  const text = info
    ? describeDataset(info, trainLimit)
    : plannedData(lesson, session, available, kept?.datasets);
  return (
    <Chip topic="Data" icon={<Database />} text={text} title="The data of this lesson">
      {info ? (
        <p>
          {info.name}: {count(info.trainLabels.length)} images to train on and{' '}
          {count(info.testLabels.length)} to be tested on, {info.height} × {info.width} pixels each.
          {part && ` This lesson uses the first ${count(trainLimit)} of the training images.`}
        </p>
      ) : (
        <p>Nothing is loaded yet. Run the Load cell, or all cells.</p>
      )}
      {info?.origin === 'generated' && (
        <p>
          These digits are drawn by this page itself. They are not MNIST: the documented figures
          were measured on other images.
        </p>
      )}
      <Suspense fallback={null}>
        <DataChoice lesson={lesson} />
        <KeptButton />
      </Suspense>
    </Chip>
  );
}
