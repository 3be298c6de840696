import { t } from '../../domain/language.ts';
import { RotateCcw } from 'lucide-react';
import { useEffect } from 'react';
import type { Silent } from '../../state/page/silence.ts';
import { startAnew, useSilent, waitLonger, watchWorker } from '../../state/page/silence.ts';
import { isTraining, useAllRuns } from '../../state/runs/runs.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './Notices.module.css';

const words: Readonly<Record<Silent, { readonly title: string; readonly what: string }>> = {
  worker: {
    title: t('The part of the page that computes gives no sign of life'),
    what: t(
      'It was asked something and has answered nothing for half a minute: it may be caught in something that never ends.',
    ),
  },
  device: {
    title: t('The graphics device does not answer'),
    what: t(
      'It was given something to compute and nothing has come back for two minutes. A very slow device may need that long.',
    ),
  },
};

const times = new Intl.DateTimeFormat('en', { timeStyle: 'medium' });

/** What becomes of a training under way when the worker is started anew. */
function useKept(): string {
  const training = useAllRuns().filter(isTraining);
  if (training.length === 0) return t('Data are loaded again; what is stored stays.');
  const kept = training.flatMap(({ keptAt }) => keptAt ?? []);
  if (kept.length < training.length)
    return t('Nothing of the training under way is kept yet: it ends with this.');
  return t('The training goes on from its state of {format}.', {
    format: times.format(Math.min(...kept)),
  });
}

/** Speaks up when the worker hangs, and offers to start another. */
export function SilenceNote() {
  const silent = useSilent();
  const kept = useKept();
  useEffect(() => watchWorker(), []);
  if (!silent) return null;
  const { title, what } = words[silent];
  return (
    <div className={styles.silence} role="alert" data-silent={silent}>
      <p className={styles.silenceTitle}>{title}</p>
      <p>{t('{what} Started anew, it computes again. {kept}', { what, kept })}</p>
      <div className={styles.silenceTools}>
        <Button small look="primary" icon={<RotateCcw />} onClick={startAnew}>
          {t('Start it anew')}
        </Button>
        <Button small look="quiet" onClick={waitLonger}>
          {t('Keep waiting')}
        </Button>
      </div>
    </div>
  );
}
