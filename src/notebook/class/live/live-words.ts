import { t } from '../../../domain/language.ts';
import type { LiveCell, LiveRun } from '../../../classroom/live/message.ts';
import { percent } from '../../../domain/numbers.ts';

const right = ({ accuracy }: LiveRun): string =>
  accuracy === null ? '' : t(', {accuracy} right while learning', { accuracy: percent(accuracy) });

/** How a training stands, in a line. */
export function runWords(run: LiveRun): string {
  const { status, epoch, epochs } = run;
  switch (status) {
    case 'starting':
      return t('A training begins');
    case 'running':
      return t('Epoch {min} of {epochs}{run}', {
        min: Math.min(epoch + 1, epochs),
        epochs,
        run: right(run),
      });
    case 'paused':
      return t('Paused after epoch {epoch} of {epochs}{run}', { epoch, epochs, run: right(run) });
    case 'ended':
      return t('Trained for {epoch} {what}{run}', {
        epoch,
        what: epoch === 1 ? t('epoch') : t('epochs'),
        run: right(run),
      });
    case 'failed':
      return t('The training has failed');
  }
}

export const phaseWords: Readonly<Record<LiveCell['phase'], string>> = {
  idle: t('not run'),
  queued: 'waits',
  running: 'runs',
  done: 'done',
  stale: t('out of date'),
  failed: 'failed',
};
