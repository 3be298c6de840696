import type { CellState } from '../../state/notebook/cell-machine.ts';
import { duration } from '../../domain/numbers.ts';

/** The state of a cell in words, as shown beside its title and read out. */
export function stateWords({ phase, milliseconds, outdated }: CellState): string {
  switch (phase) {
    case 'idle':
      return 'Not run yet';
    case 'queued':
      return 'Waiting';
    case 'running':
      return outdated ? 'Running with earlier settings' : 'Running';
    case 'done':
      return milliseconds !== null && milliseconds >= 500
        ? `Done in ${duration(milliseconds / 1000)}`
        : 'Done';
    case 'stale':
      return 'Out of date';
    case 'failed':
      return 'Failed';
  }
}

/** Where a cell's result will stand. */
export const emptyWords = 'Run this cell to see its result.';
