import { t } from '../language.ts';
import { describe, isRecord, requireNumber } from '../json.ts';
import type { LayerDescription } from './description.ts';
import { argument, asTyped, unknownLayer } from './keras.ts';

export interface RescalingSpec {
  readonly kind: 'rescaling';
  /** Outputs are inputs * scale + offset. */
  readonly scale: number;
  readonly offset: number;
}

/** One number; a number for each channel is not available. */
function single(value: unknown, what: string): number {
  const inner = isRecord(value) && isRecord(value.config) ? value.config.value : value;
  const one = Array.isArray(inner) && inner.length === 1 ? (inner as unknown[])[0] : inner;
  if (Array.isArray(one))
    throw unknownLayer(
      t('Rescaling with {what} = {one} is not available here.', { what, one: describe(one) }),
    );
  return asTyped(requireNumber(one, t('{what} of Rescaling', { what })));
}

export const rescalingLayer: LayerDescription<RescalingSpec> = {
  kind: 'rescaling',
  className: 'Rescaling',
  kerasName: 'rescaling',
  fresh: { kind: 'rescaling', scale: 2, offset: -1 },
  fields: {
    scale: {
      kind: 'number',
      label: t('Scale'),
      words: t('The scale of a rescaling'),
      low: -1000,
      high: 1000,
      step: 0.1,
    },
    offset: {
      kind: 'number',
      label: t('Offset'),
      words: t('The offset of a rescaling'),
      low: -1000,
      high: 1000,
      step: 0.1,
    },
  },
  outputShape: (_, input) => input,
  writeKeras: ({ scale, offset }) => ({ scale, offset }),
  readKeras: (config) => ({
    kind: 'rescaling',
    scale: single(config.scale, 'scale'),
    offset: single(config.offset ?? 0, 'offset'),
  }),
  code: ({ scale, offset }) => [scale, argument('offset', offset, 0)],
};
