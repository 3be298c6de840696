import { t } from '../../domain/language.ts';
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
    <Chip topic={t('Data')} icon={<Database />} text={text} title={t('The data of this lesson')}>
      {info ? (
        <p>
          {t(
            '{name}: {count} images to train on and {count2} to be tested on, {height} × {width} pixels each.{it}',
            {
              name: info.name,
              count: count(info.trainLabels.length),
              count2: count(info.testLabels.length),
              height: info.height,
              width: info.width,
              it: part
                ? t(' This lesson uses the first {trainLimit} of the training images.', {
                    trainLimit: count(trainLimit),
                  })
                : '',
            },
          )}
        </p>
      ) : (
        <p>{t('Nothing is loaded yet. Run the Load cell, or all cells.')}</p>
      )}
      {info?.origin === 'generated' && (
        <p>
          {t(
            'These digits are drawn by this page itself. They are not MNIST: the documented figures were measured on other images.',
          )}
        </p>
      )}
      <Suspense fallback={null}>
        <DataChoice lesson={lesson} />
        <KeptButton />
      </Suspense>
    </Chip>
  );
}
