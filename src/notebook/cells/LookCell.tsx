import { useState } from 'react';
import { useDataset } from '../../state/datasets.ts';
import { Segments } from '../../ui/Toggle.tsx';
import type { CellProps } from '../cell-props.ts';
import { ClassCounts } from '../look/ClassCounts.tsx';
import { FirstImages } from '../look/FirstImages.tsx';
import { SampleImage } from '../look/SampleImage.tsx';
import { TableHead } from '../look/TableHead.tsx';
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

/** The data before anything is trained: one image as picture and numbers, many as pictures, counts. */
export function LookCell({ lesson, datasetId, documented }: CellProps) {
  const dataset = useDataset(datasetId);
  const [split, setSplit] = useState<'train' | 'test'>('train');
  const [palette, setPalette] = useState<'grey' | 'viridis'>('grey');
  if (!dataset) return <Pending failure={null} what="Opening the data" />;
  const training = split === 'train';
  // A lesson may use only the first part of the file, as many as its document had.
  const labels = training
    ? dataset.trainLabels.subarray(0, lesson.experiment.trainLimit ?? undefined)
    : dataset.testLabels;
  const part = { dataset, split, labels, palette };
  return (
    <div className={styles.stack}>
      <div className={styles.toolbar}>
        <Segments label="Images" value={split} options={splits} onChange={setSplit} />
        <Segments label="Colours" value={palette} options={paletteOptions} onChange={setPalette} />
      </div>
      <SampleImage key={`${dataset.id}/${split}`} {...part} />
      <FirstImages {...part} />
      <ClassCounts {...part} documented={training ? documented.labelCounts : undefined} />
      <TableHead {...part} />
    </div>
  );
}
