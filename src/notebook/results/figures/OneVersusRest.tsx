import { t } from '../../../domain/language.ts';
import { nameOfClass } from '../../../domain/data/class-name.ts';
import { binaryCounts } from '../../../domain/metrics/confusion.ts';
import type { BinaryCounts } from '../../../domain/metrics/confusion.ts';
import type { MatrixProps } from './ConfusionMap.tsx';
import styles from './OneVersusRest.module.css';

/** Ten matrices of two by two: each class against all others, as scikit-learn lays them out. */
export function OneVersusRest({ results, classNames, documented, onFilter }: MatrixProps) {
  const expected = documented?.binaryCounts;
  return (
    <>
      <p className={styles.note}>
        {t(
          'Rows are the truth, columns the prediction: other first, then the class itself. Choose a number to see its images{what}.',
          { what: expected ? t('; the documented number stands below each') : '' },
        )}
      </p>
      <ul className={styles.grid}>
        {results.matrix.map((_, label) => (
          <li key={label}>
            <BinaryTable
              name={nameOfClass(classNames, label)}
              counts={binaryCounts(results.matrix, label)}
              expected={expected?.[label]}
              onPick={(kind) => onFilter(filterOf(kind, label))}
            />
          </li>
        ))}
      </ul>
    </>
  );
}

type Pick = 'class' | 'truePositive' | 'falsePositive' | 'falseNegative';

function filterOf(kind: Pick, label: number) {
  switch (kind) {
    case 'class':
      return { truth: label, predicted: null, onlyWrong: false };
    case 'truePositive':
      return { truth: label, predicted: label, onlyWrong: false };
    case 'falsePositive':
      return { truth: null, predicted: label, onlyWrong: true };
    case 'falseNegative':
      return { truth: label, predicted: null, onlyWrong: true };
  }
}

interface BinaryTableProps {
  readonly name: string;
  readonly counts: BinaryCounts;
  readonly expected: BinaryCounts | undefined;
  readonly onPick: (kind: Pick) => void;
}

function BinaryTable({ name, counts, expected, onPick }: BinaryTableProps) {
  const cell = (kind: Exclude<Pick, 'class'>, title: string) => (
    <td className={kind === 'truePositive' ? styles.right : styles.wrong}>
      <button type="button" title={title} onClick={() => onPick(kind)}>
        {counts[kind]}
      </button>
      {expected && <Expected count={expected[kind]} />}
    </td>
  );
  return (
    <table className={styles.table}>
      <caption>
        <button type="button" onClick={() => onPick('class')}>
          {name}
        </button>
      </caption>
      <thead>
        <tr>
          <td />
          <th scope="col">{t('other')}</th>
          <th scope="col">{name}</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">{t('other')}</th>
          <td className={styles.right}>
            {counts.trueNegative}
            {expected && <Expected count={expected.trueNegative} />}
          </td>
          {cell('falsePositive', t('Predicted {name}, wrongly', { name }))}
        </tr>
        <tr>
          <th scope="row">{name}</th>
          {cell('falseNegative', t('{name} predicted as something else', { name }))}
          {cell('truePositive', t('{name}, rightly', { name }))}
        </tr>
      </tbody>
    </table>
  );
}

const Expected = ({ count }: { readonly count: number }) => (
  <span className={styles.expected} title={t('documented')}>
    {count}
  </span>
);
