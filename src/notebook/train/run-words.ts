import type { Run } from '../../state/runs/runs.ts';

/** What a training is doing or how it ended, in one sentence. */
export function runWords(run: Pick<Run, 'status' | 'history' | 'experiment' | 'source'>): string {
  const { status, history, experiment, source } = run;
  const done = `${history.length} of ${experiment.epochs} epochs`;
  switch (status) {
    case 'starting':
      return 'Building the network and moving the data to it…';
    case 'running':
      return 'Training';
    case 'paused':
      return 'Paused. Resume, go on by single steps, or stop.';
    case 'completed':
      return `Finished after ${done}.`;
    case 'stopped':
      return `Stopped after ${done}; what it has learnt so far is kept.`;
    case 'earlyStopped':
      return `Ended by early stopping after ${done}.`;
    case 'loaded':
      return `Read from ${source}: nothing was trained here. Training starts anew, from random weights.`;
    case 'failed':
      if (source !== null) return `${source} could not be used.`;
      return `Failed after ${done}.`;
  }
}
