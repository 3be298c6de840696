import { t } from '../../domain/language.ts';
import { useEffect, useState } from 'react';
import type { Obstacle } from '../../state/page/offline.ts';
import { goOffline, letUpdateIn, putUpdateOff, useOffline } from '../../state/page/offline.ts';
import { isTraining, useAllRuns } from '../../state/runs/runs.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './Notices.module.css';

/** The page's files are stored when it has been quiet for so long: nobody waits for it. */
const quiet = 4000; // milliseconds

const obstacles: Readonly<Record<Obstacle, string>> = {
  training: t('A training is under way. It comes in when that has ended.'),
  'other-tabs': t('Digit Lab is open in another tab. Close that first.'),
};

/** Stores the app for use without network, and says when a newer version of it waits. */
export function Updates() {
  const { update } = useOffline();
  const trains = useAllRuns().some(isTraining);
  const [found, setFound] = useState<Obstacle | null>(null);
  useEffect(() => {
    if (!import.meta.env.PROD) return undefined;
    const timer = setTimeout(() => void goOffline(), quiet);
    return () => clearTimeout(timer);
  }, []);
  if (!update) return null;
  const obstacle = trains ? 'training' : found;
  return (
    <section className={styles.update} aria-label={t('New version')} role="status">
      <p>
        {t(
          'A new version of Digit Lab is here. What you have done in this tab and not saved ends with a reload. {it}',
          { it: obstacle ? obstacles[obstacle] : '' },
        )}
      </p>
      <Button small disabled={trains} onClick={() => void letUpdateIn().then(setFound)}>
        {t('Reload with it')}
      </Button>
      <Button small look="quiet" onClick={putUpdateOff}>
        {t('Later')}
      </Button>
    </section>
  );
}
