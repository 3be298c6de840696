import { t } from '../../domain/language.ts';
import { useMemo } from 'react';
import type { Experiment } from '../../domain/experiment/experiment.ts';
import { toFailure } from '../../domain/failure.ts';
import type { DatasetInfo } from '../../state/data/datasets.ts';
import { FailureNote } from '../../ui/FailureNote.tsx';
import { count } from '../../domain/numbers.ts';
import styles from '../parts/cells.module.css';
import { FramedTable } from '../parts/FramedTable.tsx';
import type { PartCounts } from './split-counts.ts';
import { splitCounts } from './split-counts.ts';

interface SplitCountsProps {
  readonly dataset: DatasetInfo;
  readonly experiment: Experiment;
}

/** How many images of each class are trained on, and how many are held back of them. */
export function SplitCounts({ dataset, experiment }: SplitCountsProps) {
  const { trainLabels, classNames } = dataset;
  const { validation, trainLimit } = experiment;
  const parts = useMemo(
    () => attempt(trainLabels, classNames.length, { validation, trainLimit }),
    [trainLabels, classNames, validation, trainLimit],
  );
  if ('code' in parts) return <FailureNote mild failure={parts} />;
  const used = parts.reduce((sum, { total }) => sum + total, 0);
  return (
    <>
      <FramedTable label={t('Training split')} heads={[t('Images'), t('All'), ...classNames]}>
        {parts.map((part) => (
          <PartRow key={part.name} {...part} />
        ))}
      </FramedTable>
      {used < trainLabels.length && (
        <p className={styles.note}>
          {t('The first {used} of the {count} training images are used.', {
            used: count(used),
            count: count(trainLabels.length),
          })}
        </p>
      )}
    </>
  );
}

function attempt(...request: Parameters<typeof splitCounts>) {
  try {
    return splitCounts(...request);
  } catch (thrown) {
    return toFailure(thrown);
  }
}

function PartRow({ name, total, byClass }: PartCounts) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{count(total)}</td>
      {byClass.map((images, label) => (
        <td key={label}>{count(images)}</td>
      ))}
    </tr>
  );
}
