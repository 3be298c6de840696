import { t } from '../../domain/language.ts';
import type { FilterTiles, Kernel } from '../../charts/images/filters.ts';
import { filterTiles } from '../../charts/images/filters.ts';
import { sizeOf } from '../../domain/model/shapes.ts';
import type { ModelSpec } from '../../domain/model/model.ts';

/** What the units of a first layer are called, and what their pictures are. */
export interface StencilWords {
  readonly title: string;
  readonly note: string;
  readonly nameOf: (unit: number) => string;
}

/** The weights of a first layer as pictures of the input; null where it sees something else. */
export function stencilTiles(kernel: Kernel | null, model: ModelSpec): FilterTiles | null {
  const side = Math.sqrt(sizeOf(model.inputShape));
  const [height = 0, width = 0] = model.inputShape.length > 1 ? model.inputShape : [side, side];
  return kernel && Number.isInteger(height) ? filterTiles(kernel, height, width) : null;
}

/** The pictures in words: classes have stencils, hidden neurons parts, convolutions filters. */
export function stencilWords(
  { count, height, width }: Pick<FilterTiles, 'count' | 'height' | 'width'>,
  model: ModelSpec,
  all: number,
  classNames: readonly string[],
): StencilWords {
  const first = model.layers.find((layer) => 'units' in layer || 'kernelSize' in layer);
  const only = all > count ? t('The first {count} of {all}: ', { count, all }) : '';
  const colours = t('Blue counts for, red against, white does not matter; all have one scale.');
  if (first && 'kernelSize' in first) {
    return {
      title: t('The {all} filters of the first layer', { all }),
      note: t('{only}each looks at {height} × {width} pixels at a time. {colours}', {
        only,
        height,
        width,
        colours,
      }).replace(/^e/, 'E'),
      nameOf: (unit) => t('filter {unit}', { unit }),
    };
  }
  const last = model.layers.filter((layer) => 'units' in layer).length === 1;
  return {
    title: last
      ? t('One stencil for each class')
      : t('What the {all} first neurons look for', { all }),
    note: t('{only}{height} weights each, laid out as the picture is. {colours}', {
      only,
      height: height * width,
      colours,
    }),
    nameOf: (unit) => (last ? (classNames[unit] ?? String(unit)) : t('neuron {unit}', { unit })),
  };
}
