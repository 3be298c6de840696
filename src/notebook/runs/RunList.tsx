import { t } from '../../domain/language.ts';
import { useMemo, useState } from 'react';
import { originalExperiment } from '../../state/notebook/notebook.ts';
import { lessonOfRecord } from '../../state/ledger/reopen.ts';
import type { RunRecord } from '../../state/ledger/ledger.ts';
import { useRecordsInTraining } from '../../state/ledger/ledger.ts';
import { Button } from '../../ui/Button.tsx';
import { count } from '../../domain/numbers.ts';
import type { Base } from './run-list.ts';
import { nameOf } from './run-list.ts';
import { RunItem } from './RunItem.tsx';
import styles from './Runs.module.css';

/** So many are shown at first: five hundred would hold up every change. */
const shownAtFirst = 50;

interface RunListProps {
  readonly listed: readonly RunRecord[];
  readonly records: readonly RunRecord[];
  readonly chosen: readonly string[];
  readonly choose: (id: string, on: boolean) => void;
  /** The run that all are compared with; null is the lesson of each. */
  readonly baseId: string | null;
  readonly setBase: (id: string | null) => void;
  readonly onDelete: (record: RunRecord) => void;
}

/** The lesson of a record as it is written; null where it is no more. */
function lessonBase(record: RunRecord): Base | null {
  const lesson = lessonOfRecord(record);
  return lesson && { experiment: originalExperiment(lesson, record.variantId), dataName: null };
}

export function RunList(props: RunListProps) {
  const { listed, records, chosen, choose, baseId, setBase, onDelete } = props;
  const [all, setAll] = useState(false);
  const training = useRecordsInTraining();
  const base = records.find(({ id }) => id === baseId) ?? null;
  const against = useMemo(
    (): Base | null => base && { experiment: base.experiment, dataName: base.data.name },
    [base],
  );
  const shown = all ? listed : listed.slice(0, shownAtFirst);
  if (listed.length === 0) {
    return records.length > 0 && <p className={styles.note}>{t('No run passes the filter.')}</p>;
  }
  return (
    <>
      <p className={styles.note}>
        {base ? (
          <>
            {t('What changed is said against “')}
            {nameOf(base)}”.{' '}
            <Button small onClick={() => setBase(null)}>
              {t('Against each lesson instead')}
            </Button>
          </>
        ) : (
          t(
            'What changed is said against the lesson as it is written, or against a run that you pick.',
          )
        )}
      </p>
      <ul className={styles.list} aria-label={t('Runs')}>
        {shown.map((record) => (
          <RunItem
            key={record.id}
            record={record}
            base={against ?? lessonBase(record)}
            isBase={record.id === baseId}
            trainsHere={training.includes(record.id)}
            place={chosen.indexOf(record.id)}
            onChoose={(on) => choose(record.id, on)}
            onBase={() => setBase(record.id)}
            onDelete={() => onDelete(record)}
          />
        ))}
      </ul>
      {shown.length < listed.length && (
        <Button small look="quiet" onClick={() => setAll(true)}>
          {t('Show the other {count} too', { count: count(listed.length - shown.length) })}
        </Button>
      )}
    </>
  );
}
