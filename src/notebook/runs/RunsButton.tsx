import { t } from '../../domain/language.ts';
import { language } from '../../domain/language.ts';
import { History } from 'lucide-react';
import { showRuns, useKeptAt } from '../../state/ledger/ledger-shown.ts';
import { IconButton } from '../../ui/Button.tsx';
import styles from './RunsButton.module.css';

const times = new Intl.DateTimeFormat(language, { timeStyle: 'medium' });

/** Opens the list of runs; a point says that one was kept, its words say when. */
export function RunsButton() {
  const keptAt = useKeptAt();
  const kept =
    keptAt === null ? '' : t(', last kept at {keptAt}', { keptAt: times.format(keptAt) });
  return (
    <span className={styles.place}>
      <IconButton
        label={t('Runs{kept}', { kept })}
        shortcut={t('Alt R')}
        icon={<History />}
        onClick={() => showRuns(true)}
      />
      {keptAt !== null && <span className={styles.point} aria-hidden="true" />}
    </span>
  );
}
