import { t } from '../../domain/language.ts';
import type { CellState } from '../../state/notebook/cell-machine.ts';
import { duration } from '../../domain/numbers.ts';

/** The state of a cell in words, as shown beside its title and read out. */
export function stateWords({ phase, milliseconds, outdated }: CellState): string {
  switch (phase) {
    case 'idle':
      return t('Not run yet');
    case 'queued':
      return t('Waiting');
    case 'running':
      return outdated ? t('Running with earlier settings') : t('Running');
    case 'done':
      return milliseconds !== null && milliseconds >= 500
        ? t('Done in {duration}', { duration: duration(milliseconds / 1000) })
        : t('Done');
    case 'stale':
      return t('Out of date');
    case 'failed':
      return t('Failed');
  }
}

/** Where a cell's result will stand. */
export const emptyWords = t('Run this cell to see its result.');
