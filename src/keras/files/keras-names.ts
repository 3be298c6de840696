import type { LossKind } from '../../domain/model/model.ts';

/** What Keras calls our losses. */
export const kerasLosses: Record<LossKind, string> = {
  sparseCategoricalCrossentropy: 'sparse_categorical_crossentropy',
  categoricalCrossentropy: 'categorical_crossentropy',
  meanSquaredError: 'mean_squared_error',
};
