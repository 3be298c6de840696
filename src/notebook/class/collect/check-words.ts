import { t } from '../../../domain/language.ts';
import type { Check } from '../../../state/class/collected.ts';
import { percent } from '../../../domain/numbers.ts';

/** Whether the enclosed network has been measured again, and what came of it. */
export function checkWords(check: Check): string {
  switch (check.kind) {
    case 'waiting':
      return t('to be measured');
    case 'running':
      return t('being measured…');
    case 'measured': {
      const measured = percent(check.accuracy, 2);
      return check.agrees
        ? t('agrees ({measured})', { measured })
        : t('does not agree: {measured} measured', { measured });
    }
    case 'failed':
      return t('not measured: {message}', { message: check.failure.message });
  }
}

/** What came of training the last epoch again from the enclosed state. */
export function lastEpochWords(check: Check): string {
  if (check.kind !== 'measured') return '–';
  const { lastEpoch } = check;
  switch (lastEpoch.kind) {
    case 'notEnclosed':
      return t('not enclosed');
    case 'same':
      return t('the same, bit for bit');
    case 'near':
      return t('the same but for rounding ({distance} of what it learnt)', {
        distance: percent(lastEpoch.distance, 2),
      });
    case 'other':
      return t('another: {distance} of what it learnt is different', {
        distance: percent(lastEpoch.distance, 2),
      });
    case 'failed':
      return t('not trained again: {message}', { message: lastEpoch.failure.message });
  }
}
