import { t } from '../../../domain/language.ts';
import { useState } from 'react';
import { ScrollTable } from '../../../charts/tables/ScrollTable.tsx';
import { nameOfClass } from '../../../domain/data/class-name.ts';
import type { DocumentedResults } from '../../../lessons/lesson.ts';
import { Segments, Toggle } from '../../../ui/fields/Toggle.tsx';
import styles from '../results.module.css';
import type { Results } from '../results.ts';
import { isWrong } from '../results.ts';

interface PredictedActualProps {
  readonly results: Results;
  readonly classNames: readonly string[];
  readonly documented: DocumentedResults['predictions'];
}

const lengths = [
  { value: '5', label: t('First five') },
  { value: '30', label: t('First thirty') },
] as const;

/** Predicted against actual labels of the first images, and the documented predictions for them. */
export function PredictedActual({ results, classNames, documented }: PredictedActualProps) {
  const [length, setLength] = useState<'5' | '30'>(
    (documented?.actual.length ?? 0) > 5 ? '30' : '5',
  );
  const [marked, setMarked] = useState(true);
  const rows = Array.from({ length: Math.min(Number(length), results.count) }, (_, row) => row);
  const right = rows.filter((row) => !isWrong(results, row)).length;
  const expected = documented?.predicted.slice(0, rows.length);
  const sameImages = documented?.actual.every((label, row) => results.labels[row] === label);
  return (
    <>
      <div className={styles.toolbar}>
        <Segments label={t('How many')} value={length} options={lengths} onChange={setLength} />
        <Toggle label={t('Mark the mistakes')} checked={marked} onChange={setMarked} />
        {marked && (
          <span className={styles.note}>
            {t('{right} of {count} right', { right, count: rows.length })}
          </span>
        )}
      </div>
      <ScrollTable label={t('First predictions')}>
        <tbody>
          <LabelRow title={t('image')} labels={rows.map(String)} />
          <LabelRow
            title={t('predicted')}
            labels={rows.map((row) => nameOfClass(classNames, results.predicted[row]))}
            wrong={(row) => marked && isWrong(results, row)}
          />
          <LabelRow
            title={t('actual')}
            labels={rows.map((row) => nameOfClass(classNames, results.labels[row]))}
          />
          {expected && sameImages && (
            <LabelRow
              title={t('documented')}
              labels={expected.map((label) => nameOfClass(classNames, label))}
              wrong={(row) => marked && documented?.actual[row] !== expected[row]}
            />
          )}
        </tbody>
      </ScrollTable>
      {expected && !sameImages && (
        <p className={styles.note}>
          {t('The document’s first images are others: it predicted')} {expected.join(' ')}{' '}
          {t('for')} {documented?.actual.slice(0, rows.length).join(' ')}.
        </p>
      )}
    </>
  );
}

interface LabelRowProps {
  readonly title: string;
  readonly labels: readonly string[];
  readonly wrong?: (row: number) => boolean;
}

function LabelRow({ title, labels, wrong }: LabelRowProps) {
  return (
    <tr>
      <th scope="row">{title}</th>
      {labels.map((label, row) => (
        <td key={row} className={wrong?.(row) ? styles.missed : undefined}>
          {label}
          {wrong?.(row) && (
            <span role="img" aria-label={t('wrong')}>
              {' '}
              ✕
            </span>
          )}
        </td>
      ))}
    </tr>
  );
}
