import { t } from '../../domain/language.ts';
import type { InputForm, InputRange } from '../../domain/experiment/input-form.ts';
import { percent } from '../../domain/numbers.ts';

const rangeWords: Record<InputRange, string> = {
  bytes: t('pixels go from 0 to 255'),
  unit: t('pixels are scaled to 0…1'),
  signed: t('pixels are scaled to −1…+1'),
  centred: t('pixels are scaled to −.5…+.5'),
  standardised: t('pixels are standardised (mean 0, deviation 1)'),
};

/** "pixels are scaled to −.5…+.5, and dark and light are swapped" */
export function formWords({ range, inverted, transposed }: InputForm): string {
  const changes = [
    rangeWords[range],
    ...(inverted ? [t('dark and light are swapped')] : []),
    ...(transposed ? [t('rows and columns are swapped')] : []),
  ];
  return changes.length === 1
    ? rangeWords[range]
    : t('{count} and {at}', { count: changes.slice(0, -1).join(', '), at: changes.at(-1) });
}

/** "8.9 %": one digit, since some hundred images say no more. */
export const sharePercent = (share: number): string => percent(share);
