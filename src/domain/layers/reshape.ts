import { t } from '../language.ts';
import { describe, requireArray, requireNumber } from '../json.ts';
import type { LayerDescription } from './description.ts';
import { sizeOf } from './description.ts';
import { invalid } from './fields.ts';
import { unknownLayer } from './keras.ts';

export interface ReshapeSpec {
  readonly kind: 'reshape';
  /** "28x28x1". */
  readonly shape: string;
}

const axesOf = (shape: string): number[] => shape.split('x').map(Number);

export const reshapeTarget = ({ shape }: ReshapeSpec): number[] => axesOf(shape);

const side = 32; // the largest images of this page

/** The shapes that images of this page can be seen in. */
const shapes = Array.from({ length: side }, (_, index) => index + 1).flatMap((size) => [
  `${size}x${size}x1`,
  `${size}x${size}`,
  `${size * size}`,
]);

export const reshapeLayer: LayerDescription<ReshapeSpec> = {
  kind: 'reshape',
  className: 'Reshape',
  kerasName: 'reshape',
  fresh: { kind: 'reshape', shape: '28x28x1' },
  fields: {
    shape: {
      kind: 'choice',
      label: t('Shape'),
      words: t('The shape of a Reshape'),
      options: [...new Set(shapes)].map((value) => ({ value, label: value })),
    },
  },
  outputShape({ shape }, input) {
    const target = axesOf(shape);
    if (sizeOf(target) === sizeOf(input)) return target;
    throw invalid(
      t('A Reshape to {shape} needs {target} values, not {input}.', {
        shape,
        target: sizeOf(target),
        input: sizeOf(input),
      }),
    );
  },
  writeKeras: ({ shape }) => ({ target_shape: axesOf(shape) }),
  readKeras(config) {
    const axes = requireArray(config.target_shape, t('The shape of Reshape'));
    const target = axes.map((axis) => requireNumber(axis, 'Shape'));
    const shape = target.join('x');
    if (shapes.includes(shape)) return { kind: 'reshape', shape };
    throw unknownLayer(
      t('Reshape to {target} is not available here.', { target: describe(target) }),
    );
  },
  code: ({ shape }) => [`(${axesOf(shape).join(', ')}${shape.includes('x') ? '' : ','})`],
};
