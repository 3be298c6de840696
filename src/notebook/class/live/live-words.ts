import type { LiveCell, LiveRun } from '../../../classroom/live/message.ts';
import { percent } from '../../../domain/numbers.ts';

const right = ({ accuracy }: LiveRun): string =>
  accuracy === null ? '' : `, ${percent(accuracy)} right while learning`;

/** How a training stands, in a line. */
export function runWords(run: LiveRun): string {
  const { status, epoch, epochs } = run;
  switch (status) {
    case 'starting':
      return 'A training begins';
    case 'running':
      return `Epoch ${Math.min(epoch + 1, epochs)} of ${epochs}${right(run)}`;
    case 'paused':
      return `Paused after epoch ${epoch} of ${epochs}${right(run)}`;
    case 'ended':
      return `Trained for ${epoch} ${epoch === 1 ? 'epoch' : 'epochs'}${right(run)}`;
    case 'failed':
      return 'The training has failed';
  }
}

export const phaseWords: Readonly<Record<LiveCell['phase'], string>> = {
  idle: 'not run',
  queued: 'waits',
  running: 'runs',
  done: 'done',
  stale: 'out of date',
  failed: 'failed',
};
