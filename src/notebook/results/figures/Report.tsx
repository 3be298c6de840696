import { t } from '../../../domain/language.ts';
import { useState } from 'react';
import { formatReport } from '../../../domain/metrics/report.ts';
import { NumberInput } from '../../../ui/fields/NumberInput.tsx';
import type { MatrixProps } from './ConfusionMap.tsx';
import { documentedReport } from './documented-report.ts';
import styles from '../results.module.css';

/** The classification report as scikit-learn prints it, and the documented one below. */
export function Report({ results, classNames, documented }: MatrixProps) {
  const [digits, setDigits] = useState(2);
  const labels = results.matrix.map((_, label) => label);
  const text = formatReport(results.matrix, { digits, labels, targetNames: classNames });
  const expected = documented?.report;
  return (
    <>
      <NumberInput
        {...{ label: t('Digits'), value: digits, min: 1, max: 6, onChange: setDigits }}
        className={styles.number}
      />
      <div className={styles.columns}>
        <figure>
          <figcaption className={styles.note}>{t('Measured')}</figcaption>
          <pre
            className={styles.code}
            tabIndex={0}
            aria-label={t('Measured classification report')}
          >
            {text}
          </pre>
        </figure>
        {expected && (
          <figure>
            <figcaption className={styles.note}>{t('Documented')}</figcaption>
            <pre
              className={styles.code}
              tabIndex={0}
              aria-label={t('Documented classification report')}
            >
              {documentedReport(expected, documented.reportAverages)}
            </pre>
          </figure>
        )}
      </div>
    </>
  );
}
