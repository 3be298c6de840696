import { t } from '../language.ts';
import { describe } from '../json.ts';
import type { LayerDescription } from './description.ts';
import { requireImage } from './fields.ts';
import { requireChannelsLast, unknownLayer } from './keras.ts';

export interface ZeroPadding2dSpec {
  readonly kind: 'zeroPadding2d';
  /** Rows of zeros above, rows below, pixels at the left and at the right. */
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

const field = (label: string) =>
  ({
    kind: 'number',
    label,
    words: t('Padding ({label})', { label }),
    low: 0,
    high: 16,
    whole: true,
  }) as const;

type Sides = [top: number, bottom: number, left: number, right: number];

const areSides = (all: unknown[]): all is Sides =>
  all.length === 4 && all.every((one) => typeof one === 'number');

/** 2, [2, 1] (rows, pixels) or [[1, 2], [3, 4]] (above and below, left and right). */
function sides(value: unknown): Sides | null {
  const axes = Array.isArray(value) ? (value as unknown[]) : [value, value];
  const all = axes.flatMap((axis) => (Array.isArray(axis) ? (axis as unknown[]) : [axis, axis]));
  return areSides(all) ? all : null;
}

export const zeroPadding2dLayer: LayerDescription<ZeroPadding2dSpec> = {
  kind: 'zeroPadding2d',
  className: 'ZeroPadding2D',
  kerasName: 'zero_padding2d',
  fresh: { kind: 'zeroPadding2d', top: 1, bottom: 1, left: 1, right: 1 },
  fields: {
    top: field('Above'),
    bottom: field('Below'),
    left: field('Left'),
    right: field('Right'),
  },
  outputShape({ top, bottom, left, right }, input) {
    const [height, width, channels] = requireImage(input, 'ZeroPadding2D');
    return [height + top + bottom, width + left + right, channels];
  },
  writeKeras: ({ top, bottom, left, right }) => ({
    padding: [
      [top, bottom],
      [left, right],
    ],
    data_format: 'channels_last',
  }),
  readKeras(config) {
    requireChannelsLast('ZeroPadding2D', config);
    const found = sides(config.padding ?? 1);
    if (!found) {
      throw unknownLayer(
        t('ZeroPadding2D of {padding} is not available here.', {
          padding: describe(config.padding),
        }),
      );
    }
    const [top, bottom, left, right] = found;
    return { kind: 'zeroPadding2d', top, bottom, left, right };
  },
  code: ({ top, bottom, left, right }) => [`((${top}, ${bottom}), (${left}, ${right}))`],
};
