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
  { value: 'train', label: 'Training' },
  { value: 'test', label: 'Test' },
] as const;

const paletteOptions = [
  { value: 'grey', label: 'Grey' },
  { value: 'viridis', label: 'Viridis' },
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
  if (!dataset) return <Pending failure={null} what="Opening the data" />;
  // A lesson, or its reader, may use only the first part of the file.
  const labels =
    split === 'train'
      ? dataset.trainLabels.subarray(0, trainLimit ?? undefined)
      : dataset.testLabels;
  const part = { dataset, split, labels, palette };
  const controls = (
    <div className={styles.toolbar}>
      <Segments label="Images" value={split} options={splits} onChange={setSplit} />
      <Segments label="Colours" value={palette} options={paletteOptions} onChange={setPalette} />
    </div>
  );
  const original = originalExperiment(lesson, variantId);
  return (
    <div className={styles.stack}>
      <ResultTabs
        label="Ways to look"
        initial="first"
        tabs={[
          {
            id: 'first',
            title: 'First look',
            body: (
              <div className={styles.stack}>
                <Rest name="test images">{controls}</Rest>
                <FirstLook {...part} documented={props.documented.labelCounts} />
              </div>
            ),
          },
          {
            id: 'sorted',
            title: 'Sorted',
            body: (
              <div className={styles.stack}>
                {controls}
                <SortedImages {...part} />
              </div>
            ),
          },
          { id: 'twice', title: 'Duplicates', body: <Duplicates dataset={dataset} /> },
          {
            id: 'suspects',
            title: 'Wrong labels',
            body: <Suspects lessonId={lesson.id} dataset={dataset} />,
          },
        ]}
      />
      <Rest name="what the network will learn from">
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
      <Rest name="the first images">
        <FirstImages {...part} />
      </Rest>
      <Rest name="images of each class">
        <ClassCounts {...part} documented={part.split === 'train' ? documented : undefined} />
      </Rest>
      <Rest name="the same as a table">
        <TableHead {...part} />
      </Rest>
    </>
  );
}
