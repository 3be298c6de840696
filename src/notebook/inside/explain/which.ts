import type { LayerKind, ModelSpec } from '../../../domain/model/model.ts';
import type { CellSpec } from '../../../lessons/lesson.ts';

/** An explanation at the model that a lesson has. */
export type Explanation = 'bend' | 'units' | 'dropout' | 'window';

const windows: readonly LayerKind[] = [
  ...([
    'conv2d',
    'depthwiseConv2d',
    'separableConv2d',
    'maxPooling2d',
    'averagePooling2d',
  ] as const),
  ...([
    'globalAveragePooling2d',
    'globalMaxPooling2d',
    'zeroPadding2d',
    'spatialDropout2d',
  ] as const),
];

/** Whether what is hidden bends, and only at 0: then every piece between two bends is flat. */
function bendsByPieces({ layers }: ModelSpec): boolean {
  const kinds = layers
    .slice(0, -1)
    .map((layer) =>
      layer.kind === 'leakyRelu'
        ? 'leakyRelu'
        : 'activation' in layer
          ? layer.activation
          : 'linear',
    )
    .filter((kind) => kind !== 'linear');
  return kinds.length > 0 && kinds.every((kind) => kind === 'relu' || kind === 'leakyRelu');
}

/** Whether a model's first kernel is a convolution of one channel: then one window shows all of it. */
export function hasWindow({ inputShape, layers }: ModelSpec): boolean {
  const first = layers.find((layer) => 'initializer' in layer);
  return first?.kind === 'conv2d' && inputShape.length === 3 && inputShape[2] === 1;
}

/** Which of them a model can have. The window stands at the activations, where there is such a cell. */
export function explanationsFor(
  model: ModelSpec,
  cells: readonly Pick<CellSpec, 'kind'>[],
): readonly Explanation[] {
  const { layers } = model;
  const dense = layers.filter(({ kind }) => kind === 'dense').length;
  const flat = !layers.some(({ kind }) => windows.includes(kind)) && bendsByPieces(model);
  const drops = layers.some(({ kind }) => kind === 'dropout' || kind === 'spatialDropout2d');
  const elsewhere = cells.some(({ kind }) => kind === 'activations');
  return [
    ...(hasWindow(model) && !elsewhere ? (['window'] as const) : []),
    ...(flat && dense > 1 ? (['bend'] as const) : []),
    ...(dense > 1 ? (['units'] as const) : []),
    ...(drops ? (['dropout'] as const) : []),
  ];
}
