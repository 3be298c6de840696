import { t } from '../../domain/language.ts';
import { History } from 'lucide-react';
import { useDataset } from '../../state/data/datasets.ts';
import type { DatasetInfo } from '../../state/data/datasets.ts';
import type { Run } from '../../state/runs/runs.ts';
import { isTrained } from '../../state/runs/runs.ts';
import { useMoments } from '../../state/time/moments.ts';
import { FailureNote } from '../../ui/FailureNote.tsx';
import { Fold } from '../../ui/Fold.tsx';
import cells from '../parts/cells.module.css';
import { MomentPlayer } from './MomentPlayer.tsx';
import styles from './Time.module.css';

/** A training that has ended, watched once more: folded away until somebody asks for it. */
export function TimeMachine({ run }: { readonly run: Run }) {
  const dataset = useDataset(run.datasetId);
  if (run.source !== null || !isTrained(run) || !dataset) return null;
  return (
    <Fold
      look="bold"
      icon={<History />}
      label={t('Time machine: watch it learn once more')}
      panelClassName={styles.panel}
    >
      <section className={styles.machine} aria-label={t('Time machine')}>
        <Kept run={run} dataset={dataset} />
      </section>
    </Fold>
  );
}

function Kept({ run, dataset }: { readonly run: Run; readonly dataset: DatasetInfo }) {
  const { value, failure } = useMoments(run.id);
  if (failure) return <FailureNote failure={failure} />;
  if (!value) return <p className={cells.note}>{t('Looking for the moments …')}</p>;
  if (value.moments.length < 2) {
    return (
      <p className={cells.note}>
        {t(
          'Of this training only the end is kept: moments are kept of the three newest. Train again to watch it.',
        )}
      </p>
    );
  }
  return <MomentPlayer key={run.id} {...{ run, dataset }} kept={value} />;
}
