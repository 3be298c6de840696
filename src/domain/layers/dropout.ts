import { t } from '../language.ts';
import { requireNumber } from '../json.ts';
import type { LayerDescription } from './description.ts';
import { dropout } from '../model/layers.ts';

export interface DropoutSpec {
  readonly kind: 'dropout';
  /** Share of the elements set to 0 in training; the rest is scaled by 1 / (1 - rate). */
  readonly rate: number;
}

/** One limit for forms, addresses and files: beyond it hardly an element is left to learn from. */
export const rateField = {
  kind: 'number',
  label: t('Rate'),
  words: t('The dropout rate'),
  low: 0,
  high: 0.99,
  step: 0.05,
} as const;

export const dropoutLayer: LayerDescription<DropoutSpec> = {
  kind: 'dropout',
  className: 'Dropout',
  kerasName: 'dropout',
  fresh: dropout(0.2),
  fields: { rate: rateField },
  idle: true,
  outputShape: (_, input) => input,
  writeKeras: ({ rate }) => ({ rate, noise_shape: null, seed: null }),
  readKeras: ({ rate }) => dropout(requireNumber(rate, t('rate of Dropout'))),
  code: ({ rate }) => [rate],
};
