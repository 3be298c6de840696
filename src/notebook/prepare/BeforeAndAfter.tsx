import { t } from '../../domain/language.ts';
import type { Experiment } from '../../domain/experiment/experiment.ts';
import { useScaling } from '../../state/page/answers.ts';
import type { DatasetInfo } from '../../state/data/datasets.ts';
import { FailureNote } from '../../ui/FailureNote.tsx';
import { shapeText } from '../../ui/format.ts';
import { count, decimals } from '../../domain/numbers.ts';
import styles from '../parts/cells.module.css';
import { rangeText } from './input-forms.ts';
import { FramedTable } from '../parts/FramedTable.tsx';

const heads = [
  t('Images'),
  t('Shape before'),
  t('Values before'),
  t('Shape after'),
  t('Values after'),
];

interface BeforeAndAfterProps {
  readonly dataset: DatasetInfo;
  readonly experiment: Experiment;
}

/** Shapes and value ranges of both sets, as they come and as the network gets them. */
export function BeforeAndAfter({ dataset, experiment }: BeforeAndAfterProps) {
  const { scaling, model, trainLimit } = experiment;
  const { value: info, failure } = useScaling(dataset.id, scaling);
  if (failure) return <FailureNote failure={failure} />;
  const { height, width, trainLabels, testLabels } = dataset;
  const rows = [
    [t('Training'), trainLabels.length, info?.trainRange, info?.scaledTrainRange],
    [t('Test'), testLabels.length, info?.testRange, info?.scaledTestRange],
  ] as const;
  // Kaggle's table has no test images, and no images have no range.
  const filled = rows.filter(([, images]) => images > 0);
  const outside = info !== null && info.scaledTestRange[1] > 1.001;
  return (
    <>
      <FramedTable label={t('Before and after')} heads={heads}>
        {filled.map(([name, images, before, after]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{shapeText([images, height, width])}</td>
            <td>{rangeText(before, 0)}</td>
            <td>{shapeText([images, ...model.inputShape])}</td>
            <td>{rangeText(after, 1)}</td>
          </tr>
        ))}
      </FramedTable>
      {scaling === 'minMax' && trainLimit !== null && trainLimit < trainLabels.length && (
        <p className={styles.note}>
          {t(
            'The ranges are those of all images. A training on the first {trainLimit} fits its scaler to these.',
            { trainLimit: count(trainLimit) },
          )}
        </p>
      )}
      {outside && (
        <p className={styles.note}>
          {t(
            'The scaler knows the training images only. Where a test image has ink in a pixel that was almost empty in all of them, its value goes beyond 1, here up to {decimals}. That is right: peeking at the test set to avoid it would be cheating.',
            { decimals: decimals(info.scaledTestRange[1], 1) },
          )}
        </p>
      )}
    </>
  );
}
