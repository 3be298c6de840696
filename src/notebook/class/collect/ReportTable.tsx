import { t } from '../../../domain/language.ts';
import { callName } from '../../../classroom/report/collection.ts';
import { parametersOf } from '../../../classroom/report/report.ts';
import type { Check, Collected } from '../../../state/class/collected.ts';
import { count, percent } from '../../../domain/numbers.ts';
import styles from '../class.module.css';
import { checkWords, lastEpochWords } from './check-words.ts';

interface ReportTableProps {
  readonly reports: readonly Collected[];
  readonly anonymous: boolean;
}

const lookOf = (check: Check): string | undefined => {
  if (check.kind !== 'measured') return undefined;
  return check.agrees ? styles.good : styles.bad;
};

const lookOfEpoch = (check: Check): string | undefined => {
  if (check.kind !== 'measured') return undefined;
  const { kind } = check.lastEpoch;
  return kind === 'other'
    ? styles.bad
    : kind === 'same' || kind === 'near'
      ? styles.good
      : undefined;
};

/** A line a report, in the order in which they came. */
export function ReportTable({ reports, anonymous }: ReportTableProps) {
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={t('Table of reports')}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('Name')}</th>
            <th scope="col">{t('Lesson')}</th>
            <th scope="col" className={styles.figure}>
              {t('Right')}
            </th>
            <th scope="col" className={styles.figure}>
              {t('Parameters')}
            </th>
            <th scope="col" className={styles.figure}>
              {t('Epochs')}
            </th>
            <th scope="col" className={styles.figure}>
              {t('Tasks')}
            </th>
            <th scope="col">{t('File')}</th>
            <th scope="col">{t('Measured again')}</th>
            <th scope="col">{t('Last epoch trained again')}</th>
          </tr>
        </thead>
        <tbody>
          {reports.map(({ id, report, whole, check }, at) => (
            <tr key={id}>
              <th scope="row">{callName(report, at, anonymous)}</th>
              <td>{report.title}</td>
              <td className={styles.figure}>{percent(report.figures.accuracy, 2)}</td>
              <td className={styles.figure}>{count(parametersOf(report))}</td>
              <td className={styles.figure}>{report.history.length}</td>
              <td className={styles.figure}>
                {t('{count} of {count2}', {
                  count: report.tasks.filter(({ reached }) => reached !== null).length,
                  count2: report.tasks.length,
                })}
              </td>
              <td className={whole ? undefined : styles.bad}>
                {whole ? t('as saved') : t('altered')}
              </td>
              <td className={lookOf(check)}>{checkWords(check)}</td>
              <td className={lookOfEpoch(check)}>{lastEpochWords(check)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
