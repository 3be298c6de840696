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
