import { t } from '../../domain/language.ts';
import { chosenPercent, decimals, figure, percent, tick } from '../../domain/numbers.ts';
import type { Axis } from './axis.ts';

/** A tick of the value axis: 0.05, 2.5; 95 % where the axis has shares. */
export const tickText = ({ shares }: Pick<Axis, 'shares'>, value: number): string =>
  shares ? chosenPercent(value) : tick(value);

/** "Epoch 3", "Epoch 2.31". */
export const epochText = (x: number): string =>
  t('Epoch {what}', { what: Number.isInteger(x) ? x : decimals(x, 2) });

/** A value under the cursor, as its axis or its line has it: 0.2667, 92.4 %. */
export const valueText = (
  axis: Axis,
  line: { readonly shares?: boolean },
  value: number,
): string => (axis.shares || line.shares ? percent(value) : figure(value));

/** A loss or an accuracy in its form. */
export const metricText = (
  metric: 'loss' | 'accuracy',
  value: number | null | undefined,
): string => (metric === 'accuracy' ? percent(value) : figure(value));
