import { t } from '../../domain/language.ts';
import { downloadPlan } from '../../domain/data/published.ts';
import { useOpeningProgress } from '../../state/data/datasets.ts';
import { useKeptData } from '../../state/data/kept-datasets.ts';
import { dropFromOffline, keepForOffline, useOfflineData } from '../../state/data/offline-data.ts';
import type { OfflinePhase } from '../../state/page/offline.ts';
import { useOffline } from '../../state/page/offline.ts';
import { FailureNote } from '../../ui/FailureNote.tsx';
import { Toggle } from '../../ui/fields/Toggle.tsx';
import { bytes } from '../../domain/numbers.ts';
import { Progress } from '../../ui/Progress.tsx';
import styles from './data.module.css';

const phases: Readonly<Record<OfflinePhase, string>> = {
  none: t('This page needs the network to open: this browser, or this address, stores no pages.'),
  storing: t('The page is being stored, so that it opens without network.'),
  ready: t('This page is stored: it opens and works without network, at this address.'),
  failed: t('The page could not be stored here. It needs the network to open.'),
};

const id = 'mnist';
const plan = downloadPlan(id);

/** What works without network, and the data that are wanted then. */
export function WithoutNetwork() {
  const { phase } = useOffline();
  const kept = useKeptData();
  const { fetching, failure } = useOfflineData();
  const progress = useOpeningProgress(id);
  const isKept = kept?.datasets.some(({ key }) => key === id) ?? false;
  const change = (wanted: boolean) => void (wanted ? keepForOffline(id) : dropFromOffline(id));
  return (
    <section className={styles.panel} aria-label={t('Without network')}>
      <p className={styles.note}>{phases[phase]}</p>
      <Toggle
        label={t('Keep {name} here for use without network ({bytes} to fetch)', {
          name: plan.name,
          bytes: bytes(plan.bytes),
        })}
        checked={isKept || fetching === id}
        disabled={!kept || kept.failure !== null}
        onChange={change}
      />
      {fetching === id && (
        <Progress
          label={t('Fetching {name}', { name: plan.name })}
          share={progress ? progress.done / progress.total : null}
        />
      )}
      {failure && <FailureNote failure={failure} mild />}
    </section>
  );
}
