import { t } from '../../domain/language.ts';
import { Download, Trash2 } from 'lucide-react';
import type { RunRecord } from '../../state/ledger/ledger.ts';
import { Button } from '../../ui/Button.tsx';
import { SelectField } from '../../ui/fields/SelectField.tsx';
import { Toggle } from '../../ui/fields/Toggle.tsx';
import { count } from '../../domain/numbers.ts';
import { saveFile } from '../../ui/save-file.ts';
import type { RunFilter } from './run-list.ts';
import { lessonOptions, sortings } from './run-list.ts';
import styles from './Runs.module.css';
import { runsCsv } from './runs-csv.ts';

interface RunsToolsProps {
  readonly records: readonly RunRecord[];
  readonly listed: readonly RunRecord[];
  /** In the order in which they were chosen. */
  readonly selected: readonly RunRecord[];
  readonly filter: RunFilter;
  readonly setFilter: (filter: RunFilter) => void;
  readonly onChoose: (records: readonly RunRecord[]) => void;
  readonly onDelete: (records: readonly RunRecord[]) => void;
}

/** Order and filter of the list, and what can be done with all that is chosen. */
export function RunsTools(props: RunsToolsProps) {
  const { records, listed, selected, filter, setFilter, onChoose, onDelete } = props;
  const all = listed.length > 0 && listed.every((record) => selected.includes(record));
  const told = selected.length > 0 ? selected : listed;
  const which =
    selected.length > 0 ? t(' ({count} chosen)', { count: count(selected.length) }) : '';
  return (
    <div className={styles.tools} role="group" aria-label={t('The list of runs')}>
      <SelectField
        label={t('Order')}
        value={filter.sorting}
        options={sortings}
        onChange={(sorting) => setFilter({ ...filter, sorting })}
      />
      <SelectField
        label={t('Lesson')}
        value={filter.lessonId}
        options={lessonOptions(records)}
        onChange={(lessonId) => setFilter({ ...filter, lessonId })}
      />
      <Toggle
        label={t('Only with a star')}
        checked={filter.starred}
        onChange={(starred) => setFilter({ ...filter, starred })}
      />
      <div className={styles.actions}>
        <Button small disabled={listed.length === 0} onClick={() => onChoose(all ? [] : listed)}>
          {all ? t('Choose none') : t('Choose all')}
        </Button>
        <Button
          small
          icon={<Download />}
          disabled={told.length === 0}
          onClick={() => saveFile('runs.csv', 'text/csv', runsCsv(told))}
        >
          {t('Save as CSV{which}', { which })}
        </Button>
        {selected.length > 1 && (
          <Button small icon={<Trash2 />} onClick={() => onDelete(selected)}>
            {t('Delete {count}', { count: count(selected.length) })}
          </Button>
        )}
      </div>
    </div>
  );
}
