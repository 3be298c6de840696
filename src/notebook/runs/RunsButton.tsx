import { History } from 'lucide-react';
import { showRuns, useKeptAt } from '../../state/ledger/ledger-shown.ts';
import { IconButton } from '../../ui/Button.tsx';
import styles from './RunsButton.module.css';

const times = new Intl.DateTimeFormat('en', { timeStyle: 'medium' });

/** Opens the list of runs; a point says that one was kept, its words say when. */
export function RunsButton() {
  const keptAt = useKeptAt();
  const kept = keptAt === null ? '' : `, last kept at ${times.format(keptAt)}`;
  return (
    <span className={styles.place}>
      <IconButton
        label={`Runs${kept}`}
        shortcut="Alt R"
        icon={<History />}
        onClick={() => showRuns(true)}
      />
      {keptAt !== null && <span className={styles.point} aria-hidden="true" />}
    </span>
  );
}
