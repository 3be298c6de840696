import { t } from '../../domain/language.ts';
import { useState } from 'react';
import { useDataset } from '../../state/data/datasets.ts';
import { originalExperiment, useExperiment, useSession } from '../../state/notebook/notebook.ts';
import { Segments } from '../../ui/fields/Toggle.tsx';
import type { CellProps } from './cell-props.ts';
import { ClassCounts } from '../look/ClassCounts.tsx';
import { Duplicates } from '../look/Duplicates.tsx';
import { FirstImages } from '../look/FirstImages.tsx';
import { LearningMaterial } from '../look/LearningMaterial.tsx';
import type { DataPart } from '../look/part.ts';
import { SampleImage } from '../look/SampleImage.tsx';
import { SortedImages } from '../look/SortedImages.tsx';
import { Suspects } from '../look/Suspects.tsx';
import { TableHead } from '../look/TableHead.tsx';
import { Rest } from '../frame/Rest.tsx';
import { ResultTabs } from '../results/ResultTabs.tsx';
import styles from '../results/results.module.css';
import { Pending } from '../results/Section.tsx';

const splits = [
  { value: 'train', label: t('Training') },
  { value: 'test', label: t('Test') },
] as const;

const paletteOptions = [
  { value: 'grey', label: t('Grey') },
  { value: 'viridis', label: t('Viridis') },
] as const;

/**
 * The data before anything is trained: images as pictures and numbers, counted, sorted, compared;
 * and how much of them, with how many wrong labels, a network gets.
 */
export function LookCell(props: CellProps) {
  const { lesson, datasetId } = props;
  const dataset = useDataset(datasetId);
  const variantId = useSession(lesson.id, (session) => session.variantId);
  const [split, setSplit] = useState<'train' | 'test'>('train');
  const [palette, setPalette] = useState<'grey' | 'viridis'>('grey');
  const { trainLimit } = useExperiment(lesson.id);
  if (!dataset) return <Pending failure={null} what={t('Opening the data')} />;
  // A lesson, or its reader, may use only the first part of the file.
  const labels =
    split === 'train'
      ? dataset.trainLabels.subarray(0, trainLimit ?? undefined)
      : dataset.testLabels;
  const part = { dataset, split, labels, palette };
  const controls = (
    <div className={styles.toolbar}>
      <Segments label={t('Images')} value={split} options={splits} onChange={setSplit} />
      <Segments
        label={t('Colours')}
        value={palette}
        options={paletteOptions}
        onChange={setPalette}
      />
    </div>
  );
  const original = originalExperiment(lesson, variantId);
  return (
    <div className={styles.stack}>
      <ResultTabs
        label={t('Ways to look')}
        initial="first"
        tabs={[
          {
            id: 'first',
            title: t('First look'),
            body: (
              <div className={styles.stack}>
                <Rest name={t('test images')}>{controls}</Rest>
                <FirstLook {...part} documented={props.documented.labelCounts} />
              </div>
            ),
          },
          {
            id: 'sorted',
            title: t('Sorted'),
            body: (
              <div className={styles.stack}>
                {controls}
                <SortedImages {...part} />
              </div>
            ),
          },
          { id: 'twice', title: t('Duplicates'), body: <Duplicates dataset={dataset} /> },
          {
            id: 'suspects',
            title: t('Wrong labels'),
            body: <Suspects lessonId={lesson.id} dataset={dataset} />,
          },
        ]}
      />
      <Rest name={t('what the network will learn from')}>
        <LearningMaterial
          {...{ lessonId: lesson.id, dataset, originalLimit: original.trainLimit }}
        />
      </Rest>
    </div>
  );
}

interface FirstLookProps extends DataPart {
  readonly documented: readonly number[] | undefined;
}

function FirstLook({ documented, ...part }: FirstLookProps) {
  return (
    <>
      <SampleImage key={`${part.dataset.id}/${part.split}`} {...part} />
      <Rest name={t('the first images')}>
        <FirstImages {...part} />
      </Rest>
      <Rest name={t('images of each class')}>
        <ClassCounts {...part} documented={part.split === 'train' ? documented : undefined} />
      </Rest>
      <Rest name={t('the same as a table')}>
        <TableHead {...part} />
      </Rest>
    </>
  );
}
