import { t } from '../../domain/language.ts';
import type { Run } from '../../state/runs/runs.ts';

/** What a training is doing or how it ended, in one sentence. */
export function runWords(run: Pick<Run, 'status' | 'history' | 'experiment' | 'source'>): string {
  const { status, history, experiment, source } = run;
  const done = t('{count} of {epochs} epochs', {
    count: history.length,
    epochs: experiment.epochs,
  });
  switch (status) {
    case 'starting':
      return t('Building the network and moving the data to it…');
    case 'running':
      return t('Training');
    case 'paused':
      return t('Paused. Resume, go on by single steps, or stop.');
    case 'completed':
      return t('Finished after {done}.', { done });
    case 'stopped':
      return t('Stopped after {done}; what it has learnt so far is kept.', { done });
    case 'earlyStopped':
      return t('Ended by early stopping after {done}.', { done });
    case 'loaded':
      return t(
        'Read from {source}: nothing was trained here. Training starts anew, from random weights.',
        { source },
      );
    case 'failed':
      if (source !== null) return t('{source} could not be used.', { source });
      return t('Failed after {done}.', { done });
  }
}
