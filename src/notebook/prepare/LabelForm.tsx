import { t } from '../../domain/language.ts';
import type { Experiment } from '../../domain/experiment/experiment.ts';
import type { DatasetInfo } from '../../state/data/datasets.ts';
import { shapeText } from '../../ui/format.ts';
import styles from '../parts/cells.module.css';
import { FramedTable } from '../parts/FramedTable.tsx';

/** Enough rows to see the pattern. */
const shown = 6;

interface LabelFormProps {
  readonly dataset: DatasetInfo;
  readonly experiment: Experiment;
}

/** The labels as the loss wants them: numbers, or rows with a single 1. */
export function LabelForm({ dataset, experiment }: LabelFormProps) {
  const { trainLabels, classNames } = dataset;
  const labels = Array.from(trainLabels.subarray(0, shown));
  if (experiment.loss.kind === 'sparseCategoricalCrossentropy') {
    return (
      <p className={styles.note}>
        {t(
          'The labels stay numbers, [{count} …]: this loss looks up the right output by its number.',
          { count: labels.join(', ') },
        )}
      </p>
    );
  }
  return (
    <>
      <p className={styles.note}>
        {t(
          'One-hot labels, {shapeText}: a row for each image, with the 1 in the column of its class. The first {count}:',
          { shapeText: shapeText([trainLabels.length, classNames.length]), count: labels.length },
        )}
      </p>
      <FramedTable label={t('One-hot labels')} heads={[t('Label'), ...classNames]}>
        {labels.map((label, row) => (
          <tr key={row}>
            <th scope="row">{classNames[label]}</th>
            {classNames.map((name, column) => (
              <td key={name} className={column === label ? styles.hot : styles.cold}>
                {column === label ? 1 : 0}
              </td>
            ))}
          </tr>
        ))}
      </FramedTable>
    </>
  );
}
