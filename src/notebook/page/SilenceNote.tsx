import { RotateCcw } from 'lucide-react';
import { useEffect } from 'react';
import type { Silent } from '../../state/page/silence.ts';
import { startAnew, useSilent, waitLonger, watchWorker } from '../../state/page/silence.ts';
import { isTraining, useAllRuns } from '../../state/runs/runs.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './Notices.module.css';

const words: Readonly<Record<Silent, { readonly title: string; readonly what: string }>> = {
  worker: {
    title: 'The part of the page that computes gives no sign of life',
    what: 'It was asked something and has answered nothing for half a minute: it may be caught in something that never ends.',
  },
  device: {
    title: 'The graphics device does not answer',
    what: 'It was given something to compute and nothing has come back for two minutes. A very slow device may need that long.',
  },
};

const times = new Intl.DateTimeFormat('en', { timeStyle: 'medium' });

/** What becomes of a training under way when the worker is started anew. */
function useKept(): string {
  const training = useAllRuns().filter(isTraining);
  if (training.length === 0) return 'Data are loaded again; what is stored stays.';
  const kept = training.flatMap(({ keptAt }) => keptAt ?? []);
  if (kept.length < training.length)
    return 'Nothing of the training under way is kept yet: it ends with this.';
  return `The training goes on from its state of ${times.format(Math.min(...kept))}.`;
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
      <p>
        {what} Started anew, it computes again. {kept}
      </p>
      <div className={styles.silenceTools}>
        <Button small look="primary" icon={<RotateCcw />} onClick={startAnew}>
          Start it anew
        </Button>
        <Button small look="quiet" onClick={waitLonger}>
          Keep waiting
        </Button>
      </div>
    </div>
  );
}
