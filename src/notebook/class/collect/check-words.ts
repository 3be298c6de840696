import type { Check } from '../../../state/class/collected.ts';
import { percent } from '../../../domain/numbers.ts';

/** Whether the enclosed network has been measured again, and what came of it. */
export function checkWords(check: Check): string {
  switch (check.kind) {
    case 'waiting':
      return 'to be measured';
    case 'running':
      return 'being measured…';
    case 'measured': {
      const measured = percent(check.accuracy, 2);
      return check.agrees ? `agrees (${measured})` : `does not agree: ${measured} measured`;
    }
    case 'failed':
      return `not measured: ${check.failure.message}`;
  }
}

/** What came of training the last epoch again from the enclosed state. */
export function lastEpochWords(check: Check): string {
  if (check.kind !== 'measured') return '–';
  const { lastEpoch } = check;
  switch (lastEpoch.kind) {
    case 'notEnclosed':
      return 'not enclosed';
    case 'same':
      return 'the same, bit for bit';
    case 'near':
      return `the same but for rounding (${percent(lastEpoch.distance, 2)} of what it learnt)`;
    case 'other':
      return `another: ${percent(lastEpoch.distance, 2)} of what it learnt is different`;
    case 'failed':
      return `not trained again: ${lastEpoch.failure.message}`;
  }
}
